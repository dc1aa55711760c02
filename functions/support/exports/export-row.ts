import type { CustomerDetails } from '../customer/customer-answer.ts'
import type { OrderItem } from '../lists/order-item.ts'
import { BYTE_ORDER_MARK, type Cell, csvLine } from './csv.ts'

/** An order with its customer; `details` is null where the personal data was erased. */
export interface ExportRow {
  readonly order: OrderItem
  readonly details: CustomerDetails<{ masked: string } | { value: string }> | null
}

type Shown = { masked: string } | { value: string } | null | undefined

function textOf(shown: Shown): string | null {
  if (shown === null || shown === undefined) return null
  return 'masked' in shown ? shown.masked : shown.value
}

/** The columns of the CSV file, in its order. Amounts are in the currency's smallest unit. */
const columns: readonly (readonly [string, (row: ExportRow) => Cell])[] = [
  ['orderId', ({ order }) => order.id],
  ['externalId', ({ order }) => order.externalId],
  ['storefrontId', ({ order }) => order.storefrontId],
  ['livemode', ({ order }) => order.livemode],
  ['createdAt', ({ order }) => order.createdAt],
  ['updatedAt', ({ order }) => order.updatedAt],
  ['status', ({ order }) => order.status],
  ['fulfillmentStatus', ({ order }) => order.fulfillmentStatus],
  ['refundStatus', ({ order }) => order.refundStatus],
  ['currency', ({ order }) => order.currency],
  ['total', ({ order }) => order.totals.total],
  ['brands', ({ order }) => order.brandOrders.map(({ brandId }) => brandId).join(' ')],
  ['customerId', ({ order }) => order.customerId],
  ['email', ({ details }) => textOf(details?.customer.email)],
  ['firstName', ({ details }) => textOf(details?.customer.firstName)],
  ['lastName', ({ details }) => textOf(details?.customer.lastName)],
  ['phone', ({ details }) => textOf(details?.customer.phone)],
  ['address1', ({ details }) => textOf(details?.shippingAddress?.address1)],
  ['address2', ({ details }) => textOf(details?.shippingAddress?.address2)],
  ['postalCode', ({ details }) => textOf(details?.shippingAddress?.postalCode)],
  ['city', ({ details }) => textOf(details?.shippingAddress?.city)],
  ['region', ({ details }) => textOf(details?.shippingAddress?.region)],
  ['country', ({ details }) => details?.shippingAddress?.country ?? null],
]

/** A page of the CSV file; the first has the heading. */
export function csvPage(rows: readonly ExportRow[], isFirst: boolean): string {
  const heading = isFirst ? BYTE_ORDER_MARK + csvLine(columns.map(([name]) => name)) : ''
  return heading + rows.map((row) => csvLine(columns.map(([, cellOf]) => cellOf(row)))).join('')
}

/** A page of the file of JSON lines. Only what the CSV file shows of a customer too: no payment, note or attribute. */
export function jsonLinesPage(rows: readonly ExportRow[]): string {
  return rows.map(({ order, details }) => `${JSON.stringify({ ...order, customer: customerOf(details) })}\n`).join('')
}

function customerOf(details: ExportRow['details']) {
  if (details === null) return null
  const { email, firstName, lastName, phone } = details.customer
  return { email, firstName, lastName, phone, shippingAddress: details.shippingAddress }
}
