import type { Reason } from '../../../../orders/reason.ts'
import type { ActionPurpose } from '../action-link.ts'

/** Why there is nothing to do on a page. */
export type Stop =
  | 'invalid'
  | 'expired'
  | 'accepted'
  | 'ended'
  | 'nothing_open'
  | 'nothing_under_way'
  | 'nothing_refundable'
  | 'cross_site'
  | 'trouble'

/** Every sentence of mails and pages. Values are filled in as plain text; escaping comes later. */
export interface Texts {
  readonly mail: {
    subject(number: string): string
    readonly subjectRepetition: string
    readonly subjectTest: string
    readonly repetition: string
    readonly test: string
    greeting(platform: string): string
    acceptBy(time: string): string
    readonly order: string
    readonly placed: string
    readonly brandOrder: string
    readonly paidBy: string
    readonly paidToPlatform: string
    readonly paidToBrand: string
    readonly nothingToPay: string
    readonly shipTo: string
    readonly billTo: string
    readonly sameAddress: string
    readonly customer: string
    readonly email: string
    readonly phone: string
    readonly taxId: string
    readonly delivery: string
    readonly deliveryNote: string
    readonly giftMessage: string
    readonly items: string
    readonly quantity: string
    readonly price: string
    readonly discount: string
    readonly shipping: string
    readonly fees: string
    readonly tax: string
    readonly taxIncluded: string
    readonly total: string
    readonly sku: string
    readonly whatNext: string
    readonly confirm: string
    /** Instead of `confirm`, where we write to the customer in the brand's name. */
    readonly weConfirm: string
    readonly linksNote: string
  }
  readonly goodsReturn: {
    subject(number: string): string
    tells(platform: string): string
    readonly what: string
    readonly nothing: string
    readonly number: string
  }
  readonly erasure: {
    subject(number: string): string
    asks(platform: string): string
    readonly what: string
    readonly law: string
  }
  readonly action: Readonly<Record<ActionPurpose, { readonly link: string; readonly hint: string }>>
  readonly page: {
    order(number: string): string
    readonly reference: string
    readonly effect: Readonly<Record<ActionPurpose, string>>
    readonly button: Readonly<Record<ActionPurpose, string>>
    readonly done: Readonly<Record<ActionPurpose, string>>
    readonly doneNote: string
    readonly twice: string
    readonly close: string
  }
  readonly field: {
    readonly ownNumber: string
    readonly optional: string
    readonly reason: string
    readonly choose: string
    readonly quantities: string
    outOf(open: number): string
    readonly carrier: string
    readonly trackingNumber: string
    readonly progress: string
    readonly onItsWay: string
    readonly arrived: string
    readonly shipment: string
    readonly amount: string
    amountHint(most: string): string
    readonly whichRefund: string
    readonly anotherAmount: string
    readonly refundNumber: string
  }
  readonly reason: Readonly<Record<Reason['code'], string>>
  readonly fault: {
    readonly heading: string
    readonly reason: string
    readonly quantity: string
    readonly noQuantity: string
    readonly changed: string
    readonly tracking: string
    readonly shipment: string
    readonly amount: string
    tooMuch(most: string): string
    readonly number: string
    readonly carrier: string
    readonly trackingNumber: string
  }
  readonly stop: Readonly<Record<Stop, { readonly title: string; readonly text: string }>>
}
