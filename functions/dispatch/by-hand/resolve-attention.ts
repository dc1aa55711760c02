import type { HttpAnswer } from '../../http/http-answer.ts'
import { Problem } from '../../http/problem.ts'
import { resolveAttention } from '../../orders/life/submission-steps.ts'
import type { OrderStore } from '../../orders/order-store.ts'
import { log } from '../../runtime/log.ts'
import type { TransactWrite } from '../../storage/transact.ts'
import type { BrandOrderIds } from '../submitting/submission-store.ts'

/** Clears the attention of a brand order that a person has looked at. */
export async function settleAttention(
  { orderId, brandOrderId }: BrandOrderIds,
  orders: Pick<OrderStore, 'findBrandOrder' | 'transition'>,
  /** Written with it. */
  beside: readonly TransactWrite[] = [],
): Promise<HttpAnswer> {
  if ((await orders.findBrandOrder(orderId, brandOrderId)) === null) {
    throw new Problem('not_found', 'There is no such brand order.')
  }
  const result = await orders.transition(orderId, brandOrderId, resolveAttention(), { beside: () => beside })
  if ('unchanged' in result && result.unchanged === 'undecided') {
    throw new Problem(
      'state_conflict',
      'It is still unknown whether the brand accepts it. Ask the brand again with retry.',
    )
  }
  if ('unchanged' in result) throw new Problem('state_conflict', 'The brand order needs no attention.')
  log('info', 'ATTENTION_RESOLVED', { orderId, brandOrderId })
  return { status: 200, body: { id: brandOrderId, orderId, status: result.brandOrder.status, attention: null } }
}
