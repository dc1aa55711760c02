import { derivedId } from '../../../runtime/ids.ts'
import { addTotals } from '../../order-totals.ts'
import type {
  Purchase,
  PurchasedDiscount,
  PurchasedFee,
  PurchasedLine,
  PurchasedPayment,
  PurchasedShipping,
} from '../../purchase.ts'
import type { DiscountRequest, FeeRequest, LineRequest, PaymentRequest, ShippingRequest } from '../order-request.ts'
import type { ValidEntry } from '../request-draft.ts'
import type { AppliedDiscounts, DiscountShare } from './apply-discounts.ts'

/** A request whose shape is valid, with its order discounts shared out. */
export type PricedRequest = {
  readonly orderId: string
  readonly currency: string
  readonly taxIncluded: boolean
  readonly lines: readonly ValidEntry<LineRequest>[]
  readonly shipping: readonly ValidEntry<ShippingRequest>[]
  readonly fees: readonly ValidEntry<FeeRequest>[]
  readonly discounts: readonly ValidEntry<DiscountRequest>[]
  readonly applied: AppliedDiscounts
  readonly payment: PaymentRequest | null
}

/** Fills in every default, so that nothing that reads a purchase has to know one. */
export function makePurchase(request: PricedRequest): Purchase {
  const { orderId, currency, taxIncluded, applied } = request
  const lines = request.lines.map((entry) => {
    return purchasedLine(orderId, entry, applied.ofLine.get(entry.externalId) ?? [], taxIncluded)
  })
  const shipping = request.shipping.map((entry) => {
    return purchasedShipping(entry, applied.ofShipping.get(entry.externalId) ?? [])
  })
  const fees = request.fees.map(purchasedFee)
  const totals = addTotals({ lines, shipping, fees }, taxIncluded)
  const discounts = request.discounts.map(purchasedDiscount)
  const payment = request.payment === null ? null : purchasedPayment(request.payment)
  return { orderId, currency, taxIncluded, lines, shipping, fees, discounts, payment, totals }
}

type Shares = readonly DiscountShare[]

function purchasedLine(
  orderId: string,
  { externalId, value }: ValidEntry<LineRequest>,
  shares: Shares,
  taxIncluded: boolean,
): PurchasedLine {
  const { brandId, sku, title, quantity, unitPrice, tax = 0 } = value
  const discount = (value.discount ?? 0) + amountOf(shares)
  return {
    id: derivedId('line', orderId, externalId),
    externalId,
    brandId,
    sku,
    title,
    fulfillmentType: value.fulfillmentType ?? 'shipping',
    quantity,
    unitPrice,
    discount,
    discountAllocations: [...shares],
    tax,
    taxLines: value.taxLines ?? [],
    total: quantity * unitPrice - discount + (taxIncluded ? 0 : tax),
  }
}

function purchasedShipping({ externalId, value }: ValidEntry<ShippingRequest>, shares: Shares): PurchasedShipping {
  return {
    externalId,
    brandId: value.brandId,
    type: value.type ?? 'shipping',
    method: value.method,
    title: value.title ?? null,
    amount: value.amount,
    discount: amountOf(shares),
    discountAllocations: [...shares],
    tax: value.tax ?? 0,
    taxLines: value.taxLines ?? [],
    lines: value.lines ?? null,
    pickupLocation: value.pickupLocation ?? null,
    estimatedDelivery: value.estimatedDelivery ?? null,
  }
}

function purchasedFee({ externalId, value }: ValidEntry<FeeRequest>): PurchasedFee {
  const { brandId, type, title, amount, tax = 0, taxLines = [] } = value
  return { externalId, brandId, type, title, amount, tax, taxLines }
}

function purchasedDiscount({ externalId, value }: ValidEntry<DiscountRequest>): PurchasedDiscount {
  const { code = null, title = null, amount, fundedBy = 'platform', target = 'items' } = value
  return { externalId, code, title, amount, fundedBy, target }
}

function purchasedPayment({
  provider,
  status,
  collectedBy = 'platform',
  allocations,
}: PaymentRequest): PurchasedPayment {
  const parts = (allocations ?? []).map((part) => {
    const { brandId, amount, method } = part
    return { brandId, amount, method, collectedBy: part.collectedBy ?? collectedBy }
  })
  return { provider, status, collectedBy, allocations: parts }
}

function amountOf(shares: Shares): number {
  return shares.reduce((sum, { amount }) => sum + amount, 0)
}
