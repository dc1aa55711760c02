import { accept, refuse } from '../../orders/life/acceptance.ts'
import { completeWhenQuiet, dueWhenQuiet } from '../../orders/life/reports/complete-when-quiet.ts'
import { outcomeUnknown, raiseAttention, startSubmission, submitted } from '../../orders/life/submission-steps.ts'
import type { Transition } from '../../orders/life/transition.ts'
import type { Attention } from '../../orders/order.ts'
import type { OrderStore } from '../../orders/order-store.ts'
import type { AttemptResult, SubmissionStore } from './submission-store.ts'

export interface OrderSubmissionsParts {
  readonly orders: Pick<OrderStore, 'findBrandOrder' | 'transition'>
  /** Writes down where the brand order lives, for the brand's updates. */
  readonly rememberAddress: (brandOrderId: string, address: { orderId: string; brandId: string }) => Promise<void>
  /** Seconds without a report after which an accepted order of this brand counts as delivered; null where it tracks. */
  readonly quietSeconds: (brandId: string) => Promise<number | null>
}

/** The submitter's submissions, kept in the orders table: every entry is a transition. */
export function orderSubmissionStore({
  orders,
  rememberAddress,
  quietSeconds,
}: OrderSubmissionsParts): SubmissionStore {
  return {
    find: ({ orderId, brandOrderId }) => orders.findBrandOrder(orderId, brandOrderId),

    async takeLease(brandOrder, lease) {
      const { orderId, id, brandId } = brandOrder
      // Before the first attempt is counted, so before the brand can hear of the id.
      if (brandOrder.attempts === 0) await rememberAddress(id, { orderId, brandId })
      const result = await orders.transition(orderId, id, startSubmission(lease))
      return 'unchanged' in result ? null : result.brandOrder
    },

    async record({ orderId, brandOrderId, brandId }, token, result, at) {
      const seconds = result.outcome === 'accepted' ? await quietSeconds(brandId) : null
      await orders.transition(orderId, brandOrderId, dueWhenQuiet(transitionOf(token, result, at), seconds))
    },

    async complete({ orderId, brandOrderId }) {
      await orders.transition(orderId, brandOrderId, completeWhenQuiet())
    },
  }
}

/** What the brand said for certain holds whoever asked; everything else only by the holder of the lease. */
export function transitionOf(token: string, result: AttemptResult, at: string): Transition {
  switch (result.outcome) {
    case 'accepted':
      return accept({ ...result, occurredAt: at })
    case 'refused':
      return refuse(result.reason, at)
    case 'pending':
      return submitted(token, result.brandReference, result.dueAt)
    case 'unresolved':
      return unresolved(token, result.dueAt, result.attention)
  }
}

/**
 * The lease given back and, where somebody must look, attention raised: in one step,
 * so that neither comes alone. Attention that stands is not raised again, except by
 * giving up, which is news to whoever was told that the brand is late.
 */
function unresolved(token: string, dueAt: string | null, attention: Attention['code'] | null): Transition {
  const giveBack = outcomeUnknown(token, dueAt)
  return {
    ...giveBack,
    apply(before, now) {
      const step = giveBack.apply(before, now)
      if (attention === null || 'unchanged' in step) return step
      const isNews = dueAt === null && step.brandOrder.attention?.code !== attention
      const free = isNews ? { ...step.brandOrder, attention: null } : step.brandOrder
      const raised = raiseAttention(attention).apply(free, now)
      return 'unchanged' in raised ? step : raised
    },
  }
}
