import type * as z from 'zod'
import type { Brand } from '../brands/brand.ts'
import type { Caller } from '../http/callers/api-key.ts'
import type { HttpAnswer } from '../http/http-answer.ts'
import { Problem } from '../http/problem.ts'
import type { BrandOrder } from '../orders/brand-order.ts'
import { moveReturn } from '../orders/life/move-return.ts'
import type { OrderStore } from '../orders/order-store.ts'
import { log } from '../runtime/log.ts'
import type { TransactWrite } from '../storage/transact.ts'
import { type returnMovingSchema, shownChanges } from './change-fields.ts'
import { capabilitiesOf, findBrandOrders } from './find-target.ts'
import { noRoom } from './obstacles.ts'

export interface MovingRequest {
  readonly caller: Caller
  readonly orderId: string
  readonly returnId: string
  readonly moving: z.output<typeof returnMovingSchema>
  /** Written with it, and not when it changes nothing. */
  readonly beside?: (brandOrderId: string) => readonly TransactWrite[]
}

export interface MovingDependencies {
  readonly orders: OrderStore
  readonly findBrand: (id: string) => Promise<Brand | null>
}

/**
 * `PATCH /v1/orders/{orderId}/returns/{id}`: how far a return is that the platform keeps, where the brand does not take
 * returns itself. The same again changes nothing.
 */
export async function movePlatformReturn(
  { caller, orderId, returnId, moving, beside = () => [] }: MovingRequest,
  { orders, findBrand }: MovingDependencies,
): Promise<HttpAnswer> {
  const brandOrders = await findBrandOrders(caller, orderId, orders)
  const brandOrder = brandOrders.find(({ returns }) => returns.some(({ id }) => id === returnId))
  if (brandOrder === undefined) throw new Problem('not_found', 'The order has no such return.')
  if (capabilitiesOf(await findBrand(brandOrder.brandId)).return.level !== 'platform') {
    throw new Problem('state_conflict', 'The brand takes this return and reports how far it is.')
  }
  const result = await orders.transition(orderId, brandOrder.id, moveReturn({ id: returnId, ...moving }), {
    beside: () => beside(brandOrder.id),
  })
  if (!('unchanged' in result)) {
    log('info', 'CHANGE_REQUESTED', { orderId, brandOrderId: brandOrder.id, subjectId: returnId })
    return answerOf(result.brandOrder, returnId)
  }
  if (result.unchanged === 'order_too_large') throw noRoom()
  const present = (await orders.findBrandOrder(orderId, brandOrder.id)) ?? brandOrder
  const status = present.returns.find(({ id }) => id === returnId)?.status
  if (status === moving.status) return answerOf(present, returnId)
  const detail =
    result.unchanged === 'not_received'
      ? 'A return is closed once its goods are received. Decline one whose goods do not come.'
      : `The return is ${status}, and goes no way back.`
  throw new Problem('state_conflict', detail)
}

function answerOf(brandOrder: BrandOrder, returnId: string): HttpAnswer {
  return { status: 200, body: shownChanges('return', brandOrder).find(({ id }) => id === returnId) }
}
