import type { BrandOrder, Refund } from '../../../functions/orders/brand-order.ts'
import type { OrderEvent } from '../../../functions/orders/event.ts'
import { accept } from '../../../functions/orders/life/acceptance.ts'
import { closeRefund } from '../../../functions/orders/life/refunds/close-refund.ts'
import { openRefund } from '../../../functions/orders/life/refunds/open-refund.ts'
import type { RefundWish } from '../../../functions/orders/life/refunds/price-refund.ts'
import { applyReport } from '../../../functions/orders/life/reports/apply-report.ts'
import type { Report } from '../../../functions/orders/life/reports/report.ts'
import { requestCancellation } from '../../../functions/orders/life/request-change.ts'
import { applyTransition, type Transition } from '../../../functions/orders/life/transition.ts'
import type { Order } from '../../../functions/orders/order.ts'
import { type OrderOf, placedAt, placedOrderOf } from '../orders/placed-order.ts'
import { minute, reportOf, units } from '../orders/reports/report-of.ts'

/** One brand order with its order and events, changed by the real transitions. */
export class Ledger {
  order: Order
  brandOrder: BrandOrder
  readonly events: OrderEvent[] = []

  constructor(wish: OrderOf, changes: Partial<BrandOrder> = {}) {
    const { order, brandOrders } = placedOrderOf(wish)
    this.order = order
    this.brandOrder = { ...(brandOrders[0] as BrandOrder), ...changes }
  }

  /** Types of the events that the transition made, or why it changed nothing. */
  apply(transition: Transition): string[] | string {
    const result = applyTransition(this.order, this.brandOrder, transition, placedAt)
    if ('unchanged' in result) return result.unchanged
    this.order = result.order
    this.brandOrder = result.brandOrder
    this.events.push(...result.events)
    return result.events.map(({ type }) => type.replace('order.', ''))
  }

  report(type: Report['type'], at: number, data: Record<string, unknown> = {}): string[] | string {
    return this.apply(applyReport(reportOf(type, at, data)))
  }

  accept(): this {
    this.apply(accept({ brandReference: 'A-1', lines: null, occurredAt: minute(0) }))
    return this
  }

  /** The platform asks for a refund; answers its id. */
  refund(id: string, wish: Partial<RefundWish>): string {
    const nothing = { lines: [], shipping: null, fees: null, goodwill: 0, returnId: null }
    this.apply(openRefund({ ...nothing, ...wish, id, reason: 'late' }))
    return id
  }

  close(id: string, status: 'issued' | 'failed'): string[] | string {
    return this.apply(closeRefund({ id, status, providerReference: null }))
  }

  askCancellation(id: string, quantity: number, lineId = 'l1'): string[] | string {
    return this.apply(requestCancellation({ id, lines: [units(lineId, quantity)], reason: { code: 'other' } }))
  }

  find(id: string): Refund {
    const refund = this.brandOrder.refunds.find((other) => other.id === id)
    if (refund === undefined) throw new Error(`There is no refund ${id}.`)
    return refund
  }
}
