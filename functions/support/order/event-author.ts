import type { OrderEvent } from '../../orders/event.ts'
import type { ActCode, LoggedAct } from '../audit/act.ts'

/** Who did something: a storefront with its key, the customer on the page of the order, a brand, this system, or a member of the staff. */
export interface Author {
  readonly type: 'storefront' | 'customer' | 'brand' | 'system' | 'member'
  /** Of the storefront, brand or member; null where it is not known, for customers, and for this system. */
  readonly id: string | null
}

/** Which member did what to what: the audit log of an order. */
export type ActsOfMembers = ReadonlyMap<string, string>

export function actsOfMembers(acts: readonly LoggedAct[]): ActsOfMembers {
  // Newest first: where two did the same, the first to do it stays.
  return new Map(
    acts.map(({ act, subject, brandOrderId, detail, memberId }) => {
      const about = subject ?? brandOrderId ?? ''
      // A return is moved on several times, perhaps by several members.
      return [nameOf(act, act === 'return_changed' ? `${about} ${detail.status}` : about), memberId]
    }),
  )
}

const nameOf = (act: string, subject: string): string => `${act} ${subject}`

/** Who an event is of. Events name no member, so that the audit log has to say. */
export function authorOf(event: OrderEvent, acts: ActsOfMembers): Author {
  const storefront: Author = { type: 'storefront', id: event.storefrontId }
  const brand: Author = { type: 'brand', id: event.brandId }
  const system: Author = { type: 'system', id: null }
  /** Done by the platform: by a member, where the audit log says so. */
  const asked = (act: ActCode, id: string): Author => {
    const memberId = acts.get(nameOf(act, id))
    return memberId === undefined ? storefront : { type: 'member', id: memberId }
  }
  switch (event.type) {
    case 'order.placed':
      return storefront
    case 'order.in_progress':
    case 'order.rejected':
    case 'order.address_changed':
      return brand
    case 'order.return_updated': {
      const { id, status, reference } = event.data.return
      const byMember = asked('return_changed', `${id} ${status}`)
      // Every report of a brand has a number of its own; its answer to our request approves or declines.
      const isOfBrand = reference !== null || status === 'approved' || status === 'declined'
      return byMember.type === 'member' || !isOfBrand ? byMember : brand
    }
    case 'order.shipped':
    case 'order.fulfillment_updated':
    case 'order.delivered':
      // Taken as delivered, where the brand reports no parcels.
      return event.data.fulfillment.reference === 'untracked' ? system : brand
    case 'order.return_initiated':
      if (event.data.return.origin === 'customer') return { type: 'customer', id: null }
      return event.data.return.reference === null ? asked('return_requested', event.data.return.id) : brand
    case 'order.cancellation_updated':
      return event.data.cancellation.status === 'requested'
        ? asked('cancellation_requested', event.data.cancellation.id)
        : brand
    case 'order.cancelled':
      return event.data.brandOrder?.status === 'cancelled' && event.data.cancellationId !== null
        ? asked('cancellation_requested', event.data.cancellationId)
        : brand
    case 'order.refund_issued':
    case 'order.refund_updated': {
      const { refund } = event.data
      if (refund.returnedBy === 'brand' && (refund.status !== 'pending' || refund.reference !== null)) return brand
      if (refund.status !== 'pending') return asked('refund_closed', refund.id)
      return refund.ofEndedUnits ? system : asked('refund_requested', refund.id)
    }
    case 'order.attention_resolved':
      return settledBy(event.data.attention.code, acts.get(nameOf('attention_settled', event.brandOrderId ?? '')))
    case 'order.attention_required':
    case 'order.completed':
      return system
  }
}

/** These end by themselves too: when units shipped or ended, when a mail arrived after all. */
const endsByItself: readonly string[] = ['refunded_unshipped', 'customer_mail_returned']

function settledBy(code: string, memberId: string | undefined): Author {
  const isSystem = memberId === undefined && endsByItself.includes(code)
  return isSystem ? { type: 'system', id: null } : { type: 'member', id: memberId ?? null }
}
