import { type Line, makeOrder, type OrderInput, type ShopOrder, unfulfilledUnits } from './order.ts'
import { type GivenRefund, makeRefund } from './refunds.ts'
import { makeReturn, processItems, type ReturnItem } from './returns.ts'
import { checkAddress, checkOrderInput, checkOrdersAMinute, UserFault } from './rules.ts'

/** Shopify's own sample of an id: beyond what a double holds exactly. */
const FIRST_ID = 820982911946154508n

/** The books of a shop: variants, orders and what becomes of them. Every change is passed to a listener. */
export class Shop {
  readonly orders: ShopOrder[] = []
  /** Stock by SKU. */
  readonly stock = new Map<string, number>()
  /** Status of a SKU's product, where it is not ACTIVE. */
  readonly productStatus = new Map<string, string>()
  /** Names of the shop's customers by e-mail address. */
  readonly customers = new Map<string, { firstName: string | null; lastName: string | null }>()
  /** Ids of orders that search and look-up do not find yet. */
  readonly notYetKnown = new Set<string>()
  readonly refusedPhones = new Set<string>()
  currency = 'USD'
  /** A development store takes five orders a minute. */
  isDevelopment = false
  hasDefinition = true
  valuesAreUnique = true
  /** Cancellations run in the background: with the next request, or never while this is true. */
  areJobsStuck = false
  readonly jobs = new Map<string, { run: () => void; isDone: boolean }>()
  /** Called after every change with the webhook's topic and body; ids are bigints. */
  changed: (topic: string, body: object) => void = () => undefined
  readonly #created: number[] = []
  #ids = FIRST_ID
  #milliseconds = Date.now() - 3_600_000

  nextId = (): string => String(++this.#ids)

  /** A clock that never shows the same twice, so that every change is newer. */
  now(): string {
    this.#milliseconds = Math.max(this.#milliseconds + 1000, Date.now() - 3_600_000)
    return new Date(this.#milliseconds).toISOString().replace(/\.\d+Z$/, 'Z')
  }

  variantId(sku: string): string {
    return `gid://shopify/ProductVariant/${[...this.stock.keys()].indexOf(sku) + 1}`
  }

  byCustomId(namespace: string, key: string, value: string): ShopOrder | undefined {
    return this.orders.find(({ input }) =>
      input.metafields?.some((one) => one.namespace === namespace && one.key === key && one.value === value),
    )
  }

  order(id: string): ShopOrder {
    const found = this.orders.find((one) => one.id === id)
    if (found === undefined) throw new UserFault('Order does not exist', 'NOT_FOUND')
    return found
  }

  create(input: OrderInput, options: { inventoryBehaviour?: string; [other: string]: unknown }): ShopOrder {
    if (this.isDevelopment) checkOrdersAMinute(this.#created, Date.now())
    checkOrderInput(input, this)
    for (const { namespace, key, value } of input.metafields ?? []) {
      if (this.valuesAreUnique && this.byCustomId(namespace, key, value) !== undefined)
        throw new UserFault('Value must be unique', 'INVALID', ['order', 'metafields', '0', 'value'])
    }
    const order = makeOrder(1001 + this.orders.length, input, options, this.now(), this.nextId)
    this.#claimStock(input, options.inventoryBehaviour)
    const upsert = (input.customer as { toUpsert?: { email: string } } | undefined)?.toUpsert
    if (upsert !== undefined) {
      const nameless = { firstName: null, lastName: null }
      this.customers.set(upsert.email, { ...(this.customers.get(upsert.email) ?? nameless), ...upsert })
    }
    this.#created.push(Date.now())
    this.orders.push(order)
    this.#tell('orders/create', order)
    return order
  }

  #claimStock({ lineItems }: OrderInput, behaviour: string | undefined): void {
    for (const { variantId, quantity } of lineItems) {
      const sku = [...this.stock.keys()].find((one) => this.variantId(one) === variantId)
      if (variantId === undefined || sku === undefined) continue
      const left = this.stock.get(sku) ?? 0
      if (behaviour === 'DECREMENT_OBEYING_POLICY' && left < quantity) {
        throw new UserFault('Unable to claim inventory', 'INVENTORY_CLAIM_FAILED')
      }
      if (behaviour !== 'BYPASS') this.stock.set(sku, left - quantity)
    }
  }

  /** Begins the job of a cancellation and gives its id. */
  startCancelling(id: string, reason: string, staffNote: string | null): string {
    const order = this.order(id)
    if (order.cancelledAt !== null) throw new UserFault('Order has already been cancelled', 'INVALID', ['orderId'])
    if (hasShipped(order)) throw new UserFault('Cannot cancel a fulfilled order', 'INVALID', ['orderId'])
    const jobId = `gid://shopify/Job/${this.nextId()}`
    this.jobs.set(jobId, { run: () => this.cancel(id, reason, staffNote), isDone: false })
    return jobId
  }

  /** What runs in the background meanwhile. A job that fails says so to nobody. */
  runJobs(): void {
    if (this.areJobsStuck) return
    for (const job of this.jobs.values()) {
      if (job.isDone) continue
      job.isDone = true
      try {
        job.run()
      } catch (error) {
        if (!(error instanceof UserFault)) throw error
      }
    }
  }

  cancel(id: string, reason: string, staffNote: string | null): void {
    const order = this.order(id)
    if (order.cancelledAt !== null) return
    if (hasShipped(order)) throw new UserFault('Cannot cancel a fulfilled order')
    Object.assign(order, { cancelledAt: this.now(), cancelReason: reason, staffNote })
    for (const line of order.lines) line.currentQuantity = 0
    this.#tell('orders/cancelled', order)
  }

  /** The merchant takes units off the order, before they are fulfilled. */
  edit(id: string, lineId: string, units: number): void {
    const order = this.order(id)
    const line = order.lines.find((one) => one.id === lineId)
    if (line === undefined || units > unfulfilledUnits(order, line)) throw new UserFault('Invalid quantity')
    line.removed += units
    line.currentQuantity -= units
    const [additions, removals] = [-units, units].map((delta) => (delta > 0 ? [{ id: idOf(line.id), delta }] : []))
    this.#tell('orders/edited', order, {
      order_edit: { id: BigInt(this.nextId()), order_id: idOf(order.id), line_items: { additions, removals } },
    })
  }

