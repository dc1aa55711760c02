import { findBrands } from '../../brands/brand-store.ts'
import { httpHandler } from '../../http/http-handler.ts'
import { newId } from '../../runtime/ids.ts'
import { validateOrderRoute } from '../orders.routes.ts'
import { checkOrder } from './checks/check-order.ts'
import { renderValidation } from './validated-order.ts'

/** `POST /v1/order-validations`: the order's checks and its split, with nothing stored. */
export const handler = httpHandler(validateOrderRoute, async ({ body, caller, now }) => {
  const orderId = newId('ord', now)
  const context = { orderId, livemode: caller.livemode, paymentRequired: false, now }
  const { purchase } = await checkOrder(body, context, findBrands)
  return { status: 200, body: renderValidation(purchase) }
})
