import * as z from 'zod'
import type { HttpAnswer } from '../../http/http-answer.ts'
import type { HttpRequest } from '../../http/http-handler.ts'
import { type CursorKind, makeCursor, readCursor } from '../../http/lists/cursor.ts'
import type { DeliveryList } from '../deliveries/deliveries-keys.ts'
import { type Delivery, type DeliveryStatus, deliveryStatus } from '../deliveries/delivery.ts'
import { loadDeliveries, walkDeliveries } from '../deliveries/delivery-list.ts'
import { pageOfDeliveries } from '../deliveries/delivery-page.ts'
import type { listDeliveriesRoute } from './deliveries.routes.ts'
import { showDelivery } from './delivery-fields.ts'
import { readOwnEndpoint, type WebhooksApi } from './webhooks-api.ts'

type Query = z.output<NonNullable<(typeof listDeliveriesRoute)['query']>>

const deliveriesCursor: CursorKind<string> = {
  name: 'deliveries',
  version: 1,
  position: z.string().max(100),
  lifetimeSeconds: 24 * 3600,
}

/** `GET /v1/webhook-endpoints/{endpointId}/deliveries`. A filter by type or order may leave pages short. */
export async function listDeliveries(
  { caller, params, query, now }: HttpRequest<{ endpointId: string }, Query, unknown>,
  api: WebhooksApi,
): Promise<HttpAnswer> {
  const endpoint = await readOwnEndpoint(api, caller, params.endpointId)
  const { cursor, limit, ...filters } = query
  const binding = { endpointId: endpoint.id, ...filters }
  const start = cursor === undefined ? null : readCursor(deliveriesCursor, binding, cursor, now)
  const walk = walkDeliveries(api.settings.client, api.deliveriesTable, {
    endpointId: endpoint.id,
    lists: listsOf(filters.status ?? deliveryStatus.options),
    after: filters.createdAfter ?? '0',
    before: start ?? filters.createdBefore ?? '~',
    newestFirst: true,
  })
  const load = (ids: readonly string[]) => loadDeliveries(api.settings.client, api.deliveriesTable, ids)
  const { data, next } = await pageOfDeliveries(walk, load, {
    limit,
    mostFit: filters.eventTypes === undefined && filters.orderId === undefined && filters.status === undefined,
    fits: (delivery) => fits(delivery, filters),
  })
  const nextCursor = next === null ? null : makeCursor(deliveriesCursor, binding, next, now)
  return { status: 200, body: { data: data.map(showDelivery), nextCursor, hasMore: nextCursor !== null } }
}

type Filters = Omit<Query, 'cursor' | 'limit'>

/** The lists that may have deliveries of these statuses. One that was just created is pending, and listed among the sent ones. */
function listsOf(statuses: readonly DeliveryStatus[]): DeliveryList[] {
  const lists = { pending: ['waiting', 'sent'], succeeded: ['sent'], exhausted: ['exhausted'] } as const
  return [...new Set(statuses.flatMap((status) => lists[status]))]
}

function fits(delivery: Delivery, { eventTypes, orderId, status }: Filters): boolean {
  if (status !== undefined && !status.includes(delivery.status)) return false
  const typeFits = eventTypes === undefined || eventTypes.some((type) => type === delivery.eventType)
  return typeFits && (orderId === undefined || delivery.orderId === orderId)
}
