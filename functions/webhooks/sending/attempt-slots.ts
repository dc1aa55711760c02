import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { addSeconds, timestamp } from '../../runtime/clock.ts'
import { held } from '../../storage/conditional-write.ts'
import { SLOT_PREFIX, slotKey } from '../deliveries/deliveries-keys.ts'

/** A place among the attempts that are in flight at an endpoint. */
export interface Slot {
  readonly endpointId: string
  readonly number: number
  readonly token: string
}

/** Bounds how many attempts are in flight at an endpoint at one time. */
export interface AttemptSlots {
  /** Null when all of the endpoint's `inFlight` places are taken. */
  take(endpointId: string, inFlight: number, token: string, now: Date): Promise<Slot | null>
  release(slot: Slot): Promise<void>
}

/** Seconds after which a slot is free again when its holder crashed: longer than an attempt, shorter than a lease. */
const SLOT_SECONDS = 30
/** Places tried when others are quicker. */
const TRIES = 3

const rowSchema = z.object({ sk: z.string(), heldUntil: z.string() })

/** Slots in the deliveries table: a row for each attempt in flight. `random` is from 0 to 1, exclusive. */
export function dynamoAttemptSlots(client: DynamoDBDocumentClient, table: string, random: () => number): AttemptSlots {
  async function freeSlots(endpointId: string, inFlight: number, now: Date): Promise<number[]> {
    const { Items } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :slots)',
        ExpressionAttributeValues: { ':pk': slotKey(endpointId, 0).pk, ':slots': SLOT_PREFIX },
        ConsistentRead: true,
      }),
    )
    const at = timestamp(now)
    const taken = new Set(
      (Items ?? [])
        .map((item) => rowSchema.parse(item))
        .filter(({ heldUntil }) => heldUntil > at)
        .map(({ sk }) => sk),
    )
    // An endpoint that began to fail may still have more in flight than it should: they count.
    const free = Array.from({ length: inFlight }, (_, number) => number).filter(
      (number) => !taken.has(slotKey(endpointId, number).sk),
    )
    return free.slice(0, Math.max(0, inFlight - taken.size))
  }

  return {
    async take(endpointId, inFlight, token, now) {
      const free = await freeSlots(endpointId, inFlight, now)
      for (let attempt = 0; attempt < TRIES && free.length > 0; attempt++) {
        const [number = 0] = free.splice(Math.floor(random() * free.length), 1)
        const Item = {
          ...slotKey(endpointId, number),
          token,
          heldUntil: timestamp(addSeconds(now, SLOT_SECONDS)),
          expiresAt: Math.floor(now.getTime() / 1000) + 3600,
        }
        const put = new PutCommand({
          TableName: table,
          Item,
          ConditionExpression: 'attribute_not_exists(pk) OR heldUntil <= :now',
          ExpressionAttributeValues: { ':now': timestamp(now) },
        })
        if (await held(client.send(put))) return { endpointId, number, token }
      }
      return null
    },

    async release({ endpointId, number, token }) {
      const release = new DeleteCommand({
        TableName: table,
        Key: slotKey(endpointId, number),
        ConditionExpression: '#token = :token',
        ExpressionAttributeNames: { '#token': 'token' },
        ExpressionAttributeValues: { ':token': token },
      })
      await held(client.send(release))
    },
  }
}
