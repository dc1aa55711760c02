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
import { occasion } from './mails/occasion.ts'
import { amountsSchema, attentionSchema, brandOrderStatus, fulfillmentStatus, refundStatus } from './order.ts'
import { purchasedFeeSchema, purchasedLineSchema, purchasedShippingSchema } from './purchase.ts'
import { reasonSchema, refusal, returnOrigin } from './reason.ts'
import { refundAmountsSchema } from './refund-amounts.ts'

/**
 * One brand's portion of an order, with everything that happened to it: one aggregate, one row, one version. Fulfillments,
 * returns and refunds live inside, so that a transition and its checks need no second read.
 */

/** The brand's clock of the newest report of an object; an older report is logged, not applied. */
const reportedSchema = z.object({ occurredAt: z.string(), timestamp: z.string() })

export const lineQuantitySchema = z.object({
  lineId: z.string().describe('Id of the line'),
  quantity: z.int().min(1).describe('Units of it'),
})
export type LineQuantity = z.infer<typeof lineQuantitySchema>

const carriedSchema = z.object({ discount: sum, tax: sum })

export const brandOrderLineSchema = purchasedLineSchema.omit({ brandId: true }).extend({
  quantities: z
    .object({
      cancelled: z.int().describe('Units that ended before they shipped'),
      fulfilled: z.int().describe('Units that have left'),
      delivered: z.int().describe('Units that have arrived'),
      returned: z.int().describe('Units that came back'),
      refunded: z.int().describe('Units whose money was returned, or is being returned'),
    })
    .describe('What became of its units'),
  /** What its cancelled and refunded units carried; the rest of the line carries the rest. */
  endedWorth: carriedSchema,
})
export type BrandOrderLine = z.infer<typeof brandOrderLineSchema>

