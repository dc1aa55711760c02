import type { Delayed, OrderRefused, Shipped } from '../mail-story.ts'

/** A mail's own words, before anything is told. The intro is what a brand may word itself. */
export interface Headline {
  subject(number: string): string
  readonly heading: string
  readonly intro: string
}

/** The same of a whole order and of a part of it. */
export interface WholeOrPart {
  readonly whole: Headline
  readonly part: Headline
}

/** Every sentence of the mails to customers. Values are filled in as plain text; escaping comes later. */
export interface CustomerTexts {
  /** To whoever it is, where no name is known. */
  greeting(name: string | null): string
  /** Between a term and what it says, with the spaces around it. */
  readonly colon: string
  readonly test: string
  readonly testMark: string

  readonly confirmed: Headline & {
    /** The order's number and what was paid may be of several brands' parts together. */
    covers(brand: string): string
    readonly nextMail: string
  }
  readonly refused: WholeOrPart
  readonly cancelled: WholeOrPart
  readonly shipped: Readonly<Record<Shipped['type'], WholeOrPart>>
  readonly delivered: Readonly<Record<Shipped['type'], WholeOrPart>> & { readonly notThere: string }
  readonly delayed: Headline
  readonly returnApproved: Headline
  /** The same with its label, whether the customer knows already that it is approved or not. */
  readonly returnLabelled: Headline
  readonly returnReceived: Headline & { readonly nextMail: string }
  readonly refunded: Headline

  /**
   * Why units do not come; null where the reason is nothing to write to a customer. It may follow a brand’s own words, and be of one
   * product or of many: so no pronoun that looks for what is before it.
   */
  readonly endedBecause: Readonly<Record<NonNullable<OrderRefused['reason']>, string | null>>
  readonly restStays: string
  moneyBack(amount: string): string
  readonly delayedBecause: Readonly<Record<Delayed['delay']['code'], string | null>>
  expectedBy(date: string): string
  readonly noDateYet: string
  readonly restFollows: string
  deliveredOn(date: string): string
  moneyReturned(amount: string): string
  readonly bankTakesDays: string
  readonly labelNote: string
  readonly noLabel: string

  readonly action: { readonly order: string; readonly label: string }
  readonly section: {
    readonly items: string
    readonly refusedItems: string
    readonly cancelledItems: string
    readonly shippedItems: Readonly<Record<Shipped['type'], string>>
    readonly deliveredItems: string
    readonly delayedItems: string
    readonly returnedItems: string
    readonly receivedItems: string
    readonly refundedItems: string
    readonly parcels: string
    readonly howToReturn: string
  }
  quantity(count: string): string
  more(count: number, written: string): string
  readonly allItems: string
  readonly track: string
  parcel(carrier: string, number: string): string

  readonly sum: {
    readonly items: string
    readonly discount: string
    readonly shipping: string
    readonly fees: string
    readonly tax: string
    readonly goodwill: string
    readonly total: string
    readonly refund: string
    taxLine(title: string, rate: string): string
    /** Of a tax inside the total: its name, or null where it has none. */
    included(tax: string | null): string
  }
  readonly fact: {
    readonly orderNumber: string
    readonly placed: string
    readonly shipTo: string
    readonly delivery: string
    readonly pickup: string
    readonly returnNumber: string
  }
  readonly help: {
    readonly question: string
    readonly page: string
    readonly returnPolicy: string
  }
}
