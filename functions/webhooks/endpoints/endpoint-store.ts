import { type DynamoDBDocumentClient, GetCommand, paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { endpointsPartition } from '../../events/relay/endpoint-partition-keys.ts'
import { held, pastTransactions } from '../../storage/conditional-write.ts'
import { updateExpression } from '../../storage/row-update.ts'
import { transact } from '../../storage/transact.ts'
import {
  type Endpoint,
  type EndpointHealth,
  type EndpointIds,
  endpointHealthSchema,
  endpointSchema,
} from './endpoint.ts'
import { endpointIdOf, endpointKey } from './endpoint-keys.ts'
import { noticeRow, type StatusNotice } from './status-notice.ts'

/** Endpoints as the deliverer needs them: it reads them, and records their health. */
export interface EndpointStore {
  find(ids: EndpointIds): Promise<Endpoint | null>
  /** All endpoints of a storefront in one mode. */
  list(owner: { storefrontId: string; livemode: boolean }): Promise<EndpointList>
  /**
   * Records a change of health with its notice, unless the health has changed since `endpoint`
   * was read; answers whether it did.
   */
  noteHealth(endpoint: Endpoint, health: EndpointHealth, notice: StatusNotice | null, now: Date): Promise<boolean>
}

/** One row that cannot be read must not keep the other endpoints from their events. */
export interface EndpointList {
  readonly endpoints: readonly Endpoint[]
  /** Ids of those whose rows do not parse: it is not known what they want. */
  readonly unreadable: readonly string[]
}

/** Endpoints out of rows of `endpointsPartition`. */
export function readEndpoints(rows: readonly unknown[]): EndpointList {
  const endpoints: Endpoint[] = []
  const unreadable: string[] = []
  for (const row of rows) {
    const read = endpointSchema.safeParse(row)
    if (read.success) endpoints.push(read.data)
    else unreadable.push(endpointIdOf(keySchema.parse(row).sk))
  }
  return { endpoints, unreadable }
}

const keySchema = z.object({ sk: z.string() })

/** The endpoints of a storefront in one mode, as stored. */
export function endpointLists(client: DynamoDBDocumentClient, table: string): Pick<EndpointStore, 'list'> {
  return {
    async list(owner) {
      const pages = paginateQuery(
        { client },
        {
          TableName: table,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': endpointsPartition(owner) },
          ConsistentRead: true,
        },
      )
      const rows: unknown[] = []
      for await (const { Items } of pages) rows.push(...(Items ?? []))
      return readEndpoints(rows)
    },
  }
}

/** Endpoints in the settings table. Their notices wait in the deliveries table, where the sweeper looks. */
export function dynamoEndpointStore(
  client: DynamoDBDocumentClient,
  table: string,
  deliveriesTable: string,
): EndpointStore {
  return {
    async find(ids) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: endpointKey(ids, ids.endpointId), ConsistentRead: true }),
      )
      return Item === undefined ? null : endpointSchema.parse(Item)
    },

    ...endpointLists(client, table),

    async noteHealth(endpoint, health, notice, now) {
      const change = updateExpression({
        // Only the health: the storefront may just have changed the other fields.
        set: endpointHealthSchema.parse(health),
        // Several attempts end at the same time. One counts: the others have the same cause.
        condition: '#status = :status AND failures = :failures AND statusSince = :since',
        values: { ':status': endpoint.status, ':failures': endpoint.failures, ':since': endpoint.statusSince },
      })
      const update = { TableName: table, Key: endpointKey(endpoint, endpoint.id), ...change }
      if (notice === null) return held(pastTransactions(() => client.send(new UpdateCommand(update))))
      const outbox = { Put: { TableName: deliveriesTable, Item: noticeRow(notice, now) } }
      return (await transact(client, [{ Update: update }, outbox])).length === 0
    },
  }
}
