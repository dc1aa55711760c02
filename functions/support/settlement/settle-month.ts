import type { BrandOrder } from '../../orders/brand-order.ts'
import type { CurrencySettlement } from './settlement-answer.ts'

/**
 * A brand's settlement for a month, for each currency. An order counts in the month in which it was placed, with
 * everything that became of it by now: so the report of a month changes until its last return.
 */
export function settleMonth(brandOrders: readonly BrandOrder[]): CurrencySettlement[] {
  const settled = new Map<string, CurrencySettlement>()
  for (const brandOrder of brandOrders) {
    const { currency } = brandOrder
    const sums = settled.get(currency) ?? nothing(currency)
    settled.set(currency, sums)
    addOrder(sums, brandOrder)
  }
  return [...settled.values()].toSorted((one, other) => one.currency.localeCompare(other.currency))
}

function addOrder(sums: CurrencySettlement, brandOrder: BrandOrder): void {
  const { totals, amounts, status, collectedBy, refunds } = brandOrder
  if (status === 'rejected' || status === 'cancelled') sums.endedOrders++
  else sums.orders++
  sums.items += totals.items
  sums.shipping += totals.shipping
  sums.fees += totals.fees
  sums.tax += totals.tax
  sums.total += totals.total
  sums.refunded += amounts.refunded
  sums.toReturn += amounts.toReturn
  sums.collected[collectedBy] += totals.total
  const byPlatform = fundedByPlatform(brandOrder)
  sums.discounts.platform += byPlatform
  sums.discounts.brand += totals.discount - byPlatform
  const paidBack = refunds
    .filter(({ status: state, returnedBy }) => state !== 'failed' && returnedBy === 'platform')
    .reduce((total, refund) => total + refund.total, 0)
  sums.platformOwes += (collectedBy === 'platform' ? totals.total : 0) - paidBack + liveFunding(brandOrder, byPlatform)
}

/** Of a brand order's discounts, those of the order that the platform funds; a line's own discount is the brand's. */
function fundedByPlatform({ discounts, lines, shipping }: BrandOrder): number {
  const funded = new Set(
    discounts.filter(({ fundedBy }) => fundedBy === 'platform').map(({ externalId }) => externalId),
  )
  const allocations = [...lines, ...shipping].flatMap(({ discountAllocations }) => discountAllocations)
  return allocations.filter(({ discount }) => funded.has(discount)).reduce((sum, { amount }) => sum + amount, 0)
}

/** The platform pays its discounts on what stays sold: the share of the whole that was neither refunded nor is owed. */
function liveFunding({ totals, amounts }: BrandOrder, funded: number): number {
  if (funded === 0 || totals.total === 0) return funded
  const left = BigInt(totals.total - amounts.refunded - amounts.toReturn)
  return Number((BigInt(funded) * left) / BigInt(totals.total))
}

function nothing(currency: string): CurrencySettlement {
  return {
    currency,
    orders: 0,
    endedOrders: 0,
    items: 0,
    shipping: 0,
    fees: 0,
    tax: 0,
    discounts: { platform: 0, brand: 0 },
    total: 0,
    refunded: 0,
    toReturn: 0,
    collected: { platform: 0, brand: 0 },
    platformOwes: 0,
  }
}
