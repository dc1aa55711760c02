import { httpHandler } from '../http/http-handler.ts'
import { environment } from '../runtime/environment.ts'
import { documentClient } from '../storage/document-client.ts'
import { answerCommand } from './answer-command.ts'
import { orderFinder } from './find-orders.ts'
import { slackCommandRoute } from './slack.routes.ts'
import { readSlackSecret } from './slack-secret.ts'

const { ordersTable, settingsTable, slackSecretArn, dashboardUrl } = environment(
  'ordersTable',
  'settingsTable',
  'slackSecretArn',
  'dashboardUrl',
)
const findOrders = orderFinder(documentClient, ordersTable, settingsTable)

/** `/order` in Slack; docs/slack.md. */
export const handler = httpHandler(slackCommandRoute, async ({ headers, rawBody, now }) =>
  answerCommand(headers, rawBody, {
    secret: await readSlackSecret(slackSecretArn),
    findOrders,
    dashboardUrl: dashboardUrl === '' ? null : dashboardUrl,
    now,
  }),
)
