import { type Fault, Problem } from '../../../http/problem.ts'
import { timestamp } from '../../../runtime/clock.ts'
import type { BrandOrder, Refund, RefundAmounts } from '../../brand-order.ts'
import { brandOrderStatus } from '../../order.ts'
import type { Transition } from '../transition.ts'
import { priceAsFarAsLeft, type RefundWish, unitsOf } from './price-refund.ts'
import { shownRefund, withRefund } from './refund-ledger.ts'
import { endedUnits, remainingFees, remainingShipping } from './unit-rule.ts'

/** Refunds that a storefront or the support desk asks for. What brands report of theirs: `report-refund.ts`. */

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
function faultsOf(brandOrder: BrandOrder, { lines, shipping, fees, goodwill, returnId }: RefundRequest): Fault[] {
  const ofLines = lines.flatMap(({ lineId }, index): Fault[] => {
    const line = brandOrder.lines.find(({ id }) => id === lineId)
    const fault = (code: string, key: string, detail: string) => [{ code, pointer: `/lines/${index}/${key}`, detail }]
    if (line === undefined) return fault('unknown_line', 'lineId', 'The brand order has no such line.')
    const left = Math.max(0, line.quantity - endedUnits(line))
    return unitsOf(lines, lineId) > left
      ? fault('too_many', 'quantity', `${left} of this line can still be refunded.`)
      : []
  })
  const tooMuch = (key: 'shipping' | 'fees', wanted: number, left: number): Fault[] =>
    wanted > left ? [{ code: 'too_much', pointer: `/${key}`, detail: `${left} of it can still be refunded.` }] : []
  const isEmpty = lines.length === 0 && shipping === 0 && fees === 0 && goodwill === 0
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

export interface RefundOpening extends RefundRequest {
  readonly id: string
  readonly reason: string | null
  readonly returnedBy: 'platform' | 'brand'
}

/** Opens a `pending` refund. Changes nothing when it stands already, or when it can no longer be had: price it again to say why. */
export function openRefund(opening: RefundOpening): Transition {
  const { id, reason, returnedBy, returnId } = opening
  return {
    name: 'open refund',
    from: brandOrderStatus.options,
    apply: (before, now) => {
      if (before.refunds.some((refund) => refund.id === id)) return { unchanged: 'stands' }
      if ('problem' in priceRefund(before, opening)) return { unchanged: 'not_refundable' }
      const { lines, amounts, basis } = priceAsFarAsLeft(before, opening)
      const refund: Refund = {
        id,
        reference: null,
        status: 'pending',
        returnId,
        returnedBy,
        providerReference: null,
        reason,
        lines,
        ...amounts,
        basis,
        requestedAt: timestamp(now),
        reported: null,
      }
      return changed(before, refund, 'order.refund_updated', timestamp(now))
    },
  }
}

export interface RefundClosing {
  readonly id: string
  readonly status: 'issued' | 'failed'
  readonly providerReference: string | null
}

/**
 * What became of a refund: pending → issued or failed; and failed → issued, when
 * another try went through and nothing else took its units and money meanwhile.
 * Issued is final.
 */
export function closeRefund({ id, status, providerReference }: RefundClosing): Transition {
  return {
    name: 'close refund',
    from: brandOrderStatus.options,
    apply: (before, now) => {
      const refund = before.refunds.find((other) => other.id === id)
      if (refund === undefined) return { unchanged: 'unknown_refund' }
      // Said later, the provider's reference is news of a refund that is closed already.
      const isNamed = refund.status === status && providerReference !== null && refund.providerReference === null
      if (!isNamed && (refund.status === status || refund.status === 'issued')) return { unchanged: 'closed' }
      const closed = { ...refund, status, providerReference: providerReference ?? refund.providerReference }
      const after = withRefund(before, closed)
      const isTaken = after.amounts.refundable < 0 || after.lines.some((line) => endedUnits(line) > line.quantity)
      if (refund.status === 'failed' && !isNamed && isTaken) return { unchanged: 'not_refundable' }
      return changed(
        before,
        closed,
        status === 'issued' && !isNamed ? 'order.refund_issued' : 'order.refund_updated',
        timestamp(now),
      )
    },
  }
}

function changed(
  before: BrandOrder,
  refund: Refund,
  type: 'order.refund_issued' | 'order.refund_updated',
  occurredAt: string,
) {
  const subject = { type: 'refund', id: refund.id } as const
  return {
    brandOrder: withRefund(before, refund),
    events: [{ type, subject, occurredAt, data: { refund: shownRefund(refund) } }],
  }
}
