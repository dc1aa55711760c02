import * as z from 'zod'
import { fulfillmentState, refundState, returnState } from '../../brand-order.ts'
import { delaySchema } from '../../delay.ts'
import { amount } from '../../fields.ts'
import { isPersonal } from '../../personal-data.ts'
import { reasonSchema } from '../../reason.ts'

/**
 * What a brand reports, as it stands in the body of `POST /v1/brands/{brandId}/updates`.
 * Each update carries the whole state of its object, found by the brand's own
 * `reference`. Other fields are ignored and not stored.
 */

/** Names and numbers that are shown to people and written in URLs: no control characters. */
const text = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029]+$/u, 'It must not have control characters or line breaks.')

/** A brand's own number of an object. It is stored as plaintext and sent to subscribers. */
export const reference = text(255)
  .refine((given) => !isPersonal(given), 'This is shaped like an e-mail address or a telephone number.')
  .describe('Your own number of it; every report of the same object has the same')

/** Shown to people and stored as plaintext. The allowed characters are those of carriers' names, so that no e-mail address fits in. */
export const carrier = text(100).regex(
  /^[\p{L}\p{M}\p{N} ._&/()'-]+$/u,
  `Write letters, digits, spaces and ._&/()'- only.`,
)
export const trackingNumber = text(100).regex(/^[\p{L}\p{N} ._/-]+$/u, 'Write letters, digits, spaces and ._/- only.')

/** A brand's own code of one of its places: no address, and nothing of a person. */
const location = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9 ._/-]{0,63}$/, 'Write a short code, such as WH-2: letters, digits and " ._/-".')
  .refine((given) => !isPersonal(given), 'This is shaped like an e-mail address or a telephone number.')

const time = z.iso.datetime({ offset: true })
const lines = z
  .array(
    z.object({
      lineId: text(64).describe('Our id of the line, from `order.submit`'),
      quantity: z.int().min(1).max(1_000_000).describe('Units of it'),
    }),
  )
  .min(1)
  .max(200)
const decision = z.enum(['confirmed', 'refused']).describe('What you decided')

const common = {
  brandOrderId: text(64).describe('Our id of the order, from `order.submit`'),
  brandReference: text(255)
    .nullish()
    // The report still counts; a value shaped like personal data is not stored.
    .overwrite((given) => (given != null && isPersonal(given) ? null : given))
    .describe('Your own number for the order'),
  occurredAt: time.describe('When it happened, by your clock; at most 5 minutes ahead'),
}

function update<Type extends string, Data extends z.ZodRawShape>(type: Type, description: string, data: Data) {
  return z.object({
    type: z.literal(type).describe(description),
    timestamp: time.describe('When you wrote this update'),
    data: z.object({ ...common, ...data }).describe('What happened, whole'),
  })
}

const updates = [
  update('order.accepted', 'You accepted the order', { lines: lines.nullish().describe('Left out: all of it') }),
  update('order.refused', 'You will not fulfil any of it', { reason: reasonSchema.describe('Why') }),
  update('order.cancelled', 'You ended units that have not shipped', {
    lines: lines
      .nullish()
      .describe('All units that ended so far, those you did not accept among them. Left out: all that has not shipped'),
    reason: reasonSchema.describe('Why'),
  }),
  update('order.reinstated', 'You took back a cancellation: units that ended are alive again at yours', {
    lines: lines
      .nullish()
      .describe('The units. Left out: all that had ended. What ended stays ended here; people settle it with you'),
  }),
  update('fulfillment.updated', 'A shipment left, moved on or arrived', {
    fulfillment: z
      .object({
        reference,
        status: fulfillmentState,
        lines: lines.describe('All units in the shipment'),
        tracking: z
          .array(
            z.object({
              carrier: carrier.describe('Code or name of the carrier, such as `ups`'),
              number: trackingNumber.describe('Tracking number'),
            }),
          )
          .max(10)
          .default([])
          .describe('We build the tracking link ourselves'),
        delay: z
          .object({ code: delaySchema.shape.code, until: time.nullish().describe('When it is expected to leave') })
          .nullish()
          .describe('Why it has not left yet: a hold, or a back-order. Left out: there is no delay, or not any more'),
        location: location.nullish().describe('Your own code of the place that it leaves from'),
      })
      .describe('The shipment'),
  }),
  update('cancellation.updated', 'You decided on our `order.cancel`', {
    cancellation: z
      .object({ cancellationId: text(64).describe('Our id, from `order.cancel`'), status: decision })
      .describe('The request'),
  }),
  update('address_change.updated', 'You decided on our `order.change_address`', {
    addressChange: z
      .object({ addressChangeId: text(64).describe('Our id, from `order.change_address`'), status: decision })
      .describe('The request'),
  }),
] as const

/** A return as the brand reports it, or as we keep it. */
const returnUpdate = <Label extends z.ZodRawShape>(label: Label) =>
  update('return.updated', 'A return was opened, or its status changed', {
    return: z
      .object({
        reference,
        returnId: text(64).nullish().describe('Our id, when we requested it'),
        status: returnState,
        lines: lines.describe('All units that come back'),
        ...label,
      })
      .describe('The return'),
  })

const refundUpdate = update('refund.updated', 'A refund was issued, is pending, or failed', {
  refund: z
    .object({
      reference,
      refundId: text(64).nullish().describe('Our id, when we requested it'),
      status: refundState,
      lines: lines.nullish().describe('The units that it is for. Left out: none'),
      shipping: amount.nullish().describe('Of the shipping before its discount, in the minor unit. Left out: 0'),
      goodwill: amount.nullish().describe('Beyond what was paid for, in the minor unit. Left out: 0'),
      total: amount.describe('The whole refund, in the minor unit'),
      ofEndedUnits: z
        .boolean()
        .nullish()
        .describe('True: `lines` are units that you ended before they shipped, and this is their refund'),
      returnedBy: z
        .enum(['platform', 'brand'])
        .nullish()
        .describe(
          'Who returns the money. Left out: you. `platform` asks the platform to return it and to report the outcome',
        ),
    })
    // Shipping is stated before its discount and may be more than the total; goodwill may not.
    .refine(({ goodwill, total }) => (goodwill ?? 0) <= total, {
      path: ['total'],
      message: 'The total is less than the goodwill in it.',
    })
    .describe('The refund'),
})

/** `https://shop.example@labels.example/` looks like an address of the shop, and customers get it by mail. */
function namesNobody(address: string): boolean {
  const url = URL.parse(address)
  return url?.username === '' && url.password === ''
}

/** The body of an update. */
export const reportSchema = z.discriminatedUnion('type', [
  ...updates,
  returnUpdate({
    labelUrl: z
      .url({ protocol: /^https$/ })
      .max(2000)
      .refine(namesNobody, 'Write the address without a name and password.')
      .nullish()
      .describe(
        'Where the customer finds the return label. It is sealed like an address, and mailed to the customer where we write in ' +
          'your name. Left out: what you told before stays',
      ),
  }),
  refundUpdate,
])

/** What is kept of it: a label's address opens a page with the customer's name, so only that there is one is kept. */
export const keptReportSchema = z.discriminatedUnion('type', [
  ...updates,
  returnUpdate({ hasLabel: z.boolean().optional() }),
  refundUpdate,
])
export type Report = z.infer<typeof keptReportSchema>
