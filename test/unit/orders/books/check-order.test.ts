import { expect, test } from 'vitest'
import { type Books, differencesIn } from '../../../../functions/orders/books/check-order.ts'
import type { OrderEvent } from '../../../../functions/orders/event.ts'
import { accept } from '../../../../functions/orders/life/acceptance.ts'
import { openRefund } from '../../../../functions/orders/life/refunds/open-refund.ts'
import { requestCancellation } from '../../../../functions/orders/life/request-change.ts'
import { raiseAttention } from '../../../../functions/orders/life/submission-steps.ts'
import { auroraBrandOrder } from '../../brands/purchased-order.ts'
import { MemoryOrders } from '../../dispatch/memory-orders.ts'

const at = '2026-11-23T10:00:00.000Z'
const states = { status: 'placed', fulfillmentStatus: 'unfulfilled', refundStatus: 'none' } as const

/** An order that was accepted, of which a unit was cancelled and another refunded, and that somebody must look at. */
async function books(): Promise<Books> {
  const orders = new MemoryOrders(auroraBrandOrder({ status: 'submitted' }), () => new Date(at))
  for (const transition of [
    accept({ brandReference: 'A-1', lines: null, occurredAt: at }),
    requestCancellation({ id: 'can_1', lines: [{ lineId: 'line_1', quantity: 1 }], reason: { code: 'other' } }),
    openRefund({
      id: 'ref_1',
      lines: [{ lineId: 'line_1', quantity: 1 }],
      shipping: null,
      fees: null,
      goodwill: 0,
      returnId: null,
      reason: 'late',
    }),
    raiseAttention('outcome_unknown'),
  ]) {
    const result = await orders.transition('', '', transition)
    if ('unchanged' in result) throw new Error(result.unchanged)
  }
  const { order, brandOrder, events } = orders
  const placed = {
    ...events[0],
    type: 'order.placed',
    sequence: 1,
    brandOrderId: null,
    data: { occurredAt: at, order: states, brandOrder: null },
  } as OrderEvent
  return { order, brandOrders: [brandOrder], events: [placed, ...events] }
}

test('an order that is what its events tell has no differences', async () => {
  expect(differencesIn(await books())).toEqual([])
})

test('an order that is not split yet has its first event alone', async () => {
  const { order, events } = await books()
  expect(differencesIn({ order: { ...order, lastSequence: 1 }, brandOrders: [], events: events.slice(0, 1) })).toEqual(
    [],
  )
})

const changed = (books: Books, change: (brandOrder: Books['brandOrders'][number]) => void): Books => {
  const copy = structuredClone(books)
  for (const brandOrder of copy.brandOrders) change(brandOrder)
  return copy
}

test.each<[string, (books: Books) => Books, string]>([
  ['an event is missing', (all) => ({ ...all, events: all.events.toSpliced(2, 1) }), 'event 3 is missing or twice'],
  ['an event too many', (all) => ({ ...all, order: { ...all.order, lastSequence: 3 } }), 'lastSequence is 3'],
  ['a refund that no event tells', (all) => changed(all, (one) => one.refunds.splice(0, 1)), `bo_1: refunds`],
  ['an attention that was lost', (all) => changed(all, (one) => Object.assign(one, { attention: null })), 'attention'],
  [
    'money that nobody returned',
    (all) => changed(all, (one) => Object.assign(one.amounts, { refunded: 1, refundable: one.amounts.refundable - 1 })),
    'order: amounts',
  ],
  ['another status', (all) => ({ ...all, order: { ...all.order, status: 'completed' } }), 'order: status'],
])('%s is a difference', async (_, spoil, named) => {
  expect(differencesIn(spoil(await books())).join('\n')).toContain(named)
})
