import type { BrandOrder } from '../brand-order.ts'

/**
 * Nothing more to submit: no lease, no due time, and whoever was asked to look
 * after the submission need not. A contradiction stays until somebody settles it.
 */
export function settled(brandOrder: BrandOrder): BrandOrder {
  const { attention } = brandOrder
  return {
    ...brandOrder,
    lease: null,
    dueAt: null,
    attention: attention?.code === 'contradictory_report' ? attention : null,
  }
}
