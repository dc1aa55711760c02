import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { addSeconds, timestamp } from '../../runtime/clock.ts'
import { slownessKey } from '../deliveries/deliveries-keys.ts'

/**
 * Which endpoints take long to answer. A deliverer is occupied until the slowest of
 * its batch ends, so theirs are delivered by deliverers of their own: an endpoint
 * that hangs lets others wait once, until that is known, and then only its like.
 */
export interface SlowEndpoints {
  has(endpointId: string, now: Date): Promise<boolean>
  /** `isChronic`: it does nothing but fail, so that its next try may be half a day away. */
  note(endpointId: string, isChronic: boolean, now: Date): Promise<void>
}

/** A receiver that answers at once and works afterwards, as it should, is far below this. */
const SLOW_MILLISECONDS = 3_000
/** Seconds that an endpoint counts as slow after it was. */
const REMEMBERED_SECONDS = 600
/** Longer than the longest wait between two tries, so that an endpoint that keeps hanging stays marked. */
const REMEMBERED_CHRONIC_SECONDS = 24 * 3600

export function isSlow({ outcome, milliseconds }: { outcome: string; milliseconds: number | null }): boolean {
  return outcome === 'timeout' || (milliseconds ?? 0) >= SLOW_MILLISECONDS
}

/** Slow endpoints in the deliveries table. `timeScale` shortens the memory on the local stage. */
export function dynamoSlowEndpoints(client: DynamoDBDocumentClient, table: string, timeScale: number): SlowEndpoints {
  return {
    async has(endpointId, now) {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: slownessKey(endpointId) }))
      return Item !== undefined && Item.slowUntil > timestamp(now)
    },

    async note(endpointId, isChronic, now) {
      const seconds = isChronic ? REMEMBERED_CHRONIC_SECONDS : REMEMBERED_SECONDS
      const slowUntil = timestamp(addSeconds(now, seconds * timeScale))
      const expiresAt = Math.floor(now.getTime() / 1000) + REMEMBERED_CHRONIC_SECONDS
      await client.send(
        new PutCommand({ TableName: table, Item: { ...slownessKey(endpointId), slowUntil, expiresAt } }),
      )
    },
  }
}
