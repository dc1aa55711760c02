import type { Submission } from '../../submission.ts'
import { decimalOf } from '../money.ts'
import { paymentAttributes } from './payment-input.ts'

type Attribute = { readonly key: string; readonly value: string }

/** What an order in Shopify has no field for: shown to the merchant's staff among its additional details. */
export function orderAttributes(submission: Submission, omitted: ReadonlySet<string>): Attribute[] {
  const { customer, externalId, brandOrderId } = submission
  const { email, phone } = customer
  return [
    { key: 'Platform order', value: externalId },
    { key: 'Brand order', value: brandOrderId },
    ...discounts(submission),
    ...submission.shipping.flatMap(({ method, title, pickupLocation, estimatedDelivery }) => [
      ...attribute(`Pick-up place of ${title ?? method}`, pickupLocation),
      ...attribute(`Estimated delivery of ${title ?? method}`, estimatedDelivery),
    ]),
    ...customer.taxIds.map(({ type, value }) => ({ key: `Tax number (${type})`, value })),
    ...customer.consents.map(({ channel, granted, at }) => ({
      key: `Marketing by ${channel}`,
      value: `${granted ? 'granted' : 'refused'} at ${at}`,
    })),
    ...paymentAttributes(submission),
    // Shopify objected to these fields; the staff may still need them.
    ...(omitted.has('phone') ? attribute('Phone', phone) : []),
    ...(omitted.has('email') ? attribute('E-mail', email) : []),
  ].map(({ key, value }) => ({ key: key.slice(0, LONGEST_KEY), value }))
}

const LONGEST_KEY = 255

function attribute(key: string, value: string | null | undefined): Attribute[] {
  return value == null ? [] : [{ key, value }]
}

/** The discounts as they were, since the order's one code does not show who funded what. */
function discounts({ lines, shipping, currency }: Submission): Attribute[] {
  const shares = (of: string, allocations: { code: string | null; amount: number; fundedBy: string }[]) =>
    allocations.map(({ code, amount, fundedBy }) => ({
      key: `Discount on ${of}`,
      value: `${code ?? 'no code'}: ${decimalOf(amount, currency)} ${currency}, funded by the ${fundedBy}`,
    }))
  return [
    ...lines.flatMap((line) => shares(line.title, line.discountAllocations)),
    ...shipping.flatMap((row) => shares(row.title ?? row.method, row.discountAllocations ?? [])),
  ]
}
