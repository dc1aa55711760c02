import * as z from 'zod'
import type { BrandsOrder, LineQuantity } from './brand-store.ts'
import { refundAmount } from './refund-amount.ts'

const lineQuantities = z.array(z.strictObject({ lineId: z.string(), quantity: z.int().min(1) })).min(1)
/** The brand's clock; a test may set it to the past or the future. */
const occurredAt = z.iso.datetime().optional()
const reason = z.string().default('out_of_stock')

/** What the brand's staff can do about an order, and with which body. */
export const actionSchemas = {
  accept: z.strictObject({ lines: lineQuantities.optional(), occurredAt }),
  refuse: z.strictObject({ reason, occurredAt }),
  ship: z.strictObject({
    lines: lineQuantities.optional(),
    tracking: z.array(z.strictObject({ carrier: z.string(), number: z.string() })).optional(),
    /** An existing shipment that moved on; a new one when left out. */
    reference: z.string().optional(),
    status: z.string().default('shipped'),
    occurredAt,
  }),
  deliver: z.strictObject({ reference: z.string().optional(), occurredAt }),
  return: z.strictObject({
    lines: lineQuantities.optional(),
    reference: z.string().optional(),
    status: z.enum(['requested', 'approved', 'declined', 'in_transit', 'received', 'closed']).default('received'),
    labelUrl: z.string().optional(),
    occurredAt,
  }),
  refund: z.strictObject({
    lines: lineQuantities.optional(),
    reference: z.string().optional(),
    status: z.enum(['pending', 'issued', 'failed']).default('issued'),
    shipping: z.int().optional(),
    goodwill: z.int().optional(),
    /** Minor units; computed from the lines when left out. */
    total: z.int().optional(),
    occurredAt,
  }),
  cancel: z.strictObject({ lines: lineQuantities.optional(), reason, occurredAt }),
  /** Decides a cancellation or a change of address that was left open (mode `pending`). */
  decide: z.strictObject({
    cancellationId: z.string().optional(),
    addressChangeId: z.string().optional(),
    status: z.enum(['confirmed', 'refused']).default('confirmed'),
    occurredAt,
  }),
} as const

export type ActionName = keyof typeof actionSchemas
type Input<Name extends ActionName> = z.infer<(typeof actionSchemas)[Name]>

/** The reports an action leads to; the order is changed in place. Throws `ActionRefused` when it is not possible. */
export type Report = { readonly type: string; readonly data: Record<string, unknown> }

/** Why the brand's staff cannot do this to this order. */
export class ActionRefused extends Error {}

/** States in which a return still waits for the goods; the next one begins after that. */
const OPEN_RETURN = new Set(['requested', 'approved', 'in_transit'])

