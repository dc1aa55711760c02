import * as z from 'zod'
import type { Fields, Outcome } from './outcome.ts'

type Part = Extract<Outcome, { kind: 'parts' }>['parts'][number]

const rows = z.array(z.looseObject({}))

const brandOrderSchema = z.looseObject({
  id: z.string(),
  brandId: z.string(),
  totals: z.looseObject({ total: z.int() }),
  attention: z.looseObject({}).nullable(),
  reason: z.looseObject({}).nullable(),
  lines: z.array(z.looseObject({ quantities: z.looseObject({}) })),
  fulfillments: z.array(z.looseObject({ tracking: rows })),
  cancellations: rows,
  returns: rows,
  refunds: rows,
})
const orderSchema = z.looseObject({ totals: z.looseObject({ total: z.int() }), brandOrders: z.array(brandOrderSchema) })

/** An order as people read it: the order, then each brand's part with what happened to it. */
export function orderParts(value: Fields): Part[] {
  const { brandOrders, ...order } = orderSchema.parse(value)
  const { id, externalId, status, fulfillmentStatus, refundStatus, attention, currency, totals, amounts } = order
  const { storefrontId, livemode, customerId, createdAt, updatedAt, lastSequence } = order
  const whole = { id, externalId, status, fulfillmentStatus, refundStatus, attention, currency, total: totals.total }
  const rest = { amounts, storefrontId, livemode, customerId, createdAt, updatedAt, lastSequence }
  return [{ shown: { kind: 'one', value: { ...whole, ...rest } } }, ...brandOrders.flatMap(brandOrderParts)]
}

function brandOrderParts(brandOrder: z.infer<typeof brandOrderSchema>): Part[] {
  const { id, brandId, totals, lines, fulfillments, cancellations, returns, refunds } = brandOrder
  const { status, fulfillmentStatus, refundStatus, attention, reason, brandReference, acceptBy, actions } = brandOrder
  const summary = { id, status, fulfillmentStatus, refundStatus, attention, reason, brandReference, acceptBy, actions }
  const lists: readonly (readonly [string, readonly Fields[], readonly string[]])[] = [
    [
      'Lines',
      lines.map(({ quantities, ...line }) => ({ ...line, ...quantities })),
      ['id', 'sku', 'title', 'quantity', 'cancelled', 'fulfilled', 'delivered', 'returned', 'refunded', 'total'],
    ],
    [
      'Parcels',
      fulfillments.map((parcel) => ({
        ...parcel,
        tracking: parcel.tracking.map(({ carrier, number }) => `${carrier} ${number}`),
      })),
      ['reference', 'status', 'tracking', 'shippedAt', 'deliveredAt'],
    ],
    ['Cancellations', cancellations, ['id', 'status']],
    ['Returns', returns, ['id', 'status']],
    ['Refunds', refunds, ['id', 'status', 'returnedBy', 'total', 'providerReference']],
  ]
  return [
    { title: brandId.toUpperCase(), shown: { kind: 'one', value: { ...summary, total: totals.total } } },
    ...lists
      .filter(([, values]) => values.length > 0)
      .map(([title, values, columns]): Part => ({ title, shown: { kind: 'list', values, columns } })),
  ]
}
