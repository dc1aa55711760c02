import type { Submission } from '../../submission.ts'
import { decimalOf, moneyBag } from '../money.ts'
import { DEFINITION_KEY, LINE_ID, NAMESPACE, ORDER_TAG } from '../names.ts'
import type { ShopifySettings } from '../settings.ts'
import { paymentOf } from './payment-input.ts'

/**
 * A submission as `orderCreate`'s input. Pure, and the same on every try. What
 * Shopify adds up from it is the brand order's total to the last unit: prices ×
 * quantities − the one discount code + shipping, plus tax unless prices contain it.
 */
export function orderInput(
  submission: Submission,
  settings: ShopifySettings,
  variants: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const { brandOrderId, currency, customer, shippingAddress, billingAddress, taxIncluded } = submission
  const { firstName, lastName, email, phone } = customer
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
    email,
    ...(phone === null ? {} : { phone }),
    customer: { toUpsert: { email, firstName, lastName } },
    buyerAcceptsMarketing: grantsEmail,
    ...(shippingAddress === null ? {} : { shippingAddress: addressInput(shippingAddress) }),
    ...(shippingAddress === null && billingAddress === null
      ? {}
      : { billingAddress: addressInput(billingAddress ?? shippingAddress) }),
    lineItems: [...submission.lines.map((line) => lineInput(line, submission, variants)), ...feeLines(submission)],
    shippingLines: submission.shipping.map((row) => ({
      title: row.title ?? row.method,
      code: row.method,
      // The discount code takes off items only, so a discount on shipping is in its price.
      priceSet: moneyBag(row.amount - row.discount, currency),
      taxLines: taxLines(row, row.amount - row.discount, submission),
    })),
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
    customAttributes: attributes(submission),
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

/** Shopify has no fees of an order's own: they are lines without a product. */
function feeLines(submission: Submission) {
  return submission.fees.map((fee) => ({
    title: fee.title,
    quantity: 1,
    priceSet: moneyBag(fee.amount, submission.currency),
    requiresShipping: false,
    taxable: fee.tax > 0,
    taxLines: taxLines(fee, fee.amount, submission),
    properties: [{ name: '_fee', value: fee.type }],
  }))
}

type Taxed = { tax: number; taxLines?: { title: string; rate: string | null; amount: number }[] | undefined }

function taxLines({ tax, taxLines: given = [] }: Taxed, base: number, { currency, taxIncluded }: Submission) {
  const rows = given.length > 0 ? given : tax > 0 ? [{ title: 'Tax', rate: null, amount: tax }] : []
  return rows.map(({ title, rate, amount }) => ({
    title,
    // Shopify insists on a rate; the amount is what counts.
    rate: rate ?? rateOf(amount, taxIncluded ? base - tax : base),
    priceSet: moneyBag(amount, currency),
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

/** The discounts as they were, since the one code hides who gave what. */
function attributes(submission: Submission) {
  const { currency, externalId, brandOrderId } = submission
  const shares = (of: string, allocations: { code: string | null; amount: number; fundedBy: string }[]) =>
    allocations.map(({ code, amount, fundedBy }) => ({
      key: `Discount on ${of}`.slice(0, 255),
      value: `${code ?? 'no code'}: ${decimalOf(amount, currency)} ${currency}, funded by the ${fundedBy}`,
    }))
  return [
    { key: 'Platform order', value: externalId },
    { key: 'Brand order', value: brandOrderId },
    ...submission.lines.flatMap((line) => shares(line.title, line.discountAllocations)),
    ...submission.shipping.flatMap((row) => shares(row.title ?? row.method, row.discountAllocations ?? [])),
  ]
}

type SubmittedAddress = NonNullable<Submission['shippingAddress'] | Submission['billingAddress']>

/** As `MailingAddressInput`. Empty fields are sent as null, so that an update clears them. */
export function addressInput(address: (Omit<SubmittedAddress, 'phone'> & { phone?: string | null }) | null) {
  if (address === null) return null
  const { firstName, lastName, company, address1, address2, city, region, postalCode, country, phone } = address
  const person = { firstName, lastName, company, ...(phone == null ? {} : { phone }) }
  return { ...person, address1, address2, city, provinceCode: region, zip: postalCode, countryCode: country }
}
