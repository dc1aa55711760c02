import * as z from 'zod'
import {
  addressChangeSchema,
  type BrandOrder,
  cancellationSchema,
  refundSchema,
  returnSchema,
} from '../orders/brand-order.ts'
import { quantity, sum } from '../orders/fields.ts'
import { addressRequestSchema } from '../orders/placing/address-request.ts'
import { reasonSchema, refusalAnswer } from '../orders/reason.ts'
import { refundAmountsSchema } from '../orders/refund-amounts.ts'

/** What is asked and answered about changes of an order, each of one brand order. */

const id = z.string().min(1).max(64)
/** A code and no prose: it is stored and sent in events, and prose may hold a person's name. */
const reasonCode = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,63}$/, 'Write the reason as a code in lower-case letters, digits and "_".')
  .describe('Why: a code of your own in lower-case letters, digits and `_`, such as `damaged`')
const brandOrder = id.describe('Id of the brand order, `bo_…`')
const line = z.strictObject({ lineId: id.describe('Id of the line'), quantity: quantity.describe('Units of it') })
const linesOf = <Line extends z.ZodType>(one: Line) => z.array(one).min(1).max(200)

export const cancellationRequestSchema = z.strictObject({
  brandOrderId: brandOrder,
  lines: linesOf(line).optional().describe('The units to cancel. Left out: all that has not shipped'),
  reason: z
    .strictObject(reasonSchema.shape)
    .default({ code: 'customer_request' })
    .describe('Why. Left out: `customer_request`'),
})

export const returnRequestSchema = z.strictObject({
  brandOrderId: brandOrder,
  lines: linesOf(line.extend({ reason: reasonCode.optional().describe('Why the units come back. Left out: not told') }))
    .optional()
    .describe('The units that come back. Left out: all that can be returned'),
})

export const refundRequestSchema = z.strictObject({
  brandOrderId: brandOrder,
  returnId: id.optional().describe('The return that it is for. Left out: none'),
  reason: reasonCode,
  lines: linesOf(line).optional().describe('The units to refund. Left out: none'),
  shipping: sum
    .optional()
    .describe('Of the shipping as priced; its tax goes along. 0 names free shipping, to refund its tax'),
  fees: sum.optional().describe('Of the fees as priced; their tax goes along. 0 names free fees, to refund their tax'),
  goodwill: sum.optional().describe('Beyond what was priced; carries no tax'),
  expectedTotal: sum.optional().describe('Refused as a state_conflict when the refund comes to another total'),
})

export const addressChangeRequestSchema = z.strictObject({
  brandOrderId: brandOrder,
  shippingAddress: addressRequestSchema.describe('The new address, whole. It is sealed at once'),
})

export const refundClosingSchema = z.strictObject({
  status: z.enum(['issued', 'failed']).describe('Whether the money was returned'),
  providerReference: z
    .string()
    .regex(/^[\w.:/=+-]{1,255}$/, 'Write the payment provider’s id of the refund.')
    .nullish()
    .transform((reference) => reference ?? null)
    .describe('The payment provider’s id of the refund. Left out: not told'),
})

export const returnMovingSchema = z.strictObject({
  status: z
    .enum(['approved', 'declined', 'in_transit', 'received', 'closed'])
    .describe(
      'How far it is by now. It goes forward only: `closed` after `received`; `declined` and `closed` are final',
    ),
})

const common = {
  id: z.string(),
  orderId: z.string().describe('Id of the order'),
  brandOrderId: z.string().describe('Id of the brand order'),
  brandId: z.string().describe('Id of the brand'),
}
const answered = { refusal: refusalAnswer }

export const cancellationAnswerSchema = z.object({
  ...common,
  ...cancellationSchema.omit({ reported: true }).shape,
  ...answered,
})
export const returnAnswerSchema = z.object({ ...common, ...returnSchema.omit({ reported: true }).shape, ...answered })
export const refundAnswerSchema = z.object({
  ...common,
  ...refundSchema.omit({ reported: true, basis: true }).shape,
  ...answered,
})
export const addressChangeAnswerSchema = z.object({
  ...common,
  ...addressChangeSchema.omit({ reported: true }).shape,
  ...answered,
})
export const refundPreviewSchema = refundAmountsSchema.extend({ returnedBy: refundSchema.shape.returnedBy })

/** The list of a brand order that holds each kind of change, and the schema of its answer. */
export const changeKinds = {
  cancellation: { list: 'cancellations', schema: cancellationAnswerSchema },
  return: { list: 'returns', schema: returnAnswerSchema },
  refund: { list: 'refunds', schema: refundAnswerSchema },
  address_change: { list: 'addressChanges', schema: addressChangeAnswerSchema },
} as const
export type ChangeKind = keyof typeof changeKinds

/** Every change of one kind as answered. Parsing leaves out internal fields. */
export function shownChanges(kind: ChangeKind, brandOrder: BrandOrder) {
  const { list, schema } = changeKinds[kind]
  const { orderId, id: brandOrderId, brandId } = brandOrder
  return brandOrder[list].map((change) => schema.parse({ ...change, orderId, brandOrderId, brandId }))
}
