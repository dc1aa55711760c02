import type { ShownOrder } from '../order/shown-order.ts'

/** What the content of an event says beyond its type, for people. Everything may be missing: an event is frozen as it was. */
export interface EventFacts {
  /** Of a shipment, return, refund, cancellation or change of address, after the event. */
  readonly status: string | null
  /** "1 × Aurora tee, M". */
  readonly contents: readonly string[]
  readonly money: { readonly amount: number; readonly currency: string } | null
  readonly tracking: { readonly carrier: string; readonly number: string } | null
  /** Why, as a code of the platform’s or of ours. */
  readonly reason: string | null
  readonly attention: string | null
  /** The brand’s own number of the order. */
  readonly reference: string | null
  /** What the event is about: the id that the audit log has of the act behind it. */
  readonly subjectId: string | null
}

type Counted = { readonly lineId?: unknown; readonly quantity?: unknown }

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** Titles and the currency are the order's; an event names lines by their ids. */
export function eventFacts(
  data: unknown,
  { brandOrders, currency }: Pick<ShownOrder, 'brandOrders' | 'currency'>,
): EventFacts {
  const titles = new Map(brandOrders.flatMap(({ lines }) => lines.map(({ id, title }) => [id, title] as const)))
  const about =
    ['fulfillment', 'return', 'refund', 'cancellation', 'addressChange']
      .map((name) => member(data, name))
      .find((value) => value !== undefined) ?? null
  const lines = member(about, 'lines') ?? member(data, 'lines')
  const [parcel] = asList(member(about, 'tracking'))
  const [carrier, number] = [text(member(parcel, 'carrier')), text(member(parcel, 'number'))]
  const total = member(member(data, 'refund'), 'total') ?? member(member(data, 'amountToReturn'), 'total')
  const reason = member(about, 'reason') ?? member(data, 'reason')
  return {
    status: text(member(about, 'status')),
    contents: asList(lines).flatMap((line) => {
      const { lineId, quantity } = line as Counted
      return typeof quantity === 'number' ? [`${quantity} × ${titles.get(String(lineId)) ?? lineId}`] : []
    }),
    money: typeof total === 'number' ? { amount: total, currency } : null,
    tracking: carrier === null || number === null ? null : { carrier, number },
    reason: text(reason) ?? text(member(reason, 'code')),
    attention: text(member(member(data, 'attention'), 'code')),
    reference: text(member(data, 'brandReference')),
    subjectId: text(member(about, 'id')),
  }
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
