import type { Submission } from '../../submission.ts'
import { decimalOf } from '../decimal.ts'
import { partsOf } from './payment.ts'

/** What an order in Vendure has no field for, as lines of text that the merchant's staff read at the order. */
export function orderDetails(submission: Submission): string {
  const { giftMessage, deliveryNote, shipping, fees, lines, customer, currency, payment } = submission
  const money = (amount: number) => `${decimalOf(amount, currency)} ${currency}`
  const discounts = [...lines, ...shipping].flatMap(({ discountAllocations = [] }) => discountAllocations)
  return [
    ...text('Gift message', giftMessage),
    ...text('Delivery', deliveryNote),
    ...shipping.flatMap(({ method, title, amount, discount, pickupLocation, estimatedDelivery }) => [
      `Shipping: ${title ?? method}, ${money(amount - discount)}`,
      ...text('Pick-up place', pickupLocation),
      ...text('Estimated delivery', estimatedDelivery),
    ]),
    ...fees.map(({ title, amount }) => `Fee: ${title}, ${money(amount)}`),
    ...discounts.map(
      ({ code, amount, fundedBy }) => `Discount ${code ?? 'without code'}: ${money(amount)}, funded by the ${fundedBy}`,
    ),
    ...customer.taxIds.map(({ type, value }) => `Tax number (${type}): ${value}`),
    ...customer.consents.map(
      ({ channel, granted, at }) => `Marketing by ${channel}: ${granted ? 'granted' : 'refused'} at ${at}`,
    ),
    ...(payment === null ? [] : partsOf(submission)).map(
      ({ amount, method, provider, token, collectedBy }) =>
        `Payment: ${money(amount)} by ${provider ?? method}, ${
          collectedBy === 'platform'
            ? 'taken by the platform'
            : payment?.status === 'captured'
              ? 'captured'
              : 'TO CAPTURE'
        }${token === null ? '' : `, ${token}`}`,
    ),
    ...(submission.livemode ? [] : ['A test order of the platform']),
  ].join('\n')
}

function text(name: string, value: string | null | undefined): string[] {
  return value == null ? [] : [`${name}: ${value}`]
}
