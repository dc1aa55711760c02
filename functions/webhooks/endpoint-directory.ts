import { type DynamoDBDocumentClient, GetCommand, paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { held } from './conditional-write.ts'
import { type Endpoint, type EndpointHealth, type EndpointIds, endpointSchema } from './endpoint.ts'
import { endpointKey, endpointsPartition } from './endpoint-keys.ts'
import { changeOf } from './row-change.ts'

/** Endpoints as those see them who deliver: to read, and to note how they are doing. */
export interface EndpointDirectory {
  find(ids: EndpointIds): Promise<Endpoint | null>
  /** All endpoints of a storefront in one mode. */
  list(owner: { storefrontId: string; livemode: boolean }): Promise<Endpoint[]>
  /** Notes a change of health, unless it has changed otherwise since `endpoint` was read; answers whether it did. */
  noteHealth(endpoint: Endpoint, health: EndpointHealth): Promise<boolean>
}

export function dynamoEndpointDirectory(client: DynamoDBDocumentClient, table: string): EndpointDirectory {
  return {
    async find(ids) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: endpointKey(ids, ids.endpointId), ConsistentRead: true }),
      )
      return Item === undefined ? null : endpointSchema.parse(Item)
    },

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
      const endpoints: Endpoint[] = []
      for await (const { Items } of pages) endpoints.push(...(Items ?? []).map((item) => endpointSchema.parse(item)))
      return endpoints
    },

    noteHealth(endpoint, health) {
      const change = changeOf({
        set: health,
        // Several attempts end at one time; one counts, the others are about the same trouble.
        condition: '#status = :status AND failures = :failures AND statusSince = :since',
        values: { ':status': endpoint.status, ':failures': endpoint.failures, ':since': endpoint.statusSince },
      })
      return held(
        client.send(new UpdateCommand({ TableName: table, Key: endpointKey(endpoint, endpoint.id), ...change })),
      )
    },
  }
}
