import type { PutCommandInput, UpdateCommandInput } from '@aws-sdk/lib-dynamodb'
import { dueIndexKey } from '../storage/due-index.ts'
import { keptPlace, LONGEST_DELAY_SECONDS } from '../storage/kept-sweep.ts'
import type { TransactWrite } from '../storage/transact.ts'
import type { BrandOrder } from './brand-order.ts'
import type { OrderEvent } from './event.ts'
import { eventWrite } from './event-row.ts'
import { idLookupKey } from './lookup/lookup-keys.ts'
import type { Order } from './order.ts'
import { brandOrderKey, createdIndexKey, customerIndexKey, orderKey, picturesKey, purchaseKey } from './orders-keys.ts'
import type { Pictures } from './products/pictures.ts'
import type { Purchase } from './purchase.ts'
import { ROW_VERSION, rowNames } from './row-names.ts'
import { storedBrandOrder, storedOrder, storedPurchase } from './stored-orders.ts'
import { unusualOrderKeys, workKeys } from './work/work-keys.ts'

/** Turns domain objects into conditional writes of rows. */

const absent = 'attribute_not_exists(pk)'

function orderItem(order: Order): Record<string, unknown> {
  return {
    ...orderKey(order.id),
    ...createdIndexKey(order),
    ...customerIndexKey(order),
    ...idLookupKey(order.id),
    ...unusualOrderKeys(order),
    ...storedOrder(order),
  }
}

/**
 * A new order. Its id follows from its externalId, so that its row also keeps the externalId unique. The purchase is
 * due at `dueAt`, so that the sweeper starts the workflow if the relay did not.
 */
export function newOrderWrites(
  table: string,
  order: Order,
  purchase: Purchase,
  event: OrderEvent,
  dueAt: string,
  marks: readonly string[] = [],
): TransactWrite[] {
  const purchaseItem = { ...purchaseKey(order.id), ...dueIndexKey(order.id, dueAt), ...storedPurchase(purchase) }
  return [
    { Put: { TableName: table, Item: orderItem(order), ConditionExpression: absent } },
    { Put: { TableName: table, Item: purchaseItem, ConditionExpression: absent } },
    eventWrite(table, event, { marks }),
  ]
}

/** Beside a new order. None where it has no pictures. */
export function picturesWrites(table: string, orderId: string, pictures: Pictures): TransactWrite[] {
  if (Object.keys(pictures).length === 0) return []
  return [{ Put: { TableName: table, Item: { ...picturesKey(orderId), v: ROW_VERSION, pictures } } }]
}

/** The order with its newest events. Fails unless the stored order's newest event is `priorSequence`. */
export function orderWrite(table: string, order: Order, priorSequence: number): TransactWrite {
  return {
    Put: {
      TableName: table,
      Item: orderItem(order),
      ConditionExpression: '#sequence = :prior',
      ExpressionAttributeNames: { '#sequence': rowNames.lastSequence ?? '' },
      ExpressionAttributeValues: { ':prior': priorSequence },
    },
  }
}

/** Takes the purchase out of the due index: its order is split, and the brand orders have due times of their own. */
export function splitDone(table: string, orderId: string): UpdateCommandInput {
  return {
    TableName: table,
    Key: purchaseKey(orderId),
    UpdateExpression: 'REMOVE duePk, dueSk',
    ConditionExpression: 'attribute_exists(duePk)',
  }
}

/** A brand order as the split writes it. */
export function newBrandOrderPut(table: string, brandOrder: BrandOrder): PutCommandInput {
  const { dueAt, placedAt } = brandOrder
  // One that is released later is resumed by the sweeper alone.
  const isResumed = dueAt !== null && dueAt <= placedAt
  const Item = brandOrderItem(brandOrder, null, isResumed)
  return { TableName: table, Item, ConditionExpression: absent }
}

/** What a change of a brand order is decided by. */
export interface PriorRow {
  readonly version: number
  /** Its place in the due index, which a sweeper may change at any time; null where it has none. */
  readonly dueSk: string | null
}

/** The brand order after a transition. Fails unless the stored row still is `prior`. */
export function brandOrderWrite(table: string, brandOrder: BrandOrder, prior: PriorRow): TransactWrite {
  const place = prior.dueSk === null ? 'attribute_not_exists(dueSk)' : 'dueSk = :place'
  return {
    Put: {
      TableName: table,
      Item: brandOrderItem(brandOrder, prior.dueSk, isResumed(brandOrder)),
      ConditionExpression: `#version = :prior AND ${place}`,
      ExpressionAttributeNames: { '#version': rowNames.version ?? '' },
      ExpressionAttributeValues: {
        ':prior': prior.version,
        ...(prior.dueSk === null ? {} : { ':place': prior.dueSk }),
      },
    },
  }
}

/** Whether more than the sweeper goes on with it: who holds its lease, or a message that comes after a pause. */
function isResumed({ dueAt, acceptBy, releaseAfter, updatedAt }: BrandOrder): boolean {
  if (dueAt === null || dueAt === acceptBy || dueAt === releaseAfter) return false
  return Date.parse(dueAt) - Date.parse(updatedAt) <= LONGEST_DELAY_SECONDS * 1000
}

function brandOrderItem(
  brandOrder: BrandOrder,
  priorDueSk: string | null,
  isResumed: boolean,
): Record<string, unknown> {
  const { id, orderId, dueAt } = brandOrder
  return {
    ...brandOrderKey(orderId, id),
    ...keptPlace({ id, dueAt, priorDueSk, isResumed }),
    ...workKeys(brandOrder),
    ...storedBrandOrder(brandOrder),
  }
}
