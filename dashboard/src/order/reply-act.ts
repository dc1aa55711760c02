import type { OrderAct } from './order-act.ts'
import type { ShownOrder } from './shown-order.ts'

/** A reply about the part that needs somebody most; null while no brand has its part yet. */
export function replyActOf({ brandOrders, next, headline }: ShownOrder): OrderAct | null {
  const advised = next.find(({ isAdvised }) => isAdvised)?.brandOrderId
  const brandOrder =
    brandOrders.find(({ id }) => id === advised) ??
    brandOrders.find((one) => one.headline.code === headline.code) ??
    brandOrders[0]
  return brandOrder === undefined ? null : { name: 'reply', brandOrder, subjectId: null }
}
