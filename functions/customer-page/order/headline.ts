import type { BrandOrder } from '../../orders/brand-order.ts'
import { openLines } from '../../orders/life/end-units.ts'
import { hasLeft } from '../../orders/life/fulfillment-status.ts'
import type { Headline } from '../texts/page-texts.ts'

/** Where the order is, as a whole, in the words of who waits for it. */
export function headlineOf(brandOrder: BrandOrder): Headline {
  const { status, fulfillmentStatus, fulfillments } = brandOrder
  if (status === 'rejected') return 'refused'
  if (status === 'cancelled') return 'cancelled'
  switch (fulfillmentStatus) {
    case 'delivered':
      return 'delivered'
    case 'fulfilled':
      return fulfillments.filter(hasLeft).every(isReadyOrOver) ? 'ready' : 'shipped'
    case 'partially_fulfilled':
      return 'partly_shipped'
    case 'unfulfilled':
      if (status === 'completed') return openLines(brandOrder).length === 0 ? 'completed' : 'delivered'
      return status === 'accepted' ? 'preparing' : 'received'
  }
}

/** Collected already, or ready to be. */
function isReadyOrOver({ type, status }: BrandOrder['fulfillments'][number]): boolean {
  return status === 'delivered' || status === 'available_for_pickup' || (type === 'pickup' && status === 'shipped')
}
