import { type Report, reportSchema } from '../../../../orders/life/reports/report.ts'
import { type SubmittedOrder, unitsReinstated } from '../../submitted-order.ts'
import { LINE_ID } from '../names.ts'
import { type Draft, type LineNames, numberOf, unitsOf } from './drafts.ts'
import { reasonOf } from './find-order.ts'
import type { OrderState } from './order-state.ts'
import { refundReports } from './refund-reports.ts'
import { fulfillmentStatusOf, shippedUnits } from './shipment-status.ts'
import { trackingOf } from './tracking.ts'

/**
 * An order's whole state as reports, in the order in which they make sense: accepted,
 * ended, shipped, returned, refunded. Shopify's times show seconds only, so what was read
 * later is newer: `readAt` is the time of each report.
 */
export function reportsOf(order: OrderState, readAt: string, submitted: SubmittedOrder | null = null): Report[] {
  const lines = lineNames(order)
  const reports = [
    ...acceptance(order),
    ...fulfillments(order, lines),
    ...cancellations(order, lines),
    ...reinstatements(order, lines, submitted),
    ...returns(order, lines),
    ...refundReports(order, lines),
  ]
  const { brandOrderId } = order
  const brandReference = plainName(order.name)
  return reports.map(({ type, occurredAt, ...data }) =>
    reportSchema.parse({ type, timestamp: readAt, data: { brandOrderId, brandReference, occurredAt, ...data } }),
  )
}

/** A merchant chooses how orders are named; a name that cannot be shown must not make the order unreadable. */
function plainName(name: string): string | null {
  const plain = name
    .replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 255)
  return plain === '' ? null : plain.toWellFormed()
}

function lineNames({ lineItems }: OrderState): LineNames {
  return new Map(
    lineItems.flatMap(({ id, customAttributes }) => {
      const name = customAttributes.find(({ key }) => key === LINE_ID)?.value
      return name == null ? [] : [[id, name] as const]
    }),
  )
}

function acceptance({ cancelledAt, updatedAt }: OrderState): Draft[] {
  return cancelledAt === null ? [{ type: 'order.accepted', occurredAt: updatedAt, lines: null }] : []
}

function fulfillments({ fulfillments: all }: OrderState, names: LineNames): Draft[] {
  return all.flatMap((one) => {
    const items = one.fulfillmentLineItems.map((row) => ({ lineItemId: row.lineItem.id, quantity: row.quantity ?? 0 }))
    const lines = unitsOf(items, names)
    if (lines.length === 0) return []
    // Names are the merchant's to choose, and may be shaped like a person's.
    const fulfillment = {
      reference: numberOf(one.id),
      status: fulfillmentStatusOf(one),
      lines,
      tracking: trackingOf(one),
    }
    return [{ type: 'fulfillment.updated', occurredAt: later(one.updatedAt, one.deliveredAt), fulfillment }]
  })
}

/** The whole order cancelled, or units removed from it: by a refund that cancels them, or by editing the order. */
function cancellations(order: OrderState, names: LineNames): Draft[] {
  const { cancelledAt, cancelReason, cancellation, updatedAt } = order
  const reason = reasonOf(cancelReason)
  if (cancelledAt !== null) {
    const cancellationId = /\bcan_[0-9A-Za-z]+\b/.exec(cancellation?.staffNote ?? '')?.[0]
    const ours: Draft[] =
      cancellationId === undefined
        ? []
        : [
            {
              type: 'cancellation.updated',
              occurredAt: cancelledAt,
              cancellation: { cancellationId, status: 'confirmed' },
            },
          ]
    return [...ours, { type: 'order.cancelled', occurredAt: cancelledAt, lines: null, reason }]
  }
  const lines = unitsOf(endedItems(order), names)
  return lines.length === 0 ? [] : [{ type: 'order.cancelled', occurredAt: updatedAt, lines, reason }]
}

/** Units neither shipped nor to be shipped: refunded before they shipped, restocked or not, or edited away. */
function endedItems(order: OrderState) {
  return order.lineItems.map(({ id, quantity, unfulfilledQuantity }) => {
    const gone = quantity - unfulfilledQuantity - shippedUnits(order, id)
    return { lineItemId: id, quantity: Math.max(0, gone) }
  })
}

/** Units that an edit of the order took away and a later one put back. */
function reinstatements(order: OrderState, names: LineNames, submitted: SubmittedOrder | null): Draft[] {
  if (order.cancelledAt !== null || submitted === null) return []
  const ended = new Map(endedItems(order).map(({ lineItemId, quantity }) => [lineItemId, quantity]))
  const items = order.lineItems.map(({ id, quantity }) => ({
    lineItemId: id,
    quantity: quantity - (ended.get(id) ?? 0),
  }))
  const lines = unitsReinstated(submitted, unitsOf(items, names))
  return lines.length === 0 ? [] : [{ type: 'order.reinstated', occurredAt: order.updatedAt, lines }]
}

function returns({ returns: all, updatedAt }: OrderState, names: LineNames): Draft[] {
  return all.flatMap((one) => {
    const items = one.returnLineItems
    const lines = unitsOf(
      items.flatMap(({ quantity, fulfillmentLineItem }) =>
        fulfillmentLineItem === undefined ? [] : [{ lineItemId: fulfillmentLineItem.lineItem.id, quantity }],
      ),
      names,
    )
    if (lines.length === 0) return []
    const notes = items.map(({ returnReasonNote, customerNote }) => `${returnReasonNote} ${customerNote ?? ''}`)
    const returnId = /\bret_[0-9A-Za-z]+\b/.exec(notes.join(' '))?.[0] ?? null
    const isBack = items.every(({ quantity, processedQuantity }) => processedQuantity >= quantity)
    const status = returnStatuses[one.status]
    const reported = {
      reference: numberOf(one.id),
      returnId,
      status: status === 'approved' && isBack ? 'received' : status,
      lines,
    }
    return [{ type: 'return.updated', occurredAt: updatedAt, return: reported }]
  })
}

const returnStatuses = {
  REQUESTED: 'requested',
  OPEN: 'approved',
  CLOSED: 'closed',
  DECLINED: 'declined',
  CANCELED: 'declined',
} as const

function later(one: string, other: string | null): string {
  return other !== null && Date.parse(other) > Date.parse(one) ? other : one
}
