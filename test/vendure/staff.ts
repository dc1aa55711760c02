import type { LineQuantity } from '../../functions/orders/brand-order.ts'
import type { BackEndOrder } from '../unit/brands/conformance/back-end.ts'
import type { Merchant } from './merchant.ts'

/** An order as the merchant's staff see it in their dashboard. */
interface ShopOrder {
  readonly id: string
  readonly code: string
  readonly state: string
  readonly totalWithTax: number
  readonly currencyCode: string
  readonly shippingAddress: Record<string, string | null>
  readonly customFields: { readonly diddoBrandOrderId: string | null; readonly diddoDetails: string | null }
  readonly lines: readonly {
    readonly id: string
    readonly quantity: number
    readonly orderPlacedQuantity: number
    readonly productVariant: { readonly sku: string }
    readonly customFields: { readonly diddoLineId: string | null }
  }[]
  readonly fulfillments: readonly { readonly id: string; readonly state: string }[]
  readonly payments: readonly {
    readonly id: string
    readonly amount: number
    readonly refunds: readonly { readonly id: string; readonly total: number; readonly state: string }[]
  }[]
  readonly history: { readonly items: readonly { readonly type: string; readonly data: Record<string, string> }[] }
}

const ORDER = `id code state totalWithTax currencyCode
  shippingAddress { fullName streetLine1 streetLine2 city province postalCode countryCode }
  customFields { diddoBrandOrderId diddoDetails }
  lines { id quantity orderPlacedQuantity productVariant { sku } customFields { diddoLineId } }
  fulfillments { id state }
  payments { id amount refunds { id total state } }
  history(options: { take: 200 }) { items { type data } }`
const RESULT = '... on ErrorResult { errorCode message }'

/** The merchant's staff, who work with orders by the Admin API as their dashboard does. */
export class Staff {
  readonly #merchant: Merchant
  /** Units of the shop's money in one of ours, by currency. */
  readonly #factor: (currency: string) => number

  constructor(merchant: Merchant, factor: (currency: string) => number) {
    this.#merchant = merchant
    this.#factor = factor
  }

