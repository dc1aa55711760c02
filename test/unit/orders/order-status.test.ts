import { expect, test } from 'vitest'
import { orderFulfillmentStatusOf, orderStatusOf } from '../../../functions/orders/life/order-status.ts'
import type { BrandOrderStatus, BrandOrderSummary, FulfillmentStatus } from '../../../functions/orders/order.ts'

test.each([
  ['pending submitting submitted', 'placed'],
  ['pending accepted', 'in_progress'],
  ['submitted rejected', 'in_progress'],
  ['submitting cancelled', 'in_progress'],
  ['accepted completed', 'in_progress'],
  ['completed rejected cancelled', 'completed'],
  ['rejected rejected', 'rejected'],
  ['rejected cancelled', 'cancelled'],
  ['cancelled', 'cancelled'],
])('brand orders %s make an order %s', (statuses, status) => {
  expect(orderStatusOf(statuses.split(' ') as BrandOrderStatus[])).toBe(status)
})

function fulfillmentOf(...brandOrders: [BrandOrderStatus, FulfillmentStatus][]): FulfillmentStatus {
  return orderFulfillmentStatusOf(
    brandOrders.map(
      ([status, fulfillmentStatus], index): BrandOrderSummary => ({
        id: `bo_${index}`,
        brandId: 'aurora',
        status,
        fulfillmentStatus,
        refundStatus: 'none',
        attention: null,
        amounts: { refunded: 0, toReturn: 0, refundable: 0 },
        acceptBy: '2026-11-22T20:00:00.000Z',
        concern: null,
      }),
    ),
  )
}

test('an order is delivered when everything is that did not end', () => {
  expect(fulfillmentOf(['completed', 'delivered'], ['rejected', 'unfulfilled'])).toBe('delivered')
  expect(fulfillmentOf(['completed', 'delivered'], ['accepted', 'fulfilled'])).toBe('fulfilled')
  expect(fulfillmentOf(['completed', 'delivered'], ['pending', 'unfulfilled'])).toBe('partially_fulfilled')
  expect(fulfillmentOf(['accepted', 'partially_fulfilled'])).toBe('partially_fulfilled')
  expect(fulfillmentOf(['rejected', 'unfulfilled'], ['cancelled', 'unfulfilled'])).toBe('unfulfilled')
})
