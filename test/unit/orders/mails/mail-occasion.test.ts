import { marshall } from '@aws-sdk/util-dynamodb'
import { expect, test } from 'vitest'
import { publishEvents } from '../../../../functions/events/relay/event-bus.ts'
import type { RelayedEvent } from '../../../../functions/events/relay/relay-events.ts'
import { readStreamRecords } from '../../../../functions/events/relay/stream-records.ts'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import { eventSchema, type OrderEvent } from '../../../../functions/orders/event.ts'
import { eventIn, marksIn } from '../../../../functions/orders/event-row.ts'
import { accept } from '../../../../functions/orders/life/acceptance.ts'
import { applyReport } from '../../../../functions/orders/life/reports/apply-report.ts'
import type { Report } from '../../../../functions/orders/life/reports/report.ts'
import { applyTransition, type Transition } from '../../../../functions/orders/life/transition.ts'
import { eventWrites } from '../../../../functions/orders/lookup/lookup-writes.ts'
import { occasionOf } from '../../../../functions/orders/mails/mail-occasion.ts'
import { type Occasion, occasions } from '../../../../functions/orders/mails/occasion.ts'
import { placedAt, placedOrderOf } from '../placed-order.ts'
import { minute, reportOf, shipment, units } from '../reports/report-of.ts'
import { all, cancelled, refund, tees } from '../reports/reported-order.ts'

/** The rows of the events of a submitted order after these steps. */
function rowsAfter(steps: readonly (Report | Transition)[], voiced?: Occasion[]) {
  let { order, brandOrders } = placedOrderOf(tees)
  const [first] = brandOrders as [BrandOrder]
  let brandOrder: BrandOrder = { ...first, status: 'submitted', ...(voiced === undefined ? {} : { voiced }) }
  return steps.flatMap((step) => {
    const result = applyTransition(order, brandOrder, 'apply' in step ? step : applyReport(step), placedAt)
    if ('unchanged' in result) return []
    const writes = eventWrites('orders', brandOrder, result)
    order = result.order
    brandOrder = result.brandOrder
    return writes.flatMap(({ Put }) => (eventIn(Put?.Item) === undefined ? [] : [Put?.Item ?? {}]))
  })
}

const eventsAfter = (steps: readonly (Report | Transition)[]) =>
  rowsAfter(steps).map((row) => eventSchema.parse(eventIn(row)))

/** Occasions of the events; ids of ours are written as `#`, since they follow from the order's. */
const occasionsAfter = (...steps: (Report | Transition)[]) =>
  eventsAfter(steps).flatMap((event) => occasionOf(event)?.mailId.replace(/_[0-9A-Z]{26}/, '#') ?? [])

const accepted = reportOf('order.accepted', 1, {})
const goodsReturn = (at: number, status: string, label: { hasLabel?: true } = {}) =>
  reportOf('return.updated', at, { return: { reference: 'R-1', status, lines: [units('l1', 1)], ...label } })
const delay = (at: number, code: string, until: string | null, status = 'pending') =>
  reportOf('fulfillment.updated', at, {
    fulfillment: { reference: 'SH-1', status, lines: all, delay: { code, until } },
  })

test('a life of an order has each occasion once, whatever its further events say', () => {
  const steps = [
    accepted,
    shipment(2, 'shipped', all),
    shipment(3, 'out_for_delivery', all),
    shipment(4, 'delivered', all),
    goodsReturn(5, 'requested'),
    goodsReturn(6, 'approved'),
    goodsReturn(7, 'in_transit'),
    goodsReturn(8, 'received'),
    refund(9, 'pending', 2500),
    refund(10, 'issued', 2500),
  ]
  expect(occasionsAfter(...steps)).toEqual([
    'order_confirmed',
    'shipped-ful#',
    'delivered-ful#',
    'return_approved-ret#',
    'return_received-ret#',
    'refund_issued-ref#',
  ])
})

test('what the brand ends by itself it refuses, wholly or partly; what the customer wished is cancelled', () => {
  expect(occasionsAfter(reportOf('order.refused', 1, { reason: { code: 'out_of_stock' } }))).toEqual(['order_refused'])
  const partly = accept({ brandReference: null, lines: [units('l1', 2)], occurredAt: minute(1) })
  expect(occasionsAfter(partly)).toEqual(['order_confirmed', 'order_refused-evt#'])
  expect(occasionsAfter(accepted, cancelled(2, [units('l2', 1)]))).toEqual(['order_confirmed', 'order_refused-evt#'])
  const wished = reportOf('order.cancelled', 2, { reason: { code: 'customer_request' } })
  expect(occasionsAfter(accepted, wished)).toEqual(['order_confirmed', 'cancelled-evt#'])
})

