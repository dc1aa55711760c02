import { log, OperatorError } from '../../runtime/log.ts'
import type { BrandOrder } from '../brand-order.ts'
import type { Order } from '../order.ts'
import type { OrderStore } from '../order-store.ts'
import { newBrandOrder } from './create-order.ts'
import { splitPurchase } from './split-purchase.ts'

/** The order with its brand orders, written now if they were not yet. Of several callers at once, one writes and the others read. */
export async function splitOnce(
  orderId: string,
  orders: OrderStore,
): Promise<{ order: Order; brandOrders: BrandOrder[] }> {
  const found = await orders.find(orderId)
  if (found === null) throw new OperatorError(`There is no order ${orderId}.`)
  if (found.brandOrders.length === found.order.brandOrders.length) return found
  const purchase = await orders.findPurchase(orderId)
  if (purchase === null) throw new OperatorError(`Order ${orderId} has no purchase.`)
  const brandOrders = splitPurchase(purchase).map((portion) => newBrandOrder(found.order, portion))
  if (await orders.writeSplit(orderId, brandOrders)) {
    log('info', 'ORDER_SPLIT', { orderId, count: brandOrders.length })
    return { ...found, brandOrders }
  }
  return (await orders.find(orderId)) ?? found
}
