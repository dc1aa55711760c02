import type * as z from 'zod'
import type { Caller } from '../http/callers/api-key.ts'
import type { HttpAnswer } from '../http/http-answer.ts'
import { Problem } from '../http/problem.ts'
import { closeRefund } from '../orders/life/refunds/close-refund.ts'
import type { OrderStore } from '../orders/order-store.ts'
import { log } from '../runtime/log.ts'
import type { TransactWrite } from '../storage/transact.ts'
import { type refundClosingSchema, shownChanges } from './change-fields.ts'
import { findBrandOrders } from './find-target.ts'
import { noRoom } from './obstacles.ts'

export interface ClosingRequest {
  readonly caller: Caller
  readonly orderId: string
  readonly refundId: string
  readonly closing: z.output<typeof refundClosingSchema>
  /** Written with it, and not when it changes nothing. */
  readonly beside?: readonly TransactWrite[]
}

/** `PATCH /v1/orders/{orderId}/refunds/{id}`: the platform closes a refund that it returns. Closing it again changes nothing. */
export async function closePlatformRefund(
  { caller, orderId, refundId, closing, beside = [] }: ClosingRequest,
  orders: OrderStore,
): Promise<HttpAnswer> {
  const brandOrders = await findBrandOrders(caller, orderId, orders)
  const brandOrder = brandOrders.find(({ refunds }) => refunds.some(({ id }) => id === refundId))
  const refund = brandOrder?.refunds.find(({ id }) => id === refundId)
  if (brandOrder === undefined || refund === undefined) throw new Problem('not_found', 'The order has no such refund.')
  if (refund.returnedBy === 'brand') {
    throw new Problem('state_conflict', 'The brand returns this refund and reports its outcome.')
  }
  const result = await orders.transition(orderId, brandOrder.id, closeRefund({ id: refundId, ...closing }), {
    beside: () => beside,
  })
  if (!('unchanged' in result)) {
    log('info', 'CHANGE_REQUESTED', { orderId, brandOrderId: brandOrder.id, subjectId: refundId })
    return answerOf(result.brandOrder)
  }
  if (result.unchanged === 'order_too_large') throw noRoom()
  if (result.unchanged === 'not_refundable') {
    throw new Problem('exceeds_refundable', 'Other refunds now use its units or money.')
  }
  const present = (await orders.findBrandOrder(orderId, brandOrder.id)) ?? brandOrder
  const { status, providerReference = null } = present.refunds.find(({ id }) => id === refundId) ?? {}
  if (
    status === 'issued' &&
    closing.providerReference !== null &&
    providerReference !== null &&
    closing.providerReference !== providerReference
  ) {
    throw new Problem('state_conflict', 'The refund has another providerReference already.')
  }
  if (status === closing.status) return answerOf(present)
  throw new Problem('state_conflict', `The refund is ${status}, which is final.`)

  function answerOf(of: typeof present): HttpAnswer {
    return { status: 200, body: shownChanges('refund', of).find(({ id }) => id === refundId) }
  }
}
