import { OperatorError } from '../runtime/log.ts'
import { rowCodec } from '../storage/row-codec.ts'
import { type BrandOrder, brandOrderSchema } from './brand-order.ts'
import { type BrandOrderStatus, brandOrderStatus, type Order, orderSchema } from './order.ts'
import { type Pictures, picturesSchema } from './products/pictures.ts'
import { type Purchase, purchaseSchema } from './purchase.ts'
import { ROW_VERSION, rowNames } from './row-names.ts'

/**
 * Orders, brand orders and purchases as the attributes of their rows, and back. Ids that
 * the row's key has are not written a second time.
 */

export type StoredRow = Readonly<Record<string, unknown>>

const orders = rowCodec(orderSchema, rowNames)
const brandOrders = rowCodec(brandOrderSchema, rowNames)
const purchases = rowCodec(purchaseSchema, rowNames)

export function storedOrder(order: Order): StoredRow {
  const { id: _, ...attributes } = orders.toRow(order)
  return { v: ROW_VERSION, ...attributes }
}

export function orderOf(row: StoredRow): Order {
  return orderSchema.parse({ ...(orders.fromRow(checked(row)) as object), id: orderIdIn(row) })
}

export function storedBrandOrder(brandOrder: BrandOrder): StoredRow {
  const { id: _, [shortOf('orderId')]: __, ...attributes } = brandOrders.toRow(brandOrder)
  return { v: ROW_VERSION, ...attributes }
}

export function brandOrderOf(row: StoredRow): BrandOrder {
  const id = /^ORDER#BRAND_ORDER#(.+)$/.exec(String(row.sk))?.[1]
  return brandOrderSchema.parse({ ...(brandOrders.fromRow(checked(row)) as object), id, orderId: orderIdIn(row) })
}

/** Whose order a row is of, without reading the rest of it. */
export function ownerIn(row: StoredRow): { readonly storefrontId: string; readonly livemode: boolean } {
  return { storefrontId: String(checked(row)[shortOf('storefrontId')]), livemode: row[shortOf('livemode')] === true }
}

/** The status of a brand order's row, without reading the rest of it. */
export function statusIn(row: StoredRow): BrandOrderStatus {
  return brandOrderStatus.parse(checked(row)[shortOf('status')])
}

/** The brand of a brand order's row, without reading the rest of it. */
export function brandIdIn(row: StoredRow): string {
  return String(checked(row)[shortOf('brandId')])
}

export function storedPurchase(purchase: Purchase): StoredRow {
  const { [shortOf('orderId')]: _, ...attributes } = purchases.toRow(purchase)
  return { v: ROW_VERSION, ...attributes }
}

export function purchaseOf(row: StoredRow): Purchase {
  return purchaseSchema.parse({ ...(purchases.fromRow(checked(row)) as object), orderId: orderIdIn(row) })
}

/** None where the order has no such row. */
export function picturesIn(row: StoredRow | undefined): Pictures {
  return row === undefined ? {} : picturesSchema.parse(checked(row).pictures)
}

function shortOf(name: string): string {
  return rowNames[name] ?? name
}

function orderIdIn(row: StoredRow): string | undefined {
  return /^ORDER#(.+)$/.exec(String(row.pk))?.[1]
}

/** A row of a version that this code does not know must not be read by its names. */
function checked(row: StoredRow): StoredRow {
  if (row.v !== ROW_VERSION) throw new OperatorError(`A row of the orders table has the unknown version ${row.v}.`)
  return row
}
