import { findBrands } from '../../brands/brand-store.ts'
import { httpHandler } from '../../http/http-handler.ts'
import { newId } from '../../runtime/ids.ts'
import { validateOrderRoute } from '../orders.routes.ts'
import { checkOrder } from './checks/check-order.ts'
import { splitPurchase } from './split-purchase.ts'

/** `POST /v1/order-validations`: the order's checks and its split, with nothing stored. */
export const handler = httpHandler(validateOrderRoute, async ({ body, caller, now }) => {
  const orderId = newId('ord', now)
  const context = { orderId, livemode: caller.livemode, paymentRequired: false, now }
  const { purchase } = await checkOrder(body, context, findBrands)
  const brandOrders = splitPurchase(purchase).map(({ brandId, totals }) => ({ brandId, totals }))
  return { status: 200, body: { currency: purchase.currency, totals: purchase.totals, brandOrders } }
})
