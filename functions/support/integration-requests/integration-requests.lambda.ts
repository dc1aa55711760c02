import { checkedRequest } from '../../changes/check-request.ts'
import { type HttpRequest, httpHandler } from '../../http/http-handler.ts'
import { serveRoutes } from '../../http/serve-routes.ts'
import { environment, optionalEnvironment } from '../../runtime/environment.ts'
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

const { settingsTable } = environment('settingsTable')
const send = deskMailSender()
const requests = {
  settings: { client: documentClient, table: settingsTable },
  tell: async ({ id, brandId, missing, wish, askedBy }: IntegrationRequest) => {
    const to = optionalEnvironment('integrationRequestsTo')
    if (to === undefined) return
    const text = [wish, '', `Brand: ${brandId}`, `Missing: ${missing.join(', ') || '-'}`, `Asked by: ${askedBy}`]
    const replyTo = replyAddress(optionalEnvironment('deskMailbox'), id)
    await send({ to, subject: `[${id}] A deeper integration of ${brandId}`, text: text.join('\n'), replyTo })
  },
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
