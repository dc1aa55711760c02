import { setTimeout as sleep } from 'node:timers/promises'
import { type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { IdempotencyRace } from '../http/idempotency.ts'
import type { Clock } from '../runtime/clock.ts'
import { held } from '../storage/conditional-write.ts'
import { conflictPause } from '../storage/conflict-pause.ts'
import { type TransactWrite, transact } from '../storage/transact.ts'
import type { BrandOrder } from './brand-order.ts'
import { eventSchema, type OrderEvent } from './event.ts'
import { eventIn, eventWrite } from './event-row.ts'
import {
  type AppliedTransition,
  changeBrandOrder,
  type Transition,
  type TransitionResult,
  withEvents,
} from './life/transition.ts'
import type { Order } from './order.ts'
import { brandOrderWrite, newBrandOrderPut, newOrderWrites, orderWrite, splitDone } from './order-rows.ts'
import { brandOrderKey, eventKey, orderKey, purchaseKey } from './orders-keys.ts'
import type { Purchase } from './purchase.ts'
import { brandOrderOf, orderOf, purchaseOf, type StoredRow } from './stored-orders.ts'

/** Times a transition is decided again after another function changed the order. 40 brands may answer for one order at once. */
const TRANSITION_TRIES = 25

export interface Placing {
  readonly order: Order
  readonly purchase: Purchase
  readonly event: OrderEvent
  /** When the sweeper starts the workflow if the relay did not. */
  readonly dueAt: string
  /** Writes of other tables that belong to the same transaction: envelopes and blind indexes. */
  readonly sealed: readonly TransactWrite[]
  /** The write of the idempotency record. */
  readonly remembered: TransactWrite
}

export type PlacingOutcome =
  | { readonly kind: 'placed' }
  | { readonly kind: 'key_used' }
  | { readonly kind: 'external_id_taken' }

/** Stores orders as rows. Every row read is parsed; every write is conditional on what was read. An exception means: try again. */
export class OrderStore {
  readonly table: string
  private readonly client: DynamoDBDocumentClient
  private readonly clock: Clock
  /** Where brand orders that this store gave stand in the due index; null where they do not. */
  private readonly places = new WeakMap<BrandOrder, string | null>()

  constructor(client: DynamoDBDocumentClient, table: string, clock: Clock) {
    this.client = client
    this.table = table
    this.clock = clock
  }

  /** Writes a new order with everything that belongs to it, or answers why it could not. */
  async place(placing: Placing): Promise<PlacingOutcome> {
    const { order, purchase, event, dueAt, sealed, remembered } = placing
    const writes = [remembered, ...newOrderWrites(this.table, order, purchase, event, dueAt), ...sealed]
    const failed = await transact(this.client, writes)
    if (failed.length === 0) return { kind: 'placed' }
    return { kind: failed.includes(0) ? 'key_used' : 'external_id_taken' }
  }

  /**
   * Writes the brand orders that do not exist yet. Answers whether all of them were written now; another function may
   * have written some, and changed them since. A crash in between leaves the purchase due, and the split is repeated;
   * where only the last step is missing, `endSplit` does it.
   */
  async writeSplit(orderId: string, brandOrders: readonly BrandOrder[]): Promise<boolean> {
    const written = await Promise.all(
      brandOrders.map((brandOrder) => held(this.client.send(new PutCommand(newBrandOrderPut(this.table, brandOrder))))),
    )
    await this.endSplit(orderId)
    return written.every(Boolean)
  }

  /** Takes the purchase out of the due index, so that no sweep starts the split again. */
  async endSplit(orderId: string): Promise<void> {
    await held(this.client.send(new UpdateCommand(splitDone(this.table, orderId))))
  }

  /** The order with the brand orders that are written, or null. All are once it is split. */
  async find(orderId: string): Promise<{ order: Order; brandOrders: BrandOrder[] } | null> {
    const rows: StoredRow[] = []
    let start: Record<string, unknown> | undefined
    do {
      const page = await this.client.send(
        new QueryCommand({
          TableName: this.table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :order)',
          ExpressionAttributeValues: { ':pk': orderKey(orderId).pk, ':order': 'ORDER' },
          ConsistentRead: true,
          ...(start === undefined ? {} : { ExclusiveStartKey: start }),
        }),
      )
      rows.push(...(page.Items ?? []))
      start = page.LastEvaluatedKey
    } while (start !== undefined)
    const order = rows.find((row) => row.sk === 'ORDER')
    if (order === undefined) return null
    return {
      order: orderOf(order),
      brandOrders: rows.filter((row) => row.sk !== 'ORDER').map(brandOrderOf),
    }
  }

  async findBrandOrder(orderId: string, brandOrderId: string): Promise<BrandOrder | null> {
    const row = await this.get(brandOrderKey(orderId, brandOrderId))
    return row === undefined ? null : this.placed(row)
  }

  async findPurchase(orderId: string): Promise<Purchase | null> {
    const row = await this.get(purchaseKey(orderId))
    return row === undefined ? null : purchaseOf(row)
  }

  async findEvent(orderId: string, sequence: number): Promise<OrderEvent | null> {
    const row = await this.get(eventKey(orderId, sequence))
    return row === undefined ? null : eventSchema.parse(eventIn(row))
  }

  /**
   * Reads the rows, applies the pure transition, and writes state and events in one
   * transaction. The transaction fails if a row changed since it was read; then the
   * transition is decided again. `beside` gives further writes for the transaction. Its
   * first one remembers a caller's answer; if an answer is there already, this throws
   * `IdempotencyRace`.
   *
   * `known` is the brand order as this store gave it a moment ago, which saves reading it once more.
   */
  async transition(
    orderId: string,
    brandOrderId: string,
    transition: Transition,
    {
      beside = () => [],
      known = null,
    }: {
      readonly beside?: (applied: AppliedTransition) => readonly TransactWrite[]
      readonly known?: BrandOrder | null
    } = {},
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
        ...result.events.map((event) => eventWrite(this.table, event)),
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
