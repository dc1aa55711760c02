import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BrandOrder, brandOrderSchema } from '../../../functions/orders/brand-order.ts'
import { eventSchema } from '../../../functions/orders/event.ts'
import { accept, refuse } from '../../../functions/orders/life/acceptance.ts'
import { answerRequest } from '../../../functions/orders/life/answer-request.ts'
import { openLines } from '../../../functions/orders/life/end-units.ts'
import { isTerminal } from '../../../functions/orders/life/order-status.ts'
import { closeRefund } from '../../../functions/orders/life/refunds/close-refund.ts'
import { openRefund } from '../../../functions/orders/life/refunds/open-refund.ts'
import { applyReport } from '../../../functions/orders/life/reports/apply-report.ts'
import {
  requestAddressChange,
  requestCancellation,
  requestReturn,
} from '../../../functions/orders/life/request-change.ts'
import { outcomeUnknown, startSubmission, submitted } from '../../../functions/orders/life/submission-steps.ts'
import { applyTransition, type Transition } from '../../../functions/orders/life/transition.ts'
import { placedAt, placedOrderOf } from './placed-order.ts'
import { reportOf, units } from './reports/report-of.ts'

/** Submitters, storefronts and the brand all at one brand order, in any order: what always holds. */

const at = placedAt.toISOString()
const due = new Date(placedAt.getTime() - 1).toISOString()
const id = fc.constantFrom('x1', 'x2', 'x3')
const token = fc.constantFrom('a', 'b')
const few = fc.integer({ min: 1, max: 3 })
const reason = { code: 'other' } as const

/** A step that may look at what it meets, as a route does before it asks. */
type Step = (before: BrandOrder) => Transition

const always =
  (transition: Transition): Step =>
  () =>
    transition

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  token.map((name) => always(startSubmission({ token: name, expiresAt: due, dueAt: due }))),
  token.map((name) => always(submitted(name, 'A-1', due))),
  token.map((name) => always(outcomeUnknown(name, due))),
  fc
    .option(few)
    .map((quantity) => ({ brandReference: 'A-1', lines: quantity === null ? null : [units('l1', quantity)] }))
    .map((acceptance) => always(accept({ ...acceptance, occurredAt: at }))),
  fc.constant(always(refuse(reason, at))),
  fc.tuple(id, few).map(
    ([name, most]): Step =>
      (before) => {
        const lines = openLines(before).map(({ lineId, quantity }) => units(lineId, Math.min(most, quantity)))
        return requestCancellation({ id: `can_${name}`, lines, reason })
      },
  ),
  id.map((name) => always(requestAddressChange(`adr_${name}`))),
  fc.tuple(id, few).map(([name, quantity]) => {
    return always(
      requestReturn({ id: `ret_${name}`, lines: [{ ...units('l1', quantity), reason: null }], origin: 'storefront' }),
    )
  }),
  fc.tuple(id, few, fc.integer({ min: 0, max: 600 })).map(([name, quantity, goodwill]) => {
    const wish = { lines: [units('l1', quantity)], shipping: null, fees: null, goodwill, returnId: null }
    return always(openRefund({ ...wish, id: `ref_${name}`, reason: 'late' }))
  }),
  fc.tuple(id, fc.constantFrom('issued' as const, 'failed' as const)).map(([name, status]) => {
    return always(closeRefund({ id: `ref_${name}`, status, providerReference: null }))
  }),
  fc
    .tuple(
      id,
      fc.constantFrom(...(['can cancellation', 'adr address_change', 'ret return', 'ref refund'] as const)),
      fc.constantFrom('accepted' as const, 'pending' as const, 'refused' as const),
    )
    .map(([name, which, outcome]) => {
      const [prefix, kind] = which.split(' ') as [string, 'cancellation' | 'address_change' | 'return' | 'refund']
      return always(answerRequest({ kind, id: `${prefix}_${name}`, outcome, reference: 'X' }))
    }),
  fc.tuple(few, fc.integer({ min: 1, max: 9 })).map(([quantity, hour]) => {
    const fulfillment = { reference: 'SH', status: 'delivered', lines: [units('l1', quantity), units('l2', 1)] }
    return always(applyReport(reportOf('fulfillment.updated', hour, { fulfillment })))
  }),
  fc.tuple(fc.option(few), fc.integer({ min: 1, max: 9 })).map(([quantity, hour]) => {
    const lines = quantity === null ? {} : { lines: [units('l1', quantity)] }
    return always(applyReport(reportOf('order.cancelled', hour, { ...lines, reason })))
  }),
)

test('whoever comes when: amounts add up, nothing is cancelled twice, ends stay ends, and one request is decided once', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
      const born = placedOrderOf({
        lines: [
          { quantity: 4, unitPrice: 999, discount: 7, shares: [10, 3], tax: 331 },
          { quantity: 1, unitPrice: 250 },
        ],
        shipping: [{ amount: 500, discount: 33, tax: 40 }],
      })
      let { order } = born
      let [brandOrder] = born.brandOrders as [BrandOrder]
      const sequences: number[] = []
      for (const step of steps) {
        const before = brandOrder
        const result = applyTransition(order, before, step(before), placedAt)
        if ('unchanged' in result) continue
        order = result.order
        brandOrder = result.brandOrder
        sequences.push(...result.events.map(({ sequence }) => sequence))
        for (const event of result.events) expect(eventSchema.parse(event)).toEqual(event)
        expect(brandOrderSchema.parse(brandOrder)).toEqual(brandOrder)
        if (isTerminal(before.status)) expect(brandOrder.status).toBe(before.status)

        const { refunded, toReturn, refundable } = brandOrder.amounts
        expect(refunded + toReturn + refundable).toBe(brandOrder.totals.total)
        expect(refundable).toBeGreaterThanOrEqual(0)
        for (const { quantity, quantities } of brandOrder.lines) {
          expect(Math.min(...Object.values(quantities))).toBeGreaterThanOrEqual(0)
          expect(quantities.cancelled).toBeLessThanOrEqual(quantity)
          expect(quantities.cancelled + quantities.refunded).toBeLessThanOrEqual(quantity)
        }
        for (const list of ['cancellations', 'addressChanges'] as const) {
          for (const decided of before[list].filter(({ status }) => status !== 'requested')) {
            expect(brandOrder[list].find((other) => other === decided)).toBe(decided)
          }
        }
      }
      expect(sequences).toEqual(sequences.map((_, index) => index + 2))
    }),
    { numRuns: 1000 },
  )
})
