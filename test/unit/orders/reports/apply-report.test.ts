import { describe, expect, test } from 'vitest'
import { applySnapshot } from '../../../../functions/orders/life/reports/apply-snapshot.ts'
import type { Report } from '../../../../functions/orders/life/reports/report.ts'
import { placedAt } from '../placed-order.ts'
import { minute, reportOf, shipment, units } from './report-of.ts'
import { all, cancelled, refund, told } from './reported-order.ts'

test('accepted, shipped, moved, delivered: completed, by one event each', () => {
  const { order, brandOrder, events } = told([
    reportOf('order.accepted', 1),
    shipment(2, 'shipped', all),
    shipment(3, 'in_transit', all),
    shipment(4, 'delivered', all),
  ])
  expect(events).toEqual(['in_progress', 'shipped', 'fulfillment_updated', 'delivered', 'completed'])
  expect(order).toMatchObject({ status: 'completed', fulfillmentStatus: 'delivered', lastSequence: 6 })
  expect(brandOrder.fulfillments[0]).toMatchObject({ shippedAt: minute(2), deliveredAt: minute(4) })
})

test('shipping implies acceptance; heard of on the doorstep, it also left', () => {
  const { events, brandOrder } = told([shipment(2, 'delivered', all)])
  expect(events).toEqual(['in_progress', 'shipped', 'delivered', 'completed'])
  expect(brandOrder).toMatchObject({ brandReference: 'A-1', acceptance: 'implied' })
})

test('a shipment that is only prepared accepts nothing', () => {
  expect(told([shipment(2, 'pending', all)])).toMatchObject({
    events: ['fulfillment_updated'],
    brandOrder: { status: 'submitted', fulfillmentStatus: 'unfulfilled' },
  })
})

test('partial shipments add up; what stays behind is partially fulfilled', () => {
  const first = shipment(2, 'shipped', [units('l1', 1)])
  const second = shipment(3, 'shipped', [units('l1', 1), units('l2', 1)], 'SH-2')
  expect(told([first]).brandOrder.fulfillmentStatus).toBe('partially_fulfilled')
  expect(told([first, second]).brandOrder.fulfillmentStatus).toBe('fulfilled')
  expect(told([first, second, shipment(4, 'cancelled', [units('l1', 1)])]).brandOrder).toMatchObject({
    fulfillmentStatus: 'partially_fulfilled',
    attention: null,
  })
})

test('what is older by the brand’s clock, or comes twice, changes nothing; of two as old, the one written later stands', () => {
  const delivered = shipment(4, 'delivered', all)
  const late = shipment(3, 'in_transit', all)
  expect(told([delivered, delivered, late]).results).toEqual(['changed', 'stale', 'stale'])
  const [later, earlier] = [
    { ...late, timestamp: minute(6) },
    { ...shipment(3, 'shipped', all), timestamp: minute(5) },
  ]
  expect(told([later, earlier]).results).toEqual(['changed', 'stale'])
  expect(told([earlier, later]).brandOrder.fulfillments[0]?.status).toBe('in_transit')
})

test('more than was ordered, and lines that were not, are recorded as far as they go, with attention, told once', () => {
  const over = told([shipment(2, 'shipped', [units('l1', 3)]), shipment(3, 'in_transit', [units('l1', 3)])])
  expect(over.events).toEqual(['in_progress', 'shipped', 'attention_required', 'fulfillment_updated'])
  expect(over.brandOrder).toMatchObject({ attention: { code: 'contradictory_report' } })
  expect(over.brandOrder.lines[0]?.quantities.fulfilled).toBe(3)

  const unknown = told([shipment(2, 'shipped', [units('l1', 1), units('l9', 1)])])
  expect(unknown.brandOrder.fulfillments[0]?.lines).toEqual([units('l1', 1)])
  expect(unknown.order.attention?.code).toBe('contradictory_report')
})

test('accepting some units ends the others and says what is to be returned for them', () => {
  const { events, brandOrder, amounts } = told([reportOf('order.accepted', 1, { lines: [units('l1', 1)] })])
  expect(events).toEqual(['in_progress', 'cancelled'])
  expect(brandOrder.status).toBe('accepted')
  expect(brandOrder.lines.map(({ quantities }) => quantities.cancelled)).toEqual([1, 1])
  expect(amounts).toEqual([
    { items: 3400, discount: 128, shipping: 0, fees: 0, tax: 200, total: 3472, returnedBy: 'brand' },
  ])
})

