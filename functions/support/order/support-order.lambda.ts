import { findBrands } from '../../brands/brand-store.ts'
import { PollStore } from '../../brands/polling/poll-store.ts'
import { readPaces } from '../../brands/rate-limit/pace-list.ts'
import { CommandStore } from '../../dispatch/commands/command-store.ts'
import { httpHandler } from '../../http/http-handler.ts'
import { serveRoutes } from '../../http/serve-routes.ts'
import { OrderStore } from '../../orders/order-store.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { readSupportOrderRoute } from './order.routes.ts'
import { readSupportOrder } from './read-support-order.ts'

const { ordersTable, settingsTable } = environment('ordersTable', 'settingsTable')
const orders = new OrderStore(documentClient, ordersTable, systemClock)
const commands = new CommandStore(documentClient, ordersTable)
const polls = new PollStore(documentClient, settingsTable)

const dependencies = {
  find: (orderId: string) => orders.find(orderId),
  findPurchase: (orderId: string) => orders.findPurchase(orderId),
  findBrands,
  findPaces: (brandIds: readonly string[]) => readPaces(documentClient, settingsTable, brandIds),
  findPolls: (brandIds: readonly string[]) => polls.findThose(brandIds),
  findCommands: (orderId: string) => commands.list(orderId),
}

/** An order for a person, for the support desk. It can change nothing, and opens no envelope. */
export const handler = serveRoutes([
  [readSupportOrderRoute, httpHandler(readSupportOrderRoute, (request) => readSupportOrder(request, dependencies))],
])