  update(id: string, input: { shippingAddress?: unknown; localizedFields?: ShopOrder['localizedFields'] }): ShopOrder {
    const order = this.order(id)
    const { shippingAddress, localizedFields } = input
    checkAddress(shippingAddress, ['input', 'shippingAddress'], this)
    if (shippingAddress !== undefined) order.shippingAddress = shippingAddress
    order.localizedFields.push(...(localizedFields ?? []))
    this.#tell('orders/updated', order)
    return order
  }

  fulfill(id: string, lines: { lineId: string; quantity: number }[], tracking: { company: string; number: string }[]) {
    const order = this.order(id)
    for (const { lineId, quantity } of lines) {
      const line = order.lines.find((one) => one.id === lineId) as Line
      if (quantity > unfulfilledUnits(order, line)) throw new UserFault('Invalid quantity')
    }
    const one = {
      id: `gid://shopify/Fulfillment/${this.nextId()}`,
      name: `${order.name}-F${order.fulfillments.length + 1}`,
      status: 'SUCCESS',
      displayStatus: 'FULFILLED',
      requiresShipping: true,
      updatedAt: this.now(),
      deliveredAt: null,
      trackingInfo: tracking.map((row) => ({ ...row, url: null })),
      items: lines.map((row) => ({ ...row, id: `gid://shopify/FulfillmentLineItem/${this.nextId()}` })),
    }
    order.fulfillments.push(one)
    this.#tell('fulfillments/create', order, { id: idOf(one.id), order_id: idOf(order.id), email: BUYER })
    return one
  }

  deliver(id: string): void {
    const order = this.order(id)
    for (const one of order.fulfillments.filter(({ displayStatus }) => displayStatus !== 'DELIVERED')) {
      const at = this.now()
      Object.assign(one, { displayStatus: 'DELIVERED', updatedAt: at, deliveredAt: at })
      this.#tell('fulfillments/update', order, { id: idOf(one.id), order_id: idOf(order.id), email: BUYER })
    }
  }

  openReturn(id: string, status: 'OPEN' | 'REQUESTED', items: readonly ReturnItem[]) {
    const order = this.order(id)
    const one = makeReturn(order, status, items, this.nextId)
    order.returns.push(one)
    this.#tell(status === 'OPEN' ? 'returns/approve' : 'returns/request', order, returnBody(one.id, order))
    return one
  }

  /** The goods came back. */
  receive(id: string): void {
    const order = this.order(id)
    for (const one of order.returns.filter(({ status }) => status === 'OPEN')) {
      for (const item of one.items) item.processedQuantity = item.quantity
      this.#tell('returns/process', order, returnBody(one.id, order))
    }
  }

  /** Units of a return come back, and their money is refunded where it says so. */
  processReturn(
    returnId: string,
    units: readonly { readonly id: string; readonly quantity: number }[],
    refund: Omit<GivenRefund, 'items' | 'returnId'> | null,
  ) {
    const order = this.orders.find(({ returns }) => returns.some((one) => one.id === returnId))
    const found = order?.returns.find((one) => one.id === returnId)
    if (order === undefined || found === undefined) throw new UserFault('Return does not exist', 'NOT_FOUND')
    const rows = processItems(found, units)
    if (refund !== null) {
      const items = rows.map(({ lineId, quantity, restockType }) => ({ lineId, quantity, restockType }))
      this.#addRefund(order, { ...refund, items, returnId })
      for (const { item, quantity } of rows) item.refundedQuantity += quantity
    }
    this.#tell('returns/process', order, returnBody(returnId, order))
    return { order, found }
  }

  refund(id: string, given: GivenRefund) {
    return this.#addRefund(this.order(id), given)
  }

  #addRefund(order: ShopOrder, given: GivenRefund) {
    const one = makeRefund(order, given, this.nextId, this.now())
    order.refunds.push(one)
    this.#tell('refunds/create', order, { id: idOf(one.id), order_id: idOf(order.id), note: given.note })
    return one
  }

  #tell(topic: string, order: ShopOrder, body?: object): void {
    order.updatedAt = this.now()
    const whole = { id: idOf(order.id), admin_graphql_api_id: order.id, updated_at: order.updatedAt, email: BUYER }
    this.changed(topic, body ?? whole)
    if (topic !== 'orders/updated') this.changed('orders/updated', whole)
  }
}

/** What no webhook may bring us. */
const BUYER = 'ada@example.com'

function hasShipped({ fulfillments }: ShopOrder): boolean {
  return fulfillments.some(({ status }) => status === 'SUCCESS')
}

function returnBody(id: string, order: ShopOrder) {
  const body = { id: idOf(id), admin_graphql_api_id: id, customer: { email: BUYER } }
  return { ...body, order: { id: idOf(order.id), admin_graphql_api_id: order.id } }
}

/** The number at the end of a global id; exact, which a double would not be. */
export function idOf(gid: string): bigint {
  return BigInt(gid.replace(/^.*\//, ''))
}
