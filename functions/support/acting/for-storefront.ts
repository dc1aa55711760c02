import type { Caller } from '../../http/callers/api-key.ts'
import { Problem } from '../../http/problem.ts'
import type { OrderStore } from '../../orders/order-store.ts'

/**
 * The member as who may act for the order's storefront, in its mode: what changes an order asks whose it is. The member
 * stays the one who acts: idempotency keys and the audit log go by the member.
 *
 * @throws Problem `not_found`
 */
export async function forStorefrontOf(
  orderId: string,
  caller: Caller,
  orders: Pick<OrderStore, 'find'>,
): Promise<Caller> {
  const found = await orders.find(orderId)
  if (found === null) throw new Problem('not_found', 'There is no such order.')
  const { storefrontId, livemode } = found.order
  return { ...caller, storefrontId, livemode }
}
