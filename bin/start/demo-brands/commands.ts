import * as z from 'zod'

/** The commands of the signed HTTP contract, read as a careful brand would: what it needs, and the rest kept as it came. */
const lineQuantities = z.array(z.looseObject({ lineId: z.string(), quantity: z.int().min(1) }))

/** The data of `order.submit`. */
export const submissionSchema = z.looseObject({
  brandOrderId: z.string(),
  orderId: z.string(),
  brandId: z.string(),
  currency: z.string(),
  taxIncluded: z.boolean(),
  lines: z.array(
    z.looseObject({
      id: z.string(),
      sku: z.string(),
      quantity: z.int().min(1),
      unitPrice: z.int(),
      discount: z.int(),
      tax: z.int(),
      total: z.int(),
    }),
  ),
  totals: z.looseObject({ total: z.int() }),
})
export type Submission = z.infer<typeof submissionSchema>

const named = z.looseObject({ brandOrderId: z.string() })

export const commandSchema = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('order.submit'), data: submissionSchema }),
  z.looseObject({ type: z.literal('order.lookup'), data: named }),
  z.looseObject({
    type: z.literal('order.cancel'),
    data: named.extend({ cancellationId: z.string(), lines: lineQuantities.nullish() }),
  }),
  z.looseObject({
    type: z.literal('order.change_address'),
    data: named.extend({ addressChangeId: z.string(), shippingAddress: z.looseObject({}) }),
  }),
  z.looseObject({
    type: z.literal('return.request'),
    data: named.extend({ returnId: z.string(), lines: lineQuantities }),
  }),
  z.looseObject({ type: z.literal('customer.erase'), data: named.extend({ erasureId: z.string() }) }),
  z.looseObject({
    type: z.literal('refund.request'),
    data: named.extend({
      refundId: z.string(),
      returnedBy: z.enum(['platform', 'brand']).default('brand'),
      lines: z.array(z.looseObject({ lineId: z.string(), quantity: z.int().min(1) })).nullish(),
      total: z.int(),
    }),
  }),
])
export type Command = z.infer<typeof commandSchema>

/** What a brand answers a command with; money and lines as the contract says. */
export const answerSchema = z.looseObject({
  outcome: z.enum(['accepted', 'refused', 'pending', 'not_found']),
  brandReference: z.string().nullish(),
  lines: z.array(z.object({ lineId: z.string(), quantity: z.int() })).optional(),
  /** The brand's own name for what a command other than submit began. */
  reference: z.string().nullish(),
  reason: z.object({ code: z.string() }).nullable(),
})
export type Answer = z.infer<typeof answerSchema>
