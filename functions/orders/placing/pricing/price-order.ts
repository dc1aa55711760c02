import type { Fault } from '../../../http/problem.ts'
import type { Purchase } from '../../purchase.ts'
import { amountFaults } from '../checks/check-amounts.ts'
import { paymentAllocationFaults } from '../checks/check-payment.ts'
import { referenceFaults } from '../checks/check-references.ts'
import { totalsFaults } from '../checks/check-totals.ts'
import type { LineRequest, ShippingRequest } from '../order-request.ts'
import {
  type Draft,
  draftOf,
  type Entry,
  type PricingRequest,
  type ValidEntry,
  validEntries,
} from '../request-draft.ts'
import { applyDiscounts, type DiscountTarget } from './apply-discounts.ts'
import { makePurchase } from './make-purchase.ts'

/**
 * Prices a request of valid shape: defaults filled in, order discounts shared out,
 * every sum checked. All amounts are in the currency's minor unit. Whatever does
 * not add up, and every one of the platform's totals that disagrees with ours, is
 * a fault with its JSON pointer; the same request gives the same purchase.
 */
export function priceOrder(orderId: string, request: PricingRequest): { purchase: Purchase } | { faults: Fault[] } {
  const { purchase, faults } = priceDraft(orderId, request.currency, draftOf(request))
  return purchase === null ? { faults } : { purchase }
}

/** The same for a request as far as it can be read; the purchase is null where there is any fault. */
export function priceDraft(
  orderId: string,
  currency: string,
  draft: Draft,
): { purchase: Purchase | null; faults: Fault[] } {
  const invalid = amountFaults(draft)
  const invalidReferences = referenceFaults(draft)
  const faults = [...invalid, ...invalidReferences, ...totalsFaults(draft)]
  const lines = validEntries(draft.lines)
  const shipping = validEntries(draft.shipping)
  const fees = validEntries(draft.fees)
  // Where a line or charge has no valid price, the base of a discount is unknown.
  if (lines === null || shipping === null || invalid.length > 0) return { purchase: null, faults }

  const targets = [...lines.map(lineTarget), ...shipping.map(shippingTarget)]
  const applied = applyDiscounts(untilInvalid(draft.discounts ?? []), targets)
  faults.push(...applied.faults)
  const discounts = validEntries(draft.discounts)
  const { taxIncluded, payment } = draft
  const shareable = invalidReferences.length === 0 && applied.faults.length === 0
  if (fees === null || discounts === null || taxIncluded === null || !shareable) return { purchase: null, faults }

  // Wrong totals do not keep the payment's allocations from being judged.
  const purchase = makePurchase({ orderId, currency, taxIncluded, lines, shipping, fees, discounts, applied, payment })
  faults.push(...paymentAllocationFaults(purchase))
  return { purchase: faults.length > 0 ? null : purchase, faults }
}

function lineTarget({ externalId, value }: ValidEntry<LineRequest>): DiscountTarget {
  const base = value.quantity * value.unitPrice - (value.discount ?? 0)
  return { kind: 'items', base, brandId: value.brandId, sku: value.sku, externalId }
}

function shippingTarget({ externalId, value }: ValidEntry<ShippingRequest>): DiscountTarget {
  return { kind: 'shipping', base: value.amount, brandId: value.brandId, sku: '', externalId }
}

/** What a discount is taken off depends on all before it, so discounts after an invalid one are not judged. */
function untilInvalid<Value>(entries: readonly Entry<Value>[]): readonly Entry<Value>[] {
  const invalid = entries.findIndex(({ value }) => value === null)
  return invalid === -1 ? entries : entries.slice(0, invalid)
}
