import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import type { OrderEvent } from '../../../../functions/orders/event.ts'
import { applyTransition, type Transition } from '../../../../functions/orders/life/transition.ts'
import { eventWrites } from '../../../../functions/orders/lookup/lookup-writes.ts'
import type { Order } from '../../../../functions/orders/order.ts'
import { orderIdOf } from '../../../../functions/orders/orders-keys.ts'
import { acceptByOf } from '../../../../functions/orders/placing/accept-by.ts'
import type { AcceptingBrand } from '../../../../functions/orders/placing/accepting-brand.ts'
import { validateOrderRequest } from '../../../../functions/orders/placing/checks/validate-order-request.ts'
import { newBrandOrder, newOrder } from '../../../../functions/orders/placing/create-order.ts'
import type { OrderRequest } from '../../../../functions/orders/placing/order-request.ts'
import { splitPurchase } from '../../../../functions/orders/placing/split-purchase.ts'
import type { Purchase } from '../../../../functions/orders/purchase.ts'
import { timestamp } from '../../../../functions/runtime/clock.ts'
import type { TransactWrite } from '../../../../functions/storage/transact.ts'
import type { Act } from '../../../../functions/support/audit/act.ts'

/** What a member of the desk did, without the member. */
export type DeskAct = Omit<Act, 'memberId'> & { readonly at: Date }

export interface Placed {
  readonly request: OrderRequest
  readonly storefrontId: string
  readonly at: Date
  readonly brands: ReadonlyMap<string, AcceptingBrand>
  readonly table: string
}

/**
 * An order that lived in the past, in memory: the same checks and transitions as in the functions, with a clock of its
 * own. Nothing is written before its story is told to the end, so that nothing acts on a state of long ago.
 */
export class OrderLife {
  readonly request: OrderRequest
  readonly purchase: Purchase
  readonly firstEvent: OrderEvent
  /** Rows of all later events. */
  readonly writes: TransactWrite[] = []
  readonly acts: DeskAct[] = []
  /** Brand orders as they were when their brand got them. */
  readonly handedOver = new Map<string, BrandOrder>()
  readonly events: OrderEvent[] = []
  #order: Order
  readonly #brandOrders = new Map<string, BrandOrder>()
  readonly #table: string

  constructor({ request, storefrontId, at, brands, table }: Placed) {
    const livemode = true
    const orderId = orderIdOf(storefrontId, livemode, request.externalId)
    const checked = validateOrderRequest(request, { orderId, livemode, paymentRequired: true, now: at, brands })
    if ('faults' in checked) throw new Error(`${request.externalId}: ${JSON.stringify(checked.faults)}`)
    const releaseAfter = request.releaseAfter ?? null
    const { order, event } = newOrder({
      id: orderId,
      storefrontId,
      livemode,
      externalId: request.externalId,
      customerId: request.customer.id ?? null,
      metadata: request.metadata ?? {},
      releaseAfter,
      purchase: checked.purchase,
      acceptBy: acceptByOf(brands, releaseAfter, at),
      now: at,
    })
    this.request = request
    this.purchase = checked.purchase
    this.firstEvent = event
    this.events.push(event)
    this.#order = order
    this.#table = table
    for (const portion of splitPurchase(checked.purchase)) {
      this.#brandOrders.set(portion.brandId, newBrandOrder(order, portion))
    }
  }

  get order(): Order {
    return this.#order
  }

  get brandOrders(): readonly BrandOrder[] {
    return [...this.#brandOrders.values()]
  }

  brandOrder(brandId: string): BrandOrder {
    const found = this.#brandOrders.get(brandId)
    if (found === undefined) throw new Error(`${this.request.externalId} has nothing of ${brandId}.`)
    return found
  }

  /** @throws Error where the order does not allow it: the story is wrong. */
  apply(brandId: string, transition: Transition, at: Date): void {
    const before = this.brandOrder(brandId)
    const result = applyTransition(this.#order, before, transition, at)
    if ('unchanged' in result) {
      throw new Error(`${this.request.externalId}: ${transition.name} at ${timestamp(at)}: ${result.unchanged}`)
    }
    this.#order = result.order
    this.#brandOrders.set(brandId, result.brandOrder)
    this.events.push(...result.events)
    this.writes.push(...eventWrites(this.#table, before, result))
  }

  /** The brand has it from now on. */
  handOver(brandId: string): void {
    if (!this.handedOver.has(brandId)) this.handedOver.set(brandId, this.brandOrder(brandId))
  }
}
