import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Clock } from '../runtime/clock.ts'
import { held } from '../storage/conditional-write.ts'
import { queryAll } from '../storage/query-all.ts'
import { type TransactWrite, transact } from '../storage/transact.ts'
import type { BrandOrder } from './brand-order.ts'
import { BrandOrderChanges, type ChangeOptions } from './brand-order-changes.ts'
import { eventSchema, type OrderEvent } from './event.ts'
import { eventIn, marksIn } from './event-row.ts'
import type { Transition, TransitionResult } from './life/transition.ts'
import type { Order } from './order.ts'
import { newBrandOrderPut, newOrderWrites, picturesWrites, splitDone } from './order-rows.ts'
import { eventKey, orderKey, picturesKey, purchaseKey } from './orders-keys.ts'
import type { Pictures } from './products/pictures.ts'
import type { Purchase } from './purchase.ts'
import { brandOrderOf, orderOf, picturesIn, purchaseOf, type StoredRow } from './stored-orders.ts'

export interface Placing {
  readonly order: Order
  readonly purchase: Purchase
  readonly pictures?: Pictures
  readonly event: OrderEvent
  /** Who of ours must hear of the event. */
  readonly marks?: readonly string[]
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
  private readonly changes: BrandOrderChanges

  constructor(client: DynamoDBDocumentClient, table: string, clock: Clock) {
    this.client = client
    this.table = table
    this.changes = new BrandOrderChanges(client, table, clock)
  }

  /** Writes a new order with everything that belongs to it, or answers why it could not. */
  async place(placing: Placing): Promise<PlacingOutcome> {
    const { order, purchase, pictures = {}, event, marks, dueAt, sealed, remembered } = placing
    const writes = [
      remembered,
      ...newOrderWrites(this.table, order, purchase, event, dueAt, marks),
      ...picturesWrites(this.table, order.id, pictures),
      ...sealed,
    ]
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
  async find(orderId: string): Promise<FoundOrder | null> {
    return foundOrder(
      await queryAll(this.client, {
        TableName: this.table,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :order)',
        ExpressionAttributeValues: { ':pk': orderKey(orderId).pk, ':order': 'ORDER' },
        ConsistentRead: true,
      }),
    )
  }

  /** The same with the purchase, in one read: for an order that is probably not split yet. */
  async findWithPurchase(orderId: string): Promise<(FoundOrder & { readonly purchase: Purchase | null }) | null> {
    const { pk, sk } = purchaseKey(orderId)
    const rows = await queryAll(this.client, {
      TableName: this.table,
      // Keys of orders and brand orders begin with ORDER, which sorts before PURCHASE.
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :order AND :purchase',
      ExpressionAttributeValues: { ':pk': pk, ':order': 'ORDER', ':purchase': sk },
      ConsistentRead: true,
    })
    const found = foundOrder(rows)
    const purchase = rows.find((row) => row.sk === sk)
    return found === null ? null : { ...found, purchase: purchase === undefined ? null : purchaseOf(purchase) }
  }

  findBrandOrder(orderId: string, brandOrderId: string): Promise<BrandOrder | null> {
    return this.changes.find(orderId, brandOrderId)
  }

  async findPurchase(orderId: string): Promise<Purchase | null> {
    const row = await this.get(purchaseKey(orderId))
    return row === undefined ? null : purchaseOf(row)
  }

  async findPictures(orderId: string): Promise<Pictures> {
    return picturesIn(await this.get(picturesKey(orderId)))
  }

  /** An event with the marks beside it. */
  async findEvent(
    orderId: string,
    sequence: number,
  ): Promise<{ readonly event: OrderEvent; readonly marks: readonly string[] } | null> {
    const row = await this.get(eventKey(orderId, sequence))
    return row === undefined ? null : { event: eventSchema.parse(eventIn(row)), marks: marksIn(row) }
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
  transition(
    orderId: string,
    brandOrderId: string,
    transition: Transition,
    options: ChangeOptions = {},
  ): Promise<TransitionResult> {
    return this.changes.transition(orderId, brandOrderId, transition, options)
  }

  private async get(key: { pk: string; sk: string }): Promise<StoredRow | undefined> {
    const { Item } = await this.client.send(new GetCommand({ TableName: this.table, Key: key, ConsistentRead: true }))
    return Item
  }
}

export interface FoundOrder {
  readonly order: Order
  readonly brandOrders: BrandOrder[]
  readonly pictures: Pictures
}

function foundOrder(rows: readonly StoredRow[]): FoundOrder | null {
  const order = rows.find((row) => row.sk === 'ORDER')
  if (order === undefined) return null
  const brandOrders = rows.filter((row) => String(row.sk).startsWith('ORDER#BRAND_ORDER#')).map(brandOrderOf)
  const pictures = picturesIn(rows.find((row) => row.sk === 'ORDER#PICTURES'))
  return { order: orderOf(order), brandOrders, pictures }
}
