import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { BrandOrder } from '../../../functions/orders/brand-order.ts'
import { summaryOf, withSummary } from '../../../functions/orders/life/order-status.ts'
import { lookupRow } from '../../../functions/orders/lookup/lookup-keys.ts'
import { attentionDetail, type Order } from '../../../functions/orders/order.ts'
import { noteOrderDay } from '../../../functions/orders/order-days.ts'
import { brandOrderWrite, orderWrite } from '../../../functions/orders/order-rows.ts'
import { createdIndexKey, orderIdOf } from '../../../functions/orders/orders-keys.ts'
import type { Owner } from '../../../functions/orders/reading/walk-orders.ts'
import type { BlindIndex } from '../../../functions/vault/blind-index.ts'
import { blindIndexKey } from '../../../functions/vault/vault-keys.ts'
import { placedOrderOf } from '../../unit/orders/placed-order.ts'

export const owners: readonly Owner[] = ['sf_1', 'sf_2'].flatMap((storefrontId) =>
  [true, false].map((livemode) => ({ storefrontId, livemode })),
)

/** Of the newest orders so many are somebody's, however many are stored beside them. */
const OF_ONE_PERSON = 30
export const person = { email: 'ada@example.com', customerId: 'user_42' }

const NEWEST = Date.parse('2026-11-27T20:00:00.000Z')
/** Between two orders: some 2,900 a day. */
const STEP_MILLISECONDS = 30_000
const BATCH = 25
const AT_ONCE = 8

export interface Tables {
  readonly client: DynamoDBDocumentClient
  readonly orders: string
  readonly vault: string
  readonly blindIndex: BlindIndex
}

/** Writes orders `from` up to `to`, the newest first, each with its brand order and its entry in the blind index. */
export async function store(tables: Tables, from: number, to: number): Promise<void> {
  let batch: { table: string; item: Record<string, unknown> }[] = []
  let running: Promise<void>[] = []
  const flush = async () => {
    running.push(write(tables.client, batch))
    batch = []
    if (running.length < AT_ONCE) return
    await Promise.all(running)
    running = []
  }
  for (let number = from; number < to; number++) {
    for (const row of await rowsOf(tables, number)) {
      batch.push(row)
      if (batch.length === BATCH) await flush()
    }
  }
  if (batch.length > 0) await flush()
  await Promise.all(running)
}

export const externalIdOf = (number: number): string => `PLAT-${number}`

async function rowsOf({ client, orders, vault, blindIndex }: Tables, number: number) {
  const owner = owners[number % owners.length] as Owner
  const { order, brandOrder } = orderOf(number, owner)
  const day = order.createdAt.slice(0, 10)
  await noteOrderDay(client, orders, { ...owner, index: 'created' }, day)
  const email = number < OF_ONE_PERSON ? person.email : `customer-${number}@example.com`
  const blind = await blindIndex.current('email', email)
  const found = { ...owner, orderId: order.id, createdAt: order.createdAt }
  return [
    { table: orders, item: orderWrite(orders, order, 1).Put?.Item ?? {} },
    { table: orders, item: brandOrderWrite(orders, brandOrder, { version: 1, dueSk: null }).Put?.Item ?? {} },
    ...(brandOrder.brandReference === null
      ? []
      : [
          {
            table: orders,
            item: lookupRow(order.id, { kind: 'REFERENCE', number: brandOrder.brandReference }, order.createdAt),
          },
        ]),
    ...(blind === null ? [] : [{ table: vault, item: { ...blindIndexKey(found, blind), ...found } }]),
  ]
}

/** A normal order that its brand has accepted; of the newest hundred, every fifth needs attention and is late. */
function orderOf(number: number, owner: Owner): { order: Order; brandOrder: BrandOrder } {
  const externalId = externalIdOf(number)
  const id = orderIdOf(owner.storefrontId, owner.livemode, externalId)
  const createdAt = new Date(NEWEST - number * STEP_MILLISECONDS).toISOString()
  const placed = placedOrderOf({ lines: [{ quantity: 2, unitPrice: 500 }], shipping: [{ amount: 300 }] })
  const isUnusual = number < 100 && number % 5 === 0
  const brandOrder: BrandOrder = {
    ...(placed.brandOrders[0] as BrandOrder),
    ...owner,
    id: `bo_${id.slice(4)}0000000000`,
    orderId: id,
    externalId,
    placedAt: createdAt,
    acceptBy: createdAt,
    updatedAt: createdAt,
    dueAt: null,
    ...(isUnusual
      ? { status: 'submitted', attention: { code: 'accept_overdue', since: createdAt, detail: attentionDetail({}) } }
      : { status: 'accepted', brandReference: `A-${number}` }),
  }
  const summary = summaryOf(brandOrder)
  const customerId = number < OF_ONE_PERSON ? person.customerId : `user_${number}_of_many`
  const born: Order = {
    ...placed.order,
    ...owner,
    id,
    externalId,
    customerId,
    createdAt,
    updatedAt: createdAt,
    brandOrders: [summary],
  }
  // The place in the list follows from the order alone.
  if (createdIndexKey(born).createdPk === '') throw new Error('An order has a place.')
  return { order: withSummary(born, summary), brandOrder }
}

async function write(
  client: DynamoDBDocumentClient,
  rows: readonly { table: string; item: Record<string, unknown> }[],
): Promise<void> {
  let RequestItems = Object.fromEntries(
    [...new Set(rows.map(({ table }) => table))].map((name) => [
      name,
      rows.filter(({ table }) => table === name).map(({ item }) => ({ PutRequest: { Item: item } })),
    ]),
  )
  while (Object.keys(RequestItems).length > 0) {
    const { UnprocessedItems } = await client.send(new BatchWriteCommand({ RequestItems }))
    RequestItems = (UnprocessedItems ?? {}) as typeof RequestItems
  }
}
