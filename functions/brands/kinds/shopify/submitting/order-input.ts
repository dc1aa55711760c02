import type { Submission } from '../../submission.ts'
import { moneyBag } from '../money.ts'
import { DEFINITION_KEY, FEE_CODE, LINE_ID, NAMESPACE, ORDER_TAG } from '../names.ts'
import type { ShopifySettings } from '../settings.ts'
import { orderAttributes } from './order-attributes.ts'
import { paymentOf } from './payment-input.ts'
import { provinceOf } from './province.ts'

/**
 * A submission as `orderCreate`'s input. Pure, and the same on every try. What
 * Shopify adds up from it is the brand order's total to the last unit: prices ×
 * quantities − the one discount code + shipping, plus tax unless prices contain it.
 * `omitted`: fields that Shopify objected to, `phone` or `email`.
 */
export function orderInput(
  submission: Submission,
  settings: ShopifySettings,
  variants: ReadonlyMap<string, string>,
  omitted: ReadonlySet<string> = new Set(),
): Record<string, unknown> {
  const { brandOrderId, currency, customer, taxIncluded } = submission
  const { email, phone } = customer
  const withoutPhone = <Given extends object>(address: Given | null): Given | null =>
    address === null || !omitted.has('phone') ? address : { ...address, phone: undefined }
  const shippingAddress = withoutPhone(submission.shippingAddress)
  const billingAddress = withoutPhone(submission.billingAddress)
  const grantsEmail = customer.consents.some(({ channel, granted }) => channel === 'email' && granted)
  const discount = submission.lines.reduce((sum, line) => sum + line.discount, 0)
  return {
    metafields: [{ namespace: NAMESPACE, key: DEFINITION_KEY, type: 'id', value: brandOrderId }],
    sourceIdentifier: brandOrderId,
    ...(settings.sourceName === undefined ? {} : { sourceName: settings.sourceName }),
    poNumber: submission.externalId,
    processedAt: submission.placedAt,
    test: !submission.livemode,
    currency,
    taxesIncluded: taxIncluded,
    // Of the customer only the address: a name that the order does not have would blank the one that the shop knows.
    ...(omitted.has('email') ? {} : { email, customer: { toUpsert: { email } } }),
    ...(phone === null || omitted.has('phone') ? {} : { phone }),
    buyerAcceptsMarketing: grantsEmail,
    ...(shippingAddress === null ? {} : { shippingAddress: addressInput(shippingAddress) }),
    ...(shippingAddress === null && billingAddress === null
      ? {}
      : { billingAddress: addressInput(billingAddress ?? shippingAddress) }),
    lineItems: submission.lines.map((line) => lineInput(line, submission, variants)),
    shippingLines: [...submission.shipping.map((row) => shippingLine(row, submission)), ...feeLines(submission)],
    ...(discount === 0
      ? {}
      : {
          discountCode: {
            itemFixedDiscountCode: { code: discountName(submission), amountSet: moneyBag(discount, currency) },
          },
        }),
    ...paymentOf(submission),
    tags: [ORDER_TAG, ...settings.tags],
    ...(submission.deliveryNote === null && submission.giftMessage === null ? {} : { note: noteOf(submission) }),
    customAttributes: orderAttributes(submission, omitted),
  }
}

function lineInput(line: Submission['lines'][number], submission: Submission, variants: ReadonlyMap<string, string>) {
  const variantId = variants.get(line.sku)
  return {
    ...(variantId === undefined ? {} : { variantId }),
    sku: line.sku,
    title: line.title,
    quantity: line.quantity,
    priceSet: moneyBag(line.unitPrice, submission.currency),
    requiresShipping: line.fulfillmentType === 'shipping',
    taxable: line.tax > 0,
    taxLines: taxLines(line, line.unitPrice * line.quantity - line.discount, submission),
    // Shopify does not show the customer a property whose name begins with an underscore.
    properties: [{ name: LINE_ID, value: line.id }, ...line.attributes],
  }
}

function shippingLine(row: Submission['shipping'][number], submission: Submission) {
  // The discount code takes off items only, so a discount on shipping is in its price.
  const price = row.amount - row.discount
  return {
    title: row.title ?? row.method,
    code: row.method,
    priceSet: moneyBag(price, submission.currency),
    taxLines: taxLines(row, price, submission),
  }
}

/**
 * Shopify has no fees of an order's own. Among the items the discount code would take off them too, and nobody could
 * ever fulfil them; so they stand beside shipping.
 */
function feeLines(submission: Submission) {
  return submission.fees.map((fee) => ({
    title: fee.title,
    code: `${FEE_CODE}${fee.type}`,
    priceSet: moneyBag(fee.amount, submission.currency),
    taxLines: taxLines(fee, fee.amount, submission),
  }))
}

type Taxed = { tax: number; taxLines?: { title: string; rate: string | null; amount: number }[] | undefined }

function taxLines(
  { tax, taxLines: given = [] }: Taxed,
  base: number,
  { currency, taxIncluded, taxLiability }: Submission,
) {
  const rows = given.length > 0 ? given : tax > 0 ? [{ title: 'Tax', rate: null, amount: tax }] : []
  return rows.map(({ title, rate, amount }) => ({
    title,
    // Shopify insists on a rate; the amount is what counts.
    rate: rate ?? rateOf(amount, taxIncluded ? base - tax : base),
    priceSet: moneyBag(amount, currency),
    channelLiable: taxLiability === 'platform',
  }))
}

function rateOf(amount: number, base: number): string {
  return base <= 0 ? '0' : (amount / base).toFixed(6)
}

function discountName({ lines }: Submission): string {
  const codes = new Set(lines.flatMap((line) => line.discountAllocations.flatMap(({ code }) => code ?? [])))
  return codes.size === 0 ? 'DISCOUNT' : [...codes].join(' + ').slice(0, 255)
}

function noteOf({ giftMessage, deliveryNote }: Submission): string {
  const gift = giftMessage === null ? [] : [`Gift message: ${giftMessage}`]
  return [...gift, ...(deliveryNote === null ? [] : [`Delivery: ${deliveryNote}`])].join('\n')
}

type SubmittedAddress = NonNullable<Submission['shippingAddress'] | Submission['billingAddress']>

/** As `MailingAddressInput`. Empty fields are sent as null, so that an update clears them. */
export function addressInput(address: (Omit<SubmittedAddress, 'phone'> & { phone?: string | null }) | null) {
  if (address === null) return null
  const { firstName, lastName, company, address1, address2, city, region, postalCode, country, phone } = address
  const person = { firstName, lastName, company, ...(phone == null ? {} : { phone }) }
  return { ...person, address1, address2, city, ...provinceOf(country, region), zip: postalCode, countryCode: country }
}
