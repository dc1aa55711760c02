import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type BrandOrder,
  brandOrderSchema,
  fulfillmentState,
  refundState,
  returnState,
} from '../../../../functions/orders/brand-order.ts'
import { eventSchema, type OrderEvent } from '../../../../functions/orders/event.ts'
import { isTerminal, summaryOf, withSummary } from '../../../../functions/orders/life/order-status.ts'
import { applyReport } from '../../../../functions/orders/life/reports/apply-report.ts'
import type { Report } from '../../../../functions/orders/life/reports/report.ts'
import { applyTransition } from '../../../../functions/orders/life/transition.ts'
import { type Order, orderSchema } from '../../../../functions/orders/order.ts'
import { placedAt, placedOrderOf } from '../placed-order.ts'
import { reportOf, units } from './report-of.ts'

/** Reports of any kind, in any order, some of them twice: what always holds, and what must not depend on the order. */

const ordered = { l1: 4, l2: 3 } as const
const brands = ['aurora', 'borealis']

interface Ledger {
  order: Order
  brandOrders: BrandOrder[]
  events: OrderEvent[]
}

function twoBrandLedger(): Ledger {
  const { order, brandOrders } = placedOrderOf({
    lines: [
      { brandId: 'aurora', quantity: ordered.l1, unitPrice: 999, discount: 7, shares: [10, 3], tax: 331 },
      { brandId: 'aurora', quantity: ordered.l2, unitPrice: 250 },
      { brandId: 'borealis', quantity: 1, unitPrice: 100 },
    ],
    shipping: [{ brandId: 'aurora', amount: 500, discount: 33, tax: 40 }],
    fees: [{ brandId: 'aurora', amount: 120, tax: 10 }],
    collectedBy: 'brand',
  })
  return { order, brandOrders, events: [] }
}

/** Applies a report to the brand order of its brand, as the repository would, and checks what must hold after any step. */
function tell(ledger: Ledger, brand: number, report: Report): Ledger {
  const before = ledger.brandOrders[brand] as BrandOrder
  const result = applyTransition(ledger.order, before, applyReport(report), placedAt)
  if ('unchanged' in result) return ledger
  const { order, brandOrder } = result
  expect(isTerminal(before.status) && brandOrder.status !== before.status).toBe(false)
  expect(brandOrder.version).toBe(before.version + 1)
  const { refunded, toReturn, refundable } = brandOrder.amounts
  expect(refunded + toReturn + refundable).toBe(brandOrder.totals.total)
  for (const line of brandOrder.lines) {
    expect(
      Math.min(...Object.values(line.quantities), line.endedWorth.discount, line.endedWorth.tax),
    ).toBeGreaterThanOrEqual(0)
    expect(line.quantities.delivered).toBeLessThanOrEqual(line.quantities.fulfilled)
    if (brandOrder.attention === null) {
      expect(line.quantities.cancelled + line.quantities.fulfilled).toBeLessThanOrEqual(line.quantity)
      expect(line.quantities.cancelled + line.quantities.refunded).toBeLessThanOrEqual(line.quantity)
      expect(line.quantities.returned).toBeLessThanOrEqual(line.quantity)
    }
  }
  return {
    order,
    brandOrders: ledger.brandOrders.map((other, index) => (index === brand ? brandOrder : other)),
    events: [...ledger.events, ...result.events],
  }
}

const lines = fc.array(
  fc.record({ lineId: fc.constantFrom('l1', 'l2', 'l9'), quantity: fc.integer({ min: 1, max: 4 }) }),
  {
    minLength: 1,
    maxLength: 2,
  },
)
const reference = fc.constantFrom('1', '2', '3')
const reason = { code: 'other' }

