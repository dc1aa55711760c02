import { expect, test } from 'vitest'
import type { BrandOrder } from '../../../functions/orders/brand-order.ts'
import { applyReport } from '../../../functions/orders/life/reports/apply-report.ts'
import { applyTransition } from '../../../functions/orders/life/transition.ts'
import { orderAnswerSchema, renderListItem, renderOrder } from '../../../functions/orders/order-answer.ts'
import { placedAt, placedOrderOf } from './placed-order.ts'
import { reportOf, shipment, units } from './reports/report-of.ts'

/** The contract's example: two tees, of which one comes back, with shipping. */
function completed() {
  const born = placedOrderOf({
    lines: [{ quantity: 2, unitPrice: 2500, shares: [256], tax: 400 }],
    shipping: [{ amount: 500, tax: 40 }],
  })
  const back = { reference: 'RT-1', status: 'received', lines: [units('l1', 1)] }
  const refund = { reference: 'RF-1', status: 'issued', lines: [units('l1', 1)], total: 2572 }
  return [
    shipment(2, 'delivered', [units('l1', 2)]),
    reportOf('return.updated', 3, { return: back }),
    reportOf('refund.updated', 4, { refund }),
  ].reduce(
    (ledger, report) => {
      const result = applyTransition(ledger.order, ledger.brandOrder, applyReport(report), placedAt)
      if ('unchanged' in result) throw new Error(result.unchanged)
      return result
    },
    { order: born.order, brandOrder: born.brandOrders[0] as BrandOrder },
  )
}

const keys = (value: object | undefined) => Object.keys(value ?? {}).toSorted()

test('an order is answered with every key of the contract and none of how we work inside', () => {
  const { order, brandOrder } = completed()
  const answer = renderOrder(order, [brandOrder], () => ({
    actions: ['return', 'refund'],
    brandUrl: 'https://shop.example/orders/A-1',
  }))
  const [shown] = answer.brandOrders
  const words = (text: string) => text.split(' ').toSorted()
  expect(keys(answer)).toEqual(
    words(
      'id externalId storefrontId livemode status fulfillmentStatus refundStatus attention currency taxIncluded customerId ' +
        'metadata totals amounts discounts createdAt updatedAt releaseAfter lastSequence brandOrders',
    ),
  )
  expect(keys(shown)).toEqual(
    words(
      'id brandId status fulfillmentStatus refundStatus attention reason brandReference brandUrl acceptBy actions totals amounts ' +
        'lines shipping fees fulfillments cancellations returns refunds',
    ),
  )
  expect(keys(shown?.lines[0])).toEqual(
    words(
      'id externalId sku title fulfillmentType quantity quantities unitPrice discount discountAllocations tax taxLines total ' +
        'imageUrl',
    ),
  )
  expect(keys(shown?.shipping[0])).toEqual(words('externalId type method amount discount tax'))
  expect(keys(shown?.fulfillments[0])).toEqual(
    words('id reference type status lines tracking shippedAt deliveredAt delay location'),
  )
  expect(keys(shown?.returns[0])).toEqual(words('id status lines hasLabel refusal'))
  expect(keys(shown?.refunds[0])).toEqual(
    words(
      'id status returnId cancellationId returnedBy providerReference lines ofEndedUnits currency items discount shipping fees ' +
        'tax goodwill total issuedAt refusal',
    ),
  )
  expect(shown).toMatchObject({
    status: 'completed',
    refundStatus: 'partially_refunded',
    amounts: { refunded: 2572, toReturn: 0, refundable: 3112 },
    lines: [{ quantities: { cancelled: 0, fulfilled: 2, delivered: 2, returned: 1, refunded: 1 } }],
    refunds: [{ items: 2500, discount: 128, tax: 200, goodwill: 0, total: 2572 }],
  })
  expect(orderAnswerSchema.parse(answer)).toEqual(answer)
})

test('a list leaves lines out', () => {
  const { order } = completed()
  const item = renderListItem(order)
  expect(keys(item.brandOrders[0])).toEqual(
    ['acceptBy', 'amounts', 'attention', 'brandId', 'fulfillmentStatus', 'id', 'refundStatus', 'status'].toSorted(),
  )
})
