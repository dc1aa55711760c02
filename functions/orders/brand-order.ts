import * as z from 'zod'
import { delaySchema } from './delay.ts'
import {
  collectedBy,
  discountFunding,
  fulfillmentType,
  paymentStatus,
  sum,
  taxLiability,
  totalsSchema,
} from './fields.ts'
import { amountsSchema, attentionSchema, brandOrderStatus, fulfillmentStatus, refundStatus } from './order.ts'
import { purchasedFeeSchema, purchasedLineSchema, purchasedShippingSchema } from './purchase.ts'

/**
 * One brand's portion of an order, with everything that happened to it: one
 * aggregate, one row, one version. Fulfillments, returns and refunds live inside,
 * so that a transition and its checks need no second read.
 */

export const reasonSchema = z.object({
  code: z.enum([
    'out_of_stock',
    'discontinued',
    'price_mismatch',
    'undeliverable',
    'restricted',
    'fraud',
    'customer_request',
    'other',
  ]),
})
export type Reason = z.infer<typeof reasonSchema>

/** The brand's clock of the newest report of an object; an older report is logged, not applied. */
const reportedSchema = z.object({ occurredAt: z.string(), timestamp: z.string() })

export const lineQuantitySchema = z.object({ lineId: z.string(), quantity: z.int().min(1) })
export type LineQuantity = z.infer<typeof lineQuantitySchema>

const carriedSchema = z.object({ discount: sum, tax: sum })

export const brandOrderLineSchema = purchasedLineSchema.omit({ brandId: true }).extend({
  quantities: z.object({
    cancelled: z.int(),
    fulfilled: z.int(),
    delivered: z.int(),
    returned: z.int(),
    refunded: z.int(),
  }),
  /** What its cancelled and refunded units carried; the rest of the line carries the rest. */
  endedWorth: carriedSchema,
})
export type BrandOrderLine = z.infer<typeof brandOrderLineSchema>

export const fulfillmentState = z.enum([
  'pending',
  'shipped',
  'in_transit',
  'out_for_delivery',
  'available_for_pickup',
  'attempt_failed',
  'delivered',
  'exception',
  'returned_to_sender',
  'cancelled',
])

export const fulfillmentSchema = z.object({
  id: z.string(),
  reference: z.string(),
  type: fulfillmentType,
  status: fulfillmentState,
  lines: z.array(lineQuantitySchema),
  /** URLs are built by us from carrier and number: a brand's own may carry a postcode. */
  tracking: z.array(z.object({ carrier: z.string(), number: z.string(), url: z.string().nullable() })),
  shippedAt: z.string().nullable(),
  deliveredAt: z.string().nullable(),
  delay: delaySchema.optional(),
  location: z.string().optional(),
  reported: reportedSchema,
})
export type Fulfillment = z.infer<typeof fulfillmentSchema>

/** Why a brand's back end refused a request: codes and the path of a field, never a value. */
export const refusalSchema = z.object({
  reason: reasonSchema.shape.code,
  providerCode: z.string().nullable().describe('The back end’s own code'),
  field: z.string().nullable().describe('Path of the field that it objects to'),
})
export type Refusal = z.infer<typeof refusalSchema>
/** Only what was refused has one, so that no other row grows. */
const refusal = refusalSchema.optional()
export const refusalAnswer = refusalSchema.nullable().default(null)

export const cancellationSchema = z.object({
  id: z.string(),
  status: z.enum(['requested', 'confirmed', 'refused']),
  lines: z.array(lineQuantitySchema),
  reason: reasonSchema.nullable(),
  refusal,
  requestedAt: z.string(),
  reported: reportedSchema.nullable(),
})
export type Cancellation = z.infer<typeof cancellationSchema>

export const returnState = z.enum(['requested', 'approved', 'declined', 'in_transit', 'received', 'closed'])
export const returnSchema = z.object({
  id: z.string(),
  reference: z.string().nullable(),
  status: returnState,
  lines: z.array(lineQuantitySchema.extend({ reason: z.string().nullable() })),
  refusal,
  requestedAt: z.string(),
  reported: reportedSchema.nullable(),
})
export type Return = z.infer<typeof returnSchema>

/** A refund's amounts, by component. `total = items − discount + shipping + fees + goodwill`, plus tax unless tax is included. */
export const refundAmountsSchema = z.object({
  items: sum,
  discount: sum,
  shipping: sum,
  fees: sum,
  tax: sum,
  goodwill: sum,
  total: sum,
})
export type RefundAmounts = z.infer<typeof refundAmountsSchema>

const carriedLinesSchema = z.array(lineQuantitySchema.extend(carriedSchema.shape))

