import type { OrderEvent } from '../../orders/event.ts'

/** Who did something: a storefront with its key, a brand, this system, or a member of the staff. */
export interface Author {
  readonly type: 'storefront' | 'brand' | 'system' | 'member'
  /** Of the storefront, brand or member; null where it is not known, and for this system. */
  readonly id: string | null
}

/**
 * Who an event is of. Events name no member; `acts` has the subjects of what members did, by the ids of what they made.
 */
export function authorOf(event: OrderEvent, acts: ReadonlyMap<string, string>): Author {
  const storefront: Author = { type: 'storefront', id: event.storefrontId }
  const brand: Author = { type: 'brand', id: event.brandId }
  const system: Author = { type: 'system', id: null }
  /** Asked for by the platform: by a member, where the audit log says so. */
  const asked = (id: string | null): Author => {
    const memberId = id === null ? undefined : acts.get(id)
    return memberId === undefined ? storefront : { type: 'member', id: memberId }
  }
  switch (event.type) {
    case 'order.placed':
      return storefront
    case 'order.in_progress':
    case 'order.rejected':
    case 'order.address_changed':
    case 'order.return_updated':
      return brand
    case 'order.shipped':
    case 'order.fulfillment_updated':
    case 'order.delivered':
      // Taken as delivered, where the brand reports no parcels.
      return event.data.fulfillment.reference === 'untracked' ? system : brand
    case 'order.return_initiated':
      return event.data.return.reference === null ? asked(event.data.return.id) : brand
    case 'order.cancellation_updated':
      return event.data.cancellation.status === 'requested' ? asked(event.data.cancellation.id) : brand
    case 'order.cancelled':
      return event.data.brandOrder?.status === 'cancelled' && event.data.cancellationId !== null
        ? asked(event.data.cancellationId)
        : brand
    case 'order.refund_issued':
    case 'order.refund_updated': {
      const { refund } = event.data
      if (refund.returnedBy === 'brand' && (refund.status !== 'pending' || refund.reference !== null)) return brand
      return refund.ofEndedUnits && refund.status === 'pending' ? system : asked(refund.id)
    }
    case 'order.attention_resolved':
      return { type: 'member', id: acts.get(event.brandOrderId ?? '') ?? null }
    case 'order.attention_required':
    case 'order.completed':
      return system
  }
}
