import { type Fault, Problem } from '../../../http/problem.ts'
import type { BrandOrder } from '../../brand-order.ts'
import { brandOrderStatus } from '../../order.ts'
import type { RefundAmounts } from '../../refund-amounts.ts'
import type { Transition } from '../transition.ts'
import { refundUpdated } from './owed.ts'
import { pendingRefund } from './pending-refund.ts'
import { priceAsFarAsLeft, type RefundWish, unitsOf } from './price-refund.ts'
import { withRefund } from './refund-ledger.ts'
import { endedUnits, remainingFees, remainingShipping } from './unit-rule.ts'

/** Refunds that a storefront or the support desk asks for. `close-refund.ts` closes them; `report-refund.ts` has the brands'. */

export interface RefundRequest extends RefundWish {
  readonly returnId: string | null
}

/** What the refund comes to, in minor units; or the problem with it: `validation_failed`, or `exceeds_refundable`. */
export function priceRefund(brandOrder: BrandOrder, request: RefundRequest): RefundAmounts | { problem: Problem } {
  const faults = faultsOf(brandOrder, request)
  if (faults.length > 0) {
    return { problem: new Problem('validation_failed', 'The refund has faults.', { errors: faults }) }
  }
  const { amounts } = priceAsFarAsLeft(brandOrder, request)
  const { refundable } = brandOrder.amounts
  if (amounts.total <= refundable) return amounts
  const detail = `The refund comes to ${amounts.total}; ${refundable} can still be refunded.`
  return { problem: new Problem('exceeds_refundable', detail) }
}

/** Units, shipping and fees that are not there to refund, each with its place in the request's body. */
function faultsOf(brandOrder: BrandOrder, request: RefundRequest): Fault[] {
  const { lines, shipping, fees, goodwill, returnId } = request
  const ofLines = lines.flatMap(({ lineId }, index): Fault[] => {
    const line = brandOrder.lines.find(({ id }) => id === lineId)
    const fault = (code: string, key: string, detail: string) => [{ code, pointer: `/lines/${index}/${key}`, detail }]
    if (line === undefined) return fault('unknown_line', 'lineId', 'The brand order has no such line.')
    const left = Math.max(0, line.quantity - endedUnits(line))
    return unitsOf(lines, lineId) > left
      ? fault('too_many', 'quantity', `${left} of this line can still be refunded.`)
      : []
  })
  const tooMuch = (key: 'shipping' | 'fees', wanted: number | null, left: number): Fault[] =>
    (wanted ?? 0) > left
      ? [{ code: 'too_much', pointer: `/${key}`, detail: `${left} of it can still be refunded.` }]
      : []
  // Free shipping, and free fees, have their tax to refund: once.
  const isEmpty = lines.length === 0 && goodwill === 0 && priceAsFarAsLeft(brandOrder, request).amounts.total === 0
  return [
    ...ofLines,
    ...tooMuch('shipping', shipping, Math.max(0, remainingShipping(brandOrder))),
    ...tooMuch('fees', fees, Math.max(0, remainingFees(brandOrder))),
    ...(isEmpty ? [{ code: 'empty', pointer: '', detail: 'Name lines, shipping, fees or goodwill.' }] : []),
    ...(returnId === null || brandOrder.returns.some(({ id }) => id === returnId)
      ? []
      : [{ code: 'unknown_return', pointer: '/returnId', detail: 'The brand order has no such return.' }]),
  ]
}

export interface RefundRequested extends RefundRequest {
  readonly id: string
  readonly reason: string | null
}

/**
 * Opens a `pending` refund, to be returned by the party that collected the money. Changes nothing when it was opened before, or
 * when it is not refundable any more: price it again to say why.
 */
export function openRefund(request: RefundRequested): Transition {
  const { id, reason, returnId } = request
  return {
    name: 'open refund',
    by: 'platform',
    from: brandOrderStatus.options,
    apply: (before, now) => {
      if (before.refunds.some((refund) => refund.id === id)) return { unchanged: 'stands' }
      if ('problem' in priceRefund(before, request)) return { unchanged: 'not_refundable' }
      const priced = priceAsFarAsLeft(before, request)
      const refund = pendingRefund(before, { id, returnedBy: before.collectedBy, returnId, reason, ...priced }, now)
      return { brandOrder: withRefund(before, refund), events: [refundUpdated(refund, now)] }
    },
  }
}