const anyReport: fc.Arbitrary<Report> = fc
  .tuple(
    fc.integer({ min: 1, max: 12 }),
    fc.oneof(
      fc.record({ lines: fc.option(lines) }).map((data) => ['order.accepted', data] as const),
      fc.constant(['order.refused', { reason }] as const),
      fc.record({ lines: fc.option(lines) }).map((data) => ['order.cancelled', { ...data, reason }] as const),
      fc
        .record({ reference, status: fc.constantFrom(...fulfillmentState.options), lines })
        .map((fulfillment) => ['fulfillment.updated', { fulfillment }] as const),
      fc
        .record({ reference, status: fc.constantFrom(...returnState.options), lines })
        .map((item) => ['return.updated', { return: item }] as const),
      fc
        .record({
          reference,
          status: fc.constantFrom(...refundState.options),
          lines: fc.option(lines),
          shipping: fc.option(fc.integer({ min: 0, max: 600 })),
          total: fc.integer({ min: 0, max: 3000 }),
        })
        .map((refund) => ['refund.updated', { refund }] as const),
    ),
  )
  .map(([at, [type, data]]) => reportOf(type, at, data))

test('whatever brands report: amounts add up, counts stay counts, ends stay ends, events number on and tell the state', () => {
  const stories = fc.array(fc.tuple(fc.nat({ max: brands.length - 1 }), anyReport), { maxLength: 25 })
  fc.assert(
    fc.property(stories, (story) => {
      const start = twoBrandLedger()
      const ledger = story.reduce((before, [brand, report]) => tell(before, brand, report), start)

      expect(ledger.events.map(({ sequence }) => sequence)).toEqual(ledger.events.map((_, index) => index + 2))
      expect(ledger.order.lastSequence).toBe(ledger.events.length + 1)
      for (const event of ledger.events) expect(eventSchema.parse(event)).toEqual(event)
      expect(orderSchema.parse(ledger.order)).toEqual(ledger.order)
      for (const brandOrder of ledger.brandOrders) expect(brandOrderSchema.parse(brandOrder)).toEqual(brandOrder)

      // The order is what its brand orders make it, and what its events told last.
      expect(
        ledger.brandOrders.reduce((order, brandOrder) => withSummary(order, summaryOf(brandOrder)), start.order),
      ).toEqual({
        ...ledger.order,
        lastSequence: start.order.lastSequence,
        updatedAt: start.order.updatedAt,
      })
      const { status, fulfillmentStatus, refundStatus } = ledger.order
      const told = ledger.events.at(-1)?.data.order
      expect(told ?? { status, fulfillmentStatus, refundStatus }).toEqual({ status, fulfillmentStatus, refundStatus })
      for (const { id, ...brandOrder } of ledger.brandOrders) {
        const last = ledger.events.findLast(({ brandOrderId }) => brandOrderId === id)?.data.brandOrder
        if (last) expect(brandOrder).toMatchObject(last)
      }
      const ends = ledger.events.filter(({ type }) => type === 'order.completed')
      expect(ends).toHaveLength(ledger.brandOrders.every((brandOrder) => isTerminal(brandOrder.status)) ? 1 : 0)
    }),
    { numRuns: 400 },
  )
})

test('the same report twice in a row changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyReport, { maxLength: 10 }), anyReport, (story, report) => {
      const ledger = [...story, report].reduce((before, next) => tell(before, 0, next), twoBrandLedger())
      expect(tell(ledger, 0, report)).toBe(ledger)
    }),
    { numRuns: 400 },
  )
})

