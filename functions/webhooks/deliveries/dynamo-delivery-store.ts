import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { timestamp } from '../../runtime/clock.ts'
import { held } from '../../storage/conditional-write.ts'
import { dueIndexKey } from '../../storage/due-index.ts'
import { type RowUpdate, updateExpression } from '../../storage/row-update.ts'
import { type TransactWrite, transact } from '../../storage/transact.ts'
import { attemptKey, deliveryKey } from './deliveries-keys.ts'
import {
  type Attempt,
  type Delivery,
  type DeliveryLease,
  deliverySchema,
  type GivenUpReason,
  sweepAfter,
} from './delivery.ts'
import { deliveryRow, ended, expiryAt, unsettled } from './delivery-row.ts'
import type { DeliveryStore, Settlement } from './delivery-store.ts'

/** The deliveries in the deliveries table. */
export class DynamoDeliveryStore implements DeliveryStore {
  private readonly client: DynamoDBDocumentClient
  private readonly table: string

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.client = client
    this.table = table
  }

  async find(deliveryId: string): Promise<Delivery | null> {
    const { Item } = await this.client.send(
      new GetCommand({ TableName: this.table, Key: deliveryKey(deliveryId), ConsistentRead: true }),
    )
    return Item === undefined ? null : deliverySchema.parse(Item)
  }

  async add(delivery: Delivery, now: Date): Promise<boolean> {
    const Item = deliveryRow(delivery, now)
    return held(
      this.client.send(
        new PutCommand({ TableName: this.table, Item, ConditionExpression: 'attribute_not_exists(pk)' }),
      ),
    )
  }

  async takeLease(delivery: Delivery, lease: DeliveryLease, now: Date): Promise<Delivery | null> {
    const attempts = delivery.attempts + 1
    const tries = delivery.tries + 1
    const take = this.change(delivery, {
      // If nothing is recorded, the sweeper finds the delivery when the lease is over.
      set: { lease, attempts, tries, ...this.due(delivery, new Date(lease.expiresAt)) },
      condition: '#status = :pending AND attempts = :seen AND tryAfter = :tryAfter',
      values: { ':pending': 'pending', ':seen': delivery.attempts, ':tryAfter': delivery.tryAfter },
    })
    if (delivery.lease === null) {
      if (!(await this.apply(take))) return null
    } else {
      if (Date.parse(delivery.lease.expiresAt) > now.getTime()) return null
      const unknown = this.attempt(delivery, unsettled(delivery, delivery.lease, timestamp(now)), now)
      if ((await transact(this.client, [{ Update: take }, unknown])).length > 0) return null
    }
    return { ...delivery, lease, attempts, tries }
  }

  async settle(delivery: Delivery, attempt: Attempt, settlement: Settlement, now: Date): Promise<boolean> {
    const isWaiting = settlement.status === 'pending'
    const settle = this.change(delivery, {
      set: {
        lease: null,
        ...(isWaiting ? this.waiting(delivery, settlement.tryAfter, now) : ended({ ...delivery, ...settlement }, now)),
      },
      remove: isWaiting ? [] : ['duePk', 'dueSk'],
      condition: 'lease.#token = :token',
      values: { ':token': delivery.lease?.token },
    })
    return (await transact(this.client, [{ Update: settle }, this.attempt(delivery, attempt, now)])).length === 0
  }

  async postpone(delivery: Delivery, tryAfter: Date, now: Date): Promise<boolean> {
    return this.apply(this.untouched(delivery, { set: this.waiting(delivery, tryAfter, now) }))
  }

  async giveUp(delivery: Delivery, reason: GivenUpReason, now: Date): Promise<boolean> {
    const set = { lease: null, ...ended({ ...delivery, status: 'exhausted', reason }, now) }
    const change = this.untouched(delivery, { set, remove: ['duePk', 'dueSk'] })
    if (delivery.lease === null) return this.apply(change)
    const unknown = this.attempt(delivery, unsettled(delivery, delivery.lease, null), now)
    return (await transact(this.client, [{ Update: change }, unknown])).length === 0
  }

  /** A change of a delivery that is unchanged since it was read. */
  private untouched(delivery: Delivery, change: Pick<RowUpdate, 'set' | 'remove'>) {
    return this.change(delivery, {
      ...change,
      condition: '#status = :pending AND attempts = :seen AND tryAfter = :tryAfter',
      values: { ':pending': 'pending', ':seen': delivery.attempts, ':tryAfter': delivery.tryAfter },
    })
  }

  private change({ id }: Delivery, change: RowUpdate) {
    return { TableName: this.table, Key: deliveryKey(id), ...updateExpression(change) }
  }

  private apply(change: ReturnType<DynamoDeliveryStore['change']>): Promise<boolean> {
    return held(this.client.send(new UpdateCommand(change)))
  }

  private waiting(delivery: Delivery, tryAfter: Date, now: Date) {
    return { tryAfter: timestamp(tryAfter), ...this.due(delivery, sweepAfter(tryAfter, now)) }
  }

  private due(delivery: Delivery, at: Date) {
    return delivery.inLane ? {} : dueIndexKey(delivery.id, timestamp(at))
  }

  private attempt(delivery: Delivery, attempt: Attempt, now: Date): TransactWrite {
    const Item = { ...attemptKey(delivery.id, attempt.number), ...attempt, expiresAt: expiryAt(now) }
    return { Put: { TableName: this.table, Item } }
  }
}
