import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { timestamp } from '../../runtime/clock.ts'
import { held, pastTransactions } from '../../storage/conditional-write.ts'
import { dueIndexKey } from '../../storage/due-index.ts'
import { type RowUpdate, updateExpression } from '../../storage/row-update.ts'
import { laneId, laneKey } from '../deliveries/deliveries-keys.ts'
import { soon, sweepAfter } from '../deliveries/delivery.ts'
import { laneExpiryAt } from './lane-retention.ts'
import { type Lane, type LaneIds, type LaneLease, type LaneStore, laneSchema } from './lane-store.ts'

/** Lanes in the deliveries table. */
export class DynamoLaneStore implements LaneStore {
  private readonly client: DynamoDBDocumentClient
  private readonly table: string

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.client = client
    this.table = table
  }

  async want(ids: LaneIds, sequence: number, now: Date): Promise<boolean> {
    const { storefrontId, livemode, endpointId, orderId } = ids
    const due = dueIndexKey(laneId(ids), timestamp(sweepAfter(now, now)))
    const command = new UpdateCommand({
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
        ':expiry': laneExpiryAt(now),
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
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    })
    try {
      await pastTransactions(() => this.client.send(command))
      return true
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error
      // The document client leaves what comes with an error as DynamoDB writes it.
      return Number(error.Item?.settled?.N ?? 0) < sequence
    }
  }

  async take(ids: Pick<LaneIds, 'endpointId' | 'orderId'>, lease: LaneLease, now: Date): Promise<Lane | null> {
    try {
      const { Attributes } = await this.update(ids, {
        set: { lease, ...dueIndexKey(laneId(ids), lease.expiresAt) },
        condition: 'tryAfter <= :soon AND (#lease = :nobody OR #lease.expiresAt < :now)',
        values: { ':soon': timestamp(soon(now)), ':now': timestamp(now), ':nobody': null },
      })
      return laneSchema.parse(Attributes)
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return null
      throw error
    }
  }

  async finish(lane: Lane, settled: number): Promise<boolean> {
    const end = this.update(lane, {
      set: { settled, lease: null },
      remove: ['duePk', 'dueSk', 'tryAfter', 'again'],
      condition: `#lease.#token = :token AND wanted <= :settled AND ${NOTHING_SENT_AGAIN}`,
      values: { ':token': lane.lease?.token, ':settled': settled, ':resends': lane.resends },
    })
    return held(end)
  }

  async wait(lane: Lane, settled: number, tryAfter: Date, now: Date): Promise<Date> {
    const due = dueIndexKey(laneId(lane), timestamp(sweepAfter(tryAfter, now)))
    const asPlanned = this.update(lane, {
      set: { settled, lease: null, tryAfter: timestamp(tryAfter), ...due },
      condition: `#lease.#token = :token AND ${NOTHING_SENT_AGAIN}`,
      values: { ':token': lane.lease?.token, ':resends': lane.resends },
    })
    if (await held(asPlanned)) return tryAfter
    // The resend has set the lane's due time.
    const end = this.update(lane, {
      set: { settled, lease: null },
      condition: '#lease.#token = :token',
      values: { ':token': lane.lease?.token },
    })
    await held(end)
    return now
  }

  private update({ endpointId, orderId }: Pick<LaneIds, 'endpointId' | 'orderId'>, change: RowUpdate) {
    const Key = laneKey(endpointId, orderId)
    const command = { TableName: this.table, Key, ...updateExpression(change), ReturnValues: 'ALL_NEW' } as const
    return pastTransactions(() => this.client.send(new UpdateCommand(command)))
  }
}

/** Since the lane was taken. */
const NOTHING_SENT_AGAIN = '(attribute_not_exists(resends) OR resends = :resends)'
