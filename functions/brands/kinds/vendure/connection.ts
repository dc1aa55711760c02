import type { Report } from '../../../orders/life/reports/report.ts'
import { timestamp } from '../../../runtime/clock.ts'
import type { Connection, ConnectionParts } from '../integration.ts'
import type { CommandOutcome } from '../outcomes.ts'
import type { FindSubmitted } from '../submitted-order.ts'
import { adminApi } from './admin-api/admin-api.ts'
import { notRead } from './admin-api/not-read.ts'
import { Sessions } from './admin-api/sessions.ts'
import { cancelOrder } from './changes/cancel-order.ts'
import { changeAddress } from './changes/change-address.ts'
import { refundOrder } from './changes/refund-order.ts'
import { requestReturn } from './changes/request-return.ts'
import { checkShop } from './check-shop.ts'
import { createdOutcome, findOrder, isUnfinished } from './reading/find-order.ts'
import type { OrderState } from './reading/order-state.ts'
import { pollOrders } from './reading/poll.ts'
import { readOrder } from './reading/read-order.ts'
import { reportsOf } from './reading/reports.ts'
import type { VendureSecrets, VendureSettings } from './settings.ts'
import { createOrder } from './submitting/create-order.ts'

/** One for all brands of a function instance: each shop is signed in to once. */
const sessions = new Sessions()

/** A merchant's Vendure, spoken to by its Admin API. */
export function connectVendure({
  settings,
  secrets,
  http,
  now,
}: ConnectionParts<VendureSettings, VendureSecrets>): Connection {
  const { url, channelToken } = settings
  const ask = adminApi({ url, channelToken, secrets, http, now }, sessions)

  /** Every command first looks at the order as it is: Vendure keeps no record of what it was asked. */
  async function withOrder(
    brandOrderId: string,
    change: (order: OrderState) => Promise<CommandOutcome>,
  ): Promise<CommandOutcome> {
    const read = await readOrder(ask, brandOrderId)
    if (!read.ok) return read.unknown
    return read.data === null ? { outcome: 'not_found' } : change(read.data)
  }

  async function reportsOn(brandOrderId: string, submitted: FindSubmitted): Promise<readonly Report[]> {
    const readAt = timestamp(now())
    const read = await readOrder(ask, brandOrderId)
    if (!read.ok) throw notRead(read)
    return read.data === null ? [] : reportsOf(read.data, readAt, await submitted(brandOrderId))
  }

  return {
    async lookup({ brandOrderId }) {
      const found = await findOrder(ask, brandOrderId)
      if (!found.ok) return found.unknown
      // What an attempt left unfinished is finished by submitting again.
      return found.data === null || isUnfinished(found.data) ? { outcome: 'not_found' } : createdOutcome(found.data)
    },
    submit: ({ submission }) => createOrder(ask, settings, submission),
    cancel: (command) => withOrder(command.brandOrderId, (order) => cancelOrder(ask, order, command)),
    changeAddress: (command) => withOrder(command.brandOrderId, (order) => changeAddress(ask, order, command)),
    requestReturn: (command) => withOrder(command.brandOrderId, (order) => requestReturn(ask, order, command)),
    refund: (command) => withOrder(command.brandOrderId, (order) => refundOrder(ask, order, command)),
    verifyUpdate: () => ({ verdict: 'unverified', why: 'Vendure is polled, and sends no updates.' }),
    // What polling could not read, by our own id.
    refetch: reportsOn,
    poll: (cursor, submitted) => pollOrders(cursor, { ask, now, readOrder: (id) => reportsOn(id, submitted) }),
    check: () => checkShop(ask, settings),
  }
}
