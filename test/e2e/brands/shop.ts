import { tryConnection } from '../../../bin/connection/try-connection.ts'
import { LINE_ID } from '../../../functions/brands/kinds/shopify/names.ts'
import { scopes } from '../../../functions/brands/kinds/shopify/topics.ts'
import type { ShopOrder } from '../../stand-ins/shopify/order.ts'
import { ShopifyStandIn } from '../../stand-ins/shopify/server.ts'
import { admin, uniqueId } from '../administration/admin.ts'
import { eventually } from '../api.ts'
import { context } from '../context.ts'

/** A brand with a shop of its own on this machine, and what its staff do there. */
export class Shop {
  readonly brandId: string
  readonly #standIn: ShopifyStandIn

  private constructor(brandId: string, standIn: ShopifyStandIn) {
    this.brandId = brandId
    this.#standIn = standIn
  }

  /** Opens the shop, sets it up as `npm run connection` does, and then makes the brand. Without webhooks it can only be polled. */
  static async open({ webhooks = true } = {}): Promise<Shop> {
    const brandId = uniqueId('shop')
    const standIn = new ShopifyStandIn()
    await standIn.start()
    standIn.scopes = [...scopes]
    standIn.shop.hasDefinition = false
    standIn.shop.stock.set(`SKU-${brandId}`, 50)
    const updatesUrl = `${context.apiUrl}/v1/brands/${brandId}/updates`
    const settings = { shop: standIn.url, ...(webhooks ? { updatesUrl } : {}) }
    const secrets = { clientId: standIn.clientId, clientSecret: standIn.clientSecret }
    const files: Record<string, unknown> = { settings, secrets }
    const input = { kind: 'shopify', settings: 'settings', secrets: 'secrets' }
    const check = await tryConnection('set-up', input, (file) => JSON.stringify(files[file]))
    if (!check.ok) throw new Error(`The shop is not set up: ${check.findings.join(' ')}`)
    const draft = { id: brandId, name: 'Shop', integration: 'shopify', settings, secrets, modes: ['test'] }
    const made = await admin('POST', '/brands', draft)
    if (made.status !== 201) throw new Error(`Making the brand was answered ${made.status}.`)
    return new Shop(brandId, standIn)
  }

  /** Every order that the shop has of a brand order: one, unless it was created twice. */
  orders(brandOrderId: string): ShopOrder[] {
    return this.#standIn.shop.orders.filter(({ input }) => input.sourceIdentifier === brandOrderId)
  }

  arrived(brandOrderId: string): Promise<ShopOrder> {
    return eventually(`the shop to have ${brandOrderId}`, async () => this.orders(brandOrderId)[0])
  }

  /** Ships units of each line in a parcel of its own. */
  async ship(order: ShopOrder, quantity: number, number: string): Promise<void> {
    this.leave(order, quantity, number)
    await this.tell()
  }

  /** The same, but its webhooks wait. */
  leave(order: ShopOrder, quantity: number, number: string): void {
    const lines = order.lines.flatMap(({ id, customAttributes }) =>
      customAttributes.some(({ key }) => key === LINE_ID) ? [{ lineId: id, quantity }] : [],
    )
    this.#standIn.shop.fulfill(order.id, lines, [{ company: 'UPS', number }])
  }

  async deliver({ id }: ShopOrder): Promise<void> {
    this.#standIn.shop.deliver(id)
    await this.tell()
  }

  async receiveReturns({ id }: ShopOrder): Promise<void> {
    this.#standIn.shop.receive(id)
    await this.tell()
  }

  /** The staff cancel the whole order. */
  async cancel({ id }: ShopOrder): Promise<void> {
    this.#standIn.shop.cancel(id, 'INVENTORY', null)
    await this.tell()
  }

  /** The next polls find the shop closed. */
  failPolls(times: number): void {
    for (let time = 0; time < times; time++) this.#standIn.next('unavailable', /^Changed$/)
  }

  /** The staff give money back by themselves, in the shop's currency and without saying what for. */
  async issueRefund({ id, transactions }: ShopOrder, amount: string): Promise<void> {
    const [paid] = transactions
    if (paid === undefined) throw new Error('Nobody paid for the order.')
    const rows = [{ parentId: paid.id, gateway: paid.gateway, amount }]
    this.#standIn.shop.refund(id, { note: 'Sorry', items: [], shipping: null, transactions: rows })
    await this.tell()
  }

  /** Sends the webhooks that wait, newest first and each twice, to the address that they were registered with. */
  async tell(): Promise<void> {
    const answers = await this.#standIn.webhooks.send()
    const wrong = answers.filter((status) => status !== 202)
    if (wrong.length > 0) throw new Error(`Webhooks of the shop were answered ${wrong.join(', ')}.`)
  }

  /** Faults of the documents that it was sent, by Shopify's own schema. */
  faults(): readonly string[] {
    return this.#standIn.documentFaults
  }

  close(): Promise<void> {
    return this.#standIn.stop()
  }
}
