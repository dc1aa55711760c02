import type { BrandOrder } from '../../../functions/orders/brand-order.ts'
import type { OrderEvent } from '../../../functions/orders/event.ts'
import { summaryOf } from '../../../functions/orders/life/order-status.ts'
import { applyTransition, type Transition, type TransitionResult } from '../../../functions/orders/life/transition.ts'
import type { Order } from '../../../functions/orders/order.ts'

/** One order with one brand order in memory, changed by the real transitions; rows are parsed and conditional in e2e. */
export class MemoryOrders {
  order: Order
  brandOrder: BrandOrder
  readonly events: OrderEvent[] = []
  readonly now: () => Date

  constructor(brandOrder: BrandOrder, now: () => Date) {
    this.brandOrder = brandOrder
    this.now = now
    this.order = orderOf(brandOrder)
  }

  async findBrandOrder(orderId: string, brandOrderId: string): Promise<BrandOrder | null> {
    const isIt = orderId === this.order.id && brandOrderId === this.brandOrder.id
    return isIt ? structuredClone(this.brandOrder) : null
  }

  async transition(_orderId: string, _brandOrderId: string, transition: Transition): Promise<TransitionResult> {
    const result = applyTransition(this.order, this.brandOrder, transition, this.now())
    if ('unchanged' in result) return result
    this.order = result.order
    this.brandOrder = result.brandOrder
    this.events.push(...result.events)
    return result
  }
}

function orderOf(brandOrder: BrandOrder): Order {
  const { currency, externalId, livemode, storefrontId, taxIncluded, totals } = brandOrder
  return {
    id: brandOrder.orderId,
    externalId,
    storefrontId,
    livemode,
    status: 'placed',
    fulfillmentStatus: 'unfulfilled',
    refundStatus: 'none',
    attention: null,
    currency,
    taxIncluded,
    customerId: null,
    metadata: {},
    totals,
    amounts: brandOrder.amounts,
    discounts: [],
    brandOrders: [summaryOf(brandOrder)],
    createdAt: brandOrder.placedAt,
    updatedAt: brandOrder.placedAt,
    releaseAfter: null,
    lastSequence: 1,
  }
}
