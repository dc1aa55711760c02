import { expect, test } from 'vitest'
import { decide } from '../../../../bin/start/demo-brands/answer-brand-command.ts'
import { BrandStore } from '../../../../bin/start/demo-brands/demo-brand-store.ts'
import { brandsOrders } from '../../../../bin/start/demo-data/lives/brands-order.ts'
import { castBrands } from '../../../../bin/start/demo-data/stories/cast.ts'
import { toldAt } from './told.ts'

const told = toldAt()
const treatment = { mode: 'ok', delayMs: 0, reason: 'other' } as const

function storeOf(brandId: string): BrandStore {
  const store = new BrandStore()
  for (const order of brandsOrders(told, brandId)) store.apply({ kind: 'order', order })
  return store
}

test.each(castBrands.map(({ id }) => id))(
  '%s knows its past orders by the numbers that the platform has',
  (brandId) => {
    const store = storeOf(brandId)
    expect(store.orders.size).toBeGreaterThan(10)
    for (const { life } of told) {
      const brandOrder = life.brandOrders.find((one) => one.brandId === brandId)
      if (brandOrder === undefined || brandOrder.brandReference === null) continue
      expect(store.find(brandOrder.id)?.brandReference).toBe(brandOrder.brandReference)
    }
  },
)

test('the next order that a brand takes has a number of its own', () => {
  const store = storeOf('lumen')
  const [any] = store.orders.values()
  if (any === undefined) throw new Error('It has orders.')
  const data = { ...any.submission, brandOrderId: 'bo_NEW' }
  const { order } = decide(store, 'lumen', { type: 'order.submit', data }, treatment)
  expect(store.orders.has(order?.brandReference ?? '')).toBe(false)
})

test('a refund that the desk asks for is taken by the brand of an order that was delivered', () => {
  const store = storeOf('lumen')
  const delivered = [...store.orders.values()].filter(({ fulfillments }) => fulfillments[0]?.status === 'delivered')
  expect(delivered.length).toBeGreaterThan(5)
  for (const { brandOrderId } of delivered) {
    const data = { brandOrderId, refundId: 'ref_NEW', returnedBy: 'brand' as const, total: 100 }
    expect(decide(store, 'lumen', { type: 'refund.request', data }, treatment).answer.outcome).toBe('accepted')
  }
})

test('a brand knows nothing of an order that it never got', () => {
  const unsent = told.flatMap(({ life }) => life.brandOrders.filter(({ status }) => status === 'pending'))
  expect(unsent.length).toBeGreaterThan(0)
  for (const { id, brandId } of unsent) expect(storeOf(brandId).find(id)).toBeUndefined()
})
