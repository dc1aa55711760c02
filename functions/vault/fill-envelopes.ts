import type { Address } from '../orders/fields.ts'
import type { AddressRequest } from '../orders/placing/address-request.ts'
import type { LineRequest, OrderRequest } from '../orders/placing/order-request.ts'
import { derivedId } from '../runtime/ids.ts'
import type { BillingAddress, FulfilmentContent, PaymentAllocation, SupportContent } from './envelope-content.ts'

/** What goes into one brand's envelope. Pure; the request is a validated one. */
export function fulfilmentContent(request: OrderRequest, orderId: string, brandId: string): FulfilmentContent {
  const types = request.lines
    .filter((line) => line.brandId === brandId)
    .map((line) => line.fulfillmentType ?? 'shipping')
  const ships = types.includes('shipping')
  const handsOver = types.some((type) => type !== 'digital')
  const billingAddress = request.billingAddress ?? (ships ? undefined : request.shippingAddress)
  const consents = (request.customer.consents ?? []).filter((consent) => consent.brandId === brandId)
  return {
    version: 1,
    purpose: 'fulfilment',
    orderId,
    brandId,
    customer: {
      ...customerOf(request),
      consents: consents.map(({ channel, granted, at }) => ({ channel, granted, at })),
    },
    shippingAddress: ships ? addressOf(request.shippingAddress) : null,
    billingAddress: billingAddressOf(billingAddress),
    attributes: attributesOf(request, orderId, (line) => line.brandId === brandId),
    paymentAllocations: paymentAllocationsOf(request, brandId),
    giftMessage: request.giftMessage ?? null,
    deliveryNote: handsOver ? (request.deliveryNote ?? null) : null,
  }
}

/** What goes into the support envelope of an order. Pure; the request is a validated one. */
export function supportContent(request: OrderRequest, orderId: string): SupportContent {
  const { payment } = request
  return {
    version: 1,
    purpose: 'support',
    orderId,
    customer: { ...customerOf(request), consents: request.customer.consents ?? [] },
    shippingAddress: addressOf(request.shippingAddress),
    billingAddress: billingAddressOf(request.billingAddress),
    attributes: attributesOf(request, orderId, () => true),
    payment:
      payment === undefined ? null : { provider: payment.provider, token: payment.token, last4: payment.last4 ?? null },
    giftMessage: request.giftMessage ?? null,
    deliveryNote: request.deliveryNote ?? null,
  }
}

function customerOf({ customer }: OrderRequest) {
  const { email, firstName = null, lastName = null, phone = null, locale = null, taxIds = [] } = customer
  return { email, firstName, lastName, phone, locale, taxIds }
}

/** The order-wide token is the platform's; a brand gets the tokens of its own allocations only. */
function paymentAllocationsOf({ payment }: OrderRequest, brandId: string): PaymentAllocation[] {
  if (payment === undefined) return []
  const own = (payment.allocations ?? []).filter((part) => part.brandId === brandId)
  return own.map((part) => ({
    amount: part.amount,
    method: part.method,
    provider: part.provider ?? payment.provider,
    token: part.token ?? null,
    collectedBy: part.collectedBy ?? payment.collectedBy ?? 'platform',
  }))
}

/** By the id that the line gets in the purchase (`make-purchase.ts`); a line's externalId defaults to its position. */
function attributesOf(request: OrderRequest, orderId: string, wanted: (line: LineRequest) => boolean) {
  const named = request.lines.map((line, index) => ({ line, externalId: line.externalId ?? String(index + 1) }))
  return Object.fromEntries(
    named.flatMap(({ line, externalId }) => {
      const { attributes = [] } = line
      return attributes.length > 0 && wanted(line) ? [[derivedId('line', orderId, externalId), attributes]] : []
    }),
  )
}

function addressOf(address: AddressRequest | undefined): Address | null {
  if (address === undefined) return null
  const { address1, city } = address
  return { ...namesAndPlace(address), address1, city }
}

function billingAddressOf(address: OrderRequest['billingAddress']): BillingAddress | null {
  if (address === undefined) return null
  const { address1 = null, city = null } = address
  return { ...namesAndPlace(address), address1, city }
}

function namesAndPlace(address: NonNullable<OrderRequest['billingAddress']>) {
  const { firstName = null, lastName = null, company = null, address2 = null, region = null } = address
  const { postalCode = null, country, phone = null } = address
  return { firstName, lastName, company, address2, region, postalCode, country, phone }
}
