import { expect, test } from 'vitest'
import type { BrandOrder } from '../../../functions/orders/brand-order.ts'
import { accept, refuse } from '../../../functions/orders/life/acceptance.ts'
import { outcomeUnknown, startSubmission } from '../../../functions/orders/life/submission-steps.ts'
import { applyTransition } from '../../../functions/orders/life/transition.ts'
import { renderOrder } from '../../../functions/orders/order-answer.ts'
import { newBrandOrder, newOrder } from '../../../functions/orders/placing/create-order.ts'
import { priceOrder } from '../../../functions/orders/placing/pricing/price-order.ts'
import { splitPurchase } from '../../../functions/orders/placing/split-purchase.ts'
import { contractExample } from './contract-example.ts'

const now = new Date('2026-11-22T18:00:00.000Z')
const later = new Date('2026-11-22T18:00:02.000Z')

function born() {
  const priced = priceOrder('ord_1', contractExample())
  if (!('purchase' in priced)) throw new Error('the example is priced')
  const { order, event } = newOrder({
    id: 'ord_1',
    storefrontId: 'sf_1',
    livemode: false,
    externalId: contractExample().externalId,
    customerId: 'user_42',
    metadata: {},
    releaseAfter: null,
    purchase: priced.purchase,
    acceptBy: new Map([
      ['aurora', '2026-11-22T20:00:00.000Z'],
      ['borealis', '2026-11-22T20:00:00.000Z'],
    ]),
    now,
  })
  const [aurora, borealis] = splitPurchase(priced.purchase).map((portion) => newBrandOrder(order, portion))
  return { order, event, aurora: aurora as BrandOrder, borealis: borealis as BrandOrder }
}

test('an order is born placed, with pending brand orders and order.placed', () => {
  const { order, event, aurora, borealis } = born()
  expect(event).toMatchObject({ type: 'order.placed', sequence: 1, brandOrderId: null, data: { brandOrder: null } })
  expect([order.status, order.lastSequence, aurora.status, aurora.totals.total, borealis.totals.total]).toEqual([
    'placed',
    1,
    'pending',
    5684,
    2443,
  ])
  expect(
    renderOrder(order, [borealis, aurora], () => ({ actions: [], brandUrl: null })).brandOrders.map(
      ({ brandId }) => brandId,
    ),
  ).toEqual(['aurora', 'borealis'])
})

test('a refusal ends the brand order and says what is to be returned, the other goes on', () => {
  const { order, aurora, borealis } = born()
  const refused = applyTransition(order, borealis, refuse({ code: 'out_of_stock' }, later.toISOString()), later)
  if ('unchanged' in refused) throw new Error(refused.unchanged)
  expect(refused.events).toHaveLength(1)
  expect(refused.events[0]).toMatchObject({
    type: 'order.rejected',
    sequence: 2,
    data: {
      order: { status: 'in_progress' },
      brandOrder: { status: 'rejected', fulfillmentStatus: 'unfulfilled', refundStatus: 'none' },
      reason: { code: 'out_of_stock' },
      amountToReturn: {
        items: 1800,
        discount: 377,
        shipping: 900,
        fees: 0,
        tax: 120,
        total: 2443,
        returnedBy: 'platform',
      },
    },
  })
  expect(refused.brandOrder.amounts).toEqual({ refunded: 0, toReturn: 2443, refundable: 0 })

  const accepted = applyTransition(
    refused.order,
    aurora,
    accept({ brandReference: 'A-1', lines: null, occurredAt: later.toISOString() }),
    later,
  )
  if ('unchanged' in accepted) throw new Error(accepted.unchanged)
  expect(accepted.events.map(({ type, sequence }) => [type, sequence])).toEqual([['order.in_progress', 3]])
  expect(accepted.order).toMatchObject({
    status: 'in_progress',
    amounts: { refunded: 0, toReturn: 2443, refundable: 5684 },
  })
})

test('when every brand refuses the order is rejected and completed by one event', () => {
  const { order, aurora, borealis } = born()
  const first = applyTransition(order, borealis, refuse({ code: 'other' }, later.toISOString()), later)
  if ('unchanged' in first) throw new Error(first.unchanged)
  const second = applyTransition(first.order, aurora, refuse({ code: 'other' }, later.toISOString()), later)
  if ('unchanged' in second) throw new Error(second.unchanged)
  expect(second.events.map(({ type }) => type)).toEqual(['order.rejected', 'order.completed'])
  expect(second.order).toMatchObject({
    status: 'rejected',
    lastSequence: 4,
    amounts: { toReturn: 8127, refundable: 0 },
  })
})

test('of two submitters only the first gets the lease, and a late one changes nothing', () => {
  const { order, aurora } = born()
  const lease = { expiresAt: '2026-11-22T18:01:00.000Z', dueAt: '2026-11-22T18:00:30.000Z' }
  const first = applyTransition(order, aurora, startSubmission({ token: 'a', ...lease }), later)
  if ('unchanged' in first) throw new Error(first.unchanged)
  expect(applyTransition(order, first.brandOrder, startSubmission({ token: 'b', ...lease }), later)).toEqual({
    unchanged: 'busy',
  })
  expect(applyTransition(order, first.brandOrder, outcomeUnknown('b', null), later)).toEqual({
    unchanged: 'lease_lost',
  })
})
