import type { Fulfillment, Return } from '../../orders/brand-order.ts'

/** Where the order is, as a whole. */
export type Headline =
  | 'received'
  | 'preparing'
  | 'partly_shipped'
  | 'shipped'
  | 'ready'
  | 'delivered'
  | 'completed'
  | 'refused'
  | 'cancelled'

export type Step = 'sent' | 'onItsWay' | 'outForDelivery' | 'delivered' | 'readyToCollect' | 'collected'

/** Why there is nothing to see, or nothing was done. */
export type Stop = 'invalid' | 'expired' | 'busy' | 'cross_site' | 'trouble' | 'not_supported' | 'not_now'

export type ReturnFault = 'quantity' | 'noQuantity' | 'reason' | 'changed'

export const returnReasons = [
  'too_small',
  'too_large',
  'damaged',
  'wrong_item',
  'not_as_described',
  'changed_mind',
  'other',
] as const
export type ReturnReason = (typeof returnReasons)[number]

type StateOf = Readonly<Record<Fulfillment['status'], string>>
type Said = { readonly title: string; readonly text: string }

/**
 * What only the customer's page says, in one language; what mails say too is in `customer-mails/writing/texts`. "We" is the
 * brand, as in its mails.
 */
export interface PageTexts {
  /** Its own name, for who reads another. */
  readonly language: string
  readonly order: (number: string) => string
  readonly headline: Readonly<Record<Headline, Said>>

  readonly parcel: (number: string, of: string) => string
  readonly onlyParcel: string
  readonly pickup: string
  readonly digital: string
  readonly state: { readonly shipping: StateOf; readonly pickup: StateOf; readonly digital: StateOf }
  readonly progress: string
  readonly step: Readonly<Record<Step, string>>
  /** Read out beside a step; seen as its colour. */
  readonly stepIs: { readonly done: string; readonly now: string; readonly next: string }
  readonly sentOn: (date: string) => string
  /** Of goods whose shipment nobody reported. */
  readonly untracked: string
  readonly trackWith: (carrier: string, number: string) => string

  readonly toCome: string
  /** Of what the customer was told about the arrival. */
  readonly expected: string
  readonly notComing: string
  readonly cancelling: { readonly requested: string; readonly refused: string }

  readonly refunds: string
  readonly refund: {
    readonly pending: string
    readonly issued: (date: string | null) => string
    readonly failed: string
  }

  readonly returns: string
  readonly returnState: Readonly<Record<Return['status'], string>>
  /** Of goods that came back, once their money is returned or on its way: they are not being checked any more. */
  readonly returnSettled: string
  readonly labelInMail: string
  readonly start: string
  readonly startText: string
  readonly askForReturn: string
  readonly returnLater: string

  readonly items: string
  readonly ask: (number: string) => string
  readonly answerTheMail: string
  readonly forYou: (date: string) => string
  readonly otherLanguages: string
  readonly back: string

  readonly form: {
    readonly title: string
    readonly quantities: string
    readonly outOf: (count: string) => string
    readonly allOrNothing: string
    readonly reason: string
    readonly choose: string
    readonly reasons: Readonly<Record<ReturnReason, string>>
    readonly next: string
    readonly check: Said
    readonly confirm: string
    readonly change: string
    readonly done: Said
    /** What follows: who decides, and that nothing is to be sent before. */
    readonly byBrand: string
    readonly withLabel: string
    readonly twice: Said
    readonly faultsHeading: string
    readonly fault: Readonly<Record<ReturnFault, string>>
  }
  readonly stop: Readonly<Record<Stop, Said>>
}
