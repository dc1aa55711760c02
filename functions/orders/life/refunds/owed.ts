import { timestamp } from '../../../runtime/clock.ts'
import { derivedId } from '../../../runtime/ids.ts'
import type { BrandOrder, Refund } from '../../brand-order.ts'
import type { EventDraft } from '../../event.ts'
import type { Party } from '../authority.ts'
import { pendingRefund } from './pending-refund.ts'
import { type PricedRefund, priceAsFarAsLeft, withTotal } from './price-refund.ts'
import { shownRefund, withRefund } from './refund-ledger.ts'
import { addUp } from './unit-rule.ts'

/**
 * What is owed stays visible. Ended units leave money to return. Where a refund of it fails, or returns less, another
 * pending refund makes up for the rest; where the first is issued after all, the other is withdrawn.
 */

/** A brand may round each unit otherwise than we do; beyond this many minor units it is no rounding. */
const MOST_ROUNDING = 100

/** What ended units left to return and no refund returns, in minor units. Below zero: it is returned twice. */
export function shortfall(brandOrder: BrandOrder): number {
  return brandOrder.refunds.reduce((sum, refund) => sum + refund.basis.owed - settledBy(brandOrder, refund), 0)
}

function settledBy(brandOrder: BrandOrder, refund: Refund): number {
  const { status, basis, total } = refund
  if (status === 'failed') return 0
  if (basis.makesUp) return total
  return isByItsOwnPrices(brandOrder, refund) ? basis.owed : Math.min(basis.owed, total)
}

/** Whether a brand that issued a refund of ended units returned what they cost at its back end. */
function isByItsOwnPrices(brandOrder: BrandOrder, refund: Refund): boolean {
  const { status, returnedBy, basis, total } = refund
  return status === 'issued' && returnedBy === 'brand' && basis.owed - total <= toleranceOf(brandOrder, refund)
}

/** Back ends round in their own way, and share a line's discount over its units in their own way. */
function toleranceOf(brandOrder: BrandOrder, { lines }: Refund): number {
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  const discounts = brandOrder.lines.filter(({ id }) => lines.some(({ lineId }) => lineId === id))
  return Math.min(units, MOST_ROUNDING) + discounts.reduce((sum, { discount }) => sum + discount, 0)
}

/** The brand order with everything owed in pending refunds. `cause`: the refund that `by` changed; null where units ended. */
export function withOwed(
  before: BrandOrder,
  cause: Refund | null,
  by: Party,
  now: Date,
): { brandOrder: BrandOrder; events: EventDraft[] } {
  const events: EventDraft[] = []
  let brandOrder = before
  for (const refund of before.refunds.toReversed()) {
    if (shortfall(brandOrder) >= 0) break
    if (cause === null || !mayWithdraw(refund, cause, by)) continue
    const withdrawn: Refund = { ...refund, status: 'failed' }
    brandOrder = withRefund(brandOrder, withdrawn)
    events.push(refundUpdated(withdrawn, now))
  }
  const owed = Math.min(shortfall(brandOrder), brandOrder.amounts.refundable)
  if (owed <= 0 || isOwnPrice(brandOrder, cause, by, owed)) return { brandOrder, events }
  const refund = makingUp(brandOrder, cause, owed, now)
  return { brandOrder: withRefund(brandOrder, refund), events: [...events, refundUpdated(refund, now)] }
}

/**
 * A party withdraws only what it holds itself. A brand returns what it owes in its own parts: these take the place of
 * ours, as long as it has not taken ours up by its reference.
 */
function mayWithdraw(refund: Refund, cause: Refund, by: Party): boolean {
  const isHeld = refund.returnedBy === (by === 'brand' ? 'brand' : 'platform')
  if (!isHeld || refund.status !== 'pending' || refund.id === cause.id) return false
  if (refund.basis.makesUp) return by !== 'brand' || refund.reference === null
  return by === 'brand' && cause.basis.makesUp && refund.ofEndedUnits && refund.reference === null
}

/** What is missing is no more than the brand's own way to price what it issued. */
function isOwnPrice(brandOrder: BrandOrder, cause: Refund | null, by: Party, owed: number): boolean {
  return by === 'brand' && cause?.status === 'issued' && owed <= toleranceOf(brandOrder, cause)
}

function makingUp(brandOrder: BrandOrder, cause: Refund | null, owed: number, now: Date): Refund {
  const { lines, amounts, basis } = cause === null ? goodwillOf(brandOrder, owed) : owedPart(brandOrder, cause)
  const total = withTotal(amounts, owed)
  return pendingRefund(
    brandOrder,
    {
      id: derivedId('ref', brandOrder.id, 'owed', String(brandOrder.refunds.length)),
      returnedBy: brandOrder.collectedBy,
      returnId: cause?.returnId ?? null,
      cancellationId: cause?.cancellationId ?? null,
      ofEndedUnits: true,
      lines,
      amounts: total,
      basis: { ...basis, priced: total, lines: [], covered: [], owed: 0, makesUp: true },
    },
    now,
  )
}

/** Units ended whose refund returns less than they cost: the rest belongs to no component of its own. */
function goodwillOf(brandOrder: BrandOrder, owed: number): PricedRefund {
  return priceAsFarAsLeft(brandOrder, { lines: [], shipping: null, fees: null, goodwill: owed })
}

/** Units and components of a refund that are owed: all of it where nothing is left, else the units that ended after it was opened. */
function owedPart(brandOrder: BrandOrder, { ofEndedUnits, lines, basis }: Refund): PricedRefund {
  const covered = basis.covered.map((row) => {
    const unitPrice = brandOrder.lines.find(({ id }) => id === row.lineId)?.unitPrice ?? 0
    return { ...row, items: row.quantity * unitPrice }
  })
  const ofCovered = addUp(covered, brandOrder.taxIncluded)
  const isWhole = ofEndedUnits || brandOrder.lines.every((line) => line.quantities.cancelled === line.quantity)
  const kept = { shipping: { discount: 0, tax: 0 }, fees: { tax: 0 } }
  if (isWhole) return { lines, amounts: basis.priced, basis }
  const units = covered.map(({ lineId, quantity }) => ({ lineId, quantity }))
  return { lines: units, amounts: ofCovered, basis: { ...basis, ...kept } }
}

export function refundUpdated(refund: Refund, now: Date): EventDraft {
  const subject = { type: 'refund', id: refund.id } as const
  return { type: 'order.refund_updated', subject, occurredAt: timestamp(now), data: { refund: shownRefund(refund) } }
}
