import { timestamp } from '../../runtime/clock.ts'
import type { BrandOrder } from '../brand-order.ts'
import { brandOrderIdOf } from '../brand-order-id.ts'
import type { OrderEvent } from '../event.ts'
import { numberEvents } from '../number-events.ts'
import type { BrandOrderSummary, Order } from '../order.ts'
import type { Purchase } from '../purchase.ts'
import { type BrandPortion, splitPurchase } from './split-purchase.ts'

/** An order and its brand orders when they are created: `placed`, `pending`, nothing refunded. */

export interface NewOrder {
  readonly id: string
  readonly storefrontId: string
  readonly livemode: boolean
  readonly externalId: string
  readonly customerId: string | null
  readonly metadata: Record<string, string>
  readonly releaseAfter: string | null
  readonly purchase: Purchase
  /** By when each brand should have accepted. */
  readonly acceptBy: ReadonlyMap<string, string>
  readonly now: Date
}

/** The order with its first event, `order.placed`. */
export function newOrder(fields: NewOrder): { order: Order; event: OrderEvent } {
  const { acceptBy, now, purchase } = fields
  const createdAt = timestamp(now)
  const unnumbered: Order = {
    id: fields.id,
    externalId: fields.externalId,
    storefrontId: fields.storefrontId,
    livemode: fields.livemode,
    status: 'placed',
    fulfillmentStatus: 'unfulfilled',
    refundStatus: 'none',
    attention: null,
    currency: purchase.currency,
    taxIncluded: purchase.taxIncluded,
    customerId: fields.customerId,
    metadata: fields.metadata,
    totals: purchase.totals,
    amounts: { refunded: 0, toReturn: 0, refundable: purchase.totals.total },
    discounts: purchase.discounts.map(({ externalId, code, amount, fundedBy, target }) => ({
      externalId,
      code,
      amount,
      fundedBy,
      target,
    })),
    brandOrders: splitPurchase(purchase).map((portion) => newSummary(fields.id, portion, acceptBy, createdAt)),
    createdAt,
    updatedAt: createdAt,
    releaseAfter: fields.releaseAfter,
    lastSequence: 0,
  }
  const draft = {
    type: 'order.placed',
    subject: { type: 'order', id: fields.id },
    occurredAt: createdAt,
    data: {},
  } as const
  const [event] = numberEvents(unnumbered, null, [draft], now)
  if (event === undefined) throw new Error('One draft makes one event.')
  return { order: { ...unnumbered, lastSequence: event.sequence }, event }
}

function newSummary(
  orderId: string,
  { brandId, totals }: BrandPortion,
  acceptBy: ReadonlyMap<string, string>,
  createdAt: string,
): BrandOrderSummary {
  return {
    id: brandOrderIdOf(orderId, brandId),
    brandId,
    status: 'pending',
    fulfillmentStatus: 'unfulfilled',
    refundStatus: 'none',
    attention: null,
    amounts: { refunded: 0, toReturn: 0, refundable: totals.total },
    acceptBy: acceptBy.get(brandId) ?? createdAt,
    concern: null,
  }
}

/** A brand's portion as a brand order, due at once or when its order is released. */
export function newBrandOrder(order: Order, portion: BrandPortion): BrandOrder {
  const found = order.brandOrders.find(({ brandId }) => brandId === portion.brandId)
  if (found === undefined) throw new Error(`Order ${order.id} has no brand order of ${portion.brandId}.`)
  const { concern: _, ...summary } = found
  return {
    ...summary,
    orderId: order.id,
    storefrontId: order.storefrontId,
    livemode: order.livemode,
    externalId: order.externalId,
    reason: null,
    brandReference: null,
    backEndId: null,
    currency: order.currency,
    taxIncluded: order.taxIncluded,
    placedAt: order.createdAt,
    releaseAfter: order.releaseAfter,
    totals: portion.totals,
    lines: portion.lines.map((line) => ({
      ...line,
      quantities: { cancelled: 0, fulfilled: 0, delivered: 0, returned: 0, refunded: 0 },
      endedWorth: { discount: 0, tax: 0 },
    })),
    shipping: portion.shipping,
    fees: portion.fees,
    discounts: portion.discounts,
    collectedBy: portion.collectedBy,
    ...(portion.taxLiability === undefined ? {} : { taxLiability: portion.taxLiability }),
    ...(portion.voiced === undefined ? {} : { voiced: portion.voiced }),
    paymentStatus: portion.paymentStatus,
    fulfillments: [],
    cancellations: [],
    returns: [],
    refunds: [],
    addressChanges: [],
    unrecorded: [],
    acceptance: null,
    reported: null,
    attempts: 0,
    firstAttemptAt: null,
    lease: null,
    dueAt: order.releaseAfter !== null && order.releaseAfter > order.createdAt ? order.releaseAfter : order.createdAt,
    version: 1,
    updatedAt: order.createdAt,
  }
}
