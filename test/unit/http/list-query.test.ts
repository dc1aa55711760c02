import { expect, test } from 'vitest'
import { limitField, timeField } from '../../../functions/http/lists/list-query.ts'
import { schemaFaults } from '../../../functions/http/schema-faults.ts'

test.each(['0x10', '1e1', ' 5', '5 ', '+5', '5.0', '', '0', '101', '-1', '１０', '00000000001'])(
  'limit=%s is refused',
  (text) => {
    const parsed = limitField.safeParse(text)
    expect(parsed.error && schemaFaults(parsed.error)).toMatchObject([
      { detail: 'Write a whole number from 1 to 100.' },
    ])
  },
)

test.each([
  ['1', 1],
  ['100', 100],
  ['007', 7],
  [undefined, 50],
])('limit=%s is taken', (text, limit) => {
  expect(limitField.parse(text)).toBe(limit)
})

test('a time whose + became a space: the message names the +', () => {
  const parsed = timeField.safeParse('2026-11-28T10:00:00 01:00')
  expect(parsed.error && schemaFaults(parsed.error)).toMatchObject([{ detail: expect.stringContaining('"%2B"') }])
})

test('another text that is no time', () => {
  const parsed = timeField.safeParse('yesterday')
  expect(parsed.error && schemaFaults(parsed.error)).toMatchObject([
    { detail: 'Write the time as RFC 3339, such as "2026-11-22T18:00:00Z".' },
  ])
})

test('any offset is stored in UTC', () => {
  expect(timeField.parse('2026-11-28T10:00:00+01:00')).toBe('2026-11-28T09:00:00.000Z')
})
