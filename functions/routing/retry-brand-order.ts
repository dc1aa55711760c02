import type { HttpAnswer } from '../http/http-answer.ts'
import { Problem } from '../http/problem.ts'
import type { OrderRepository } from '../orders/order-repository.ts'
import { resumeSubmission } from '../orders/submission.ts'
import { log } from '../runtime/log.ts'
import type { BrandOrderIds } from './submission-book.ts'

export interface RetryDependencies {
  readonly orders: OrderRepository
  /** Wakes the workflow; the sweeper does it too, up to a minute later. */
  readonly queue: (input: BrandOrderIds) => Promise<void>
}

export async function retryBrandOrder(ids: BrandOrderIds, { orders, queue }: RetryDependencies): Promise<HttpAnswer> {
  const { orderId, brandOrderId } = ids
  const known = await orders.findBrandOrder(orderId, brandOrderId)
  if (known === null) throw new Problem('not_found', 'There is no such brand order.')
  const result = await orders.transition(orderId, brandOrderId, resumeSubmission())
  if ('unchanged' in result) {
    throw new Problem('state_conflict', `The brand order is ${known.status}; there is nothing to submit.`)
  }
  const { status, dueAt } = result.brandOrder
  await queue(ids)
  log('info', 'RETRIED_BY_HAND', { orderId, brandOrderId })
  return { status: 202, body: { id: brandOrderId, orderId, status, dueAt } }
}
