import { shopify } from '../../../../functions/brands/kinds/shopify/shopify.ts'
import { scopes } from '../../../../functions/brands/kinds/shopify/topics.ts'
import { createBrandHttp } from '../../../../functions/brands/line/brand-http.ts'
import type { LineQuantity } from '../../../../functions/orders/brand-order.ts'
import { bagOf } from '../../../stand-ins/shopify/amounts.ts'
import type { ShopOrder } from '../../../stand-ins/shopify/order.ts'
import { BUSY_SECONDS, ShopifyStandIn } from '../../../stand-ins/shopify/server.ts'
import { idOf } from '../../../stand-ins/shopify/shop.ts'
import { jsonWithIds } from '../../../stand-ins/shopify/webhooks.ts'
import { someBrand } from '../some-brand.ts'
import type { BackEnd } from './back-end.ts'
import { conformance } from './suite.ts'

conformance('shopify', {
  // A shop that has webhooks: without them it would be polled only.
  settings: { shop: 'aurora.myshopify.com', updatesUrl: 'https://orders.example/v1/brands/aurora/updates' },
  acceptance: 'at_once',
  reports: 'updates',
  busySeconds: BUSY_SECONDS,
  onOurClock: false,

  async start({ platformUrl, currency }): Promise<BackEnd> {
    const standIn = new ShopifyStandIn()
    await standIn.start()
    standIn.scopes = [...scopes]
    standIn.shop.hasDefinition = false
    standIn.shop.currency = currency
    for (const sku of ['AUR-TEE-M', 'AUR-PIN']) standIn.shop.stock.set(sku, 1000)
    let secrets: Record<string, unknown> = { clientId: standIn.clientId, clientSecret: standIn.clientSecret }
    const settings = { shop: standIn.url, updatesUrl: `${platformUrl}/v1/brands/aurora/updates` }
    const http = createBrandHttp({ loopbackAllowed: true })
    await shopify.connect({ settings, secrets, http, now: () => new Date() }).setUp?.()

    const { shop, webhooks } = standIn
    const order = (brandOrderId: string): ShopOrder => {
      const found = shop.orders.find(({ input }) => input.sourceIdentifier === brandOrderId)
      if (found === undefined) throw new Error('The shop has no such order.')
      return found
    }
    const lineOf = (brandOrderId: string, lineId: string): string => {
      const found = order(brandOrderId).lines.find((line) => lineName(line) === lineId)
      if (found === undefined) throw new Error('The order has no such line.')
      return found.id
    }
    const lineName = (line: ShopOrder['lines'][number]) =>
      line.customAttributes.find(({ key }) => key === '_diddo_line')?.value ?? null

    return {
      brand: someBrand('aurora', { integration: 'shopify', settings, modes: ['test'] }),
      secrets: () => secrets,
      orders: async () => {
        // What runs in the background has run by the time that somebody looks.
        shop.runJobs()
        return shop.orders.map((one) => {
          const address = one.shippingAddress as { firstName: string; address1: string; city: string }
          const paid = one.refunds.flatMap(({ transactions }) => transactions)
          return {
            brandOrderId: String(one.input.sourceIdentifier),
            currency: one.currency,
            total: Number(one.total),
            // Fees are lines without a product.
            lines: one.lines.flatMap((line) =>
              lineName(line) === null ? [] : [{ sku: String(line.sku), quantity: line.quantity }],
            ),
            address: `${address.firstName}\n${address.address1}\n${address.city}`,
            note: String(one.input.note),
            cancelled: one.cancelledAt !== null,
            returns: one.returns.length,
            refunds: one.refunds.length,
            refunded: paid.reduce((sum, { units }) => sum + Number(units), 0),
          }
        })
      },
      next: (mishap, of) =>
        standIn.next(
          mishap,
          of === 'submission' ? /^CreateOrder$/ : /^(CancelOrder|ChangeAddress|CreateReturn|RequestReturn|Refund)$/,
        ),
      async ship(id, lines) {
        const { lines: rows, id: orderId } = order(id)
        const items = lines.map(({ lineId, quantity }) => {
          const row = rows.find((line) => lineName(line) === lineId)
          if (row === undefined) throw new Error('The order has no such line.')
          return { lineId: row.id, quantity }
        })
        shop.fulfill(orderId, items, [{ company: 'UPS', number: '1Z999' }])
      },
      deliver: async (id) => shop.deliver(order(id).id),
      receiveReturns: async (id) => shop.receive(order(id).id),
      payRefunds: async () => undefined,
      async issueRefund(id, total) {
        const { currency, transactions, id: orderId } = order(id)
        const [paid] = transactions
        if (paid === undefined) throw new Error('The order has no payment.')
        const { amount } = bagOf(BigInt(total), currency).shopMoney
        // As a person types it: Shopify's trailing zero is finer than a yen.
        const typed = amount.replace(/\.0$/, '')
        shop.refund(orderId, {
          note: null,
          items: [],
          shipping: null,
          transactions: [{ parentId: paid.id, gateway: paid.gateway, amount: typed }],
        })
      },
      cancel: async (id) => shop.cancel(order(id).id, 'INVENTORY', null),
      endUnits: [
        async (id, { lineId, quantity }) => shop.edit(order(id).id, lineOf(id, lineId), quantity),
        ...['CANCEL', 'NO_RESTOCK'].map((restockType) => async (id: string, { lineId, quantity }: LineQuantity) => {
          const items = [{ lineId: lineOf(id, lineId), quantity, restockType }]
          shop.refund(order(id).id, { note: null, items, shipping: null, transactions: [] })
        }),
      ],
      reinstate: async (id, { lineId, quantity }) => shop.edit(order(id).id, lineOf(id, lineId), -quantity),
      async lie(id) {
        const { lines, fulfillments, id: orderId } = order(id)
        const [line] = lines
        if (line === undefined) throw new Error('The order has a line.')
        shop.fulfill(orderId, [{ lineId: line.id, quantity: 1 }], [])
        // What Shopify's own rules would not let happen.
        for (const item of fulfillments.at(-1)?.items ?? []) item.quantity = 1000
      },
      async report() {
        shop.runJobs()
        await webhooks.send()
      },
      update(id) {
        const { id: orderId } = order(id)
        const body = jsonWithIds({ id: idOf(orderId), admin_graphql_api_id: orderId })
        return webhooks.signed('', 'orders/updated', body)
      },
      rotateSecret() {
        const kept = shopify.keepSecrets?.(secrets, new Date(Date.now() + 60_000)) ?? {}
        standIn.rotateSecret()
        secrets = { ...kept, clientId: standIn.clientId, clientSecret: standIn.clientSecret }
      },
      faults: () => standIn.documentFaults,
      stop: () => standIn.stop(),
    }
  },
})
