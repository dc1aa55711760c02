import type { Fulfillment } from '../../orders/brand-order.ts'
import type { Address, Totals } from '../../orders/fields.ts'
import type { Reason } from '../../orders/reason.ts'
import type { RefundAmounts } from '../../orders/refund-amounts.ts'

/**
 * What a mail to a customer tells, without a word of it: facts from the brand order's row and its opened envelope.
 * Amounts are in the minor unit of `currency`, times RFC 3339. It is personal data, and stays in the function that sends.
 */
export type MailStory =
  | OrderConfirmed
  | OrderRefused
  | Shipped
  | Delivered
  | Delayed
  | Cancelled
  | ReturnApproved
  | ReturnReceived
  | RefundIssued

export type Occasion = MailStory['occasion']

/** A product, or as many of its units as the mail is about. */
export interface MailLine {
  readonly title: string
  /** Size, colour and the like; null or left out where the title says it. */
  readonly variant?: string | null
  /** What the customer had put on it, such as an engraving. Shown in the confirmation. */
  readonly attributes?: readonly { readonly name: string; readonly value: string }[]
  readonly quantity: number
  /** Of all these units, after discounts; null where no price is shown. */
  readonly total: number | null
  /** An https address; null or left out where there is no picture. */
  readonly imageUrl?: string | null
}

export interface MailParcel {
  readonly carrier: string
  readonly number: string
  /** The carrier's page for it; null where the carrier is not known. */
  readonly url: string | null
}

interface CommonStory {
  readonly brand: {
    readonly support: { readonly email: string | null; readonly phone: string | null; readonly url: string | null }
    readonly returnPolicyUrl: string | null
  }
  /** As the order says, such as `de-CH`; null where it does not. */
  readonly locale: string | null
  readonly firstName: string | null
  /** German and Japanese mails call the customer by it too. */
  readonly lastName?: string | null
  /** The number that the customer knows: the order's `externalId`. */
  readonly orderNumber: string
  readonly placedAt: string
  readonly currency: string
  readonly taxIncluded: boolean
  /** The customer's page of this order; null where the stage has none. */
  readonly pageUrl: string | null
  /** A test order's mail says so. */
  readonly livemode: boolean
  /** What the mail is about, in the order's own sequence. Any number: the mail shows the first and counts the rest. */
  readonly lines: readonly MailLine[]
}

export interface OrderConfirmed extends CommonStory {
  readonly occasion: 'order_confirmed'
  readonly totals: Totals
  /** Of lines, shipping and fees, as they come; the same tax is added up. */
  readonly taxLines: readonly { readonly title: string; readonly rate: string; readonly amount: number }[]
  readonly shippingAddress: Address | null
  readonly deliveries: readonly {
    readonly type: 'shipping' | 'pickup'
    /** Name of the method; null where there is none for people. */
    readonly title: string | null
    /** What the customer was told, in words. */
    readonly estimate: string | null
    readonly pickupLocation: string | null
  }[]
}

/** Units that do not come, and what is paid back for them. */
interface EndedStory extends CommonStory {
  readonly isWhole: boolean
  readonly reason: Reason['code'] | null
  /** What is to be returned for them; null where nothing is, or nobody knows yet. */
  readonly toReturn: number | null
}

/** The brand took none of the order, or not these lines. */
export interface OrderRefused extends EndedStory {
  readonly occasion: 'order_refused'
}

export interface Cancelled extends EndedStory {
  readonly occasion: 'cancelled'
}

interface FulfillmentStory extends CommonStory {
  readonly type: 'shipping' | 'pickup' | 'digital'
  readonly parcels: readonly MailParcel[]
  /** Units of the brand order that are still to come: for `shipped` those that have not left, for `delivered` those that have not arrived. */
  readonly unitsToFollow: number
}

/** It left; a pickup can be collected. */
export interface Shipped extends FulfillmentStory {
  readonly occasion: 'shipped'
}

export interface Delivered extends FulfillmentStory {
  readonly occasion: 'delivered'
  readonly deliveredAt: string | null
}

export interface Delayed extends CommonStory {
  readonly occasion: 'delayed'
  readonly delay: NonNullable<Fulfillment['delay']>
}

interface ReturnStory extends CommonStory {
  /** The brand's number of the return; null where there is none. */
  readonly returnNumber: string | null
}

export interface ReturnApproved extends ReturnStory {
  readonly occasion: 'return_approved'
  /** Where the label is; null where the brand gave none. */
  readonly labelUrl: string | null
  /** The brand's own words on how to send it back; null where there are none. */
  readonly instructions: string | null
}

export interface ReturnReceived extends ReturnStory {
  readonly occasion: 'return_received'
}

export interface RefundIssued extends CommonStory {
  readonly occasion: 'refund_issued'
  readonly amounts: RefundAmounts
  // Its `lines` are empty for money alone.
}
