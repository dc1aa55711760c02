import { derivedId } from '../runtime/ids.ts'

/** Characters that tell the brands of one order apart: 50 bits. */
const BRAND_PART = 10

/**
 * The id of a brand's portion of an order, the same however often it is split. It holds
 * the order's id, so that whoever knows a brand order by its id alone, as brands do,
 * finds its row without another.
 */
export function brandOrderIdOf(orderId: string, brandId: string): string {
  return `bo_${orderId.replace(/^ord_/, '')}${derivedId('bo', orderId, brandId).slice(-BRAND_PART)}`
}

/** The order of a brand order; null for what is no id of one. */
export function orderIdOfBrandOrder(brandOrderId: string): string | null {
  const [, order] = new RegExp(`^bo_([0-9A-Za-z]+)[0-9A-Z]{${BRAND_PART}}$`).exec(brandOrderId) ?? []
  return order === undefined ? null : `ord_${order}`
}
