import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import { checkedRequest } from '../../changes/check-request.ts'
import type { IntegrationRequested } from '../../events/desk-notice.ts'
import { DESK_SOURCE, INTEGRATION_REQUESTED } from '../../events/event-source.ts'
import { type HttpRequest, httpHandler } from '../../http/http-handler.ts'
import { serveRoutes } from '../../http/serve-routes.ts'
import { awsClientDefaults } from '../../runtime/aws-client.ts'
import { environment, optionalEnvironment } from '../../runtime/environment.ts'
import { OperatorError } from '../../runtime/log.ts'
import { documentClient } from '../../storage/document-client.ts'
import { deskMailSender, replyAddress } from '../contact/desk-mail.ts'
import { askForIntegration, listIntegrationRequests, settleIntegrationRequest } from './ask-integration.ts'
import { type IntegrationRequest, integrationRequestDraftSchema } from './integration-request.ts'
import {
  listIntegrationRequestsRoute,
  requestIntegrationRoute,
  settleIntegrationRequestRoute,
  supportRequestIntegrationRoute,
} from './integration-requests.routes.ts'

const { settingsTable, eventBus } = environment('settingsTable', 'eventBus')
const bus = new EventBridgeClient(awsClientDefaults)
const send = deskMailSender()
const requests = {
  settings: { client: documentClient, table: settingsTable },
  tell: async (request: IntegrationRequest) => {
    await Promise.all([publish(request), mail(request)])
  },
}

/** For Slack, and whoever else listens to the bus. */
async function publish({ id, brandId, missing, createdAt }: IntegrationRequest): Promise<void> {
  const notice: IntegrationRequested = { id, brandId, missing, timestamp: createdAt }
  const entry = { EventBusName: eventBus, Source: DESK_SOURCE, DetailType: INTEGRATION_REQUESTED }
  const { FailedEntryCount = 0 } = await bus.send(
    new PutEventsCommand({ Entries: [{ ...entry, Detail: JSON.stringify(notice) }] }),
  )
  if (FailedEntryCount > 0) throw new OperatorError('EventBridge did not take a request for an integration.')
}

async function mail({ id, brandId, missing, wish, askedBy }: IntegrationRequest): Promise<void> {
  const to = optionalEnvironment('integrationRequestsTo')
  if (to === undefined) return
  const text = [wish, '', `Brand: ${brandId}`, `Missing: ${missing.join(', ') || '-'}`, `Asked by: ${askedBy}`]
  const replyTo = replyAddress(optionalEnvironment('deskMailbox'), id)
  await send({ to, subject: `[${id}] A deeper integration of ${brandId}`, text: text.join('\n'), replyTo })
}

const answersIn = 'settingsTable'
const ask = (request: HttpRequest<unknown, unknown, unknown>) =>
  askForIntegration({ ...request, draft: checkedRequest(integrationRequestDraftSchema, request.body) }, requests)

/** Asking for a deeper integration of a brand, by storefronts and members. */
export const handler = serveRoutes([
  [requestIntegrationRoute, httpHandler(requestIntegrationRoute, ask, { answersIn })],
  [supportRequestIntegrationRoute, httpHandler(supportRequestIntegrationRoute, ask, { answersIn })],
  [
    listIntegrationRequestsRoute,
    httpHandler(listIntegrationRequestsRoute, async ({ query, now }) => ({
      status: 200,
      body: await listIntegrationRequests(query, requests, now),
    })),
  ],
  [
    settleIntegrationRequestRoute,
    httpHandler(settleIntegrationRequestRoute, (request) =>
      settleIntegrationRequest({ ...request, ...request.params }, requests),
    ),
  ],
])
