import { setTimeout as sleep } from 'node:timers/promises'
import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'
import { IdempotencyRace } from '../http/idempotency.ts'
import type { Clock } from '../runtime/clock.ts'
import { conflictPause } from '../storage/conflict-pause.ts'
import { type TransactWrite, transact } from '../storage/transact.ts'
import type { BrandOrder } from './brand-order.ts'
import type { OrderEvent } from './event.ts'
import {
  type AppliedTransition,
  changeBrandOrder,
  type Transition,
  type TransitionResult,
  withEvents,
} from './life/transition.ts'
import { eventWrites } from './lookup/lookup-writes.ts'
import { brandOrderWrite, orderWrite } from './order-rows.ts'
import { brandOrderKey, orderKey } from './orders-keys.ts'
import { brandOrderOf, orderOf, type StoredRow } from './stored-orders.ts'

/** Times a transition is decided again after another function changed the order. 40 brands may answer for one order at once. */
const TRANSITION_TRIES = 25

export interface ChangeOptions {
  readonly beside?: (applied: AppliedTransition) => readonly TransactWrite[]
  readonly known?: BrandOrder | null
  /** Marks of its events beside those for mails to the customer. */
  readonly marks?: (event: OrderEvent) => readonly string[]
}

/** Brand orders as they are read to be changed, and their changes: the part of `OrderStore` that orders live by. */
export class BrandOrderChanges {
  private readonly client: DynamoDBDocumentClient
  private readonly table: string
  private readonly clock: Clock
  /** Where brand orders that this gave stand in the due index; null where they do not. */
  private readonly places = new WeakMap<BrandOrder, string | null>()

  constructor(client: DynamoDBDocumentClient, table: string, clock: Clock) {
    this.client = client
    this.table = table
    this.clock = clock
  }

  async find(orderId: string, brandOrderId: string): Promise<BrandOrder | null> {
    const row = await this.get(brandOrderKey(orderId, brandOrderId))
    return row === undefined ? null : this.placed(row)
  }

  /** As `OrderStore.transition` says. */
  async transition(
    orderId: string,
    brandOrderId: string,
    transition: Transition,
    { beside = () => [], known = null, marks = () => [] }: ChangeOptions = {},
  ): Promise<TransitionResult> {
    let read = known === null || !this.places.has(known) ? null : known
    for (let attempt = 1; attempt <= TRANSITION_TRIES; attempt++) {
      const isKnown = read !== null
      const [orderRow, brandOrder] = await this.readToChange(orderId, brandOrderId, read)
      read = null
      const now = this.clock()
      const changed = changeBrandOrder(brandOrder, transition, now)
      if ('unchanged' in changed) {
        // It may have changed since it was known.
        if (isKnown) continue
        return changed
      }
      const order = changed.drafts.length === 0 ? null : orderOf(orderRow ?? (await this.get(orderKey(orderId))) ?? {})
      const result = order === null ? { brandOrder: changed.brandOrder, events: [] } : withEvents(order, changed, now)
      const prior = { version: brandOrder.version, dueSk: this.places.get(brandOrder) ?? null }
      const ofBrandOrder = brandOrderWrite(this.table, result.brandOrder, prior)
      const writes: TransactWrite[] = [
        ofBrandOrder,
        // Without an event the order's own row stays as it is, and brands do not wait for one another.
        ...(order === null || !('order' in result) ? [] : [orderWrite(this.table, result.order, order.lastSequence)]),
        ...eventWrites(this.table, brandOrder, result, marks),
      ]
      const failed = await transact(this.client, [...writes, ...beside(result)])
      if (failed.length === 0) {
        this.places.set(result.brandOrder, ofBrandOrder.Put?.Item?.dueSk ?? null)
        return result
      }
      if (failed.includes(writes.length)) throw new IdempotencyRace()
      await sleep(conflictPause(attempt, Math.random()))
    }
    throw new Error(`Order ${orderId} changed ${TRANSITION_TRIES} times while a transition was tried.`)
  }

  /** The brand order, and with one that is not known the row of its order, which most transitions need. */
  private async readToChange(
    orderId: string,
    brandOrderId: string,
    known: BrandOrder | null,
  ): Promise<[StoredRow | undefined, BrandOrder]> {
    if (known !== null) return [undefined, known]
    const [orderRow, brandOrderRow] = await Promise.all([
      this.get(orderKey(orderId)),
      this.get(brandOrderKey(orderId, brandOrderId)),
    ])
    return [orderRow, this.placed(brandOrderRow ?? {})]
  }

  private placed(row: StoredRow): BrandOrder {
    const brandOrder = brandOrderOf(row)
    this.places.set(brandOrder, row.dueSk === undefined ? null : String(row.dueSk))
    return brandOrder
  }

  private async get(key: { pk: string; sk: string }): Promise<StoredRow | undefined> {
    const { Item } = await this.client.send(new GetCommand({ TableName: this.table, Key: key, ConsistentRead: true }))
    return Item
  }
}