/** A brand's true story: what it accepted, ended, shipped, took back and paid, object by object. */
const trueStory = fc
  .record({
    cancelled: fc.record({ l1: fc.integer({ min: 0, max: 2 }), l2: fc.integer({ min: 0, max: 1 }) }),
    saysSo: fc.constantFrom('acceptance', 'cancellation', 'steps'),
    parcels: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
    returns: fc.boolean(),
    refunds: fc.constantFrom('none', 'issued', 'failed'),
  })
  .map(({ cancelled, saysSo, parcels, returns, refunds }) => {
    const ended = [units('l1', cancelled.l1), units('l2', cancelled.l2)].filter(({ quantity }) => quantity > 0)
    const kept = [units('l1', ordered.l1 - cancelled.l1), units('l2', ordered.l2 - cancelled.l2)]
    const reports: Report[] = [reportOf('order.accepted', 1, saysSo === 'acceptance' ? { lines: kept } : {})]
    if (ended.length > 0 && saysSo !== 'acceptance') {
      const first = ended.slice(0, 1).map(({ lineId }) => units(lineId, 1))
      if (saysSo === 'steps') reports.push(reportOf('order.cancelled', 2, { lines: first, reason }))
      reports.push(reportOf('order.cancelled', 3, { lines: ended, reason }))
    }
    const states = ['pending', 'shipped', 'in_transit', 'delivered']
    let left = ordered.l1 - cancelled.l1
    parcels.forEach((size, parcel) => {
      const quantity = parcel === parcels.length - 1 ? left : Math.min(size, left)
      left -= quantity
      const inside = [
        ...(quantity > 0 ? [units('l1', quantity)] : []),
        ...(parcel === 0 ? [units('l2', ordered.l2 - cancelled.l2)] : []),
      ]
      if (inside.length === 0) return
      states.forEach((status, step) => {
        const fulfillment = { reference: `SH-${parcel}`, status, lines: inside }
        reports.push(reportOf('fulfillment.updated', 4 + step + parcel, { fulfillment }))
      })
    })
    if (returns) {
      for (const [step, status] of ['requested', 'received'].entries()) {
        const back = { reference: 'RT-1', status, lines: [units('l1', 1)] }
        reports.push(reportOf('return.updated', 20 + step, { return: back }))
      }
    }
    if (refunds !== 'none') {
      for (const [step, status] of ['pending', refunds].entries()) {
        const refund = { reference: 'RF-1', status, lines: [units('l1', 1)], total: 1000 }
        reports.push(reportOf('refund.updated', 22 + step, { refund }))
      }
    }
    return reports
  })

/** What readers see, without what arrival alone decides: which refund a unit's odd cent went to, and when a parcel was first known to have left. */
function seen({
  status,
  fulfillmentStatus,
  refundStatus,
  attention,
  brandReference,
  lines,
  ...brandOrder
}: BrandOrder) {
  return {
    status,
    fulfillmentStatus,
    refundStatus,
    attention,
    brandReference,
    quantities: lines.map((line) => line.quantities),
    fulfillments: brandOrder.fulfillments
      .map(({ shippedAt: _, ...fulfillment }) => fulfillment)
      .toSorted((a, b) => a.reference.localeCompare(b.reference)),
    returns: brandOrder.returns,
  }
}

test('a true story ends the same in whatever order its reports arrive, and however often', () => {
  const arrivals = trueStory.chain((reports) =>
    fc.record({
      reports: fc.constant(reports),
      arrived: fc
        .tuple(
          fc.shuffledSubarray(reports, { minLength: reports.length, maxLength: reports.length }),
          fc.subarray(reports),
        )
        .chain(([first, again]) =>
          fc.tuple(fc.constant(first), fc.shuffledSubarray(again, { minLength: again.length })),
        )
        .map(([first, again]) => [...first, ...again]),
    }),
  )
  fc.assert(
    fc.property(arrivals, ({ reports, arrived }) => {
      const run = (list: readonly Report[]) =>
        list.reduce((ledger, report) => tell(ledger, 0, report), twoBrandLedger())
      const inOrder = run(reports.toSorted((a, b) => a.data.occurredAt.localeCompare(b.data.occurredAt)))
      expect(inOrder.brandOrders[0]).toMatchObject({ status: 'completed', attention: null, brandReference: 'A-1' })
      expect(seen(run(arrived).brandOrders[0] as BrandOrder)).toEqual(seen(inOrder.brandOrders[0] as BrandOrder))
    }),
    { numRuns: 500 },
  )
})
