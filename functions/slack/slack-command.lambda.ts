import { readStorefronts } from '../http/callers/storefront-list.ts'
import { httpHandler } from '../http/http-handler.ts'
import { lookupIndex } from '../orders/reading/lookup-index.ts'
import { loadOrders } from '../orders/reading/order-index.ts'
import { environment } from '../runtime/environment.ts'
import { documentClient } from '../storage/document-client.ts'
import { findByNumber } from '../support/search/search-by-number.ts'
import { answerCommand } from './answer-command.ts'
import { slackCommandRoute } from './slack.routes.ts'
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

/** `/order` in Slack; docs/slack.md. */
export const handler = httpHandler(slackCommandRoute, async ({ headers, rawBody, now }) =>
  answerCommand(headers, rawBody, {
    secret: await readSlackSecret(slackSecretArn),
    findOrders: (text) => findByNumber(text, dependencies),
    dashboardUrl: dashboardUrl === '' ? null : dashboardUrl,
    now,
  }),
)
