import type { PutCommandInput, UpdateCommandInput } from '@aws-sdk/lib-dynamodb'
import { dueIndexKey } from '../storage/due-index.ts'
import { keptSweep } from '../storage/kept-sweep.ts'
import type { TransactWrite } from '../storage/transact.ts'
import type { BrandOrder } from './brand-order.ts'
import type { OrderEvent } from './event.ts'
import { eventWrite } from './event-row.ts'
import { idLookupKey, referenceLookupKey } from './lookup/lookup-keys.ts'
import type { Order } from './order.ts'
import { brandOrderKey, createdIndexKey, customerIndexKey, orderKey, purchaseKey } from './orders-keys.ts'
import type { Purchase } from './purchase.ts'
import { rowNames } from './row-names.ts'
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
): TransactWrite[] {
  const purchaseItem = { ...purchaseKey(order.id), ...dueIndexKey(order.id, dueAt), ...storedPurchase(purchase) }
  return [
    { Put: { TableName: table, Item: orderItem(order), ConditionExpression: absent } },
    { Put: { TableName: table, Item: purchaseItem, ConditionExpression: absent } },
    eventWrite(table, event),
  ]
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
  const isStarting = dueAt !== null && dueAt <= placedAt
  const sweepAt = keptSweep({ dueAt, priorSweepAt: null, isStarting })
  return { TableName: table, Item: brandOrderItem(brandOrder, sweepAt), ConditionExpression: absent }
}

/** The brand order after a transition. Fails unless the stored row still is `prior`. */
export function brandOrderWrite(
  table: string,
  brandOrder: BrandOrder,
  prior: { readonly version: number; readonly sweepAt: string | null },
): TransactWrite {
  const sweepAt = keptSweep({ dueAt: brandOrder.dueAt, priorSweepAt: prior.sweepAt, isStarting: false })
  return {
    Put: {
      TableName: table,
      Item: brandOrderItem(brandOrder, sweepAt),
      ConditionExpression: '#version = :prior',
      ExpressionAttributeNames: { '#version': rowNames.version ?? '' },
      ExpressionAttributeValues: { ':prior': prior.version },
    },
  }
}

function brandOrderItem(brandOrder: BrandOrder, sweepAt: string | null): Record<string, unknown> {
  return {
    ...brandOrderKey(brandOrder.orderId, brandOrder.id),
    ...dueIndexKey(brandOrder.id, sweepAt),
    ...referenceLookupKey(brandOrder),
    ...workKeys(brandOrder),
    ...storedBrandOrder(brandOrder),
  }
}
