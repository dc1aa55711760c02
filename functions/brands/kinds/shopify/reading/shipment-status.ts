import type { Fulfillment } from '../../../../orders/brand-order.ts'
import type { OrderState } from './order-state.ts'

const byDisplayStatus: Readonly<Record<string, Fulfillment['status']>> = {
  LABEL_PRINTED: 'pending',
  LABEL_PURCHASED: 'pending',
  LABEL_VOIDED: 'pending',
  SUBMITTED: 'pending',
  CONFIRMED: 'pending',
  FULFILLED: 'shipped',
  MARKED_AS_FULFILLED: 'shipped',
  CARRIER_PICKED_UP: 'in_transit',
  IN_TRANSIT: 'in_transit',
  OUT_FOR_DELIVERY: 'out_for_delivery',
  READY_FOR_PICKUP: 'available_for_pickup',
  ATTEMPTED_DELIVERY: 'attempt_failed',
  DELAYED: 'exception',
  FAILURE: 'exception',
  NOT_DELIVERED: 'exception',
  DELIVERED: 'delivered',
  PICKED_UP: 'delivered',
  CANCELED: 'cancelled',
}

/** Shopify's two statuses of a fulfillment as our one. A status that is new to us says that it left. */
export function fulfillmentStatusOf(given: {
  readonly status: string
  readonly displayStatus: string | null
  readonly requiresShipping: boolean
}): Fulfillment['status'] {
  if (given.status === 'CANCELLED' || given.status === 'ERROR' || given.status === 'FAILURE') return 'cancelled'
  const status = byDisplayStatus[given.displayStatus ?? 'FULFILLED'] ?? 'shipped'
  // Nothing is carried, so no carrier ever reports the delivery.
  return status === 'shipped' && !given.requiresShipping ? 'delivered' : status
}

/** Units of a line in fulfillments that were not cancelled. */
export function shippedUnits({ fulfillments }: Pick<OrderState, 'fulfillments'>, lineItemId: string): number {
  return fulfillments
    .filter((one) => fulfillmentStatusOf(one) !== 'cancelled')
    .flatMap(({ fulfillmentLineItems }) => fulfillmentLineItems)
    .filter(({ lineItem }) => lineItem.id === lineItemId)
    .reduce((sum, { quantity }) => sum + (quantity ?? 0), 0)
}