export const fulfillmentState = z
  .enum([
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
  .describe('Where it is. `exception`: the carrier has a problem with it. `cancelled`: it never left')

export const fulfillmentSchema = z.object({
  id: z.string().describe('Our id of the fulfillment'),
  reference: z.string().describe('The brand’s own id of it'),
  type: fulfillmentType,
  status: fulfillmentState,
  lines: z.array(lineQuantitySchema).describe('The units in it'),
  tracking: z
    .array(
      z.object({
        carrier: z.string().describe('Code or name of the carrier, such as `ups`'),
        number: z.string().describe('Tracking number'),
        // Built by us from carrier and number: a brand's own may carry a postcode.
        url: z.string().nullable().describe('The carrier’s page for it; null where the carrier is not known'),
      }),
    )
    .describe('Its parcels; empty where they cannot be followed'),
  shippedAt: z.string().nullable().describe('When it left, in UTC; null before'),
  deliveredAt: z.string().nullable().describe('When it arrived, in UTC; null before'),
  delay: delaySchema.optional().describe('Why it has not left yet; absent where nothing is known'),
  location: z
    .string()
    .optional()
    .describe('The brand’s own code of the place that it leaves from; absent where not told'),
  reported: reportedSchema,
})
export type Fulfillment = z.infer<typeof fulfillmentSchema>

export const cancellationSchema = z.object({
  id: z.string().describe('Id of the cancellation, `can_…`'),
  status: z
    .enum(['requested', 'confirmed', 'refused'])
    .describe('`requested` until the brand has decided; the others are final'),
  lines: z.array(lineQuantitySchema).describe('The units that it is about'),
  reason: reasonSchema.nullable().describe('Why it was asked for; null where that is not known'),
  refusal,
  requestedAt: z.string().describe('When it was asked for, in UTC'),
  reported: reportedSchema.nullable(),
})
export type Cancellation = z.infer<typeof cancellationSchema>

export const returnState = z
  .enum(['requested', 'approved', 'declined', 'in_transit', 'received', 'closed'])
  .describe('How far it is. `declined` and `closed` are final')
export const returnSchema = z.object({
  id: z.string().describe('Id of the return, `ret_…`'),
  reference: z.string().nullable().describe('The brand’s own id of it; null before it has one'),
  status: returnState,
  lines: z
    .array(
      lineQuantitySchema.extend({
        reason: z.string().nullable().describe('Why the units come back, as a code; null where it was not told'),
      }),
    )
    .describe('The units that come back'),
  hasLabel: z.boolean().default(false).describe('Whether the brand gave a label for it; its address is kept sealed'),
  origin: returnOrigin.optional(),
  refusal,
  requestedAt: z.string().describe('When it was asked for, in UTC'),
  reported: reportedSchema.nullable(),
})
export type Return = z.infer<typeof returnSchema>

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

export const refundState = z
  .enum(['pending', 'issued', 'failed'])
  .describe(
    '`pending`: the money is not returned yet. `issued`: it is. `failed`: it could not be; it may still be issued',
  )
export const refundSchema = z.object({
  id: z.string().describe('Id of the refund, `ref_…`'),
  reference: z.string().nullable().describe('The brand’s own id of it; null before it has one'),
  status: refundState,
  returnId: z.string().nullable().describe('The return that it is for; null where it is for none'),
  cancellationId: z
    .string()
    .nullable()
    .default(null)
    .describe('The cancellation that ended its units; null for any other refund'),
  returnedBy: collectedBy.describe('Who has the money, and returns it: decided when the refund is opened'),
  providerReference: z
    .string()
    .nullable()
    .describe('The payment provider’s id of the refund; null where it was not told'),
  reason: z.string().nullable().describe('Why, as a code; null where it was not told'),
  refusal,
  lines: z.array(lineQuantitySchema).describe('The units that it is for; empty for money alone'),
  ofEndedUnits: z
    .boolean()
    .describe('Its units ended before they shipped: they count as cancelled, and their money stays owed if it fails'),
  currency: z.string().describe('ISO 4217. Its amounts are in its minor unit'),
  ...refundAmountsSchema.shape,
  basis: refundBasisSchema,
  requestedAt: z.string().describe('When it was asked for, in UTC'),
  issuedAt: z
    .string()
    .nullable()
    .default(null)
    .describe('When the money was returned, by the clock of who returned it, in UTC; null before'),
  reported: reportedSchema.nullable(),
})
export type Refund = z.infer<typeof refundSchema>

export const addressChangeSchema = z.object({
  id: z.string().describe('Id of the change of address, `adr_…`'),
  status: z
    .enum(['requested', 'confirmed', 'refused'])
    .describe('`requested` until the brand has decided; the others are final'),
  refusal,
  requestedAt: z.string().describe('When it was asked for, in UTC'),
  reported: reportedSchema.nullable(),
})

/** A submitter's lease on a brand order: no other attempt calls the brand for it before `expiresAt`. */
export const leaseSchema = z.object({ token: z.string(), expiresAt: z.string() })

export const brandOrderSchema = z.object({
  id: z.string().describe('Id of the brand order, `bo_…`'),
  orderId: z.string().describe('Id of the order'),
  storefrontId: z.string().describe('Id of the storefront'),
  livemode: z.boolean().describe('False for a test order'),
  externalId: z.string().describe('The platform’s own id of the order'),
  brandId: z.string().describe('Id of the brand'),
  status: brandOrderStatus,
  fulfillmentStatus,
  refundStatus,
  attention: attentionSchema.nullable().describe('Why somebody must look; null where nobody must'),
  reason: reasonSchema.nullable().describe('Why it was rejected or cancelled; null where it was not'),
  brandReference: z.string().nullable().describe('The brand’s own number of the order; null before it has one'),
  /** The back end's internal id of the order, for links to its page there. */
  backEndId: z.string().nullable().default(null),
  currency: z.string().describe('ISO 4217. All amounts are in its minor unit'),
  taxIncluded: z.boolean(),
  placedAt: z.string().describe('When the order was placed, in UTC'),
  acceptBy: z.string().describe('By when the brand should have decided, in UTC'),
  releaseAfter: z.string().nullable(),
  totals: totalsSchema.describe('What the brand’s portion costs'),
  amounts: amountsSchema.describe('Its money after the sale'),
  lines: z.array(brandOrderLineSchema),
  shipping: z.array(purchasedShippingSchema.omit({ brandId: true })),
  fees: z.array(purchasedFeeSchema.omit({ brandId: true })).describe('Fees of the portion'),
  /** Of the order's discounts, those that this brand order has a share of. */
  discounts: z.array(z.object({ externalId: z.string(), code: z.string().nullable(), fundedBy: discountFunding })),
  collectedBy,
  /** Who pays its taxes to the authorities; absent: the brand. */
  taxLiability: taxLiability.optional(),
  /** What we write to its customer about in the brand's name, as agreed when it was placed; absent: nothing. */
  voiced: z.array(occasion).optional(),
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
  attempts: z.int().describe('Tries to hand it to the brand so far'),
  firstAttemptAt: z.string().nullable().describe('When the first try was, in UTC; null before'),
  lease: leaseSchema.nullable(),
  dueAt: z.string().nullable().describe('When it is taken up again, in UTC; null when nothing is outstanding'),
  /** Every write is conditional on the version read. */
  version: z.int(),
  updatedAt: z.string(),
})
export type BrandOrder = z.infer<typeof brandOrderSchema>
