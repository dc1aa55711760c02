import type { NextAction, ShownBrandOrder, ShownOrder } from './shown-order.ts'

/** What this version of the dashboard can do about a brand order. */
const known = ['refund', 'return', 'cancel', 'record_payment', 'retry', 'resolve_attention'] as const
export type ActName = (typeof known)[number]

/** An action that somebody began, and what it is about. */
export interface OrderAct {
  readonly name: ActName
  readonly brandOrder: ShownBrandOrder
  /** The return whose goods came back, or the refund that is to be paid. */
  readonly subjectId: string | null
}

/** Null for an action that has no dialog here, or whose brand order is gone. */
export function toAct(order: ShownOrder, { action, brandOrderId, subjectId }: NextAction): OrderAct | null {
  const name = known.find((one) => one === action)
  const brandOrder = order.brandOrders.find(({ id }) => id === brandOrderId)
  return name === undefined || brandOrder === undefined ? null : { name, brandOrder, subjectId }
}
