import { dueIndexKey } from '../storage/due-index.ts'
import type { TransactWrite } from '../storage/transact.ts'
import type { BrandOrder } from './brand-order.ts'
import type { OrderEvent } from './event.ts'
import type { Order } from './order.ts'
import {
  brandOrderKey,
  createdIndexKey,
  customerIndexKey,
  eventKey,
  externalIdKey,
  orderKey,
  purchaseKey,
  updatedIndexKey,
} from './orders-keys.ts'
import type { Purchase } from './purchase.ts'

/** Turns domain objects into conditional writes of rows. */

const absent = 'attribute_not_exists(pk)'

function orderItem(order: Order, dueAt: string | null): Record<string, unknown> {
  return {
    ...orderKey(order.id),
    ...createdIndexKey(order),
    ...updatedIndexKey(order),
    ...customerIndexKey(order),
    ...dueIndexKey(order.id, dueAt),
    ...(dueAt === null ? {} : { dueOrderId: order.id }),
    ...order,
  }
}

/** A new order. It is due at `dueAt`, so that the sweeper starts the workflow if the relay did not. */
export function newOrderWrites(
  table: string,
  order: Order,
  purchase: Purchase,
  event: OrderEvent,
  dueAt: string,
): TransactWrite[] {
  return [
    {
      Put: {
        TableName: table,
        Item: { ...externalIdKey(order.storefrontId, order.livemode, order.externalId), orderId: order.id },
        ConditionExpression: absent,
      },
    },
    { Put: { TableName: table, Item: orderItem(order, dueAt), ConditionExpression: absent } },
    { Put: { TableName: table, Item: { ...purchaseKey(order.id), ...purchase }, ConditionExpression: absent } },
    eventWrite(table, event),
  ]
}

/** The order with its newest events. Fails unless the stored order's newest event is `priorSequence`. */
export function orderWrite(table: string, order: Order, priorSequence: number): TransactWrite {
  return {
    Put: {
      TableName: table,
      Item: orderItem(order, null),
      ConditionExpression: 'lastSequence = :prior',
      ExpressionAttributeValues: { ':prior': priorSequence },
    },
  }
}

/** Marks the order as split. From then on, its brand orders have due times of their own. */
export function splitOrderWrite(table: string, order: Order, splitAt: string): TransactWrite {
  return {
    Update: {
      TableName: table,
      Key: orderKey(order.id),
      UpdateExpression: 'SET splitAt = :at REMOVE duePk, dueSk, dueOrderId',
      ConditionExpression: 'splitAt = :never',
      ExpressionAttributeValues: { ':at': splitAt, ':never': null },
    },
  }
}

function brandOrderItem(brandOrder: BrandOrder): Record<string, unknown> {
  return {
    ...brandOrderKey(brandOrder.orderId, brandOrder.id),
    ...dueIndexKey(brandOrder.id, brandOrder.dueAt),
    ...brandOrder,
  }
}

export function newBrandOrderWrite(table: string, brandOrder: BrandOrder): TransactWrite {
  return { Put: { TableName: table, Item: brandOrderItem(brandOrder), ConditionExpression: absent } }
}

export function brandOrderWrite(table: string, brandOrder: BrandOrder, priorVersion: number): TransactWrite {
  return {
    Put: {
      TableName: table,
      Item: brandOrderItem(brandOrder),
      ConditionExpression: 'version = :prior',
      ExpressionAttributeValues: { ':prior': priorVersion },
    },
  }
}

/** An event is written once and never changed. Its insertion invokes the relay. */
export function eventWrite(table: string, event: OrderEvent): TransactWrite {
  return {
    Put: {
      TableName: table,
      Item: { ...eventKey(event.orderId, event.sequence), orderId: event.orderId, sequence: event.sequence, event },
      ConditionExpression: absent,
    },
  }
}
