import { placeLine } from '../../../../orders/addresses/place-line.ts'
import type { Submission } from '../../submission.ts'
import { actionPurpose } from '../action-link.ts'
import type { OrderLinks } from '../links.ts'
import type { EmailSettings } from '../settings.ts'
import { textsOf } from '../texts/texts.ts'
import { countryName, money, time } from '../texts/wording.ts'

/** A term and what there is to say to it, line by line. */
export type Fact = readonly [term: string, lines: readonly string[]]

/** An order as it is read: plain texts in the brand's language, for the mail's two forms. */
export interface OrderView {
  readonly title: string
  /** What must be read before anything else. */
  readonly warnings: readonly string[]
  readonly opening: readonly string[]
  readonly facts: readonly Fact[]
  readonly items: readonly { readonly title: string; readonly details: readonly string[]; readonly total: string }[]
  readonly sums: readonly (readonly [name: string, amount: string])[]
  /** Who confirms the order to the customer. */
  readonly confirm: string
  readonly actions: readonly { readonly link: string; readonly hint: string; readonly url: string }[]
}

export function viewOrder(
  submission: Submission,
  settings: EmailSettings,
  links: OrderLinks,
  isRepetition: boolean,
): OrderView {
  const { language, timeZone, senderName } = settings
  const { mail, action } = textsOf(language)
  const { externalId, acceptBy, livemode } = submission
  return {
    title: mail.subject(externalId),
    warnings: [...(livemode ? [] : [mail.test]), ...(isRepetition ? [mail.repetition] : [])],
    opening: [mail.greeting(senderName), mail.acceptBy(time(acceptBy, language, timeZone))],
    facts: factsOf(submission, settings),
    items: submission.lines.map((line) => itemOf(line, submission, settings)),
    sums: sumsOf(submission, settings),
    confirm: submission.confirmation === 'on_behalf' ? mail.weConfirm : mail.confirm,
    actions: actionPurpose.options.map((purpose) => ({ ...action[purpose], url: links[purpose] })),
  }
}

function factsOf(submission: Submission, { language, timeZone }: EmailSettings): Fact[] {
  const { mail } = textsOf(language)
  const { customer, shippingAddress, billingAddress, payment } = submission
  const paid = { platform: mail.paidToPlatform, brand: mail.paidToBrand }
  const facts: Fact[] = [
    [mail.order, [submission.externalId]],
    [mail.brandOrder, [submission.brandOrderId]],
    [mail.placed, [time(submission.placedAt, language, timeZone)]],
    [mail.customer, present([nameOf(customer), customer.email, customer.phone])],
    [mail.taxId, customer.taxIds.map(({ type, value }) => `${value} (${type})`)],
    [mail.shipTo, shippingAddress === null ? [] : addressLines(shippingAddress, language)],
    [mail.billTo, billingAddress === null ? [mail.sameAddress] : addressLines(billingAddress, language)],
    [mail.delivery, submission.shipping.map(deliveryOf)],
    [mail.deliveryNote, linesOf(submission.deliveryNote)],
    [mail.giftMessage, linesOf(submission.giftMessage)],
    [mail.paidBy, [payment === null ? mail.nothingToPay : paid[payment.collectedBy]]],
  ]
  return facts.filter(([, lines]) => lines.length > 0)
}

function itemOf(line: Submission['lines'][number], { currency }: Submission, { language }: EmailSettings) {
  const { mail } = textsOf(language)
  const details = [
    `${mail.quantity}: ${line.quantity}`,
    `${mail.sku}: ${line.sku}`,
    `${mail.price}: ${money(line.unitPrice, currency, language)}`,
    ...(line.discount > 0 ? [`${mail.discount}: ${money(-line.discount, currency, language)}`] : []),
    ...line.attributes.map(({ name, value }) => `${name}: ${value}`),
  ]
  return { title: line.title, details, total: money(line.total, currency, language) }
}

function sumsOf({ totals, currency, taxIncluded }: Submission, { language }: EmailSettings): [string, string][] {
  const { mail } = textsOf(language)
  const sums: [string, number][] = [
    [mail.items, totals.items],
    [mail.discount, -totals.discount],
    [mail.shipping, totals.shipping],
    [mail.fees, totals.fees],
    [taxIncluded ? mail.taxIncluded : mail.tax, totals.tax],
  ]
  const shown = sums.filter(([, amount], index) => index === 0 || amount !== 0)
  return [...shown, [mail.total, totals.total] as [string, number]].map(([name, amount]) => [
    name,
    money(amount, currency, language),
  ])
}

type AnyAddress = NonNullable<Submission['shippingAddress'] | Submission['billingAddress']>

/** The place as its post wants it, and the country in words, last. */
function addressLines(address: AnyAddress, language: EmailSettings['language']): string[] {
  const { company, address1, address2, country, phone } = address
  return present([
    nameOf(address),
    company,
    address1,
    address2,
    placeLine(address),
    countryName(country, language),
    phone ?? null,
  ])
}

function nameOf({ firstName, lastName }: { firstName: string | null; lastName: string | null }): string {
  return present([firstName, lastName]).join(' ')
}

function deliveryOf(row: Submission['shipping'][number]): string {
  return present([row.title ?? row.method, row.pickupLocation ?? null]).join(', ')
}

const linesOf = (text: string | null): string[] => (text === null ? [] : text.split(/\r?\n/))

const present = (texts: readonly (string | null)[]): string[] =>
  texts.filter((text): text is string => text !== null && text !== '')
