import { expect, test } from 'vitest'
import { accept } from '../../../functions/orders/life/acceptance.ts'
import { applyReport } from '../../../functions/orders/life/reports/apply-report.ts'
import { takeAsDelivered } from '../../../functions/orders/life/reports/take-as-delivered.ts'
import { applyTransition } from '../../../functions/orders/life/transition.ts'
import { after, brandOrderOf, placedAt, placedOrderOf } from './placed-order.ts'
import { minute, shipment, units } from './reports/report-of.ts'

const start = brandOrderOf({ lines: [{ quantity: 2, unitPrice: 100 }] })
const accepted = after(start, accept({ brandReference: null, lines: null, occurredAt: minute(1) }))
const { order } = placedOrderOf({ lines: [{ quantity: 2, unitPrice: 100 }] })
const days = new Date(placedAt.getTime() + 5 * 86_400_000)

test('a brand order nobody tells of completes, with its shipped and its unheard-of units delivered at an unknown time', () => {
  const shipped = after(accepted, applyReport(shipment(2, 'shipped', [units('l1', 1)])))
  const result = applyTransition(order, shipped, takeAsDelivered(placedAt), days)
  if ('unchanged' in result) throw new Error(result.unchanged)
  expect(result.brandOrder).toMatchObject({ status: 'completed', fulfillmentStatus: 'delivered' })
  expect(result.brandOrder.fulfillments).toMatchObject([
    { reference: 'SH-1', status: 'delivered', shippedAt: minute(2), deliveredAt: null },
    { reference: 'untracked', status: 'delivered', lines: [units('l1', 1)], shippedAt: null, deliveredAt: null },
  ])
  expect(result.events.map(({ type }) => type)).toEqual(['order.delivered', 'order.delivered', 'order.completed'])
})

test('not before it was quiet for long enough, nor unless it was accepted', () => {
  const early = new Date(placedAt.getTime() - 1)
  expect(applyTransition(order, accepted, takeAsDelivered(early), days)).toEqual({ unchanged: 'not_quiet' })
  expect(applyTransition(order, start, takeAsDelivered(placedAt), days)).toHaveProperty('unchanged')
})
