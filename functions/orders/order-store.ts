import { setTimeout as sleep } from 'node:timers/promises'
import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { IdempotencyRace } from '../http/idempotency.ts'
import { type Clock, timestamp } from '../runtime/clock.ts'
import { conflictPause } from '../storage/conflict-pause.ts'
import { type TransactWrite, transact } from '../storage/transact.ts'
import { type BrandOrder, brandOrderSchema } from './brand-order.ts'
import { eventSchema, type OrderEvent } from './event.ts'
import { type AppliedTransition, applyTransition, type Transition, type TransitionResult } from './life/transition.ts'
import { type Order, orderSchema } from './order.ts'
import {
  brandOrderWrite,
  eventWrite,
  newBrandOrderWrite,
  newOrderWrites,
  orderWrite,
  splitOrderWrite,
} from './order-rows.ts'
import { brandOrderKey, eventKey, externalIdKey, orderKey, purchaseKey } from './orders-keys.ts'
import { type Purchase, purchaseSchema } from './purchase.ts'

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
  | { readonly kind: 'external_id_taken'; readonly orderId: string }

/** Stores orders as rows. Every row read is parsed; every write is conditional on what was read. An exception means: try again. */
export class OrderStore {
  readonly table: string
  private readonly client: DynamoDBDocumentClient
  private readonly clock: Clock

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
    if (failed.includes(0)) return { kind: 'key_used' }
    const taken = await this.get(externalIdKey(order.storefrontId, order.livemode, order.externalId))
    return { kind: 'external_id_taken', orderId: z.string().parse(taken?.orderId) }
  }

  /** Writes the brand orders. Answers false when the order was split before. */
  async writeSplit(order: Order, brandOrders: readonly BrandOrder[]): Promise<boolean> {
    const writes = [
      splitOrderWrite(this.table, order, timestamp(this.clock())),
      ...brandOrders.map((brandOrder) => newBrandOrderWrite(this.table, brandOrder)),
    ]
    return (await transact(this.client, writes)).length === 0
  }

  /** The order with its brand orders (none before the split), or null. */
  async find(orderId: string): Promise<{ order: Order; brandOrders: BrandOrder[] } | null> {
    const rows: Record<string, unknown>[] = []
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
      order: orderSchema.parse(order),
      brandOrders: rows.filter((row) => row.sk !== 'ORDER').map((row) => brandOrderSchema.parse(row)),
    }
  }

  async findBrandOrder(orderId: string, brandOrderId: string): Promise<BrandOrder | null> {
    const row = await this.get(brandOrderKey(orderId, brandOrderId))
    return row === undefined ? null : brandOrderSchema.parse(row)
  }

  async findPurchase(orderId: string): Promise<Purchase | null> {
    const row = await this.get(purchaseKey(orderId))
    return row === undefined ? null : purchaseSchema.parse(row)
  }

  async findEvent(orderId: string, sequence: number): Promise<OrderEvent | null> {
    const row = await this.get(eventKey(orderId, sequence))
    return row === undefined ? null : eventSchema.parse(row.event)
  }

  /**
   * Reads the rows, applies the pure transition, and writes state and events in one
   * transaction. The transaction fails if a row changed since it was read; then the
   * transition is decided again. `beside` gives further writes for the transaction. Its
   * first one remembers a caller's answer; if an answer is there already, this throws
   * `IdempotencyRace`.
   */
  async transition(
    orderId: string,
    brandOrderId: string,
    transition: Transition,
    beside: (applied: AppliedTransition) => readonly TransactWrite[] = () => [],
  ): Promise<TransitionResult> {
    for (let attempt = 1; attempt <= TRANSITION_TRIES; attempt++) {
      const [orderRow, brandOrderRow] = await Promise.all([
        this.get(orderKey(orderId)),
        this.get(brandOrderKey(orderId, brandOrderId)),
      ])
      const order = orderSchema.parse(orderRow)
      const brandOrder = brandOrderSchema.parse(brandOrderRow)
      const result = applyTransition(order, brandOrder, transition, this.clock())
      if ('unchanged' in result) return result
      const writes: TransactWrite[] = [
        brandOrderWrite(this.table, result.brandOrder, brandOrder.version),
        // Without an event the order's own row stays as it is, and brands do not wait for one another.
        ...(result.events.length === 0 ? [] : [orderWrite(this.table, result.order, order.lastSequence)]),
        ...result.events.map((event) => eventWrite(this.table, event)),
      ]
      const failed = await transact(this.client, [...writes, ...beside(result)])
      if (failed.length === 0) return result
      if (failed.includes(writes.length)) throw new IdempotencyRace()
      await sleep(conflictPause(attempt, Math.random()))
    }
    throw new Error(`Order ${orderId} changed ${TRANSITION_TRIES} times while a transition was tried.`)
  }

  private async get(key: { pk: string; sk: string }): Promise<Record<string, unknown> | undefined> {
    const { Item } = await this.client.send(new GetCommand({ TableName: this.table, Key: key, ConsistentRead: true }))
    return Item
  }
}
