import { log, OperatorError } from '../../runtime/log.ts'
import type { BrandOrder } from '../brand-order.ts'
import type { Order } from '../order.ts'
import type { OrderStore } from '../order-store.ts'
import { newBrandOrder } from './create-order.ts'
import { splitPurchase } from './split-purchase.ts'

/** What splitting reads and writes. */
export type SplitStore = Pick<OrderStore, 'find' | 'findPurchase' | 'writeSplit'>

/**
 * The order with its brand orders, written now if they were not yet. Of several callers at once, one writes and the
 * others read. `wasSplit` says that all of them had been written before.
 */
export async function splitOnce(
  orderId: string,
  orders: SplitStore,
): Promise<{ order: Order; brandOrders: BrandOrder[]; wasSplit: boolean }> {
  const found = await orders.find(orderId)
  if (found === null) throw new OperatorError(`There is no order ${orderId}.`)
  if (found.brandOrders.length === found.order.brandOrders.length) return { ...found, wasSplit: true }
  const purchase = await orders.findPurchase(orderId)
  if (purchase === null) throw new OperatorError(`Order ${orderId} has no purchase.`)
  const brandOrders = splitPurchase(purchase).map((portion) => newBrandOrder(found.order, portion))
  if (await orders.writeSplit(orderId, brandOrders)) {
    log('info', 'ORDER_SPLIT', { orderId, count: brandOrders.length })
    return { ...found, brandOrders, wasSplit: false }
  }
  return { ...((await orders.find(orderId)) ?? found), wasSplit: false }
}
