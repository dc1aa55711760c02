import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { batchGet } from '../../storage/batch-get.ts'
import type { EndpointStore } from '../endpoints/endpoint-store.ts'
import { deliveryKey } from './deliveries-keys.ts'
import { deliverySchema, newDeliveryId } from './delivery.ts'

/**
 * The deliveries of some events of one storefront in one mode. Their ids follow from event and endpoint, so that they
 * are read by key. Of an endpoint that was deleted none are found.
 */
export async function eventDeliveries(
  owner: { readonly storefrontId: string; readonly livemode: boolean },
  events: readonly { readonly id: string }[],
  {
    client,
    table,
    endpoints: { list },
  }: {
    readonly client: DynamoDBDocumentClient
    readonly table: string
    readonly endpoints: Pick<EndpointStore, 'list'>
  },
) {
  const { endpoints } = await list(owner)
  const hosts = new Map(endpoints.map(({ id, url }) => [id, new URL(url).host]))
  const keys = events.flatMap(({ id }) => endpoints.map((endpoint) => deliveryKey(newDeliveryId(id, endpoint.id))))
  const rows = await batchGet(client, table, keys)
  return rows.map((row) => {
    const { status, inLane, tries, tryAfter, accepted, ...delivery } = deliverySchema.parse(row)
    const isWaitingInLane = inLane && tries === 0
    const { id, endpointId, eventId, eventType, sequence, reason, attempts, createdAt, settledAt } = delivery
    return {
      id,
      endpointId,
      endpointHost: hosts.get(endpointId) ?? '',
      eventId,
      eventType,
      sequence,
      status,
      reason,
      attempts,
      nextTryAt: status === 'pending' && !isWaitingInLane ? tryAfter : null,
      createdAt,
      settledAt,
      lastStatus: accepted?.status ?? null,
    }
  })
}
