import { expect, test } from 'vitest'
import { applyReport } from '../../../functions/orders/life/reports/apply-report.ts'
import { raiseAttention, resolveAttention } from '../../../functions/orders/life/submission-steps.ts'
import { applyTransition, type Transition } from '../../../functions/orders/life/transition.ts'
import { placedAt } from '../orders/placed-order.ts'
import { reportOf, shipment, units } from '../orders/reports/report-of.ts'
import { all, cancelled, refund, told } from '../orders/reports/reported-order.ts'

/** Shopify row 1, for every kind of brand: units that a brand refunds before they ship, without a cancellation. */

const accepted = reportOf('order.accepted', 1)
const oneTee = { lines: [units('l1', 1)] }

test('row 1: such units end by no refund, and somebody is asked', () => {
  const { brandOrder, events } = told([accepted, refund(2, 'issued', 2572, oneTee)])
  expect(brandOrder).toMatchObject({
    status: 'accepted',
    attention: { code: 'refunded_unshipped', detail: { report: 'refund.updated', lineId: 'l1', field: 'lines' } },
    lines: [{ quantities: { cancelled: 0, refunded: 1 } }, {}],
  })
  expect(events.at(-1)).toBe('attention_required')
})

test.each([
  ['cancels them', [cancelled(3, [units('l1', 1)])]],
  ['ships them', [shipment(3, 'shipped', [units('l1', 1)])]],
  ['fails to refund them', [refund(3, 'failed', 2572, oneTee)]],
  ['ships all, in one report that was on its way', [shipment(1, 'delivered', all)]],
])('row 1: it ends by itself when the brand %s', (_, reports) => {
  const { brandOrder, events } = told([accepted, refund(2, 'issued', 2572, oneTee), ...reports])
  expect(brandOrder.attention).toBeNull()
  expect(events.filter((type) => type.startsWith('attention'))).toEqual(['attention_required', 'attention_resolved'])
})

test('row 1: what ships first and is refunded then needs nobody; nor does money without units', () => {
  const shipped = told([accepted, shipment(2, 'shipped', [units('l1', 1)]), refund(3, 'issued', 2572, oneTee)])
  expect(shipped.brandOrder.attention).toBeNull()
  expect(told([accepted, refund(2, 'issued', 2572)]).brandOrder.attention).toBeNull()
})

test('row 1: once resolved by a person it comes again for more units only', () => {
  const { order, brandOrder } = told([accepted, refund(2, 'issued', 2572, oneTee)])
  const resolved = applyTransition(order, brandOrder, resolveAttention(), placedAt)
  if ('unchanged' in resolved) throw new Error(resolved.unchanged)
  expect(resolved.brandOrder.attention).toBeNull()
  expect(resolved.events.map(({ type }) => type)).toEqual(['order.attention_resolved'])
})

test('row 1: another attention comes first, and this one when that is resolved', () => {
  const start = told([accepted])
  const step = (given: Pick<typeof start, 'order' | 'brandOrder'>, transition: Transition) => {
    const result = applyTransition(given.order, given.brandOrder, transition, placedAt)
    if ('unchanged' in result) throw new Error(result.unchanged)
    return result
  }
  const raised = step(start, raiseAttention('outcome_unknown'))
  const refunded = step(raised, applyReport(refund(2, 'issued', 2572, oneTee)))
  expect(refunded.brandOrder.attention?.code).toBe('outcome_unknown')
  const resolved = step(refunded, resolveAttention())
  expect(resolved.brandOrder.attention?.code).toBe('refunded_unshipped')
  expect(resolved.events.map(({ type }) => type)).toEqual(['order.attention_resolved', 'order.attention_required'])
})
