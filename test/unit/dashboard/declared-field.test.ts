import { expect, test } from 'vitest'
import { declaredFields, typedFrom, valuesOf } from '../../../dashboard/src/brand-form/declared-field.ts'
import { faultAt, otherFaults } from '../../../dashboard/src/brand-form/faults.ts'

const schema = {
  properties: {
    orderUrl: { type: 'string', description: 'Where an order is.' },
    tags: { type: 'array', default: [] },
    requestsPerSecond: { type: 'number', default: 5 },
    sendReceipt: { type: 'boolean', default: true },
    level: { enum: ['none', 'line'], enumTitles: { none: 'Nothing' }, default: 'line' },
    url: { type: 'string' },
  },
  required: ['url'],
}
const fields = declaredFields(schema)

test('a form is drawn from what an integration declares, required fields first', () => {
  expect(fields.map(({ name, label, kind, isRequired }) => [name, label, kind, isRequired])).toEqual([
    ['url', 'URL', 'text', true],
    ['orderUrl', 'Order URL', 'text', false],
    ['tags', 'Tags', 'list', false],
    ['requestsPerSecond', 'Requests per second', 'number', false],
    ['sendReceipt', 'Send receipt', 'switch', false],
    ['level', 'Level', 'choice', false],
  ])
})

test('what one chooses from is shown in words, and as it is where it has none', () => {
  expect(fields.find(({ name }) => name === 'level')?.choices).toEqual([
    { value: 'none', label: 'Nothing' },
    { value: 'line', label: 'line' },
  ])
})

test('what is stored comes back as it was, and an empty field resets it or is left out', () => {
  const stored = {
    url: 'https://a.example',
    tags: ['one', 'two'],
    requestsPerSecond: 2.5,
    sendReceipt: false,
    level: 'none',
  }
  const typed = typedFrom(fields, stored)
  expect(valuesOf(fields, typed, 'null')).toEqual({ ...stored, orderUrl: null })
  expect(valuesOf(fields, typed, 'left_out')).toEqual(stored)
})

test('a number that is none is sent as it was typed, so that the API says what is wrong', () => {
  expect(valuesOf(fields, { requestsPerSecond: 'many' }, 'left_out')).toEqual({ requestsPerSecond: 'many' })
})

test('a fault stands at its field or inside it, and no fault is lost', () => {
  const fault = (pointer: string) => ({ code: 'invalid', pointer, detail: `Wrong: ${pointer}` })
  const errors = [fault('/settings/tags/0'), fault('/settings/url'), fault('/settings'), fault('/name')]
  const problem = { status: 422, code: 'validation_failed', detail: '', requestId: null, errors, fields: {} }
  expect(faultAt(problem, '/settings/tags')).toBe('Wrong: /settings/tags/0')
  expect(faultAt(problem, '/settings/tag')).toBeUndefined()
  expect(otherFaults(problem, ['/settings/tags', '/settings/url', '/name']).map(({ pointer }) => pointer)).toEqual([
    '/settings',
  ])
})
