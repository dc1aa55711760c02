import { findBrands } from '../brands/brand-store.ts'
import { PollStore } from '../brands/polling/poll-store.ts'
import { readPaces } from '../brands/rate-limit/pace-list.ts'
import { CommandStore } from '../dispatch/commands/command-store.ts'
import { readStorefronts } from '../http/callers/storefront-list.ts'
import { httpHandler } from '../http/http-handler.ts'
import { serveRoutes } from '../http/serve-routes.ts'
import { OrderStore } from '../orders/order-store.ts'
import { countWaiting } from '../orders/reading/count-waiting.ts'
import { lookupIndex } from '../orders/reading/lookup-index.ts'
import { loadOrders } from '../orders/reading/order-index.ts'
import { systemClock } from '../runtime/clock.ts'
import { environment } from '../runtime/environment.ts'
import { documentClient } from '../storage/document-client.ts'
import { readSupportOrder, type SupportOrderDependencies } from '../support/order/read-support-order.ts'
import { supportOrderSchema } from '../support/order/support-order-answer.ts'
import { findByNumber } from '../support/search/search-by-number.ts'
import { answerCommand } from './answer-command.ts'
import { answerInteraction } from './answer-interaction.ts'
import type { PossibleAction } from './dashboard-buttons.ts'
import { slackCommandRoute, slackInteractionRoute } from './slack.routes.ts'
import { readSlackSecret } from './slack-secret.ts'

const { ordersTable, settingsTable, slackSecretArn, dashboardUrl } = environment(
  'ordersTable',
  'settingsTable',
  'slackSecretArn',
  'dashboardUrl',
)
const dependencies = {
  owners: async () =>
    (await readStorefronts(documentClient, settingsTable)).flatMap(({ id: storefrontId }) =>
      [true, false].map((livemode) => ({ storefrontId, livemode })),
    ),
  lookup: lookupIndex(documentClient, ordersTable),
  load: (ids: readonly string[]) => loadOrders(documentClient, ordersTable, ids),
}

const orders = new OrderStore(documentClient, ordersTable, systemClock)
const commands = new CommandStore(documentClient, ordersTable)
const polls = new PollStore(documentClient, settingsTable)
const reading: SupportOrderDependencies = {
  find: (orderId) => orders.find(orderId),
  findPurchase: (orderId) => orders.findPurchase(orderId),
  findBrands,
  findPaces: (brandIds) => readPaces(documentClient, settingsTable, brandIds),
  findPolls: (brandIds) => polls.findThose(brandIds),
  findCommands: (orderId) => commands.list(orderId),
  // What can be done about mails is done in the dashboard.
  findMails: async () => [],
  countWaiting: (brandId) => countWaiting(documentClient, ordersTable, brandId),
}

/** As the desk says it, of what nothing stands in the way. */
async function actionsOf(orderId: string, now: Date): Promise<PossibleAction[]> {
  const { body } = await readSupportOrder({ params: { orderId }, now }, reading)
  return supportOrderSchema.parse(body).next.filter(({ obstacle }) => obstacle === null)
}

/** `/order` in Slack, and clicks on the buttons of its answers; docs/slack.md. */
export const handler = serveRoutes([
  [
    slackCommandRoute,
    httpHandler(slackCommandRoute, async ({ headers, rawBody, now }) =>
      answerCommand(headers, rawBody, {
        secret: await readSlackSecret(slackSecretArn),
        findOrders: (text) => findByNumber(text, dependencies),
        actionsOf: (orderId) => actionsOf(orderId, now),
        dashboardUrl: dashboardUrl === '' ? null : dashboardUrl,
        now,
      }),
    ),
  ],
  [
    slackInteractionRoute,
    httpHandler(slackInteractionRoute, async ({ headers, rawBody, now }) =>
      answerInteraction(headers, rawBody, { secret: await readSlackSecret(slackSecretArn), now }),
    ),
  ],
])
