import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { TEXT_WIDTH, width, wrapped } from '../../../../functions/customer-mails/writing/wording/wrapped.ts'
import { everyMail, type Sample } from './every-mail.ts'

let mails: Sample[] = []
beforeAll(async () => {
  mails = await everyMail()
})

describe('the text of each mail', () => {
  test('fits its lines, but for what has no place to break', () => {
    for (const { name, mail } of mails) {
      for (const line of mail.text.split('\n')) {
        if (width(line) > TEXT_WIDTH) expect(line.trim().replace(/^- /, ''), name).not.toMatch(/ /)
      }
    }
  })

  test('has no markup, no empty lines in a row, no spaces at the end of a line', () => {
    for (const { name, mail, voice } of mails) {
      // The full voice says so itself.
      const text = mail.text.replaceAll('<ever>', '')
      expect(text, name).not.toMatch(/<[a-z/]|&[a-z]+;|&#|undefined|null|NaN|\[object/)
      expect(text, name).not.toMatch(/\n\n\n| \n|^\n|\n\n$/)
      expect(mail.text, name).toMatch(/\n$/)
      for (const line of voice.imprint?.split('\n') ?? []) expect(mail.text, name).toContain(line)
    }
  })

  test('says what the HTML says', () => {
    for (const { name, mail } of mails) {
      const seen = withoutMarkup(mail.html)
      const blocks = mail.text
        .replace(/[\u2068\u2069]/g, '')
        .split('\n\n')
        .map((block) => block.replace(/\s+/g, ' ').trim())
      const opening = blocks.filter((block) => !/https?:|^- |\*\*\*|[:：]/.test(block))
      expect(opening.length, name).toBeGreaterThan(2)
      for (const block of opening) expect(seen.replace(/\s/g, ''), name).toContain(block.replace(/\s/g, ''))
    }
  })
})

test('wrapping keeps every letter, and breaks nothing that has room', () => {
  const words = fc.array(
    fc.oneof(fc.stringMatching(/^[a-z]{1,30}$/), fc.constantFrom('手織りの', '毛布。', '「北海道」', '🎁')),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  fc.assert(
    fc.property(words, (list) => {
      const text = list.join(' ')
      const lines = wrapped(text).split('\n')
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      for (const line of lines) expect(width(line)).toBeLessThanOrEqual(TEXT_WIDTH)
    }),
  )
})

test('Japanese breaks between words, and begins no line with what closes a sentence', () => {
  const lines = wrapped('ご注文を承りました。ただいま準備を進めております。'.repeat(8)).split('\n')
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines) {
    expect(width(line)).toBeLessThanOrEqual(TEXT_WIDTH)
    expect(line).not.toMatch(/^[。、」）]/)
  }
})

function withoutMarkup(html: string): string {
  return html
    .replace(/<style>.*?<\/style>|<!--.*?-->/gs, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[\u2068\u2069]/g, '')
}