test('a delay is told once for each day that becomes known, and not where the brand must ask or keep silent', () => {
  const told = occasionsAfter(
    accepted,
    delay(2, 'back_order', null),
    delay(3, 'back_order', '2026-12-01T09:00:00Z'),
    delay(4, 'customs', '2026-12-01T18:00:00Z'),
    delay(5, 'fraud_check', '2026-12-09T09:00:00Z'),
    delay(6, 'awaiting_payment', null),
    delay(7, 'back_order', '2026-12-02T09:00:00Z', 'in_transit'),
  )
  expect([...new Set(told)]).toEqual([
    'order_confirmed',
    'delayed-ful#-open',
    'delayed-ful#-2026-12-01',
    'shipped-ful#',
  ])
})

test('approval and label are one mail where they come together; a label that comes later has its own', () => {
  const hasLabel = true
  const approvals = (...returns: Report[]) => occasionsAfter(accepted, shipment(2, 'shipped', all), ...returns).slice(2)
  expect(approvals(goodsReturn(3, 'approved', { hasLabel }))).toEqual(['return_approved-ret#-label'])
  expect(approvals(goodsReturn(3, 'approved'), goodsReturn(4, 'approved', { hasLabel }))).toEqual([
    'return_approved-ret#',
    'return_approved-ret#-label',
  ])
  const early = [goodsReturn(3, 'requested', { hasLabel }), goodsReturn(4, 'approved'), goodsReturn(5, 'approved')]
  expect(new Set(approvals(...early))).toEqual(new Set(['return_approved-ret#-label']))
  expect(approvals(goodsReturn(3, 'approved'), goodsReturn(4, 'in_transit', { hasLabel }))).toEqual([
    'return_approved-ret#',
  ])
})

test('ids of mails are tags as Amazon SES takes them', () => {
  for (const event of eventsAfter([accepted, shipment(2, 'delivered', all), refund(3, 'issued', 100)])) {
    expect(occasionOf(event)?.mailId ?? 'none').toMatch(/^[A-Za-z0-9_-]{1,100}$/)
  }
})

test('an event has the mark beside it where its customer hears of it from us, and only there', async () => {
  const steps = [accepted, shipment(2, 'shipped', all), shipment(3, 'in_transit', all)]
  const marksOf = (voiced?: Occasion[]) => rowsAfter(steps, voiced).map(marksIn)
  expect(marksOf()).toEqual([[], [], []])
  expect(marksOf(['shipped'])).toEqual([[], ['customer-mails'], []])
  expect(marksOf([...occasions])).toEqual([['customer-mails'], ['customer-mails'], []])
  // No byte more for all others.
  expect(rowsAfter(steps).every((row) => !('marks' in row))).toBe(true)
})

test('the relay passes the mark on to the bus, beside that for webhooks', async () => {
  const rows = rowsAfter([accepted, shipment(2, 'shipped', all)], ['shipped'])
  const { events, unreadable } = readStreamRecords(
    rows.map((row) => ({ dynamodb: { Keys: attributes({ pk: row.pk, sk: row.sk }), NewImage: attributes(row) } })),
  )
  expect(unreadable).toEqual([])
  expect(await resourcesOf(events, true)).toEqual([['webhook-endpoints'], ['webhook-endpoints', 'customer-mails']])
  expect(await resourcesOf(events, false)).toEqual([undefined, ['customer-mails']])
})

async function resourcesOf(events: readonly RelayedEvent[], isListening: boolean) {
  const seen: (readonly string[] | undefined)[] = []
  const refused = await publishEvents(
    async (entries) => {
      seen.push(...entries.map(({ Resources }) => Resources))
      return entries.map(() => ({ EventId: 'e' }))
    },
    'bus',
    events,
    () => isListening,
  )
  expect(refused satisfies OrderEvent[]).toEqual([])
  return seen
}

/** As the stream writes an item. */
const attributes = (item: Record<string, unknown>) => marshall(item, { removeUndefinedValues: true }) as never
