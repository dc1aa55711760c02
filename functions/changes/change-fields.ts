import * as z from 'zod'
import {
  addressChangeSchema,
  type BrandOrder,
  cancellationSchema,
  reasonSchema,
  refundAmountsSchema,
  refundSchema,
  refusalAnswer,
  returnSchema,
} from '../orders/brand-order.ts'
import { quantity, sum } from '../orders/fields.ts'
import { addressRequestSchema } from '../orders/placing/order-request.ts'

/** What is asked and answered about changes of an order, each of one brand order. */

const id = z.string().min(1).max(64)
/** A code and no prose: it is stored and sent in events, and prose may hold a person's name. */
const reasonCode = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,63}$/, 'Write the reason as a code in lower-case letters, digits and "_".')
const line = z.strictObject({ lineId: id, quantity })
const linesOf = <Line extends z.ZodType>(one: Line) => z.array(one).min(1).max(200)

export const cancellationRequestSchema = z.strictObject({
  brandOrderId: id,
  lines: linesOf(line).optional().describe('Left out: all that has not shipped'),
  reason: z.strictObject(reasonSchema.shape).default({ code: 'customer_request' }),
})

export const returnRequestSchema = z.strictObject({
  brandOrderId: id,
  lines: linesOf(line.extend({ reason: reasonCode.optional() }))
    .optional()
    .describe('Left out: all that can be returned'),
})

export const refundRequestSchema = z.strictObject({
  brandOrderId: id,
  returnId: id.optional(),
  reason: reasonCode,
  lines: linesOf(line).optional(),
  shipping: sum
    .optional()
    .describe('Of the shipping as priced; its tax goes along. 0 names free shipping, to refund its tax'),
  fees: sum.optional().describe('Of the fees as priced; their tax goes along. 0 names free fees, to refund their tax'),
  goodwill: sum.optional().describe('Beyond what was priced; carries no tax'),
  expectedTotal: sum.optional().describe('Refused as a state_conflict when the refund comes to another total'),
})

export const addressChangeRequestSchema = z.strictObject({
  brandOrderId: id,
  shippingAddress: addressRequestSchema,
})

export const refundClosingSchema = z.strictObject({
  status: z.enum(['issued', 'failed']),
  providerReference: z
    .string()
    .regex(/^[\w.:/=+-]{1,255}$/, 'Write the payment provider’s id of the refund.')
    .nullish()
    .transform((reference) => reference ?? null),
})

const common = { id: z.string(), orderId: z.string(), brandOrderId: z.string(), brandId: z.string() }
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
