import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedFor, isCardNumber, recognise } from '../../../dashboard/src/search/recognise.ts'

const kindsOf = (typed: string) => {
  const recognised = recognise(typed)
  return recognised.type === 'kinds' ? recognised.kinds : recognised.type
}

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['ada@example.com', ['email']],
  ['ord_01JDZ7M8Q4T2X9V6B3N5K1R0EW', ['id', 'external_id', 'customer_id']],
])('%s is %s', (typed, kinds) => expect(kindsOf(typed)).toEqual(kinds))

test.each([
  ['PLAT-10001', 'external_id'],
  ['1Z999AA10123456784', 'tracking_number'],
  ['A-7781', 'brand_reference'],
  ['user_42', 'customer_id'],
  ['202 555 0123', 'phone'],
  ['+1 202 555 0123', 'phone'],
  ['K1R0EW', 'id'],
  ['Ada Byron', 'name'],
])('%s may be a %s', (typed, kind) => expect(kindsOf(typed)).toContain(kind))

test.each(['4242424242424242', '4242 4242 4242 4242', '4242-4242-4242-4242', '378282246310005', '5555.5555.5555.4444'])(
  'the card number %s is stopped',
  (typed) => expect(recognise(typed)).toEqual({ type: 'card' }),
)

test('a word before a colon asks for one meaning, and a card number is stopped behind it too', () => {
  expect(kindsOf('tracking: A-7781')).toEqual(['tracking_number'])
  expect(askedFor(' Email:  ada ')).toEqual({ text: 'ada', kind: 'email' })
  expect(askedFor('order:77')).toEqual({ text: 'order:77', kind: null })
  expect(askedFor('engraving: Ada')).toEqual({ text: 'engraving: Ada', kind: null })
  expect(recognise('order: 4242 4242 4242 4242')).toEqual({ type: 'card' })
})

test('numbers of parcels and phones are no card numbers', () => {
  expect(['1234567890123456', '+4915112345678', '00340434161094027318'].filter(isCardNumber)).toEqual([])
})

test('whatever is typed is recognised without an exception, and a card number never has kinds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      const recognised = recognise(typed)
      if (isCardNumber(typed.trim())) expect(recognised.type).toBe('card')
      else expect(recognised.type).toBe(typed.trim() === '' ? 'empty' : 'kinds')
    }),
  )
})
