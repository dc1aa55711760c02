import { describe, expect, test } from 'vitest'
import { unitsOfRead, unitsOfWrite } from '../../../bin/cost/consumed-units.ts'
import { itemBytes, type WireItem } from '../../../bin/cost/item-size.ts'
import { ledgerOf, totalOf } from '../../../bin/cost/ledger.ts'
import type { TableShape } from '../../../bin/cost/table-shapes.ts'
import { noUsage } from '../../../bin/cost/usage.ts'

const shape: TableShape = {
  name: 'orders',
  keys: ['pk', 'sk'],
  indexes: [
    { name: 'by-due', keys: ['duePk', 'dueSk'], copied: [] },
    { name: 'by-updated', keys: ['updatedPk', 'updatedSk'], copied: null },
  ],
}

function row(bytes: number, attributes: Record<string, string> = {}): WireItem {
  const item = { pk: { S: 'p' }, sk: { S: 's' }, ...wire(attributes) }
  return { ...item, f: { S: 'x'.repeat(bytes - itemBytes(item) - 1) } }
}

const wire = (attributes: Record<string, string>): WireItem =>
  Object.fromEntries(Object.entries(attributes).map(([name, S]) => [name, { S }]))

test('an item is counted as DynamoDB does', () => {
  expect(itemBytes({ name: { S: 'ä' } })).toBe(6)
  expect(itemBytes({ n: { N: '-12345' } })).toBe(1 + 4)
  expect(itemBytes({ b: { B: 'AAAA' }, t: { BOOL: true }, z: { NULL: true } })).toBe(4 + 2 + 2)
  expect(itemBytes({ m: { M: { a: { S: 'b' } } }, l: { L: [{ S: 'b' }] } })).toBe(1 + 3 + 2 + 1 + (1 + 3 + 1 + 1))
})

describe('a write', () => {
  test('takes a unit a started KB of the larger row, and twice as much in a transaction', () => {
    expect(unitsOfWrite(shape, { before: null, after: row(1024) }, false)).toEqual({ table: 1, index: 0 })
    expect(unitsOfWrite(shape, { before: row(1025), after: row(10) }, true)).toEqual({ table: 4, index: 0 })
    expect(unitsOfWrite(shape, { before: null, after: null }, false)).toEqual({ table: 1, index: 0 })
  })

  test('puts, moves and deletes an entry of an index of keys, and leaves it alone where nothing of it changes', () => {
    const due = (time: string) => row(900, { duePk: 'DUE#1', dueSk: time })
    const index = (before: WireItem | null, after: WireItem | null) =>
      unitsOfWrite(shape, { before, after }, true).index
    expect(index(row(900), due('1'))).toBe(1)
    expect(index(due('1'), due('2'))).toBe(2)
    expect(index(due('2'), row(900))).toBe(1)
    expect(index(due('2'), { ...due('2'), other: { S: 'changed' } })).toBe(0)
  })

  test('writes whole rows into an index of whole rows', () => {
    const listed = (time: string) => row(1500, { updatedPk: 'UPDATED#1', updatedSk: time })
    expect(unitsOfWrite(shape, { before: listed('1'), after: listed('2') }, false)).toEqual({ table: 2, index: 4 })
  })
})

test('a read takes a unit for 4 KB, half of it where it may be a little old; rows of a batch are counted alone', () => {
  expect(unitsOfRead('GetItem', { ConsistentRead: true }, { Item: row(4097) })).toBe(2)
  expect(unitsOfRead('Query', {}, { Items: [row(2000), row(2000)] })).toBe(0.5)
  expect(unitsOfRead('BatchGetItem', {}, { Responses: { orders: [row(100), row(100)] } })).toBe(1)
})

test('the ledger is dollars of a million orders; provisioned capacity changes the tables alone', () => {
  const usage = { ...noUsage(), tableWrites: 100, reads: 10, kmsRequests: 2, busEvents: 1 }
  expect(totalOf(ledgerOf(usage, 'onDemand'))).toBeCloseTo(62.5 + 1.25 + 6 + 1)
  expect(totalOf(ledgerOf(usage, 'provisioned'))).toBeCloseTo(25.8 + 0.516 + 6 + 1, 1)
})
