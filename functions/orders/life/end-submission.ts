import type { BrandOrder } from '../brand-order.ts'

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
    attention: attention?.code === 'contradictory_report' ? attention : null,
  }
}
