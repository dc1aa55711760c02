import * as z from 'zod'
import { toOurs } from '../money.ts'

/** An order as Vendure knows it; amounts in the shop's units. */

export const ORDER = `id code state updatedAt currencyCode
  customFields { diddoBrandOrderId }
  lines { id quantity orderPlacedQuantity customFields { diddoLineId } }
  fulfillments { id state method trackingCode updatedAt lines { orderLineId quantity } }
  payments {
    id method amount state
    refunds { id total state reason updatedAt lines { orderLineId quantity } }
  }`
/** Entries of the history that say something, a page of them. */
export const HISTORY = `history(
    options: {
      filter: { type: { in: ["ORDER_CANCELLATION", "ORDER_NOTE"] } }, sort: { createdAt: ASC, id: ASC }, take: 100, skip: $skip
    }
  ) { items { id type createdAt data } totalItems }`

const units = z.array(z.object({ orderLineId: z.string(), quantity: z.int() }))
/** In the history ids stand as the database has them. */
const historyUnits = z.array(z.object({ orderLineId: z.coerce.string(), quantity: z.int() }))

export const historyPage = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      createdAt: z.string(),
      data: z.object({
        lines: historyUnits.nullish(),
        reason: z.string().nullish(),
        note: z.string().nullish(),
      }),
    }),
  ),
  totalItems: z.int(),
})
export type HistoryEntry = z.output<typeof historyPage>['items'][number]

export const refundSchema = z.object({
  id: z.string(),
  total: z.int(),
  state: z.string(),
  reason: z.string().nullable(),
  updatedAt: z.string(),
  lines: units,
})
export const paymentSchema = z.object({
  id: z.string(),
  method: z.string(),
  amount: z.int(),
  state: z.string(),
  refunds: z.array(refundSchema),
})
export const orderSchema = z.object({
  id: z.string(),
  code: z.string(),
  state: z.string(),
  updatedAt: z.string(),
  currencyCode: z.string(),
  customFields: z.object({ diddoBrandOrderId: z.string().nullable() }),
  lines: z.array(
    z.object({
      id: z.string(),
      quantity: z.int(),
      orderPlacedQuantity: z.int(),
      customFields: z.object({ diddoLineId: z.string().nullable() }),
    }),
  ),
  fulfillments: z
    .array(
      z.object({
        id: z.string(),
        state: z.string(),
        method: z.string(),
        trackingCode: z.string().nullable(),
        updatedAt: z.string(),
        lines: units,
      }),
    )
    .nullable(),
  payments: z.array(paymentSchema).nullable(),
  history: historyPage,
})

export type OrderLine = z.output<typeof orderSchema>['lines'][number]
export type VendureRefund = z.output<typeof refundSchema>
export interface OrderState extends Omit<z.output<typeof orderSchema>, 'history' | 'fulfillments' | 'payments'> {
  readonly brandOrderId: string
  /** Decimal places of the shop's money. */
  readonly precision: number
  readonly fulfillments: NonNullable<z.output<typeof orderSchema>['fulfillments']>
  readonly payments: NonNullable<z.output<typeof orderSchema>['payments']>
  readonly history: readonly HistoryEntry[]
}

export function ours({ currencyCode, precision }: OrderState, shopUnits: number): number {
  return toOurs(shopUnits, currencyCode, precision)
}
