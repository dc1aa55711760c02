import { isDeepStrictEqual } from 'node:util'
import type { BrandOrder } from '../brand-order.ts'
import type { OrderEvent } from '../event.ts'
import { orderStatusOf } from '../life/order-status.ts'
import type { Order } from '../order.ts'
import { foldEvents, knownOf } from './fold-events.ts'

/** An order with everything that is stored of it. */
export interface Books {
  readonly order: Order
  readonly brandOrders: readonly BrandOrder[]
  /** Ascending. */
  readonly events: readonly OrderEvent[]
}

/**
 * Where an order's stored state differs from what its events tell: names of fields with our ids, and no value of a
 * person. Empty where both agree.
 */
export function differencesIn({ order, brandOrders, events }: Books): string[] {
  const differences = events.flatMap(({ sequence }, index) =>
    sequence === index + 1 ? [] : [`event ${index + 1} is missing or twice`],
  )
  if (order.lastSequence !== events.length) {
    differences.push(`lastSequence is ${order.lastSequence}, and there are ${events.length} events`)
  }
  for (const brandOrder of brandOrders) {
    const folded = foldEvents(
      { ...brandOrder, status: 'pending', fulfillmentStatus: 'unfulfilled', refundStatus: 'none', attention: null },
      events.filter(({ brandOrderId }) => brandOrderId === brandOrder.id),
    )
    const known = knownOf(brandOrder)
    for (const field of Object.keys(known) as (keyof typeof known)[]) {
      if (!isDeepStrictEqual(known[field], folded[field])) differences.push(`${brandOrder.id}: ${field}`)
    }
  }
  return brandOrders.length === 0 ? differences : [...differences, ...differencesOfOrder(order, brandOrders, events)]
}

/** The order's own row against its brand orders and its newest event. */
function differencesOfOrder(order: Order, brandOrders: readonly BrandOrder[], events: readonly OrderEvent[]): string[] {
  const sum = (key: keyof Order['amounts']) => brandOrders.reduce((total, { amounts }) => total + amounts[key], 0)
  const amounts = { refunded: sum('refunded'), toReturn: sum('toReturn'), refundable: sum('refundable') }
  const { status, fulfillmentStatus, refundStatus } = order
  const told = events.at(-1)?.data.order
  const checks: [string, boolean][] = [
    ['brand orders', order.brandOrders.length === brandOrders.length],
    ['status', status === orderStatusOf(brandOrders.map((brandOrder) => brandOrder.status))],
    ['amounts', isDeepStrictEqual(order.amounts, amounts)],
    ['newest event', told === undefined || isDeepStrictEqual(told, { status, fulfillmentStatus, refundStatus })],
  ]
  return checks.flatMap(([name, isSame]) => (isSame ? [] : [`order: ${name}`]))
}
