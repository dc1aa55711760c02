import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromAttributes, toAttributes } from '../../../functions/storage/attribute-values.ts'

const numbers = fc.oneof(fc.integer(), fc.double({ min: -9e15, max: 9e15, noNaN: true }))
const names = fc.string().filter((name) => name !== '__proto__')

/** Whatever a row may hold. */
const { value: values } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    numbers,
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array(),
    fc.array(fc.string(), { minLength: 1 }).map((texts) => new Set(texts)),
    fc.array(fc.integer(), { minLength: 1 }).map((those) => new Set(those)),
    fc.array(fc.oneof(tie('value'), fc.constant(undefined))),
    fc.dictionary(names, fc.oneof(tie('value'), fc.constant(undefined)), { noNullPrototype: false }),
  ),
}))
const rows = fc.dictionary(names, values)

/** As the SDK writes it: bytes in base64. */
function onTheWire(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (Array.isArray(value)) return value.map(onTheWire)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, onTheWire(one)]))
}

test('rows go out as the SDK sends them, and come back as it reads them', () => {
  fc.assert(
    fc.property(rows, (row) => {
      const marshalled = marshall(row, { removeUndefinedValues: true })
      const attributes = toAttributes(row)
      expect(attributes).toEqual(onTheWire(marshalled))
      expect(fromAttributes(JSON.parse(JSON.stringify(attributes)))).toEqual(unmarshall(marshalled))
    }),
  )
})

test('numbers that JavaScript cannot hold are read as the SDK reads them', () => {
  expect(fromAttributes({ n: { N: '90071992547409931' } })).toEqual({ n: 90071992547409931n })
})

test.each([
  ['a number beyond what is exact', 2 ** 53],
  ['no number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['an instance of a class', new Date(0)],
  ['an empty set', new Set()],
  ['a function', () => 1],
])('a row refuses %s', (_, value) => {
  expect(() => toAttributes({ list: [value] })).toThrow(TypeError)
})
