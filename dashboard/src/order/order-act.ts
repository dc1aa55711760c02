import type { NextAction, ShownBrandOrder, ShownOrder } from './shown-order.ts'

/** What this version of the dashboard can do about a brand order, of what the API advises. */
const known = [
  'refund',
  'return',
  'cancel',
  'address_change',
  'record_payment',
  'retry',
  'resolve_attention',
  'contact_brand',
  'remind_brand',
] as const

/** Beside these, what is the dashboard’s own: a reply to the customer, and a wish about the integration. */
export type ActName = (typeof known)[number] | 'reply' | 'insight'

/** An action that somebody began, and what it is about. */
export interface OrderAct {
  readonly name: ActName
  readonly brandOrder: ShownBrandOrder
  /** The return whose goods came back, the refund that is to be paid, or the text of a reply. */
  readonly subjectId: string | null
}

/** Null for an action that has no dialog here, or whose brand order is gone. */
export function toAct(order: ShownOrder, { action, brandOrderId, subjectId }: NextAction): OrderAct | null {
  const name = known.find((one) => one === action)
  const brandOrder = order.brandOrders.find(({ id }) => id === brandOrderId)
  return name === undefined || brandOrder === undefined ? null : { name, brandOrder, subjectId }
}
