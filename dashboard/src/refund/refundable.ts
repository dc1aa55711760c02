import type { ShownBrandOrder } from '../order/shown-order.ts'

/** What of a brand order can still be refunded: bounds for the form. The API decides. */
export interface Refundable {
  readonly lines: readonly { readonly lineId: string; readonly title: string; readonly most: number }[]
  /** Minor units, as priced, without what refunds have taken already. */
  readonly shipping: number
  readonly fees: number
  readonly total: number
}

export function refundableOf({ lines, shipping, fees, refunds, amounts }: ShownBrandOrder): Refundable {
  const taken = refunds.filter(({ status }) => status !== 'failed')
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  return {
    lines: lines.map(({ id, title, quantity, quantities }) => ({
      lineId: id,
      title,
      most: Math.max(0, quantity - quantities.cancelled - quantities.refunded),
    })),
    shipping: Math.max(0, sum(shipping.map(({ amount }) => amount)) - sum(taken.map((refund) => refund.shipping))),
    fees: Math.max(0, sum(fees.map(({ amount }) => amount)) - sum(taken.map((refund) => refund.fees))),
    total: amounts.refundable,
  }
}

/** What somebody chose to refund. */
export interface RefundDraft {
  readonly quantities: Readonly<Record<string, number>>
  readonly shipping: boolean
  readonly fees: boolean
  /** As typed. */
  readonly goodwill: string
  readonly reason: string | null
  readonly returnId: string | null
}

export const emptyDraft: RefundDraft = {
  quantities: {},
  shipping: false,
  fees: false,
  goodwill: '',
  reason: null,
  returnId: null,
}

/** The draft within what can be refunded by now: others may have refunded a part since it was begun. */
export function within({ lines, shipping, fees }: Refundable, draft: RefundDraft): RefundDraft {
  const most = new Map(lines.map((line) => [line.lineId, line.most]))
  const quantities = Object.entries(draft.quantities).map(([id, count]) => [id, Math.min(count, most.get(id) ?? 0)])
  return {
    ...draft,
    quantities: Object.fromEntries(quantities),
    shipping: draft.shipping && shipping > 0,
    fees: draft.fees && fees > 0,
  }
}

/** Everything that is left. */
export function allOf({ lines, shipping, fees }: Refundable): Partial<RefundDraft> {
  return {
    quantities: Object.fromEntries(lines.map(({ lineId, most }) => [lineId, most])),
    shipping: shipping > 0,
    fees: fees > 0,
  }
}

/** What came back with a return, as far as it is not refunded yet. */
export function ofReturn(brandOrder: ShownBrandOrder, returnId: string | null): Partial<RefundDraft> {
  const found = brandOrder.returns.find(({ id }) => id === returnId)
  if (found === undefined) return {}
  const { lines } = refundableOf(brandOrder)
  const most = new Map(lines.map((line) => [line.lineId, line.most]))
  const quantities = found.lines.map(({ lineId, quantity }) => [lineId, Math.min(quantity, most.get(lineId) ?? 0)])
  return { quantities: Object.fromEntries(quantities), returnId: found.id, reason: 'returned' }
}
