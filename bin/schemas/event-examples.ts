import type { BrandOrder } from '../../functions/orders/brand-order.ts'
import type { EventType, OrderEvent } from '../../functions/orders/event.ts'
import { accept, refuse } from '../../functions/orders/life/acceptance.ts'
import { applyReport } from '../../functions/orders/life/reports/apply-report.ts'
import { type Report, reportSchema } from '../../functions/orders/life/reports/report.ts'
import { raiseAttention, resolveAttention } from '../../functions/orders/life/submission-steps.ts'
import { applyTransition, type Transition } from '../../functions/orders/life/transition.ts'
import type { Order } from '../../functions/orders/order.ts'
import { newOrder } from '../../functions/orders/placing/create-order.ts'
import { newBrandOrders } from '../../functions/orders/placing/created-order.ts'
import { priceOrder } from '../../functions/orders/placing/pricing/price-order.ts'
import { exampleOrder } from '../openapi/example-order.ts'

/**
 * An event of each type, made by the domain's own functions: the documentation's
 * order, whose first brand accepts, ships, delivers, takes one unit back and
 * refunds it, and whose second brand is asked to cancel and to change the address.
 */

const orderId = 'ord_01KAPDT8G0EXAMPLE0RDER0001'
const start = Date.parse('2026-11-22T18:00:00.000Z')
let minutes = 0
const clock = () => new Date(start + 60_000 * minutes++)

const priced = priceOrder(orderId, exampleOrder)
if (!('purchase' in priced)) throw new Error('The example order has faults.')
const created = newOrder({
  id: orderId,
  storefrontId: 'sf_01KAPDT8G0EXAMPLEST0REFR0NT',
  livemode: false,
  externalId: exampleOrder.externalId,
  customerId: null,
  metadata: {},
  releaseAfter: null,
  purchase: priced.purchase,
  acceptBy: new Map(),
  now: clock(),
})

let order: Order = created.order
const events: OrderEvent[] = [created.event]

function change(brandOrder: BrandOrder, transition: Transition): BrandOrder {
  const result = applyTransition(order, brandOrder, transition, clock())
  if ('unchanged' in result) throw new Error(`${transition.name}: ${result.unchanged}`)
  order = result.order
  events.push(...result.events)
  return result.brandOrder
}

function report(brandOrder: BrandOrder, type: Report['type'], data: object): BrandOrder {
  const occurredAt = new Date(start + 60_000 * minutes).toISOString()
  const whole = { type, timestamp: occurredAt, data: { brandOrderId: brandOrder.id, occurredAt, ...data } }
  return change(brandOrder, applyReport(reportSchema.parse(whole)))
}

let [aurora, borealis] = newBrandOrders(order, priced.purchase)
if (aurora === undefined || borealis === undefined) throw new Error('The example order has two brands.')
const lineId = aurora.lines[0]?.id
const both = [{ lineId, quantity: 2 }]
const one = [{ lineId, quantity: 1 }]
const shipment = { reference: 'SH-1', lines: both, tracking: [{ carrier: 'ups', number: '1Z999' }] }
const goods = { reference: 'R-1', lines: one }
const money = { reference: 'RF-1', lines: one, total: 2572 }

borealis = change(borealis, raiseAttention('accept_overdue'))
borealis = change(borealis, resolveAttention())
aurora = change(aurora, accept({ brandReference: 'A-7781', lines: null, occurredAt: clock().toISOString() }))
aurora = report(aurora, 'fulfillment.updated', { fulfillment: { ...shipment, status: 'shipped' } })
aurora = report(aurora, 'fulfillment.updated', { fulfillment: { ...shipment, status: 'out_for_delivery' } })
aurora = report(aurora, 'fulfillment.updated', { fulfillment: { ...shipment, status: 'delivered' } })
aurora = report(aurora, 'return.updated', { return: { ...goods, status: 'approved' } })
aurora = report(aurora, 'return.updated', { return: { ...goods, status: 'received' } })
aurora = report(aurora, 'refund.updated', { refund: { ...money, status: 'pending' } })
aurora = report(aurora, 'refund.updated', { refund: { ...money, status: 'issued' } })
refuseAfterAskingFor(borealis)

/** The second brand's way: a change of address and a cancellation that we asked for, or a refusal. */
function refuseAfterAskingFor(untouched: BrandOrder): void {
  const before = order
  const asked = { status: 'requested', requestedAt: clock().toISOString(), reported: null } as const
  const lines = untouched.lines.map(({ id, quantity }) => ({ lineId: id, quantity }))
  let brandOrder: BrandOrder = {
    ...untouched,
    addressChanges: [{ id: 'adr_1', ...asked }],
    cancellations: [{ id: 'can_1', lines, reason: { code: 'customer_request' }, ...asked }],
  }
  brandOrder = report(brandOrder, 'address_change.updated', {
    addressChange: { addressChangeId: 'adr_1', status: 'confirmed' },
  })
  report(brandOrder, 'cancellation.updated', { cancellation: { cancellationId: 'can_1', status: 'confirmed' } })
  order = before
  change(untouched, refuse({ code: 'out_of_stock' }, clock().toISOString()))
}

/** The first event of this type on the way. */
export function exampleOf(type: EventType): OrderEvent {
  const example = events.find((event) => event.type === type)
  if (example === undefined) throw new Error(`No example has an event ${type}.`)
  return example
}
