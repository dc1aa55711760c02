import { expect, test } from 'vitest'
import { english } from '../../../dashboard/src/texts/english.ts'
import { german } from '../../../dashboard/src/texts/german.ts'
import { formatLocale, languageFrom } from '../../../dashboard/src/texts/languages.ts'

/** Every text of a catalogue by its path; functions are called with numbers, which any of them can show. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, value(2, 3, 4)]]
  return Object.entries(value as object).flatMap(([name, inner]) => textsOf(inner, `${path}/${name}`))
}

const [inEnglish, inGerman] = [english, german].map((texts) => new Map(textsOf(texts)))

test('both languages have every text, and none is empty', () => {
  expect([...(inGerman?.keys() ?? [])]).toEqual([...(inEnglish?.keys() ?? [])])
  for (const texts of [inEnglish, inGerman]) expect([...(texts ?? [])].filter(([, text]) => text === '')).toEqual([])
})

test('a text with a value shows it in both languages', () => {
  const withValue = (texts: ReadonlyMap<string, string> | undefined) => (path: string) =>
    texts?.get(path)?.includes('2')
  const paths = [...(inEnglish ?? [])].filter(([, text]) => text.includes('2')).map(([path]) => path)
  expect(paths.filter((path) => !withValue(inGerman)(path))).toEqual([])
})

test.each([
  [null, ['de-AT', 'en'], 'de'],
  [null, ['fr-FR', 'en-GB'], 'en'],
  ['de', ['en-US'], 'de'],
  [null, [], 'en'],
] as const)('chosen %s, the browser’s %s: %s', (chosen, wanted, language) => {
  expect(languageFrom(chosen, wanted)).toBe(language)
})

test('numbers are written as in the browser’s own region', () => {
  expect(formatLocale('de', ['en-US', 'de-CH'])).toBe('de-CH')
  expect(formatLocale('de', ['en-US'])).toBe('de')
  expect(formatLocale('en', ['en-US@posix', 'en-GB'])).toBe('en-GB')
})

test('one of something is one, in both languages', () => {
  const facts = { brand: 'Aurora', since: null, until: null, nextTryAt: null, why: null, contactAfter: null } as const
  const one = { ...facts, tries: 1, days: 1, minutes: 1, status: null, statusCode: null, money: null, waiting: null }
  const saidIn = ({ story: { codes } }: typeof english) => [
    codes.retrying(one),
    codes.no_tracking(one),
    codes.polled(one),
  ]
  for (const [index, said] of ['1 try.', ' 1 day after', 'every minute'].entries())
    expect(saidIn(english)[index]).toContain(said)
  for (const [index, said] of ['1 Versuch.', ' 1 Tag nach', 'jede Minute'].entries())
    expect(saidIn(german)[index]).toContain(said)
})
