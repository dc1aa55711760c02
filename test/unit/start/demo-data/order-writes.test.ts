import { expect, test } from 'vitest'
import { orderWrites } from '../../../../bin/start/demo-data/filling/order-writes.ts'
import { makeCustomers } from '../../../../bin/start/demo-data/stories/customers.ts'
import { SeededRandom } from '../../../../bin/start/demo-data/stories/seeded-random.ts'
import type { IndexedField } from '../../../../functions/vault/vault-keys.ts'
import { FILLED_AT, toldAt } from './told.ts'

const MARK = new Uint8Array([1, 2, 3])
const options = {
  ordersTable: 'orders',
  sealing: {
    table: 'vault',
    seal: async () => MARK,
    sealNote: async () => MARK,
    nameSearch: false,
    blindIndex: {
      current: async (field: IndexedField) => ({ field, version: '1', mac: 'mac' }),
      every: async () => [],
    },
  },
  memberIds: ['member-1', 'member-2'] as const,
  filledAt: FILLED_AT,
}
const told = toldAt()
const written = await Promise.all(told.map((one) => orderWrites(one, options)))

test('each order fits one transaction, and writes no row twice', () => {
  for (const writes of written) {
    expect(writes.length).toBeLessThanOrEqual(100)
    const keys = writes.map(({ Put, Update }) => {
      const { pk, sk } = Put?.Item ?? Update?.Key ?? {}
      return `${Put?.TableName ?? Update?.TableName} ${pk} ${sk}`
    })
    expect(new Set(keys).size).toBe(keys.length)
  }
})

test('an order is written as it stands at the end, with all its events', () => {
  for (const [index, writes] of written.entries()) {
    const rows = writes.flatMap(({ Put }) => (Put?.TableName === 'orders' ? [Put.Item ?? {}] : []))
    const life = told[index]?.life
    expect(rows.filter(({ sk }) => String(sk).startsWith('EVENT#'))).toHaveLength(life?.events.length ?? 0)
    expect(rows.filter(({ sk }) => String(sk).startsWith('ORDER#BRAND_ORDER#'))).toHaveLength(
      life?.order.brandOrders.length ?? 0,
    )
  }
})

test('no row holds a customer’s name, address or mail in the clear', () => {
  const text = JSON.stringify(written)
  for (const { customer, address } of makeCustomers(new SeededRandom(1))) {
    for (const value of [customer.email, customer.phone, address.address1]) expect(text).not.toContain(value)
  }
})

test('notes and the log of what members did are there', () => {
  const acts = written.flat().flatMap(({ Put }) => (typeof Put?.Item?.act === 'string' ? [Put.Item.act] : []))
  for (const act of ['refund_requested', 'return_requested', 'refund_closed', 'attention_settled', 'note_added']) {
    expect(acts).toContain(act)
  }
})
