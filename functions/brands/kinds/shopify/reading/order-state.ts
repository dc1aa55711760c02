import * as z from 'zod'
import { minorUnitsOf } from '../money.ts'

/** An order as Shopify knows it, in our own units. Whatever list it has is whole. */

const money = z
  .object({ shopMoney: z.object({ amount: z.string(), currencyCode: z.string() }) })
  .transform(({ shopMoney: { amount, currencyCode } }) => minorUnitsOf(amount, currencyCode))
const byId = z.object({ id: z.string() })
const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() })

export function pageOf<Node extends z.ZodType>(node: Node) {
  return z.object({ nodes: z.array(node), pageInfo })
}

export const payment = z.object({
  id: z.string(),
  kind: z.string(),
  status: z.string(),
  gateway: z.string().nullable(),
  amountSet: money,
})

export const lineItem = z.object({
  id: z.string(),
  quantity: z.int(),
  currentQuantity: z.int(),
  unfulfilledQuantity: z.int(),
  customAttributes: z.array(z.object({ key: z.string(), value: z.string().nullable() })),
})

export const orderCore = z.object({
  id: z.string(),
  name: z.string(),
  updatedAt: z.string(),
  cancelledAt: z.string().nullable(),
  cancelReason: z.enum(['CUSTOMER', 'DECLINED', 'FRAUD', 'INVENTORY', 'OTHER', 'STAFF']).nullable(),
  currencyCode: z.string(),
  taxesIncluded: z.boolean(),
  cancellation: z.object({ staffNote: z.string().nullable() }).nullable(),
  metafield: z.object({ value: z.string() }).nullable(),
  lineItems: pageOf(lineItem),
  transactions: z.array(payment),
})

export const fulfilledItem = z.object({ id: z.string(), quantity: z.int().nullable(), lineItem: byId })
export const trackingInfo = z.object({ company: z.string().nullable(), number: z.string().nullable() })
export const fulfillment = z.object({
  id: z.string(),
  name: z.string(),
  status: z.string(),
  displayStatus: z.string().nullable(),
  requiresShipping: z.boolean(),
  updatedAt: z.string(),
  deliveredAt: z.string().nullable(),
  trackingInfo: z.array(trackingInfo),
  fulfillmentLineItems: pageOf(fulfilledItem),
})

export const refundedItem = z.object({
  quantity: z.int(),
  restockType: z.string(),
  lineItem: byId,
  subtotalSet: money,
  totalTaxSet: money,
})
export const refundedShipping = z.object({
  subtotalAmountSet: money,
  shippingLine: z.object({ code: z.string().nullable() }).nullable(),
})
export const paidBack = z.object({
  kind: z.string(),
  status: z.string(),
  gateway: z.string().nullable(),
  amountSet: money,
  parentTransaction: byId.nullable(),
})
export const refund = z.object({
  id: z.string(),
  note: z.string().nullable(),
  createdAt: z.string().nullable(),
  updatedAt: z.string(),
  return: byId.nullable(),
  totalRefundedSet: money,
  refundShippingLines: pageOf(refundedShipping),
  transactions: pageOf(paidBack),
})

export const returnedItem = z.object({
  id: z.string(),
  quantity: z.int(),
  processedQuantity: z.int(),
  returnReasonNote: z.string(),
  customerNote: z.string().nullable(),
  /** Absent where the goods were not bought with the order. */
  fulfillmentLineItem: z.object({ lineItem: byId }).optional(),
})
export const returned = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(['CANCELED', 'CLOSED', 'DECLINED', 'OPEN', 'REQUESTED']),
  returnLineItems: pageOf(returnedItem),
})

type Whole<Row, List extends keyof Row> = Omit<Row, List> & {
  readonly [key in List]: Row[key] extends { nodes: infer Nodes } ? Nodes : never
}
export type ShopifyFulfillment = Whole<z.output<typeof fulfillment>, 'fulfillmentLineItems'>
export type ShopifyRefund = Whole<z.output<typeof refund>, 'refundShippingLines' | 'transactions'> & {
  readonly refundLineItems: z.output<typeof refundedItem>[]
}
export type ShopifyReturn = Whole<z.output<typeof returned>, 'returnLineItems'>

export interface OrderState extends Omit<z.output<typeof orderCore>, 'lineItems' | 'metafield'> {
  readonly brandOrderId: string
  readonly lineItems: readonly z.output<typeof lineItem>[]
  readonly fulfillments: readonly ShopifyFulfillment[]
  readonly refunds: readonly ShopifyRefund[]
  readonly returns: readonly ShopifyReturn[]
}
