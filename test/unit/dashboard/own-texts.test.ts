import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

/** Texts that stand beside the part they belong to, since that is loaded when it is needed. */
const files = globSync('dashboard/src/**/*-texts.ts')
  .filter((file) => !file.startsWith('dashboard/src/texts/'))
  .toSorted()

/** Every text by its path; functions are called with numbers, which any of them can show. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, value(2, 3, 4, 5)]]
  return Object.entries(value as object).flatMap(([name, inner]) => textsOf(inner, `${path}/${name}`))
}

test.each(files)('%s has every text in both languages, and every value in every text', async (file) => {
  const exported: Record<string, unknown> = await import(resolve(file))
  const catalogue = Object.values(exported).find((value) => typeof value === 'object') as { en: object; de: object }
  const [en, de] = [new Map(textsOf(catalogue.en)), new Map(textsOf(catalogue.de))]
  expect([...de.keys()]).toEqual([...en.keys()])
  expect([...en, ...de].filter(([, text]) => text.trim() === '')).toEqual([])
  const withValue = [...en].filter(([, text]) => /[2345]/.test(text)).map(([path]) => path)
  expect(withValue.filter((path) => !/[2345]/.test(de.get(path) ?? ''))).toEqual([])
})

test('there are such texts', () => {
  expect(files.length).toBeGreaterThan(8)
})
