import { type Report, reportSchema } from '../../../../orders/life/reports/report.ts'
import { carrierName, trackingNumbers } from '../../../../orders/life/reports/tracking-text.ts'
import { type SubmittedOrder, unitsReinstated } from '../../submitted-order.ts'
import type { Draft } from './drafts.ts'
import { isUnfinished, reasonOf } from './find-order.ts'
import { type GoneUnits, goneUnits } from './gone-units.ts'
import { noteOfReturn } from './notes.ts'
import type { OrderState } from './order-state.ts'
import { refundReports } from './refund-reports.ts'
import { type LineNames, lineNames, unitsOf } from './units.ts'

/**
 * An order's whole state as reports, in the order in which they make sense. Vendure's times may show seconds only, so
 * what was read later is newer: `readAt` is the time of each report.
 */
export function reportsOf(order: OrderState, readAt: string, submitted: SubmittedOrder | null = null): Report[] {
  // A draft that an attempt did not finish is no order yet.
  if (isUnfinished(order)) return []
  const names = lineNames(order)
  const gone = goneUnits(order)
  const reports = [
    ...acceptance(order),
    ...fulfillments(order, names),
    ...cancellations(order, names, gone),
    ...reinstatements(order, names, gone, submitted),
    ...returns(order, names, gone),
    ...refundReports(order, names, gone),
  ]
  const { brandOrderId, code: brandReference } = order
  return reports.map(({ type, occurredAt, ...data }) =>
    reportSchema.parse({ type, timestamp: readAt, data: { brandOrderId, brandReference, occurredAt, ...data } }),
  )
}

function acceptance({ state, updatedAt, fulfillments: shipped }: OrderState): Draft[] {
  if (state === 'Cancelled' && shipped.length === 0) return []
  return [{ type: 'order.accepted', occurredAt: updatedAt, lines: null }]
}

const states: Readonly<Record<string, string>> = {
  Created: 'pending',
  Pending: 'pending',
  Shipped: 'shipped',
  Delivered: 'delivered',
  Cancelled: 'cancelled',
}
/** What a report takes at most. */
const MOST_NUMBERS = 10

function fulfillments({ fulfillments: all }: OrderState, names: LineNames): Draft[] {
  return all.flatMap(({ id, state, method, trackingCode, updatedAt, lines: rows }) => {
    const lines = unitsOf(rows, names)
    if (lines.length === 0) return []
    const carrier = carrierName(method) || 'other'
    const tracking = trackingNumbers(trackingCode ?? '').map((number) => ({ carrier, number }))
    // A merchant's own state lies between shipping and arriving.
    const status = states[state] ?? 'in_transit'
    const fulfillment = { reference: id, status, lines, tracking: tracking.slice(0, MOST_NUMBERS) }
    return [{ type: 'fulfillment.updated', occurredAt: updatedAt, fulfillment }]
  })
}

/** Units that ended before they shipped; those that we asked to cancel are confirmed. */
function cancellations(order: OrderState, names: LineNames, { ended }: GoneUnits): Draft[] {
  const entries = order.history.filter(({ type }) => type === 'ORDER_CANCELLATION')
  const confirmed = entries.flatMap(({ createdAt, data }): Draft[] => {
    const cancellationId = /\bcan_[0-9A-Za-z]+\b/.exec(data.reason ?? '')?.[0]
    if (cancellationId === undefined) return []
    const cancellation = { cancellationId, status: 'confirmed' }
    return [{ type: 'cancellation.updated', occurredAt: createdAt, cancellation }]
  })
  const last = entries.at(-1)
  const reason = reasonOf(last?.data.reason ?? '')
  const occurredAt = last?.createdAt ?? order.updatedAt
  if (order.state === 'Cancelled' && order.fulfillments.every(({ state }) => state === 'Cancelled')) {
    return [...confirmed, { type: 'order.cancelled', occurredAt, lines: null, reason }]
  }
  const lines = unitsOf(ended, names)
  return lines.length === 0 ? confirmed : [...confirmed, { type: 'order.cancelled', occurredAt, lines, reason }]
}

/** Units that were cancelled and put back by a modification of the order. */
function reinstatements(
  order: OrderState,
  names: LineNames,
  { ended }: GoneUnits,
  submitted: SubmittedOrder | null,
): Draft[] {
  if (submitted === null || order.state === 'Cancelled') return []
  const alive = order.lines.map(({ id, orderPlacedQuantity }) => ({
    orderLineId: id,
    quantity: orderPlacedQuantity - (ended.find(({ orderLineId }) => orderLineId === id)?.quantity ?? 0),
  }))
  const lines = unitsReinstated(submitted, unitsOf(alive, names))
  return lines.length === 0 ? [] : [{ type: 'order.reinstated', occurredAt: order.updatedAt, lines }]
}

/** What came back. A return that we asked for and that has not come back yet tells nothing new. */
function returns(order: OrderState, names: LineNames, { returned }: GoneUnits): Draft[] {
  return returned.flatMap(({ entry, returnId, rows }) => {
    const lines = unitsOf(rows, names)
    if (lines.length === 0) return []
    const note = returnId === null ? undefined : noteOfReturn(order, returnId)
    const reported = { reference: note?.id ?? entry.id, returnId, status: 'received', lines }
    return [{ type: 'return.updated', occurredAt: entry.createdAt, return: reported }]
  })
}
