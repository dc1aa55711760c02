import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MaskKind, mask } from '../../../../functions/support/customer/mask.ts'

test.each<[MaskKind, string, string]>([
  ['email', 'ada@example.com', 'a••@e••••.com'],
  ['email', 'x@y.io', '••@••••.io'],
  ['email', 'grace.hopper@navy.museum', 'g••@n••••'],
  ['email', 'not an address', 'n••••'],
  ['phone', '+12025550123', '••••••23'],
  ['phone', '110', '••••••'],
  ['text', 'Ada', 'A••••'],
  ['text', 'Li', '••••'],
  ['text', '', '••••'],
  ['text', '佐々木', '佐••••'],
  ['text', '田中', '••••'],
  ['text', '👍🏽 Ada', '👍🏽••••'],
  ['text', '👨‍👩‍👧‍👦 family', '••••'],
  ['text', '  1 Main St', '1••••'],
  ['text', 'a••••', '…'],
  ['whole', 'Happy birthday, Ada', '••••'],
])('%s %s is shown as %s', (kind, value, shown) => {
  expect(mask(kind, value)).toBe(shown)
})

const value = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 4 }),
  fc.string({ unit: 'binary', minLength: 4 }),
  fc.string({ unit: fc.constantFrom('•', 'a', '@', '.', '1', '+', '…', '\u0301', '\u200d'), minLength: 4 }),
  fc.emailAddress(),
  fc.integer({ min: 1_000_000, max: 99_999_999_999_999 }).map((number) => `+${number}`),
)
const kind = fc.constantFrom<MaskKind>('text', 'email', 'phone', 'whole')

test('no value of four characters or more stands in its mask', () => {
  fc.assert(fc.property(kind, value, (how, text) => !mask(how, text).includes(text)))
})

test('a mask has no four letters or digits of a value in a row', () => {
  fc.assert(fc.property(kind, value, (how, text) => !/[\p{L}\p{Nd}]{4}/u.test(mask(how, text))))
})

test('the length of a mask does not tell the length of the value', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{3,40}$/), fc.stringMatching(/^[a-z]{3,40}$/), (one, other) => {
      expect(mask('text', `a${one}`)).toBe(mask('text', `a${other}`))
      expect(mask('email', `a${one}@b${one}.org`)).toBe(mask('email', `a${other}@b${other}.org`))
      expect(mask('whole', one)).toBe(mask('whole', other))
    }),
  )
})
