import type { BrandOrder } from '../brand-order.ts'
import type { Attention } from '../order.ts'

/** Attention about reports, which no decision of the brand settles. */
export const staysAfterSubmission: readonly Attention['code'][] = [
  'contradictory_report',
  'order_too_large',
  'refunded_unshipped',
  'customer_mail_returned',
]

/**
 * Ends the submission: no lease and no due time, and attention that was about the
 * submission ends. A contradiction stays until a person resolves it.
 */
export function endSubmission(brandOrder: BrandOrder): BrandOrder {
  const { attention } = brandOrder
  return {
    ...brandOrder,
    lease: null,
    dueAt: null,
    attention: attention !== null && staysAfterSubmission.includes(attention.code) ? attention : null,
  }
}
