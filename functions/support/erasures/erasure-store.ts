import { type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { timestamp } from '../../runtime/clock.ts'
import { held } from '../../storage/conditional-write.ts'
import { queryAll } from '../../storage/query-all.ts'
import { type TransactWrite, transact } from '../../storage/transact.ts'
import { type Erasure, type ErasureOrder, erasureOrderSchema, erasureSchema, foundOrder } from './erasure.ts'
import { ERASURE_ORDER_PREFIX, erasureKey, erasureOrderKey, OPEN_ERASURES, openErasureKey } from './erasure-keys.ts'

/** Erasures as rows of the orders table. */
export class ErasureStore {
  private readonly client: DynamoDBDocumentClient
  private readonly table: string

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.client = client
    this.table = table
  }

  /** A new erasure, which is open, with what belongs to the same transaction. */
  async create(erasure: Erasure, beside: readonly TransactWrite[]): Promise<void> {
    await transact(this.client, [
      { Put: { TableName: this.table, Item: { ...erasureKey(erasure.id), ...erasure } } },
      this.open(erasure.id),
      ...beside,
    ])
  }

  async find(id: string): Promise<Erasure | null> {
    const { Item } = await this.client.send(
      new GetCommand({ TableName: this.table, Key: erasureKey(id), ConsistentRead: true }),
    )
    return Item === undefined ? null : erasureSchema.parse(Item)
  }

  /** Opens it again, to go through all of its orders once more. False when another request did so at the same time. */
  async repeat({ id, run }: Erasure, now: Date, beside: readonly TransactWrite[]): Promise<boolean> {
    const failed = await transact(this.client, [
      {
        Update: {
          TableName: this.table,
          Key: erasureKey(id),
          UpdateExpression: 'SET #run = :next, runAt = :now',
          ConditionExpression: '#run = :run',
          ExpressionAttributeNames: { '#run': 'run' },
          ExpressionAttributeValues: { ':run': run, ':next': run + 1, ':now': timestamp(now) },
        },
      },
      this.open(id),
      ...beside,
    ])
    return failed.length === 0
  }

  /** An order that the erasure concerns; known ones stay as they are. */
  async addOrder(id: string, orderId: string): Promise<void> {
    const Item = { ...erasureOrderKey(id, orderId), ...foundOrder(orderId) }
    await held(
      this.client.send(
        new PutCommand({ TableName: this.table, Item, ConditionExpression: 'attribute_not_exists(pk)' }),
      ),
    )
  }

  /** All orders are found: what the person was found by is forgotten. */
  async endSearch(id: string): Promise<void> {
    await this.client.send(
      new UpdateCommand({
        TableName: this.table,
        Key: erasureKey(id),
        UpdateExpression: 'REMOVE #partitions',
        // A word that DynamoDB reserves.
        ExpressionAttributeNames: { '#partitions': 'partitions' },
        ConditionExpression: 'attribute_exists(pk)',
      }),
    )
  }

  async orders(id: string): Promise<ErasureOrder[]> {
    const rows = await queryAll(this.client, {
      TableName: this.table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :order)',
      ExpressionAttributeValues: { ':pk': erasureKey(id).pk, ':order': ERASURE_ORDER_PREFIX },
      ConsistentRead: true,
    })
    return rows.map((row) => erasureOrderSchema.parse(row))
  }

  async writeOrder(id: string, order: ErasureOrder): Promise<void> {
    const Item = { ...erasureOrderKey(id, order.orderId), ...order }
    await this.client.send(new PutCommand({ TableName: this.table, Item }))
  }

  /** Nothing of it is left to do. It stays open where it was repeated meanwhile. */
  async close({ id, run }: Erasure): Promise<void> {
    await transact(this.client, [
      {
        ConditionCheck: {
          TableName: this.table,
          Key: erasureKey(id),
          ConditionExpression: '#run = :run',
          ExpressionAttributeNames: { '#run': 'run' },
          ExpressionAttributeValues: { ':run': run },
        },
      },
      { Delete: { TableName: this.table, Key: openErasureKey(id) } },
    ])
  }

  /** Erasures that are not complete. */
  async *openIds(): AsyncGenerator<string, void> {
    let ExclusiveStartKey: Record<string, unknown> | undefined
    do {
      const { Items = [], LastEvaluatedKey } = await this.client.send(
        new QueryCommand({
          TableName: this.table,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': OPEN_ERASURES },
          ExclusiveStartKey,
        }),
      )
      yield* Items.map((item) => z.object({ sk: z.string() }).parse(item).sk)
      ExclusiveStartKey = LastEvaluatedKey
    } while (ExclusiveStartKey !== undefined)
  }

  private open(id: string): TransactWrite {
    return { Put: { TableName: this.table, Item: openErasureKey(id) } }
  }
}