export const actions: { [Name in ActionName]: (order: BrandsOrder, input: Input<Name>) => Report[] } = {
  accept(order, { lines }) {
    order.status = 'accepted'
    return [{ type: 'order.accepted', data: lines ? { lines } : {} }]
  },
  refuse(order, { reason: code }) {
    order.status = 'refused'
    order.reason = { code }
    return [{ type: 'order.refused', data: { reason: { code } } }]
  },
  ship(order, { lines, tracking, reference, status }) {
    const known = order.fulfillments.find((fulfillment) => fulfillment.reference === reference)
    const fulfillment = known ?? {
      reference: reference ?? `SH-${order.fulfillments.length + 1}`,
      status,
      lines: lines ?? unshipped(order),
      tracking: [],
    }
    if (fulfillment.lines.length === 0) throw new ActionRefused('Everything of this order has been shipped.')
    fulfillment.status = status
    fulfillment.tracking = tracking ?? (known ? known.tracking : [{ carrier: 'ups', number: trackingNumber(order) }])
    if (!known) order.fulfillments.push(fulfillment)
    return [{ type: 'fulfillment.updated', data: { fulfillment } }]
  },
  deliver(order, { reference }) {
    const arriving = order.fulfillments.filter(
      (fulfillment) => fulfillment.status !== 'delivered' && (!reference || fulfillment.reference === reference),
    )
    if (arriving.length === 0) throw new ActionRefused('Nothing of this order is on its way.')
    for (const fulfillment of arriving) fulfillment.status = 'delivered'
    return arriving.map((fulfillment) => ({ type: 'fulfillment.updated', data: { fulfillment } }))
  },
  return(order, { lines, reference, status, labelUrl }) {
    const known = order.returns.find((one) => (reference ? one.reference === reference : OPEN_RETURN.has(one.status)))
    const changed = known ?? { reference: reference ?? `RMA-${order.returns.length + 1}`, returnId: null, status }
    Object.assign(changed, { status, lines: lines ?? changed.lines ?? allLines(order), ...(labelUrl && { labelUrl }) })
    if (!known) order.returns.push(changed)
    return [{ type: 'return.updated', data: { return: withoutNull(changed, 'returnId') } }]
  },
  refund(order, { lines, reference, status, shipping, goodwill, total }) {
    const known = order.refunds.find((one) => (reference ? one.reference === reference : one.status === 'pending'))
    const units = lines ?? (known || goodwill !== undefined ? (known?.lines ?? []) : allLines(order))
    const changed = known ?? {
      reference: reference ?? `RF-${order.refunds.length + 1}`,
      refundId: null,
      status,
      lines: units,
    }
    const amount = total ?? known?.total ?? refundAmount(order, units) + (goodwill ?? 0)
    Object.assign(changed, { status, lines: units, total: amount }, goodwill !== undefined && { goodwill })
    if (shipping !== undefined) changed.shipping = shipping
    if (!known) order.refunds.push(changed)
    const { lines: reported, ...rest } = withoutNull(changed, 'refundId')
    const refund = changed.lines.length > 0 ? { ...rest, lines: reported } : rest
    return [{ type: 'refund.updated', data: { refund } }]
  },
  cancel(order, { lines, reason: code }) {
    if (!lines) order.status = 'cancelled'
    return [{ type: 'order.cancelled', data: { reason: { code }, ...(lines && { lines }) } }]
  },
  decide(order, { cancellationId, addressChangeId, status }) {
    const cancellation = order.cancellations.find((one) => one.cancellationId === cancellationId)
    if (cancellation) {
      cancellation.status = status
      if (status === 'confirmed' && !cancellation.lines) order.status = 'cancelled'
      return [{ type: 'cancellation.updated', data: { cancellation: { cancellationId, status } } }]
    }
    const change = order.addressChanges.find((one) => one.addressChangeId === addressChangeId)
    if (!change) throw new ActionRefused('This order has no such cancellation or change of address.')
    change.status = status
    return [{ type: 'address_change.updated', data: { addressChange: { addressChangeId, status } } }]
  },
}

function allLines(order: BrandsOrder): LineQuantity[] {
  return order.submission.lines.map(({ id, quantity }) => ({ lineId: id, quantity }))
}

function unshipped(order: BrandsOrder): LineQuantity[] {
  const shipped = order.fulfillments.flatMap(({ lines }) => lines)
  return allLines(order)
    .map(({ lineId, quantity }) => ({
      lineId,
      quantity: shipped.filter((line) => line.lineId === lineId).reduce((left, line) => left - line.quantity, quantity),
    }))
    .filter(({ quantity }) => quantity > 0)
}

/** Has the form of a parcel number of UPS; no parcel has it. */
function trackingNumber({ brandReference, fulfillments }: BrandsOrder): string {
  const letters = brandReference.slice(0, 3)
  const digits = brandReference.replace(/\D/g, '').padStart(7, '0')
  return `1Z${letters}A1${digits}${fulfillments.length + 1}`
}

function withoutNull(value: Record<string, unknown>, name: string): Record<string, unknown> {
  const { [name]: dropped, ...rest } = value
  return dropped === null ? rest : value
}
