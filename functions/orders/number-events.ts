import { timestamp } from '../runtime/clock.ts'
import { derivedId } from '../runtime/ids.ts'
import { EVENT_SCHEMA_VERSION, type EventDraft, type OrderEvent } from './event.ts'
import type { BrandOrderSummary, Order } from './order.ts'

/**
 * Drafts as events: numbered on from the order's newest, with the states after
 * the transition. Ids follow from order and sequence, so a repeated transition
 * cannot make another event of the same fact.
 */
export function numberEvents(
  order: Order,
  brandOrder: BrandOrderSummary | null,
  drafts: readonly EventDraft[],
  now: Date,
): OrderEvent[] {
  return drafts.map((draft, index) => {
    const sequence = order.lastSequence + 1 + index
    const isOfOrder = draft.subject.type === 'order'
    const { status, fulfillmentStatus, refundStatus } = order
    return {
      id: derivedId('evt', order.id, String(sequence)),
      type: draft.type,
      schemaVersion: EVENT_SCHEMA_VERSION,
      livemode: order.livemode,
      timestamp: timestamp(now),
      sequence,
      storefrontId: order.storefrontId,
      orderId: order.id,
      externalId: order.externalId,
      brandOrderId: isOfOrder ? null : (brandOrder?.id ?? null),
      brandId: isOfOrder ? null : (brandOrder?.brandId ?? null),
      subject: draft.subject,
      data: {
        occurredAt: draft.occurredAt,
        order: { status, fulfillmentStatus, refundStatus },
        brandOrder: isOfOrder || brandOrder === null ? null : statesOf(brandOrder),
        ...draft.data,
      },
      // Type and data belong together in a draft already; TypeScript cannot follow a union through a spread.
    } as OrderEvent
  })
}

function statesOf({ status, fulfillmentStatus, refundStatus }: BrandOrderSummary) {
  return { status, fulfillmentStatus, refundStatus }
}
