import { createBrandHttp } from '../../../../functions/brands/brand-http.ts'
import { shopify } from '../../../../functions/brands/shopify/shopify.ts'
import { scopes } from '../../../../functions/brands/shopify/topics.ts'
import type { ShopOrder } from '../../../stand-ins/shopify/order.ts'
import { ShopifyStandIn } from '../../../stand-ins/shopify/server.ts'
import { numberOf } from '../../../stand-ins/shopify/shop.ts'
import { someBrand } from '../some-brand.ts'
import type { BackEnd } from './back-end.ts'
import { conformance } from './suite.ts'

conformance('shopify', async (updatesUrl): Promise<BackEnd> => {
  const standIn = new ShopifyStandIn()
  await standIn.start()
  standIn.scopes = [...scopes]
  standIn.shop.hasDefinition = false
  for (const sku of ['AUR-TEE-M', 'AUR-PIN']) standIn.shop.stock.set(sku, 50)
  let secrets: Record<string, unknown> = { clientId: standIn.clientId, clientSecret: standIn.clientSecret }
  const settings = { shop: standIn.url, updatesUrl }
  const http = createBrandHttp({ loopbackAllowed: true })
  await shopify.connect({ settings, secrets, http, now: () => new Date() }).setUp?.()

  const { shop, webhooks } = standIn
  const order = (brandOrderId: string): ShopOrder => {
    const found = shop.orders.find(({ input }) => input.sourceIdentifier === brandOrderId)
    if (found === undefined) throw new Error('The shop has no such order.')
    return found
  }
  const lineName = (line: ShopOrder['lines'][number]) =>
    line.customAttributes.find(({ key }) => key === '_diddo_line')?.value ?? null

  return {
    brand: someBrand('aurora', { integration: 'shopify', settings, modes: ['test'] }),
    secrets: () => secrets,
    orders: async () =>
      shop.orders.map((one) => {
        const address = one.shippingAddress as { firstName: string; address1: string; city: string }
        const paid = one.refunds.flatMap(({ transactions }) => transactions)
        return {
          brandOrderId: String(one.input.sourceIdentifier),
          currency: one.currency,
          total: Number(one.total),
          lines: one.lines.flatMap((line) => {
            const lineId = lineName(line)
            return lineId === null ? [] : [{ lineId, quantity: line.quantity }]
          }),
          firstName: address.firstName,
          address1: address.address1,
          city: address.city,
          note: String(one.input.note),
          returns: one.returns.length,
          refunds: one.refunds.length,
          refunded: paid.reduce((sum, { units }) => sum + Number(units), 0),
        }
      }),
    next: async (mishap) => standIn.next(mishap, /^CreateOrder$/),
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
    cancel: async (id) => shop.cancel(order(id).id, 'INVENTORY', null),
    report: async () => void (await webhooks.send()),
    update(id) {
      const { id: orderId } = order(id)
      const body = JSON.stringify({ id: numberOf(orderId), admin_graphql_api_id: orderId })
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
})
