import type { ReportedOrders } from '../../brands/reported-orders.ts'
import { accept, refuse } from '../../orders/life/acceptance.ts'
import { completeWhenQuiet } from '../../orders/life/reports/complete-when-quiet.ts'
import { outcomeUnknown, raiseAttention, startSubmission, submitted } from '../../orders/life/submission-steps.ts'
import type { Transition } from '../../orders/life/transition.ts'
import { attentionDetail } from '../../orders/order.ts'
import type { OrderStore } from '../../orders/order-store.ts'
import type { AttemptResult, SubmissionStore } from './submission-store.ts'

export interface OrderSubmissionsParts {
  readonly orders: Pick<OrderStore, 'findBrandOrder' | 'transition'>
  /** The same orders, changed by what brands answer. */
  readonly reported: Pick<ReportedOrders, 'transition'>
}

/** Submissions in the orders table: every write is a transition of the brand order. */
export function orderSubmissionStore({ orders, reported }: OrderSubmissionsParts): SubmissionStore {
  return {
    find: ({ orderId, brandOrderId }) => orders.findBrandOrder(orderId, brandOrderId),

    async takeLease(brandOrder, lease) {
      const { orderId, id } = brandOrder
      // Where the answer to its write was lost, a second try finds its own lease: the token says whose it is.
      const ours = async () => {
        const seen = await orders.findBrandOrder(orderId, id)
        return seen?.lease?.token === lease.token ? seen : null
      }
      try {
        const result = await orders.transition(orderId, id, startSubmission(lease), { known: brandOrder })
        return 'unchanged' in result ? await ours() : result.brandOrder
      } catch (error) {
        const seen = await ours()
        if (seen === null) throw error
        return seen
      }
    },

    async record(held, token, result, at) {
      const ids = { orderId: held.orderId, brandOrderId: held.id, brandId: held.brandId }
      await reported.transition(ids, transitionOf(token, result, at), held)
    },

    async complete({ orderId, brandOrderId }) {
      await orders.transition(orderId, brandOrderId, completeWhenQuiet())
    },
  }
}

/** What the brand decided is recorded in any case; everything else only by the holder of the lease. */
export function transitionOf(token: string, result: AttemptResult, at: string): Transition {
  switch (result.outcome) {
    case 'accepted':
      return accept({ ...result, occurredAt: at })
    case 'refused':
      return refuse(result.reason, at)
    case 'pending':
      return submitted(token, result.brandReference, result.dueAt)
    case 'unresolved':
      return unresolved(token, result)
  }
}

/**
 * Releases the lease and, where a person must look, raises attention: in one step, so that
 * neither happens without the other. Standing attention is not raised again, with one
 * exception: giving up is reported also when it was reported before that the brand is late.
 */
function unresolved(
  token: string,
  { dueAt, attention, why }: Extract<AttemptResult, { outcome: 'unresolved' }>,
): Transition {
  const release = outcomeUnknown(token, dueAt)
  return {
    ...release,
    apply(before, now) {
      const step = release.apply(before, now)
      if (attention === null || 'unchanged' in step) return step
      const replaces = dueAt === null && step.brandOrder.attention?.code !== attention
      const released = replaces ? { ...step.brandOrder, attention: null } : step.brandOrder
      const raised = raiseAttention(attention, attentionDetail({ report: 'order.submit', ...why })).apply(released, now)
      return 'unchanged' in raised ? step : raised
    },
  }
}
