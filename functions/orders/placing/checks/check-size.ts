import type { Fault } from '../../../http/problem.ts'
import type { Purchase } from '../../purchase.ts'
import { LARGEST_CREATED_BRAND_ORDER, LARGEST_PURCHASE, storedBytes } from '../../stored-size.ts'
import { type BrandPortion, splitPurchase } from '../split-purchase.ts'

/** What a brand order has beyond its portion: for each line its counts, and once its ids, times and empty lists. */
const BYTES_OF_COUNTS = 130
const BYTES_OF_STATE = 4_000

/** An order is refused when it would not fit into its rows, with room for everything that may happen to it. */
export function sizeFaults(purchase: Purchase): Fault[] {
  const ofBrands = splitPurchase(purchase).flatMap((portion): Fault[] => {
    const bytes = createdBytes(portion)
    if (bytes <= LARGEST_CREATED_BRAND_ORDER) return []
    return [tooLarge(purchase, `The brand order of ${portion.brandId}`, bytes, LARGEST_CREATED_BRAND_ORDER)]
  })
  const bytes = storedBytes(purchase)
  if (ofBrands.length > 0 || bytes <= LARGEST_PURCHASE) return ofBrands
  return [tooLarge(purchase, 'The order', bytes, LARGEST_PURCHASE)]
}

/** Bytes of the brand order that is made of the portion, at most. */
export function createdBytes(portion: BrandPortion): number {
  return storedBytes(portion) + portion.lines.length * BYTES_OF_COUNTS + BYTES_OF_STATE
}

function tooLarge(purchase: Purchase, what: string, bytes: number, most: number): Fault {
  const shares = storedBytes([...purchase.lines, ...purchase.shipping].map((row) => row.discountAllocations))
  const isOfDiscounts = shares > storedBytes(purchase) / 2
  const advice = isOfDiscounts
    ? 'Send fewer discounts, or restrict them to fewer lines: each share is stored.'
    : 'Send fewer lines, or shorter texts.'
  return {
    code: 'too_big',
    pointer: isOfDiscounts ? '/discounts' : '/lines',
    detail: `${what} takes ${bytes} bytes; ${most} is the most. ${advice}`,
  }
}
