import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { addSeconds, timestamp } from '../../runtime/clock.ts'
import { held } from '../../storage/conditional-write.ts'
import { dueIndexKey } from '../../storage/due-index.ts'
import { type StoredUpdate, storedUpdateSchema } from './stored-update.ts'
import { type UpdateKey, updateKey } from './update-keys.ts'

/** After so many failed attempts the update is in the dead-letter queue only, where a person has to look at it. */
const MOST_FAILURES = 5

/** What was there under an update's id: nothing, or an update that is not applied yet, or one that is. */
export type Added = 'new' | 'waiting' | 'applied'

/** Brands' updates, in the orders table. Access pattern: one update by its id. */
export class UpdateStore {
  private readonly client: DynamoDBDocumentClient
  private readonly table: string

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.client = client
    this.table = table
  }

  /** Stores an update that a queue's message will bring: the due index has those alone that were postponed. */
  async add(update: StoredUpdate, now: Date): Promise<Added> {
    try {
      await this.client.send(
        new PutCommand({
          TableName: this.table,
          Item: { ...updateKey(update.id), ...update },
          ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
          ExpressionAttributeValues: { ':now': Math.floor(now.getTime() / 1000) },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      )
      return 'new'
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error
      const isApplied = error.Item !== undefined && error.Item.appliedAt?.S !== undefined
      return isApplied ? 'applied' : 'waiting'
    }
  }

  /** Leaves an update that no message brings to the sweeper. */
  async postpone(update: StoredUpdate, now: Date): Promise<void> {
    const due = dueIndexKey(update.id, timestamp(now))
    await held(
      this.client.send(
        new PutCommand({
          TableName: this.table,
          Item: { ...updateKey(update.id), ...update, ...due },
          ConditionExpression: 'appliedAt = :never',
          ExpressionAttributeValues: { ':never': null },
        }),
      ),
    )
  }

  async find(key: UpdateKey): Promise<StoredUpdate | null> {
    const { Item } = await this.client.send(new GetCommand({ TableName: this.table, Key: key, ConsistentRead: true }))
    return Item === undefined ? null : storedUpdateSchema.parse(Item)
  }

  async markApplied(key: UpdateKey, now: Date): Promise<void> {
    await this.client.send(
      new UpdateCommand({
        TableName: this.table,
        Key: key,
        UpdateExpression: 'SET appliedAt = :at REMOVE duePk, dueSk',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':at': timestamp(now) },
      }),
    )
  }

  /**
   * Counts a failed attempt and makes the update due after `dueInSeconds`, or after a time by the count when that is
   * null. After the last attempt it is not due any more: the sweeper would add a dead letter every minute.
   */
  async markFailed(update: StoredUpdate, now: Date, dueInSeconds: number | null = null): Promise<void> {
    const failures = update.failures + 1
    const seconds = dueInSeconds ?? (failures < MOST_FAILURES ? 60 * 2 ** failures : null)
    const due = seconds === null ? null : dueIndexKey(update.id, timestamp(addSeconds(now, seconds)))
    await this.client.send(
      new UpdateCommand({
        TableName: this.table,
        Key: updateKey(update.id),
        UpdateExpression:
          due === null
            ? 'SET failures = :failures REMOVE duePk, dueSk'
            : 'SET failures = :failures, duePk = :pk, dueSk = :sk',
        ConditionExpression: 'attribute_exists(pk) AND appliedAt = :never',
        ExpressionAttributeValues: {
          ':failures': failures,
          ':never': null,
          ...(due === null ? {} : { ':pk': due.duePk, ':sk': due.dueSk }),
        },
      }),
    )
  }
}
