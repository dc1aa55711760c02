import * as z from 'zod'

const lineQuantities = z.array(z.strictObject({ lineId: z.string(), quantity: z.int().min(1) })).min(1)
/** The brand's clock; a test may set it to the past or the future. */
const occurredAt = z.iso.datetime().optional()
const reason = z.string().default('out_of_stock')

/** What the brand's staff can do about an order, and with which body. */
export const actionSchemas = {
  accept: z.strictObject({ lines: lineQuantities.optional(), occurredAt }),
  refuse: z.strictObject({ reason, occurredAt }),
  ship: z.strictObject({
    lines: lineQuantities.optional(),
    tracking: z.array(z.strictObject({ carrier: z.string(), number: z.string() })).optional(),
    /** An existing shipment that moved on; a new one when left out. */
    reference: z.string().optional(),
    status: z.string().default('shipped'),
    occurredAt,
  }),
  deliver: z.strictObject({ reference: z.string().optional(), occurredAt }),
  return: z.strictObject({
    lines: lineQuantities.optional(),
    reference: z.string().optional(),
    status: z.enum(['requested', 'approved', 'declined', 'in_transit', 'received', 'closed']).default('received'),
    labelUrl: z.string().optional(),
    occurredAt,
  }),
  refund: z.strictObject({
    lines: lineQuantities.optional(),
    reference: z.string().optional(),
    status: z.enum(['pending', 'issued', 'failed']).default('issued'),
    shipping: z.int().optional(),
    goodwill: z.int().optional(),
    /** Minor units; computed from the lines when left out. */
    total: z.int().optional(),
    occurredAt,
  }),
  cancel: z.strictObject({ lines: lineQuantities.optional(), reason, occurredAt }),
  /** Decides a cancellation or a change of address that was left open (mode `pending`). */
  decide: z.strictObject({
    cancellationId: z.string().optional(),
    addressChangeId: z.string().optional(),
    status: z.enum(['confirmed', 'refused']).default('confirmed'),
    occurredAt,
  }),
} as const

export type ActionName = keyof typeof actionSchemas
