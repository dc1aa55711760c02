import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { rateKey } from '../deliveries/deliveries-keys.ts'

const counterSchema = z.object({ deliveries: z.int() })

/** Counts a delivery into the current second of an endpoint; answers how many there are. */
export type CountDelivery = (endpointId: string, second: number) => Promise<number>

export function dynamoDeliveryCounter(client: DynamoDBDocumentClient, table: string): CountDelivery {
  return async (endpointId, second) => {
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName: table,
        Key: rateKey(endpointId, second),
        UpdateExpression: 'ADD deliveries :one SET expiresAt = :expiry',
        ExpressionAttributeValues: { ':one': 1, ':expiry': second + 3600 },
        ReturnValues: 'UPDATED_NEW',
      }),
    )
    return counterSchema.parse(Attributes).deliveries
  }
}

/**
 * Seconds that a delivery has to wait, 0 to be sent now. What is over the limit of a
 * second is spread over those that follow, in the order of its arrival.
 */
export async function secondsUntilAllowed(
  endpoint: { readonly id: string; readonly rateLimit: number | null },
  now: Date,
  count: CountDelivery,
): Promise<number> {
  if (endpoint.rateLimit === null) return 0
  const counted = await count(endpoint.id, Math.floor(now.getTime() / 1000))
  return Math.floor((counted - 1) / endpoint.rateLimit)
}
