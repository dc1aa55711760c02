import type { BrandOrder } from '../brand-order.ts'
import type {
  Amounts,
  Attention,
  BrandOrderStatus,
  BrandOrderSummary,
  FulfillmentStatus,
  Order,
  OrderStatus,
  RefundStatus,
} from '../order.ts'
import { concernOf } from '../work/concern.ts'

/** An order's states are functions of its brand orders' states. docs/states.md draws them. */

const terminal: readonly BrandOrderStatus[] = ['completed', 'rejected', 'cancelled']

export const isTerminal = (status: BrandOrderStatus): boolean => terminal.includes(status)

/** `placed` until something is accepted or ended; then `in_progress`; when all have ended, by how they ended. */
export function orderStatusOf(statuses: readonly BrandOrderStatus[]): OrderStatus {
  if (statuses.every(isTerminal)) {
    if (statuses.includes('completed')) return 'completed'
    return statuses.every((status) => status === 'rejected') ? 'rejected' : 'cancelled'
  }
  return statuses.some((status) => status === 'accepted' || isTerminal(status)) ? 'in_progress' : 'placed'
}

/** Of the brand orders that have anything to fulfil; an ended one has not. */
export function orderFulfillmentStatusOf(summaries: readonly BrandOrderSummary[]): FulfillmentStatus {
  const open = summaries.filter(
    ({ status, fulfillmentStatus }) =>
      fulfillmentStatus !== 'unfulfilled' || (status !== 'rejected' && status !== 'cancelled'),
  )
  const all = (...allowed: FulfillmentStatus[]) =>
    open.length > 0 && open.every(({ fulfillmentStatus }) => allowed.includes(fulfillmentStatus))
  if (all('delivered')) return 'delivered'
  if (all('fulfilled', 'delivered')) return 'fulfilled'
  return open.some(({ fulfillmentStatus }) => fulfillmentStatus !== 'unfulfilled')
    ? 'partially_fulfilled'
    : 'unfulfilled'
}

/** By money: the whole total refunded, a part of it, or none. */
export function refundStatusOf(total: number, refunded: number): RefundStatus {
  if (refunded === 0) return 'none'
  return refunded >= total ? 'refunded' : 'partially_refunded'
}

/** The oldest attention of its brand orders. */
function orderAttentionOf(summaries: readonly BrandOrderSummary[]): Attention | null {
  const waiting = summaries.flatMap(({ attention }) => attention ?? [])
  return waiting.toSorted((a, b) => a.since.localeCompare(b.since))[0] ?? null
}

function orderAmountsOf(summaries: readonly BrandOrderSummary[]): Amounts {
  const sum = (key: keyof Amounts) => summaries.reduce((total, { amounts }) => total + amounts[key], 0)
  return { refunded: sum('refunded'), toReturn: sum('toReturn'), refundable: sum('refundable') }
}

export function summaryOf(brandOrder: BrandOrder): BrandOrderSummary {
  const { id, brandId, status, fulfillmentStatus, refundStatus, attention, amounts, acceptBy } = brandOrder
  const concern = concernOf(brandOrder)
  return { id, brandId, status, fulfillmentStatus, refundStatus, attention, amounts, acceptBy, concern }
}

/** The order with one brand order's new state, and everything that follows from it. */
export function withSummary(order: Order, summary: BrandOrderSummary): Order {
  const brandOrders = order.brandOrders.map((other) => (other.id === summary.id ? summary : other))
  const amounts = orderAmountsOf(brandOrders)
  return {
    ...order,
    brandOrders,
    amounts,
    status: orderStatusOf(brandOrders.map(({ status }) => status)),
    fulfillmentStatus: orderFulfillmentStatusOf(brandOrders),
    refundStatus: refundStatusOf(order.totals.total, amounts.refunded),
    attention: orderAttentionOf(brandOrders),
  }
}
