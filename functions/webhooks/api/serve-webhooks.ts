import type * as z from 'zod'
import { endpointsPartition } from '../../events/relay/endpoint-partition-keys.ts'
import { storefrontOf } from '../../http/callers/storefront-caller.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import { type HttpRequest, httpHandler } from '../../http/http-handler.ts'
import { pageOf, placeBefore } from '../../http/lists/list-page.ts'
import type { Route } from '../../http/route.ts'
import type { Served } from '../../http/served.ts'
import { readBackwards } from '../../http/settings-store.ts'
import { versioned } from '../../http/versions.ts'
import { log } from '../../runtime/log.ts'
import { endpointSchema } from '../endpoints/endpoint.ts'
import { endpointKey } from '../endpoints/endpoint-keys.ts'
import { changeEndpoint, deleteEndpoint, rotateSecret } from './change-endpoint.ts'
import { createEndpoint } from './create-endpoint.ts'
import * as deliveries from './deliveries.routes.ts'
import * as desk from './desk-deliveries.routes.ts'
import { type DeskApi, listOrderDeliveries, readOrderDelivery, resendOrderDelivery } from './desk-deliveries.ts'
import * as deskEndpoints from './desk-endpoints.routes.ts'
import { asStorefront, byMember, listDeskEndpoints, readDeskDelivery, readDeskEndpoint } from './desk-endpoints.ts'
import { showEndpoint } from './endpoint-fields.ts'
import * as endpoints from './endpoints.routes.ts'
import { listDeliveries } from './list-deliveries.ts'
import { readDelivery } from './read-delivery.ts'
import { resendDelivery, testEndpoint } from './send-by-hand.ts'
import { readReplay, replayDeliveries } from './start-replay.ts'
import { readOwnEndpoint } from './webhooks-api.ts'

/** Every route under `/v1/webhook-endpoints`, and the desk's, with what serves it. */
export function serveWebhooks(api: DeskApi): Served[] {
  return [
    serve(endpoints.createEndpointRoute, (request) => createEndpoint(request, api)),
    serve(endpoints.listEndpointsRoute, async ({ caller, query, now }) => {
      const owner = storefrontOf(caller)
      const partition = endpointsPartition(owner)
      const before = placeBefore(partition, query, now) ?? '~'
      const rows = await readBackwards(api.settings, { partition, before, limit: query.limit + 1 })
      const found = rows.map((row) => endpointSchema.parse(row))
      const parts = { placeOf: ({ id }: { id: string }) => endpointKey(owner, id).sk, show: showEndpoint }
      return { status: 200, body: pageOf(partition, found, query, parts, now) }
    }),
    serve(endpoints.readEndpointRoute, async ({ caller, params }) =>
      versioned(200, showEndpoint(await readOwnEndpoint(api, caller, params.endpointId))),
    ),
    serve(endpoints.changeEndpointRoute, (request) => changeEndpoint(request, api)),
    serve(endpoints.deleteEndpointRoute, (request) => deleteEndpoint(request, api)),
    serve(endpoints.rotateSecretRoute, (request) => rotateSecret(request, api)),
    serve(deliveries.testEndpointRoute, (request) => testEndpoint(request, api)),
    serve(deliveries.listDeliveriesRoute, (request) => listDeliveries(request, api)),
    serve(deliveries.readDeliveryRoute, (request) => readDelivery(request, api)),
    serve(deliveries.resendDeliveryRoute, (request) => resendDelivery(request, api)),
    serve(deliveries.replayRoute, (request) => replayDeliveries(request, api)),
    serve(deliveries.readReplayRoute, (request) => readReplay(request, api)),
    serve(desk.listOrderDeliveriesRoute, (request) => listOrderDeliveries(request, api)),
    serve(desk.readOrderDeliveryRoute, (request) => readOrderDelivery(request, api)),
    serve(desk.resendOrderDeliveryRoute, (request) => resendOrderDelivery(request, api)),
    ...serveDesk(api),
  ]
}

/** The same for members of the support staff, at any storefront's endpoints. */
function serveDesk(api: DeskApi): Served[] {
  return [
    serve(deskEndpoints.listDeskEndpointsRoute, (request) => listDeskEndpoints(request, api)),
    serve(deskEndpoints.readDeskEndpointRoute, (request) => readDeskEndpoint(request, api)),
    serve(deskEndpoints.changeDeskEndpointRoute, async (request) =>
      changeEndpoint(await asStorefront(request, api), api, byMember('webhook_endpoint_changed', request, api)),
    ),
    serve(deskEndpoints.rotateDeskSecretRoute, async (request) =>
      rotateSecret(await asStorefront(request, api), api, byMember('webhook_secret_rotated', request, api)),
    ),
    serve(deskEndpoints.testDeskEndpointRoute, async (request) =>
      testEndpoint(await asStorefront(request, api), api, byMember('webhook_tested', request, api)),
    ),
    serve(deskEndpoints.listDeskDeliveriesRoute, async (request) =>
      listDeliveries(await asStorefront(request, api), api),
    ),
    serve(deskEndpoints.readDeskDeliveryRoute, (request) => readDeskDelivery(request, api)),
    serve(deskEndpoints.resendDeskDeliveryRoute, async (request) =>
      resendDelivery(await asStorefront(request, api), api, [
        api.logAct(request.caller, { act: 'webhook_resent', subject: request.params.deliveryId }, request.now),
      ]),
    ),
    serve(deskEndpoints.replayDeskEndpointRoute, async (request) =>
      replayDeliveries(await asStorefront(request, api), api, byMember('webhooks_replayed', request, api)),
    ),
    serve(deskEndpoints.readDeskReplayRoute, async (request) => readReplay(await asStorefront(request, api), api)),
  ]
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

/** Serves one route; what changed is logged with the key that changed it. */
function serve<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  route: Route<P, Q, B>,
  handle: (request: HttpRequest<Parsed<P>, Parsed<Q>, Parsed<B>>) => Promise<HttpAnswer>,
): Served {
  const logged = async (request: HttpRequest<Parsed<P>, Parsed<Q>, Parsed<B>>): Promise<HttpAnswer> => {
    const answer = await handle(request)
    if (route.method !== 'GET') {
      const { requestId, caller } = request
      log('info', 'ENDPOINT_CHANGED', { requestId, operation: route.operationId, keyId: caller.keyId })
    }
    return answer
  }
  return [`${route.method} ${route.path}`, httpHandler(route, logged, { answersIn: 'settingsTable' })]
}
