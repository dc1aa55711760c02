import { BASE } from '../shell/use-follow.ts'
import { type OrderAct, toAct } from './order-act.ts'
import type { NextAction, ShownOrder } from './shown-order.ts'

/** The page of an order, for links from elsewhere. */
export function addressOfOrder(orderId: string): string {
  return `${BASE}/orders/${orderId}`
}

/** The page of an order with the dialog of an action open. Ids of ours only. */
export function addressOfAction(orderId: string, ids: ActionIds): string {
  return BASE + pathOfAction(orderId, ids)
}

/** The same within the dashboard. */
export function pathOfAction(orderId: string, { action, brandOrderId, subjectId }: ActionIds): string {
  const query = new URLSearchParams({ act: action, ...(subjectId !== null && { of: subjectId }) })
  return `/orders/${orderId}?${query}#${brandOrderId}`
}

type ActionIds = Pick<NextAction, 'action' | 'brandOrderId' | 'subjectId'>

/**
 * What such an address asks for, where it is possible now; the first that fits.
 *
 * @param brandOrderId empty for any
 */
export function askedAct(order: ShownOrder, query: URLSearchParams, brandOrderId: string): OrderAct | null {
  const [asked, subjectId] = [query.get('act'), query.get('of')]
  const next = order.next.find(
    (one) =>
      one.action === asked &&
      one.obstacle === null &&
      (brandOrderId === '' || one.brandOrderId === brandOrderId) &&
      (subjectId === null || one.subjectId === subjectId),
  )
  return next === undefined ? null : toAct(order, next)
}
