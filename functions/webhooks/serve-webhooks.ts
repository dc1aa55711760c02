import type * as z from 'zod'
import type { HttpAnswer } from '../http/http-answer.ts'
import { type HttpRequest, httpHandler } from '../http/http-handler.ts'
import { pageOf, placeBefore } from '../http/list-page.ts'
import type { Route } from '../http/route.ts'
import type { Served } from '../http/served.ts'
import { readBackwards } from '../http/settings-store.ts'
import { storefrontOf } from '../http/storefront-caller.ts'
import { versioned } from '../http/versions.ts'
import { log } from '../runtime/log.ts'
import { changeEndpoint, deleteEndpoint, rotateSecret } from './change-endpoint.ts'
import { createEndpoint } from './create-endpoint.ts'
import { endpointSchema } from './endpoint.ts'
import { showEndpoint } from './endpoint-fields.ts'
import { endpointKey, endpointsPartition } from './endpoint-keys.ts'
import { listDeliveries } from './list-deliveries.ts'
import { readDelivery } from './read-delivery.ts'
import { resendDelivery, testEndpoint } from './send-by-hand.ts'
import { readReplay, replayDeliveries } from './start-replay.ts'
import { readOwnEndpoint, type WebhookDesk } from './webhook-desk.ts'
import * as routes from './webhooks.routes.ts'

/** Every route under `/v1/webhook-endpoints`, with what serves it. */
export function serveWebhooks(desk: WebhookDesk): Served[] {
  return [
    serve(routes.createEndpointRoute, (request) => createEndpoint(request, desk)),
    serve(routes.listEndpointsRoute, async ({ caller, query, now }) => {
      const owner = storefrontOf(caller)
      const partition = endpointsPartition(owner)
      const before = placeBefore(partition, query, now) ?? '~'
      const rows = await readBackwards(desk.settings, { partition, before, limit: query.limit + 1 })
      const found = rows.map((row) => endpointSchema.parse(row))
      const parts = { placeOf: ({ id }: { id: string }) => endpointKey(owner, id).sk, show: showEndpoint }
      return { status: 200, body: pageOf(partition, found, query, parts, now) }
    }),
    serve(routes.readEndpointRoute, async ({ caller, params }) =>
      versioned(200, showEndpoint(await readOwnEndpoint(desk, caller, params.endpointId))),
    ),
    serve(routes.changeEndpointRoute, (request) => changeEndpoint(request, desk)),
    serve(routes.deleteEndpointRoute, (request) => deleteEndpoint(request, desk)),
    serve(routes.rotateSecretRoute, (request) => rotateSecret(request, desk)),
    serve(routes.testEndpointRoute, (request) => testEndpoint(request, desk)),
    serve(routes.listDeliveriesRoute, (request) => listDeliveries(request, desk)),
    serve(routes.readDeliveryRoute, (request) => readDelivery(request, desk)),
    serve(routes.resendDeliveryRoute, (request) => resendDelivery(request, desk)),
    serve(routes.replayRoute, (request) => replayDeliveries(request, desk)),
    serve(routes.readReplayRoute, (request) => readReplay(request, desk)),
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