test.each([
  [
    'said first',
    [reportOf('order.accepted', 1, { lines: [units('l1', 1)] }), shipment(2, 'delivered', [units('l1', 1)])],
  ],
  [
    'said last',
    [shipment(2, 'delivered', [units('l1', 1)]), reportOf('order.accepted', 1, { lines: [units('l1', 1)] })],
  ],
])('a partial acceptance, %s, completes with what was accepted', (_, reports) => {
  expect(told(reports).brandOrder).toMatchObject({ status: 'completed', attention: null, amounts: { toReturn: 3472 } })
})

test('an acceptance that names no line of the order accepts nothing and asks somebody to look', () => {
  expect(told([reportOf('order.accepted', 1, { lines: [units('l9', 1)] })])).toMatchObject({
    events: ['attention_required'],
    brandOrder: { status: 'submitted', attention: { code: 'contradictory_report' }, dueAt: null },
  })
})

test('a refusal returns everything; after an acceptance it is a contradiction', () => {
  const refused = reportOf('order.refused', 2, { reason: { code: 'discontinued' } })
  expect(told([refused])).toMatchObject({
    events: ['rejected', 'completed'],
    order: { status: 'rejected', amounts: { refunded: 0, toReturn: 6684, refundable: 0 } },
    amounts: [{ items: 5900, discount: 256, shipping: 500, fees: 100, tax: 440, total: 6684 }],
  })
  expect(told([reportOf('order.accepted', 1), refused, refused])).toMatchObject({
    results: ['changed', 'changed', 'contradictory'],
    brandOrder: { status: 'accepted' },
  })
  const delivered = told([shipment(1, 'delivered', all), refused])
  expect(delivered.brandOrder).toMatchObject({
    status: 'completed',
    attention: { detail: { report: 'order.refused' } },
  })
})

test('a cancellation carries all that ended so far; two at the same second open two refunds', () => {
  const { brandOrder, results } = told([
    reportOf('order.accepted', 1),
    cancelled(2, [units('l1', 1)]),
    cancelled(2, [units('l1', 1)]),
    { ...cancelled(2, [units('l1', 2)]), timestamp: minute(3) },
    cancelled(4, [units('l1', 2)]),
  ])
  expect(results).toEqual(['changed', 'changed', 'stale', 'changed', 'nothing_to_cancel'])
  expect(brandOrder.refunds.map(({ total }) => total)).toEqual([2572, 2572])
  expect(new Set(brandOrder.refunds.map(({ id }) => id)).size).toBe(2)
})

test('shipping and fees go back when the last unit ends', () => {
  const { brandOrder, events } = told([cancelled(2, [units('l1', 2)]), cancelled(3)])
  expect(brandOrder.refunds.map(({ shipping, fees, total }) => [shipping, fees, total])).toEqual([
    [0, 0, 5144],
    [500, 100, 1540],
  ])
  expect(brandOrder).toMatchObject({ status: 'cancelled', reason: { code: 'out_of_stock' } })
  expect(events).toEqual(['cancelled', 'cancelled', 'completed'])
})

test('when what stays has arrived, cancelling the rest completes the brand order', () => {
  expect(told([shipment(2, 'delivered', [units('l1', 2)]), cancelled(3)]).brandOrder).toMatchObject({
    status: 'completed',
    fulfillmentStatus: 'delivered',
  })
})

test('what has left cannot end: the rest of the report is recorded', () => {
  const { brandOrder } = told([shipment(2, 'shipped', [units('l1', 1)]), cancelled(3, [units('l1', 2)])])
  expect(brandOrder.lines[0]?.quantities).toMatchObject({ cancelled: 1, fulfilled: 1 })
  expect(brandOrder.attention?.code).toBe('contradictory_report')
})

