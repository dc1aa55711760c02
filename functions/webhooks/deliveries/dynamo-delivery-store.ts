import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { timestamp } from '../../runtime/clock.ts'
import { held } from '../../storage/conditional-write.ts'
import { dueIndexKey } from '../../storage/due-index.ts'
import { type RowUpdate, updateExpression } from '../../storage/row-update.ts'
import { transact } from '../../storage/transact.ts'
import { deliveryKey, listIndexKey } from './deliveries-keys.ts'
import {
  type Attempt,
  type Delivery,
  type DeliveryLease,
  deliverySchema,
  type GivenUpReason,
  isSweptAfter,
  sweepAfter,
} from './delivery.ts'
import { attemptWrite, deliveryRow, ended, unsettled } from './delivery-row.ts'
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
    // If nothing is recorded, the sweeper finds the delivery when the lease is over.
    const expiry = new Date(lease.expiresAt)
    const take = this.change(delivery, {
      set: { lease, attempts, tries, ...(isSweptAfter(delivery, expiry) ? {} : this.due(delivery, expiry)) },
      condition: '#status = :pending AND attempts = :seen AND tryAfter = :tryAfter',
      values: { ':pending': 'pending', ':seen': delivery.attempts, ':tryAfter': delivery.tryAfter },
    })
    if (delivery.lease === null) {
      if (!(await this.apply(take))) return null
    } else {
      if (Date.parse(delivery.lease.expiresAt) > now.getTime()) return null
      const unknown = attemptWrite(this.table, delivery, unsettled(delivery, delivery.lease, timestamp(now)), now)
      if ((await transact(this.client, [{ Update: take }, unknown])).length > 0) return null
    }
    return { ...delivery, lease, attempts, tries }
  }

  async settle(delivery: Delivery, attempt: Attempt, settlement: Settlement, now: Date): Promise<boolean> {
    const ownLease = { condition: 'lease.#token = :token', values: { ':token': delivery.lease?.token } }
    const remove = ['duePk', 'dueSk']
    if (settlement.status === 'succeeded') {
      const set = { lease: null, accepted: attempt, ...ended(delivery, 'succeeded', null, now) }
      return this.apply(this.change(delivery, { set, remove, ...ownLease }))
    }
    const settle =
      settlement.status === 'pending'
        ? { set: { lease: null, ...this.waiting(delivery, settlement.tryAfter, now) } }
        : { set: { lease: null, ...ended(delivery, 'exhausted', settlement.reason, now) }, remove }
    const writes = [
      { Update: this.change(delivery, { ...settle, ...ownLease }) },
      attemptWrite(this.table, delivery, attempt, now),
    ]
    return (await transact(this.client, writes)).length === 0
  }

  async postpone(delivery: Delivery, tryAfter: Date, now: Date): Promise<boolean> {
    return this.apply(this.untouched(delivery, { set: this.waiting(delivery, tryAfter, now) }))
  }

  async giveUp(delivery: Delivery, reason: GivenUpReason, now: Date): Promise<boolean> {
    const set = { lease: null, ...ended(delivery, 'exhausted', reason, now) }
    const change = this.untouched(delivery, { set, remove: ['duePk', 'dueSk'] })
    if (delivery.lease === null) return this.apply(change)
    const unknown = attemptWrite(this.table, delivery, unsettled(delivery, delivery.lease, null), now)
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
    const due = this.due(delivery, sweepAfter(tryAfter, now))
    return { tryAfter: timestamp(tryAfter), ...due, ...listIndexKey(delivery, 'waiting') }
  }

  private due(delivery: Delivery, at: Date) {
    return delivery.inLane ? {} : dueIndexKey(delivery.id, timestamp(at))
  }
}
