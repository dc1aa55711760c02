import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { dueIndexKey } from '../orders/due-index.ts'
import { timestamp } from '../runtime/clock.ts'
import { held } from './conditional-write.ts'
import { laneKey } from './deliveries-keys.ts'
import { soon, sweepAfter } from './delivery.ts'
import { type Lane, type LaneBook, type LaneIds, type LaneLease, laneSchema } from './lane-book.ts'
import { LANE_DAYS } from './lane-memory.ts'
import { changeOf } from './row-change.ts'

/** Lanes in the deliveries table. */
export class DynamoLaneBook implements LaneBook {
  private readonly client: DynamoDBDocumentClient
  private readonly table: string

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.client = client
    this.table = table
  }

  async want(ids: LaneIds, sequence: number, now: Date): Promise<void> {
    const { storefrontId, livemode, endpointId, orderId } = ids
    const due = dueIndexKey(laneId(ids), timestamp(sweepAfter(now, now)))
    await held(
      this.client.send(
        new UpdateCommand({
          TableName: this.table,
          Key: laneKey(endpointId, orderId),
          UpdateExpression:
            'SET wanted = :sequence, expiresAt = :expiry, storefrontId = :storefrontId, livemode = :livemode, ' +
            'endpointId = :endpointId, orderId = :orderId, settled = if_not_exists(settled, :none), ' +
            '#lease = if_not_exists(#lease, :nobody), tryAfter = if_not_exists(tryAfter, :now), ' +
            'duePk = if_not_exists(duePk, :duePk), dueSk = if_not_exists(dueSk, :dueSk)',
          // An older event was committed before the newer one that is wanted already, and is found with it.
          ConditionExpression: 'attribute_not_exists(pk) OR wanted < :sequence',
          ExpressionAttributeNames: { '#lease': 'lease' },
          ExpressionAttributeValues: {
            ':sequence': sequence,
            ':expiry': Math.floor(now.getTime() / 1000) + LANE_DAYS * 24 * 3600,
            ':storefrontId': storefrontId,
            ':livemode': livemode,
            ':endpointId': endpointId,
            ':orderId': orderId,
            ':none': 0,
            ':nobody': null,
            ':now': timestamp(now),
            ':duePk': due.duePk,
            ':dueSk': due.dueSk,
          },
        }),
      ),
    )
  }

  async take(ids: Pick<LaneIds, 'endpointId' | 'orderId'>, lease: LaneLease, now: Date): Promise<Lane | null> {
    try {
      const { Attributes } = await this.client.send(
        new UpdateCommand({
          TableName: this.table,
          Key: laneKey(ids.endpointId, ids.orderId),
          ...changeOf({
            set: { lease, ...dueIndexKey(laneId(ids), lease.expiresAt) },
            condition: 'tryAfter <= :soon AND (#lease = :nobody OR #lease.expiresAt < :now)',
            values: { ':soon': timestamp(soon(now)), ':now': timestamp(now), ':nobody': null },
          }),
          ReturnValues: 'ALL_NEW',
        }),
      )
      return laneSchema.parse(Attributes)
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return null
      throw error
    }
  }

  async finish(lane: Lane, settled: number): Promise<boolean> {
    return held(
      this.client.send(
        new UpdateCommand({
          TableName: this.table,
          Key: laneKey(lane.endpointId, lane.orderId),
          ...changeOf({
            set: { settled, lease: null },
            remove: ['duePk', 'dueSk', 'tryAfter'],
            condition: '#lease.#token = :token AND wanted <= :settled',
            values: { ':token': lane.lease?.token, ':settled': settled },
          }),
        }),
      ),
    )
  }

  async wait(lane: Lane, settled: number, tryAfter: Date, now: Date): Promise<void> {
    const due = dueIndexKey(laneId(lane), timestamp(sweepAfter(tryAfter, now)))
    await held(
      this.client.send(
        new UpdateCommand({
          TableName: this.table,
          Key: laneKey(lane.endpointId, lane.orderId),
          ...changeOf({
            set: { settled, lease: null, tryAfter: timestamp(tryAfter), ...due },
            condition: '#lease.#token = :token',
            values: { ':token': lane.lease?.token },
          }),
        }),
      ),
    )
  }
}

/** Spreads lanes over the due index. */
const laneId = ({ endpointId, orderId }: Pick<LaneIds, 'endpointId' | 'orderId'>): string => `${endpointId}#${orderId}`
