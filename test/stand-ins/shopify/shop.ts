import { unitsOf } from './amounts.ts'
import { makeOrder, type OrderInput, refundableUnits, type ShopOrder } from './order.ts'

/** A refusal that Shopify words as `userErrors`. */
export class UserFault extends Error {
  readonly code: string
  constructor(message: string, code = 'INVALID') {
    super(message)
    this.code = code
  }
}

/** The books of a shop: variants, orders and all that becomes of them. Every change is passed to a listener. */
export class Shop {
  readonly orders: ShopOrder[] = []
  /** Stock by SKU. */
  readonly stock = new Map<string, number>()
  /** Ids of orders that search and look-up do not find yet. */
  readonly notYetKnown = new Set<string>()
  hasDefinition = true
  valuesAreUnique = true
  /** Called after every change with the webhook's topic and body. */
  changed: (topic: string, body: object) => void = () => undefined
  #ids = 1000
  #milliseconds = Date.now() - 3_600_000

  nextId = (): number => ++this.#ids

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
    for (const { namespace, key, value } of input.metafields ?? []) {
      if (this.valuesAreUnique && this.byCustomId(namespace, key, value) !== undefined)
        throw new UserFault('Value must be unique')
    }
    const order = makeOrder(1001 + this.orders.length, input, options, this.now(), this.nextId)
    for (const { sku, variantId, quantity } of input.lineItems) {
      if (variantId === undefined || sku === undefined) continue
      const left = this.stock.get(sku) ?? 0
      if (options.inventoryBehaviour === 'DECREMENT_OBEYING_POLICY' && left < quantity) {
        throw new UserFault('Unable to claim inventory', 'INVENTORY_CLAIM_FAILED')
      }
      if (options.inventoryBehaviour !== 'BYPASS') this.stock.set(sku, left - quantity)
    }
    this.orders.push(order)
    this.#tell('orders/create', order)
    return order
  }

  cancel(id: string, reason: string, staffNote: string | null): void {
    const order = this.order(id)
    if (order.fulfillments.some(({ status }) => status === 'SUCCESS')) throw new UserFault('Cannot cancel fulfilled')
    Object.assign(order, { cancelledAt: this.now(), cancelReason: reason, staffNote })
    for (const line of order.lines) line.currentQuantity = 0
    this.#tell('orders/cancelled', order)
  }

  setAddress(id: string, shippingAddress: unknown): ShopOrder {
    const order = this.order(id)
    order.shippingAddress = shippingAddress
    this.#tell('orders/updated', order)
    return order
  }

  fulfill(id: string, lines: { lineId: string; quantity: number }[], tracking: { company: string; number: string }[]) {
    const order = this.order(id)
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
    this.#tell('fulfillments/create', order, { id: numberOf(one.id), order_id: numberOf(order.id) })
    return one
  }

  deliver(id: string): void {
    const order = this.order(id)
    for (const one of order.fulfillments.filter(({ displayStatus }) => displayStatus !== 'DELIVERED')) {
      const at = this.now()
      Object.assign(one, { displayStatus: 'DELIVERED', updatedAt: at, deliveredAt: at })
      this.#tell('fulfillments/update', order, { id: numberOf(one.id), order_id: numberOf(order.id) })
    }
  }

  openReturn(
    id: string,
    status: 'OPEN' | 'REQUESTED',
    items: { fulfillmentLineItemId: string; quantity: number; note: string; customerNote: string | null }[],
  ) {
    const order = this.order(id)
    const shipped = order.fulfillments.flatMap((one) => one.items)
    const rows = items.map((item) => {
      const from = shipped.find((row) => row.id === item.fulfillmentLineItemId)
      const coming = order.returns
        .flatMap((one) => one.items)
        .filter((row) => row.fulfillmentLineItemId === item.fulfillmentLineItemId)
        .reduce((sum, row) => sum + row.quantity, 0)
      if (from === undefined || coming + item.quantity > from.quantity) throw new UserFault('Invalid quantity')
      return { ...item, lineId: from.lineId, processedQuantity: 0 }
    })
    const one = {
      id: `gid://shopify/Return/${this.nextId()}`,
      name: `${order.name}-R${order.returns.length + 1}`,
      status,
      items: rows,
    }
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

  refund(
    id: string,
    given: {
      note: string | null
      items: { lineId: string; quantity: number; restockType: string }[]
      shipping: string | null
      transactions: { parentId: string; gateway: string; amount: string }[]
    },
  ) {
    const order = this.order(id)
    const transactions = given.transactions.map(({ parentId, gateway, amount }) => {
      if (!order.transactions.some((one) => one.id === parentId)) throw new UserFault('Parent transaction is invalid')
      const units = unitsOf(amount, order.currency)
      const made = { id: `gid://shopify/OrderTransaction/${this.nextId()}`, kind: 'REFUND', status: 'SUCCESS' }
      return { ...made, gateway, units, parentId }
    })
    const total = transactions.reduce((sum, { units }) => sum + units, 0n)
    if (total > refundableUnits(order)) throw new UserFault('Refund amount is more than can be refunded')
    for (const { lineId, quantity } of given.items) {
      const line = order.lines.find((one) => one.id === lineId)
      if (line === undefined || quantity > line.currentQuantity) throw new UserFault('Refund line quantity is invalid')
      line.currentQuantity -= quantity
    }
    const at = this.now()
    const one = {
      id: `gid://shopify/Refund/${this.nextId()}`,
      note: given.note,
      createdAt: at,
      updatedAt: at,
      items: given.items,
      shipping: given.shipping === null ? [] : [unitsOf(given.shipping, order.currency)],
      transactions,
    }
    order.refunds.push(one)
    this.#tell('refunds/create', order, { id: numberOf(one.id), order_id: numberOf(order.id) })
    return one
  }

  #tell(topic: string, order: ShopOrder, body?: object): void {
    order.updatedAt = this.now()
    this.changed(topic, body ?? { id: numberOf(order.id), admin_graphql_api_id: order.id, updated_at: order.updatedAt })
    if (topic !== 'orders/updated') {
      this.changed('orders/updated', { id: numberOf(order.id), admin_graphql_api_id: order.id })
    }
  }
}

function returnBody(id: string, order: ShopOrder) {
  return { admin_graphql_api_id: id, order: { id: numberOf(order.id), admin_graphql_api_id: order.id } }
}

export function numberOf(gid: string): number {
  return Number(gid.replace(/^.*\//, ''))
}
