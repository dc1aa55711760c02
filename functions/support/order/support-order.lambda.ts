import { findBrands } from '../../brands/brand-store.ts'
import { PollStore } from '../../brands/polling/poll-store.ts'
import { readPaces } from '../../brands/rate-limit/pace-list.ts'
import { CommandStore } from '../../dispatch/commands/command-store.ts'
import { httpHandler } from '../../http/http-handler.ts'
import { serveRoutes } from '../../http/serve-routes.ts'
import { OrderStore } from '../../orders/order-store.ts'
import { countWaiting } from '../../orders/reading/count-waiting.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { listOpenings } from '../../vault/list-openings.ts'
import { actsOfOrder } from '../audit/read-audit.ts'
import { mailsOf } from '../mails/list-mails.ts'
import { readSupportOrderRoute, readTimelineRoute } from './order.routes.ts'
import { findOwner, newestEvents } from './order-events.ts'
import { readSupportOrder } from './read-support-order.ts'
import { readTimeline, type TimelineDependencies } from './timeline.ts'

const { ordersTable, settingsTable, vaultTable } = environment('ordersTable', 'settingsTable', 'vaultTable')
const orders = new OrderStore(documentClient, ordersTable, systemClock)
const commands = new CommandStore(documentClient, ordersTable)
const polls = new PollStore(documentClient, settingsTable)

const findMails = mailsOf(documentClient, ordersTable)

const dependencies = {
  find: (orderId: string) => orders.find(orderId),
  findPurchase: (orderId: string) => orders.findPurchase(orderId),
  findBrands,
  findPaces: (brandIds: readonly string[]) => readPaces(documentClient, settingsTable, brandIds),
  findPolls: (brandIds: readonly string[]) => polls.findThose(brandIds),
  countWaiting: (brandId: string) => countWaiting(documentClient, ordersTable, brandId),
  findCommands: (orderId: string) => commands.list(orderId),
  findMails,
}

const events = (orderId: string, before: number | null, limit: number) =>
  newestEvents(documentClient, ordersTable, orderId, { before, limit })
const vault = { client: documentClient, table: vaultTable }
const timeline: TimelineDependencies = {
  exists: async (orderId) => (await findOwner(documentClient, ordersTable, orderId)) !== null,
  events,
  acts: (orderId) => actsOfOrder(orderId, vault),
  openings: (orderId, before, limit) => listOpenings(orderId, { before, limit }, vault),
  mails: async (orderId) => findMails((await orders.find(orderId))?.brandOrders ?? []),
}

/** An order for a person, for the support desk. It can change nothing, and opens no envelope. */
export const handler = serveRoutes([
  [readSupportOrderRoute, httpHandler(readSupportOrderRoute, (request) => readSupportOrder(request, dependencies))],
  [readTimelineRoute, httpHandler(readTimelineRoute, (request) => readTimeline(request, timeline))],
])
