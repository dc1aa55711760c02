import type { BrandOrder, Fulfillment, Refund } from '../../../../orders/brand-order.ts'
import { openLines } from '../../../../orders/life/end-units.ts'
import { hasLeft } from '../../../../orders/life/fulfillment-status.ts'
import type { ActionPurpose } from '../action-link.ts'
import type { Stop } from '../texts/every-text.ts'

/** Why this can no longer be done to the order, or null while it can. */
export function stopOf(purpose: ActionPurpose, brandOrder: BrandOrder): Stop | null {
  const { status, amounts } = brandOrder
  const ended = status === 'rejected' || status === 'cancelled'
  switch (purpose) {
    case 'accept':
    case 'refuse':
      if (ended) return 'ended'
      return status === 'accepted' || status === 'completed' ? 'accepted' : null
    case 'ship':
    case 'cancel':
      if (ended) return 'ended'
      return openLines(brandOrder).length === 0 ? 'nothing_open' : null
    case 'deliver':
      return underWay(brandOrder).length === 0 ? 'nothing_under_way' : null
    case 'refund':
      return amounts.refundable <= 0 && owedByBrand(brandOrder).length === 0 ? 'nothing_refundable' : null
  }
}

/** Shipments that have left and not arrived. */
export function underWay({ fulfillments }: BrandOrder): Fulfillment[] {
  return fulfillments.filter((one) => hasLeft(one) && !['delivered', 'returned_to_sender'].includes(one.status))
}

/** Refunds that are the brand's to pay and still open. */
export function owedByBrand({ refunds }: BrandOrder): Refund[] {
  return refunds.filter(({ returnedBy, status }) => returnedBy === 'brand' && status === 'pending')
}
