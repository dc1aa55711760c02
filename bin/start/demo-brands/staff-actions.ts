import type * as z from 'zod'
import type { ActionName, actionSchemas } from './action-schemas.ts'
import type { BrandsOrder } from './demo-brand-store.ts'
import { BadRequest } from './http-messages.ts'
import { refundAmount } from './refund-amount.ts'
import { cancelOthers, cancelUnits, returnableUnits, unrefundedUnits, unshippedUnits } from './units.ts'

type Input<Name extends ActionName> = z.infer<(typeof actionSchemas)[Name]>

/** What an action is reported as. */
type Report = { readonly type: string; readonly data: Record<string, unknown> }

/** Why the brand's staff cannot do this to this order. */
class ActionRefused extends Error {}

/** States in which a return still waits for the goods; the next one begins after that. */
const OPEN_RETURN = new Set(['requested', 'approved', 'in_transit'])

const actions: { [Name in ActionName]: (order: BrandsOrder, input: Input<Name>) => Report[] } = {
  accept(order, { lines }) {
    order.status = 'accepted'
    if (lines) cancelOthers(order, lines)
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
      lines: lines ?? unshippedUnits(order),
      tracking: [],
    }
    if (fulfillment.lines.length === 0)
      throw new ActionRefused('Everything of this order has been shipped or cancelled.')
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
    const units = lines ?? known?.lines ?? returnableUnits(order)
    if (units.length === 0) throw new ActionRefused('Nothing of this order can come back.')
    const reported = reference ?? `RMA-${order.returns.length + 1}`
    const changed = known ?? { reference: reported, returnId: null, status, lines: units }
    Object.assign(changed, { status, lines: units, ...(labelUrl && { labelUrl }) })
    if (!known) order.returns.push(changed)
    return [{ type: 'return.updated', data: { return: withoutNull(changed, 'returnId') } }]
  },
  refund(order, { lines, reference, status, shipping, goodwill, total }) {
    const known = order.refunds.find((one) =>
      reference ? one.reference === reference : one.status === 'pending' && one.returnedBy === 'brand',
    )
    if (known?.returnedBy === 'platform') throw new ActionRefused('The platform pays this refund.')
    const units = lines ?? (known || goodwill !== undefined ? (known?.lines ?? []) : unrefundedUnits(order))
    if (units.length === 0 && !known && goodwill === undefined && total === undefined) {
      throw new ActionRefused('Everything of this order has been refunded or cancelled.')
    }
    const changed = known ?? {
      reference: reference ?? `RF-${order.refunds.length + 1}`,
      refundId: null,
      returnedBy: 'brand' as const,
      status,
      lines: units,
    }
    const amount = total ?? known?.total ?? refundAmount(order, units) + (goodwill ?? 0)
    Object.assign(changed, { status, lines: units, total: amount }, goodwill !== undefined && { goodwill })
    if (shipping !== undefined) changed.shipping = shipping
    if (!known) order.refunds.push(changed)
    const { lines: reported, returnedBy, ...rest } = withoutNull(changed, 'refundId')
    const refund = changed.lines.length > 0 ? { ...rest, lines: reported } : rest
    return [{ type: 'refund.updated', data: { refund } }]
  },
  cancel(order, { lines, reason: code }) {
    cancelUnits(order, lines ?? null)
    return [{ type: 'order.cancelled', data: { reason: { code }, ...(lines && { lines }) } }]
  },
  decide(order, { cancellationId, addressChangeId, status }) {
    const cancellation = order.cancellations.find((one) => one.cancellationId === cancellationId)
    if (cancellation) {
      cancellation.status = status
      if (status === 'confirmed') cancelUnits(order, cancellation.lines)
      return [{ type: 'cancellation.updated', data: { cancellation: { cancellationId, status } } }]
    }
    const change = order.addressChanges.find((one) => one.addressChangeId === addressChangeId)
    if (!change) throw new ActionRefused('This order has no such cancellation or change of address.')
    change.status = status
    return [{ type: 'address_change.updated', data: { addressChange: { addressChangeId, status } } }]
  },
}

/**
 * Does something to an order, which is changed in place; gives what to report.
 * @throws BadRequest when it is not possible with this order.
 */
export function performAction(name: ActionName, order: BrandsOrder, input: object): Report[] {
  try {
    // The caller has read the input by the schema of the same name; TypeScript cannot follow the pair.
    return (actions[name] as (order: BrandsOrder, input: object) => Report[])(order, input)
  } catch (error) {
    if (error instanceof ActionRefused) throw new BadRequest(409, error.message)
    throw error
  }
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
