import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import type { OrderEvent } from '../../../../functions/orders/event.ts'
import { eventWrite } from '../../../../functions/orders/event-row.ts'
import type { Order } from '../../../../functions/orders/order.ts'
import { brandOrderWrite, newOrderWrites, orderWrite } from '../../../../functions/orders/order-rows.ts'
import type { Purchase } from '../../../../functions/orders/purchase.ts'
import type { TransactWrite } from '../../../../functions/storage/transact.ts'

/** What DynamoDB takes in one row. */
export const LARGEST_ROW = 400 * 1024

/** Bytes of a value by DynamoDB's rules: UTF-8 text, numbers by two digits, 3 a list or map and 1 for each element. */
function valueBytes(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value)
  if (typeof value === 'number') return Math.ceil(String(value).length / 2) + 2
  if (value instanceof Uint8Array) return value.byteLength
  if (Array.isArray(value)) return 3 + value.reduce((sum, one) => sum + 1 + valueBytes(one), 0)
  if (value !== null && typeof value === 'object') {
    return (
      3 + Object.entries(value).reduce((sum, [name, one]) => sum + 1 + Buffer.byteLength(name) + valueBytes(one), 0)
    )
  }
  return 1
}

export function writeBytes({ Put }: TransactWrite): number {
  return valueBytes(Put?.Item ?? {})
}

export const brandOrderBytes = (brandOrder: BrandOrder) =>
  writeBytes(brandOrderWrite('orders', brandOrder, { version: 1, dueSk: null }))
export const orderBytes = (order: Order) => writeBytes(orderWrite('orders', order, 1))
export const eventBytes = (event: OrderEvent) => writeBytes(eventWrite('orders', event))

/** Of every row that placing writes, the largest. */
export function largestPlacedRow(order: Order, purchase: Purchase, event: OrderEvent): number {
  return Math.max(...newOrderWrites('orders', order, purchase, event, order.createdAt).map(writeBytes))
}