test('ended stays ended, returns and refunds go on', () => {
  const goingBack = (at: number, status: string) =>
    reportOf('return.updated', at, { return: { reference: 'RT-1', status, lines: [units('l1', 1)] } })
  const { brandOrder, events } = told([
    shipment(2, 'delivered', all),
    goingBack(3, 'requested'),
    goingBack(4, 'received'),
    refund(5, 'pending', 2572, { lines: [units('l1', 1)] }),
    refund(6, 'issued', 2572, { lines: [units('l1', 1)] }),
    shipment(7, 'exception', all),
  ])
  expect(events.slice(4)).toEqual([
    'return_initiated',
    'return_updated',
    'refund_updated',
    'refund_issued',
    'fulfillment_updated',
  ])
  expect(brandOrder).toMatchObject({ status: 'completed', amounts: { refunded: 2572, toReturn: 0, refundable: 4112 } })
  expect(brandOrder.lines[0]?.quantities).toMatchObject({ returned: 1, refunded: 1 })
  expect(brandOrder.returns).toMatchObject([{ status: 'received', origin: 'brand' }])
  expect(brandOrder.refunds[0]).toMatchObject({ items: 2500, discount: 128, tax: 200, goodwill: 0 })
})

describe('the label of a return', () => {
  const approved = (at: number, more: object = {}) =>
    reportOf('return.updated', at, {
      return: { reference: 'RT-1', status: 'approved', lines: [units('l1', 1)], ...more },
    })
  const shipped = shipment(2, 'shipped', all)
  const labels = (...reports: Report[]) => told([shipped, ...reports]).brandOrder.returns.map((one) => one.hasLabel)

  test('is there once a report had one, and stays where a later report leaves it out', () => {
    expect(labels(approved(3))).toEqual([false])
    expect(labels(approved(3, { hasLabel: true }))).toEqual([true])
    expect(labels(approved(3), approved(4, { hasLabel: true }), approved(5, { status: 'in_transit' }))).toEqual([true])
  })

  test('that comes after the approval is a change, also where both have the same times', () => {
    const { events } = told([shipped, approved(3), approved(3, { hasLabel: true })])
    expect(events.slice(-2)).toEqual(['return_initiated', 'return_updated'])
    // Nor does the approval, coming late, take it away.
    expect(labels(approved(3, { hasLabel: true }), approved(3))).toEqual([true])
  })

  test('of an older report counts for nothing', () => {
    expect(labels(approved(4), approved(3, { hasLabel: true }))).toEqual([false])
  })

  test('is lost where the brand gives the return another number: it is found by that', () => {
    const [first] = told([shipped, approved(3, { hasLabel: true })]).brandOrder.returns
    const renamed = approved(4, { reference: 'RT-2', returnId: first?.id })
    expect(labels(approved(3, { hasLabel: true }), renamed)).toEqual([false])
  })

  test('counts in what is read from a back end’s state only where it is news', () => {
    const label = approved(5, { hasLabel: true })
    const { brandOrder } = told([shipped, approved(3)])
    const { apply } = applySnapshot(label)
    expect(apply(brandOrder, placedAt)).toMatchObject({ events: [{ type: 'order.return_updated' }] })
    const { brandOrder: labelled } = told([shipped, approved(3, { hasLabel: true })])
    expect(apply(labelled, placedAt)).toEqual({ unchanged: 'known' })
  })
})

test('decisions on requests that nobody made change nothing but ask a person to look', () => {
  const { brandOrder, events } = told([
    reportOf('cancellation.updated', 1, { cancellation: { cancellationId: 'can_9', status: 'confirmed' } }),
    reportOf('address_change.updated', 1, { addressChange: { addressChangeId: 'adr_9', status: 'confirmed' } }),
  ])
  expect(events).toEqual(['attention_required', 'attention_required'])
  expect(brandOrder.attention?.detail).toMatchObject({ report: 'address_change.updated', field: 'addressChangeId' })
  expect(brandOrder).toMatchObject({ status: 'submitted', cancellations: [], addressChanges: [], refunds: [] })
})

test('a shipment of units that the order does not have is no shipment of it: somebody is asked, and nobody told that it left', () => {
  const { brandOrder, events } = told([shipment(2, 'shipped', [units('line_NOPE', 1)])])
  expect(events).toEqual(['attention_required'])
  expect(brandOrder).toMatchObject({ status: 'submitted', fulfillments: [] })
})