/** What a refund was priced from. It is needed when the refund fails or its brand reports it again. Never shown. */
export const refundBasisSchema = z.object({
  /** As we priced it; its brand may refund more, as goodwill, or less, as a discount. */
  priced: refundAmountsSchema,
  /** The units that count as refunded, and what they carried; none for ended units, which count as cancelled. */
  lines: carriedLinesSchema,
  /** Units of the refund that ended afterwards: they count as cancelled, and are owed if the refund fails. */
  covered: carriedLinesSchema,
  shipping: carriedSchema,
  fees: z.object({ tax: sum }),
  /** The part of it that is owed, because units ended. */
  owed: sum,
  /** Opened for what other refunds of ended units left owed. */
  makesUp: z.boolean(),
})
export type RefundBasis = z.infer<typeof refundBasisSchema>

export const refundState = z.enum(['pending', 'issued', 'failed'])
export const refundSchema = z.object({
  id: z.string(),
  reference: z.string().nullable(),
  status: refundState,
  returnId: z.string().nullable(),
  /** Of the request that ended its units; null for any other refund. */
  cancellationId: z.string().nullable().default(null),
  /** Who holds the money. Decided when the refund is opened. */
  returnedBy: collectedBy,
  providerReference: z.string().nullable(),
  reason: z.string().nullable(),
  refusal,
  lines: z.array(lineQuantitySchema),
  ofEndedUnits: z
    .boolean()
    .describe('Its units ended before they shipped: they count as cancelled, and their money stays owed if it fails'),
  currency: z.string(),
  ...refundAmountsSchema.shape,
  basis: refundBasisSchema,
  requestedAt: z.string(),
  /** When the money was returned, by the clock of the party that returned it. */
  issuedAt: z.string().nullable().default(null),
  reported: reportedSchema.nullable(),
})
export type Refund = z.infer<typeof refundSchema>

export const addressChangeSchema = z.object({
  id: z.string(),
  status: z.enum(['requested', 'confirmed', 'refused']),
  refusal,
  requestedAt: z.string(),
  reported: reportedSchema.nullable(),
})

/** A submitter's lease on a brand order: no other attempt calls the brand for it before `expiresAt`. */
export const leaseSchema = z.object({ token: z.string(), expiresAt: z.string() })

export const brandOrderSchema = z.object({
  id: z.string(),
  orderId: z.string(),
  storefrontId: z.string(),
  livemode: z.boolean(),
  externalId: z.string(),
  brandId: z.string(),
  status: brandOrderStatus,
  fulfillmentStatus,
  refundStatus,
  attention: attentionSchema.nullable(),
  reason: reasonSchema.nullable(),
  brandReference: z.string().nullable(),
  /** The back end's internal id of the order, for links to its page there. */
  backEndId: z.string().nullable().default(null),
  currency: z.string(),
  taxIncluded: z.boolean(),
  placedAt: z.string(),
  acceptBy: z.string(),
  releaseAfter: z.string().nullable(),
  totals: totalsSchema,
  amounts: amountsSchema,
  lines: z.array(brandOrderLineSchema),
  shipping: z.array(purchasedShippingSchema.omit({ brandId: true })),
  fees: z.array(purchasedFeeSchema.omit({ brandId: true })),
  /** Of the order's discounts, those that this brand order has a share of. */
  discounts: z.array(z.object({ externalId: z.string(), code: z.string().nullable(), fundedBy: discountFunding })),
  collectedBy,
  /** Who pays its taxes to the authorities; absent: the brand. */
  taxLiability: taxLiability.optional(),
  paymentStatus: paymentStatus.nullable(),
  fulfillments: z.array(fulfillmentSchema),
  cancellations: z.array(cancellationSchema),
  returns: z.array(returnSchema),
  refunds: z.array(refundSchema),
  addressChanges: z.array(addressChangeSchema),
  /** Ids of the brand's reports that could not be recorded, so that the same one asks for attention once. */
  unrecorded: z.array(z.string()).default([]),
  /** Whether the brand stated that it accepts, or a shipment implied it; null while undecided. */
  acceptance: z.enum(['stated', 'implied']).nullable(),
  /** Newest report of units that the brand cancelled of its own. */
  reported: reportedSchema.nullable(),
  /** Submission: attempts, the time of the first, the present lease, and when it is due again. */
  attempts: z.int(),
  firstAttemptAt: z.string().nullable(),
  lease: leaseSchema.nullable(),
  /** When the sweeper takes it up again; null when nothing is outstanding. */
  dueAt: z.string().nullable(),
  /** Every write is conditional on the version read. */
  version: z.int(),
  updatedAt: z.string(),
})
export type BrandOrder = z.infer<typeof brandOrderSchema>
