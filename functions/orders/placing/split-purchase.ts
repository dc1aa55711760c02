import type { Totals } from '../fields.ts'
import type { Occasion } from '../mails/occasion.ts'
import { addTotals } from '../order-totals.ts'
import type { Purchase, PurchasedDiscount, PurchasedFee, PurchasedLine, PurchasedShipping } from '../purchase.ts'

/** What one brand gets of a purchase, in the shape of its brand order. */
export type BrandPortion = {
  readonly brandId: string
  readonly lines: Omit<PurchasedLine, 'brandId'>[]
  readonly shipping: Omit<PurchasedShipping, 'brandId'>[]
  readonly fees: Omit<PurchasedFee, 'brandId'>[]
  /** Of the order's discounts, those that this brand has a share of. */
  readonly discounts: Pick<PurchasedDiscount, 'externalId' | 'code' | 'fundedBy'>[]
  readonly totals: Totals
  readonly collectedBy: 'platform' | 'brand'
  readonly taxLiability?: 'platform' | 'brand'
  readonly voiced?: Occasion[]
  readonly paymentStatus: 'authorized' | 'captured' | null
}

/** One portion for each brand that has a line, sorted by brandId; their totals add up to the order's. */
export function splitPurchase(purchase: Purchase): BrandPortion[] {
  const brandIds = [...new Set(purchase.lines.map(({ brandId }) => brandId))]
  return brandIds.toSorted().map((brandId) => portionOf(purchase, brandId))
}

function portionOf(purchase: Purchase, brandId: string): BrandPortion {
  const lines = ofBrand(purchase.lines, brandId)
  const shipping = ofBrand(purchase.shipping, brandId)
  const fees = ofBrand(purchase.fees, brandId)
  const shared = new Set(
    [...lines, ...shipping].flatMap((row) => row.discountAllocations.map(({ discount }) => discount)),
  )
  const discounts = purchase.discounts
    .filter(({ externalId }) => shared.has(externalId))
    .map(({ externalId, code, fundedBy }) => ({ externalId, code, fundedBy }))
  return {
    brandId,
    lines,
    shipping,
    fees,
    discounts,
    totals: addTotals({ lines, shipping, fees }, purchase.taxIncluded),
    collectedBy: collectorOf(purchase, brandId),
    ...(purchase.platformTaxBrands?.includes(brandId) === true ? { taxLiability: 'platform' } : {}),
    ...(purchase.voiced?.[brandId] === undefined ? {} : { voiced: purchase.voiced[brandId] }),
    paymentStatus: purchase.payment?.status ?? null,
  }
}

function ofBrand<Row extends { brandId: string }>(rows: readonly Row[], brandId: string): Omit<Row, 'brandId'>[] {
  return rows.filter((row) => row.brandId === brandId).map(({ brandId: _, ...row }) => row)
}

/** Who collects what is paid for the portion; `collectorFaults` refuses orders where both do. */
function collectorOf({ payment }: Purchase, brandId: string): 'platform' | 'brand' {
  if (payment === null) return 'platform'
  const parts = payment.allocations.filter((part) => part.brandId === brandId)
  if (parts.length === 0) return payment.collectedBy
  return parts.every(({ collectedBy }) => collectedBy === 'brand') ? 'brand' : 'platform'
}
