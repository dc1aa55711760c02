import { log, OperatorError } from '../../runtime/log.ts'
import type { BrandOrder } from '../brand-order.ts'
import type { Order } from '../order.ts'
import type { OrderStore } from '../order-store.ts'
import type { Purchase } from '../purchase.ts'
import { newBrandOrder } from './create-order.ts'
import { splitPurchase } from './split-purchase.ts'

/** What splitting reads and writes. */
export type SplitStore = Pick<OrderStore, 'find' | 'findPurchase' | 'findWithPurchase' | 'writeSplit'>

/**
 * The order with its brand orders, written now if they were not yet. Of several callers at once, one writes and the
 * others read. `wasSplit` says that all of them had been written before. `isNew` says that they probably are not, so
 * that the purchase is read with the order.
 */
export async function splitOnce(
  orderId: string,
  orders: SplitStore,
  { isNew }: { readonly isNew: boolean },
): Promise<{ order: Order; brandOrders: BrandOrder[]; wasSplit: boolean }> {
  const found: { order: Order; brandOrders: BrandOrder[]; purchase?: Purchase | null } | null = isNew
    ? await orders.findWithPurchase(orderId)
    : await orders.find(orderId)
  if (found === null) throw new OperatorError(`There is no order ${orderId}.`)
  const { order, brandOrders: written } = found
  if (written.length === order.brandOrders.length) return { order, brandOrders: written, wasSplit: true }
  const purchase = isNew ? found.purchase : await orders.findPurchase(orderId)
  if (purchase == null) throw new OperatorError(`Order ${orderId} has no purchase.`)
  const brandOrders = splitPurchase(purchase).map((portion) => newBrandOrder(order, portion))
  if (await orders.writeSplit(orderId, brandOrders)) {
    log('info', 'ORDER_SPLIT', { orderId, count: brandOrders.length })
    return { order, brandOrders, wasSplit: false }
  }
  const now = (await orders.find(orderId)) ?? found
  return { order: now.order, brandOrders: now.brandOrders, wasSplit: false }
}
