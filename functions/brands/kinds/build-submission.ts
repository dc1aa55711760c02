import type { BrandOrder } from '../../orders/brand-order.ts'
import { withoutCancelled } from '../../orders/life/refunds/without-cancelled.ts'
import type { FulfilmentContent } from '../../vault/envelope-content.ts'
import type { Capabilities } from '../capabilities.ts'
import { type Submission, submissionSchema } from './submission.ts'

/**
 * Puts a brand order and its envelope together. Pure, and the same bytes once
 * written as JSON however often and whenever it runs: the schema sets the order
 * of keys, since rows come back in any. Throws when something does not belong.
 *
 * @param confirmation who confirms by the integration itself, where we do not in the brand's name
 */
export function buildSubmission(
  whole: BrandOrder,
  content: FulfilmentContent,
  confirmation: Capabilities['confirmation']['by'],
): Submission {
  const brandOrder = withoutCancelled(whole)
  const { paymentStatus } = brandOrder
  return submissionSchema.parse({
    schemaVersion: 1,
    livemode: brandOrder.livemode,
    brandOrderId: brandOrder.id,
    orderId: brandOrder.orderId,
    externalId: brandOrder.externalId,
    brandId: brandOrder.brandId,
    placedAt: brandOrder.placedAt,
    acceptBy: brandOrder.acceptBy,
    // As it was agreed when the order was placed, at every try.
    confirmation: brandOrder.voiced?.includes('order_confirmed') === true ? 'on_behalf' : confirmation,
    currency: brandOrder.currency,
    taxIncluded: brandOrder.taxIncluded,
    taxLiability: brandOrder.taxLiability ?? 'brand',
    customer: content.customer,
    shippingAddress: addressOf(content.shippingAddress),
    billingAddress: addressOf(content.billingAddress),
    lines: brandOrder.lines.map((line) => lineOf(line, brandOrder, content)),
    shipping: brandOrder.shipping.map((row) => shippingOf(row, brandOrder)),
    fees: brandOrder.fees.map(({ externalId, type, title, amount, tax, taxLines }) => {
      return { externalId, type, title, amount, tax, ...present({ taxLines }) }
    }),
    totals: brandOrder.totals,
    payment:
      paymentStatus === null
        ? null
        : { collectedBy: brandOrder.collectedBy, status: paymentStatus, allocations: content.paymentAllocations },
    giftMessage: content.giftMessage,
    deliveryNote: content.deliveryNote,
  })
}

function lineOf(line: BrandOrder['lines'][number], brandOrder: BrandOrder, content: FulfilmentContent) {
  return {
    id: line.id,
    sku: line.sku,
    title: line.title,
    fulfillmentType: line.fulfillmentType,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    discount: line.discount,
    discountAllocations: allocationsOf(line.discountAllocations, brandOrder),
    tax: line.tax,
    taxLines: line.taxLines,
    total: line.total,
    attributes: content.attributes[line.id] ?? [],
  }
}

function shippingOf(row: BrandOrder['shipping'][number], brandOrder: BrandOrder) {
  const { externalId, type, method, amount, discount, tax, title, taxLines, pickupLocation, estimatedDelivery } = row
  const carried = row.lines?.flatMap((name) => brandOrder.lines.find((line) => line.externalId === name)?.id ?? [])
  const more = present({
    title,
    discountAllocations: allocationsOf(row.discountAllocations, brandOrder),
    taxLines,
    lines: carried ?? null,
    pickupLocation,
    estimatedDelivery,
  })
  return { externalId, type, method, amount, discount, tax, ...more }
}

/** A share is named by the discount's code, which the brand may print. */
function allocationsOf(shares: readonly { discount: string; amount: number }[], brandOrder: BrandOrder) {
  return shares.map(({ discount: name, amount }) => {
    const discount = brandOrder.discounts.find(({ externalId }) => externalId === name)
    return { code: discount?.code ?? null, amount, fundedBy: discount?.fundedBy ?? 'platform' }
  })
}

function addressOf<Given extends { phone: string | null }>(address: Given | null) {
  if (address === null) return null
  const { phone, ...rest } = address
  return { ...rest, ...present({ phone }) }
}

/** Only the members that say something. */
function present(members: Record<string, unknown>): Record<string, unknown> {
  const says = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(members).filter(([, value]) => says(value)))
}
