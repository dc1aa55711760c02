import * as z from 'zod'
import { type Answer, answerSchema, submissionSchema } from './commands.ts'

const lineQuantity = z.object({ lineId: z.string(), quantity: z.int() })
export type LineQuantity = z.infer<typeof lineQuantity>

const fulfillmentSchema = z.looseObject({
  reference: z.string(),
  status: z.string(),
  lines: z.array(lineQuantity),
  tracking: z.array(z.looseObject({ carrier: z.string(), number: z.string() })),
})

/** One order as the brand keeps it, with all that happened to it. */
export const brandsOrderSchema = z.object({
  brandReference: z.string(),
  brandOrderId: z.string(),
  status: z.enum(['accepted', 'pending', 'refused', 'cancelled']),
  reason: z.object({ code: z.string() }).nullable(),
  /** The data of `order.submit`, exactly as it came. */
  submission: submissionSchema,
  fulfillments: z.array(fulfillmentSchema),
  /** Units that the brand will not ship: cancelled by it or at the platform's request, or never accepted. */
  cancelledLines: z.array(lineQuantity).default([]),
  returns: z.array(
    z.looseObject({
      reference: z.string(),
      returnId: z.string().nullable(),
      status: z.string(),
      lines: z.array(lineQuantity).default([]),
    }),
  ),
  refunds: z.array(
    z.looseObject({
      reference: z.string(),
      refundId: z.string().nullable(),
      status: z.string(),
      lines: z.array(lineQuantity),
      /** Who pays it. The platform's refunds are known here, so that their units are not refunded twice. */
      returnedBy: z.enum(['platform', 'brand']).default('brand'),
    }),
  ),
  cancellations: z.array(
    z.looseObject({
      cancellationId: z.string(),
      status: z.string(),
      /** Null means all that has not shipped. */
      lines: z.array(lineQuantity).nullable().default(null),
    }),
  ),
  addressChanges: z.array(z.looseObject({ addressChangeId: z.string(), status: z.string() })),
})
export type BrandsOrder = z.infer<typeof brandsOrderSchema>

/** A command that reached the brand with a valid signature, whatever became of it. */
const receivedSchema = z.object({
  at: z.string(),
  webhookId: z.string(),
  type: z.string(),
  mode: z.string(),
  body: z.string(),
})
export type Received = z.infer<typeof receivedSchema>

/** A report of the brand to the platform, and whether it was sent. */
const updateSchema = z.object({
  webhookId: z.string(),
  brandOrderId: z.string(),
  body: z.string(),
  /** `refused`: an answer that no retry can change. */
  state: z.enum(['waiting', 'sent', 'refused']),
  status: z.int().nullable(),
})
export type Update = z.infer<typeof updateSchema>

export const entrySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('received'), received: receivedSchema }),
  z.object({ kind: z.literal('answered'), webhookId: z.string(), body: z.string(), answer: answerSchema }),
  z.object({ kind: z.literal('order'), order: brandsOrderSchema }),
  z.object({ kind: z.literal('update'), update: updateSchema }),
])
export type Entry = z.infer<typeof entrySchema>

/** All that a brand knows, read from its journal. */
export class BrandStore {
  /** By the brand's own reference: a second order for one brandOrderId is a second order, and shows. */
  readonly orders = new Map<string, BrandsOrder>()
  readonly received: Received[] = []
  readonly answered = new Map<string, { body: string; answer: Answer }>()
  readonly updates = new Map<string, Update>()

  apply(entry: Entry): void {
    if (entry.kind === 'received') this.received.push(entry.received)
    else if (entry.kind === 'answered') this.answered.set(entry.webhookId, { body: entry.body, answer: entry.answer })
    else if (entry.kind === 'order') this.orders.set(entry.order.brandReference, entry.order)
    else this.updates.set(entry.update.webhookId, entry.update)
  }

  /** By our brand order id or by the brand's own reference; the first one where a brand order came twice. */
  find(reference: string): BrandsOrder | undefined {
    for (const order of this.orders.values()) {
      if (order.brandOrderId === reference || order.brandReference === reference) return order
    }
    return undefined
  }
}
