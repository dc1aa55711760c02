import { type Report, reportSchema } from '../../../../orders/life/reports/report.ts'
import { LINE_ID } from '../names.ts'
import { type Draft, type LineNames, unitsOf } from './drafts.ts'
import { reasonOf } from './find-order.ts'
import type { OrderState } from './order-state.ts'
import { refundReports } from './refund-reports.ts'
import { fulfillmentStatusOf } from './shipment-status.ts'
import { trackingOf } from './tracking.ts'

/**
 * An order's whole state as reports, in the order in which they make sense: taken,
 * ended, shipped, coming back, paid back. Pure, and the same for the same state.
 */
export function reportsOf(order: OrderState): Report[] {
  const lines = lineNames(order)
  const reports = [
    ...acceptance(order),
    ...fulfillments(order, lines),
    ...cancellations(order, lines),
    ...returns(order, lines),
    ...refundReports(order, lines),
  ]
  const { brandOrderId, name: brandReference, updatedAt } = order
  return reports.map(({ type, occurredAt, ...data }) =>
    reportSchema.parse({ type, timestamp: updatedAt, data: { brandOrderId, brandReference, occurredAt, ...data } }),
  )
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
    const fulfillment = { reference: one.name, status: fulfillmentStatusOf(one), lines, tracking: trackingOf(one) }
    return [{ type: 'fulfillment.updated', occurredAt: later(one.updatedAt, one.deliveredAt), fulfillment }]
  })
}

/** The whole order cancelled, or units removed from it: by a refund that cancels them, or by editing the order. */
function cancellations(order: OrderState, names: LineNames): Draft[] {
  const { cancelledAt, cancelReason, cancellation, updatedAt, refunds } = order
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
  const refunded = refunds.flatMap(({ refundLineItems }) => refundLineItems)
  const shipped = order.fulfillments
    .filter((one) => fulfillmentStatusOf(one) !== 'cancelled')
    .flatMap(({ fulfillmentLineItems }) => fulfillmentLineItems)
  const ended = order.lineItems.map(({ id, quantity, currentQuantity }) => {
    const kept = refunded.filter(({ lineItem, restockType }) => lineItem.id === id && restockType !== 'CANCEL')
    const gone = quantity - currentQuantity - kept.reduce((sum, { quantity: units }) => sum + units, 0)
    // What has shipped cannot end: it comes back, which is a return.
    const left =
      quantity - shipped.filter((row) => row.lineItem.id === id).reduce((sum, row) => sum + (row.quantity ?? 0), 0)
    return { lineItemId: id, quantity: Math.min(gone, left) }
  })
  const lines = unitsOf(ended, names)
  return lines.length === 0 ? [] : [{ type: 'order.cancelled', occurredAt: updatedAt, lines, reason }]
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
      reference: one.name,
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