  /** Drafts are nobody's orders. */
  async shopOrders(): Promise<readonly ShopOrder[]> {
    const { items } = await this.#merchant.ask(
      `{ orders(options: { filter: { orderPlacedAt: { isNull: false } }, sort: { id: ASC }, take: 100 }) { items { ${ORDER} } } }`,
    )
    return items
  }

  async drafts(): Promise<readonly { readonly id: string; readonly customer: { readonly id: string } | null }[]> {
    const { items } = await this.#merchant.ask(
      '{ orders(options: { filter: { state: { eq: "Draft" } } }) { items { id customer { id } } } }',
    )
    return items
  }

  async books(): Promise<BackEndOrder[]> {
    return (await this.shopOrders()).map((order) => {
      const { currencyCode: currency, shippingAddress: to, lines, payments, history } = order
      const ours = (units: number) => units / this.#factor(currency)
      const refunds = payments.flatMap((payment) => payment.refunds)
      const isWhole = lines.every(({ quantity, orderPlacedQuantity }) => quantity === orderPlacedQuantity)
      const paid = payments.reduce((sum, { amount }) => sum + amount, 0)
      return {
        brandOrderId: order.customFields.diddoBrandOrderId ?? '',
        currency,
        // Vendure's total is of what is left of the order; its payment is of what was ordered.
        total: ours(isWhole ? order.totalWithTax : paid),
        lines: lines.map(({ productVariant, orderPlacedQuantity }) => ({
          sku: productVariant.sku,
          quantity: orderPlacedQuantity,
        })),
        address: [to.fullName, to.streetLine1, to.streetLine2, to.city].join('\n'),
        note: order.customFields.diddoDetails ?? '',
        cancelled: order.state === 'Cancelled',
        returns: history.items.filter(({ data }) => data.note?.startsWith('Return [') === true).length,
        refunds: refunds.length,
        refunded: ours(refunds.reduce((sum, { total }) => sum + total, 0)),
      }
    })
  }

  async ship(brandOrderId: string, lines: readonly LineQuantity[], trackingCode = '1Z999'): Promise<void> {
    const order = await this.order(brandOrderId)
    const tracking = [
      { name: 'method', value: 'UPS' },
      { name: 'trackingCode', value: trackingCode },
    ]
    const input = { lines: this.#rows(order, lines), handler: { code: 'manual-fulfillment', arguments: tracking } }
    const { id } = await this.#merchant.ask(
      `mutation ($input: FulfillOrderInput!) { addFulfillmentToOrder(input: $input) { ... on Fulfillment { id } ${RESULT} } }`,
      { input },
    )
    await this.moveFulfillment(id, 'Shipped')
  }

  /** Everything that is on its way. */
  async deliver(brandOrderId: string): Promise<void> {
    const { fulfillments } = await this.order(brandOrderId)
    for (const { id, state } of fulfillments) if (state === 'Shipped') await this.moveFulfillment(id, 'Delivered')
  }

  async moveFulfillment(id: string, state: string): Promise<void> {
    await this.#merchant.ask(
      `mutation ($id: ID!, $state: String!) { transitionFulfillmentToState(id: $id, state: $state) { __typename ${RESULT} } }`,
      { id, state },
    )
  }

  /** Does what the notes about returns ask for. */
  async receiveReturns(brandOrderId: string): Promise<void> {
    const order = await this.order(brandOrderId)
    const entries = order.history.items
    for (const { data } of entries) {
      const [, returnId] = /^Return \[(ret_\w+)\]/.exec(data.note ?? '') ?? []
      if (returnId === undefined || entries.some((entry) => entry.data.reason === returnId)) continue
      const lines = [...(data.note ?? '').matchAll(/(\d+) × ([^ ,.]+)/g)].map(([, quantity, name]) => {
        const line = order.lines.find(
          ({ productVariant, customFields }) => productVariant.sku === name || customFields.diddoLineId === name,
        )
        return { lineId: line?.customFields.diddoLineId ?? '', quantity: Number(quantity) }
      })
      await this.cancelUnits(brandOrderId, lines, returnId)
    }
  }

  async payRefunds(brandOrderId: string): Promise<void> {
    const { payments } = await this.order(brandOrderId)
    for (const { id, state } of payments.flatMap(({ refunds }) => refunds)) {
      if (state !== 'Pending') continue
      await this.#merchant.ask(
        `mutation ($id: ID!) { settleRefund(input: { id: $id, transactionId: "paid" }) { __typename ${RESULT} } }`,
        { id },
      )
    }
  }

  /** Minor units, as the staff type them. */
  async refund(brandOrderId: string, total: number, lines: readonly LineQuantity[] = []): Promise<void> {
    const order = await this.order(brandOrderId)
    const amount = total * this.#factor(order.currencyCode)
    const input = {
      paymentId: order.payments[0]?.id,
      amount,
      lines: this.#rows(order, lines),
      shipping: 0,
      adjustment: 0,
    }
    await this.#merchant.ask(
      `mutation ($input: RefundOrderInput!) { refundOrder(input: $input) { __typename ${RESULT} } }`,
      { input: { ...input, reason: 'A mark on it' } },
    )
  }

  async cancel(brandOrderId: string): Promise<void> {
    await this.#cancel({ orderId: (await this.order(brandOrderId)).id, cancelShipping: true, reason: 'Not available' })
  }

  async cancelUnits(brandOrderId: string, lines: readonly LineQuantity[], reason = 'Not available'): Promise<void> {
    const order = await this.order(brandOrderId)
    await this.#cancel({ orderId: order.id, lines: this.#rows(order, lines), reason })
  }

  /**
   * Changes how many units of a line were ordered. What is less is to be refunded. What is more was paid before, where
   * units are put back: Vendure takes no money again for what its payments cover, so a surcharge evens it out.
   */
  async modify(brandOrderId: string, { lineId, quantity }: LineQuantity): Promise<void> {
    const order = await this.order(brandOrderId)
    const line = order.lines.find(({ customFields }) => customFields.diddoLineId === lineId)
    if (line === undefined) throw new Error('The order has no such line.')
    const adjustOrderLines = [{ orderLineId: line.id, quantity: line.quantity + quantity }]
    const change = (more: object): Promise<ShopOrder> =>
      this.#merchant.ask(
        `mutation ($input: ModifyOrderInput!) { modifyOrder(input: $input) { ... on Order { totalWithTax } ${RESULT} } }`,
        { input: { orderId: order.id, dryRun: false, adjustOrderLines, ...more } },
      )
    await this.#move(order.id, 'Modifying')
    if (quantity < 0) await change({ refund: { paymentId: order.payments[0]?.id } })
    else {
      const { totalWithTax } = await change({ dryRun: true })
      const price = order.totalWithTax - totalWithTax
      await change({ surcharges: [{ description: 'Paid before', price, priceIncludesTax: true }] })
    }
    await this.#move(order.id, order.state)
  }

  async order(brandOrderId: string): Promise<ShopOrder> {
    const { items } = await this.#merchant.ask(
      `query ($id: String!) { orders(options: { filter: { diddoBrandOrderId: { eq: $id } } }) { items { ${ORDER} } } }`,
      { id: brandOrderId },
    )
    if (items[0] === undefined) throw new Error('The shop has no such order.')
    return items[0]
  }

  async #move(id: string, state: string): Promise<void> {
    await this.#merchant.ask(
      `mutation ($id: ID!, $state: String!) { transitionOrderToState(id: $id, state: $state) { __typename ${RESULT} } }`,
      { id, state },
    )
  }

  async #cancel(input: object): Promise<void> {
    await this.#merchant.ask(
      `mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename ${RESULT} } }`,
      { input },
    )
  }

  #rows({ lines }: ShopOrder, wanted: readonly LineQuantity[]) {
    return wanted.map(({ lineId, quantity }) => {
      const line = lines.find(({ customFields }) => customFields.diddoLineId === lineId)
      if (line === undefined) throw new Error('The order has no such line.')
      return { orderLineId: line.id, quantity }
    })
  }
}
