import type { OrderRequest } from '../../../../functions/orders/placing/order-request.ts'
import type { StorefrontKey } from './cast.ts'
import type { Market } from './customers.ts'

/** Which units an act is about: all that are left, one piece of the first line, or all but that piece. */
export type Units = 'all' | 'one' | 'rest'

export type ShipmentStatus =
  | 'pending'
  | 'shipped'
  | 'in_transit'
  | 'out_for_delivery'
  | 'available_for_pickup'
  | 'attempt_failed'
  | 'delivered'
  | 'exception'
  | 'returned_to_sender'
export type ReturnStatus = 'approved' | 'declined' | 'in_transit' | 'received' | 'closed'
export type AskedChange = 'cancellation' | 'address_change' | 'return' | 'refund'
export type Answer = 'accepted' | 'pending' | 'refused'

/** What happens to a brand order once: what its brand answers or reports, what the storefront or the desk asks. */
export type Act =
  | { readonly act: 'accept'; readonly units: 'all' | 'rest' }
  | { readonly act: 'refuse'; readonly reason: 'out_of_stock' | 'discontinued' | 'undeliverable' }
  /** The brand has it and decides later. */
  | { readonly act: 'take' }
  /** It is asked once more when it should have decided, and still has not. */
  | { readonly act: 'ask_again' }
  /** It was sent, no answer came, and a person must look. */
  | { readonly act: 'lose_answer' }
  /** The brand's server fails; it is tried again by itself. */
  | { readonly act: 'fail' }
  | { readonly act: 'give_up' }
  | {
      readonly act: 'ship'
      readonly shipment: 1 | 2
      readonly status: ShipmentStatus
      readonly units: Units
      readonly delayed?: boolean
    }
  /** It reports more than was ordered. */
  | { readonly act: 'ship_too_much' }
  | { readonly act: 'brand_cancels'; readonly units: Units }
  | {
      readonly act: 'ask'
      readonly change: AskedChange
      readonly units: Units
      readonly answer: Answer
      readonly reason: string
      /** Of a refund: an extra amount instead of goods. */
      readonly goodwill?: boolean
      readonly by?: 'desk'
    }
  | { readonly act: 'return_moves'; readonly status: ReturnStatus }
  /** The brand reports on the refund that waits there. */
  | { readonly act: 'brand_refunds'; readonly status: 'issued' | 'failed' }
  | { readonly act: 'refund_unshipped' }
  /** The platform paid what it owed, or could not. */
  | { readonly act: 'platform_pays'; readonly status: 'issued' | 'failed' }
  /** A person of the desk settled what needed attention. */
  | { readonly act: 'settle' }

export type Step = Act & { readonly at: Date }

/** One brand's part of an order, from its submission to now. */
export interface Part {
  readonly brandId: string
  readonly plot: string
  readonly steps: readonly Step[]
}

/** What the desk wrote about an order. */
export interface DeskWork {
  readonly tags: readonly string[]
  readonly note: string
  readonly at: Date
}

export interface Story {
  readonly storefront: StorefrontKey
  readonly placedAt: Date
  readonly request: OrderRequest
  readonly carrier: Market['carrier']
  readonly parts: readonly Part[]
  readonly desk: DeskWork | null
}
