import * as z from 'zod'
import type { Report } from '../../../orders/life/reports/report.ts'
import { timestamp } from '../../../runtime/clock.ts'
import type { Connection, ConnectionParts } from '../integration.ts'
import type { CommandOutcome } from '../outcomes.ts'
import type { FindSubmitted } from '../submitted-order.ts'
import { AccessTokens } from './admin-api/access-token.ts'
import { type AskShopify, adminApi } from './admin-api/admin-api.ts'
import { notRead } from './admin-api/not-read.ts'
import { cancelOrder } from './changes/cancel-order.ts'
import { changeAddress } from './changes/change-address.ts'
import { refundOrder } from './changes/refund-order.ts'
import { requestReturn } from './changes/request-return.ts'
import { createdOutcome, findOrder } from './reading/find-order.ts'
import type { OrderState } from './reading/order-state.ts'
import { pollOrders } from './reading/poll.ts'
import { readOrder } from './reading/read-shop-order.ts'
import { reportsOf } from './reading/reports.ts'
import { checkShop, setUpShop } from './set-up.ts'
import { type ShopifySecrets, type ShopifySettings, shopUrl, webhookSecrets } from './settings.ts'
import { createOrder } from './submitting/create-order.ts'
import { readWebhook } from './webhook.ts'

/** One for all brands of a function instance: each shop's token is asked for once a day. */
const tokens = new AccessTokens()

/** A shop, spoken to by the merchant's own app. */
export function connectShopify(parts: ConnectionParts<ShopifySettings, ShopifySecrets>): Connection {
  const { settings, secrets, now } = parts
  const ask = adminApi({ ...parts, url: shopUrl(settings) }, tokens)

  /** Every command first looks at the order as it is: Shopify keeps no record of what it was asked. */
  async function withOrder(
    brandOrderId: string,
    change: (order: OrderState) => Promise<CommandOutcome>,
  ): Promise<CommandOutcome> {
    const found = await findOrder(ask, brandOrderId)
    if (!found.ok) return found.unknown
    if (found.data === null) return { outcome: 'not_found' }
    const read = await readOrder(ask, found.data.id)
    if (!read.ok) return read.unknown
    return read.data === null ? { outcome: 'not_found' } : change(read.data)
  }

  async function refetch(subject: string, submitted: FindSubmitted): Promise<readonly Report[]> {
    const orderId = subject.startsWith('gid://shopify/Return/') ? await orderOfReturn(subject) : subject
    return orderId === null ? [] : reportsOn(orderId, ask, submitted)
  }

  async function orderOfReturn(id: string): Promise<string | null> {
    const schema = z.object({ return: z.object({ order: z.object({ id: z.string() }) }).nullable() })
    const answer = await ask('query OrderOfReturn($id: ID!) { return(id: $id) { order { id } } }', { id }, schema)
    if (!answer.ok) throw notRead(answer)
    return answer.data.return?.order.id ?? null
  }

  /** Throws when the shop does not answer, or with what cannot be reported. */
  async function reportsOn(orderId: string, askWith: AskShopify, submitted: FindSubmitted): Promise<readonly Report[]> {
    const readAt = timestamp(now())
    const read = await readOrder(askWith, orderId)
    if (!read.ok) throw notRead(read)
    if (read.data === null) return []
    return reportsOf(read.data, readAt, await submitted(read.data.brandOrderId))
  }

  return {
    async lookup({ brandOrderId }) {
      const found = await findOrder(ask, brandOrderId)
      if (!found.ok) return found.unknown
      return found.data === null ? { outcome: 'not_found' } : createdOutcome(found.data)
    },
    submit: ({ submission }) => createOrder(ask, settings, submission),
    cancel: (command) => withOrder(command.brandOrderId, (order) => cancelOrder(ask, settings, order, command)),
    changeAddress: (command) => withOrder(command.brandOrderId, (order) => changeAddress(ask, order, command)),
    requestReturn: (command) =>
      withOrder(command.brandOrderId, (order) => requestReturn(ask, settings, order, command)),
    refund: (command) => withOrder(command.brandOrderId, (order) => refundOrder(ask, settings, order, command)),
    verifyUpdate: (raw) => readWebhook(webhookSecrets(secrets, now()), settings.shop, raw),
    refetch,
    poll: (cursor, submitted) =>
      pollOrders(cursor, { ask, readOrder: (id, askWith) => reportsOn(id, askWith, submitted), now }),
    check: () => checkShop(ask, settings),
    setUp: () => setUpShop(ask, settings),
  }
}
