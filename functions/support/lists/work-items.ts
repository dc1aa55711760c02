import * as z from 'zod'
import { type BrandOrder, brandOrderSchema, refundSchema, returnSchema } from '../../orders/brand-order.ts'
import { concernOf, openReturns, owedRefunds } from '../../orders/work/concern.ts'
import { type WorkList, workIndexes, workKeys } from '../../orders/work/work-keys.ts'
import { headlineOf, headlineSchema } from '../order/headline.ts'
import { adviceFor } from '../order/next-actions.ts'
import { actionCode } from '../order/story.ts'

/** A brand order in a list of work: which, since when, and what to do about it. */
const workItemSchema = brandOrderSchema
  .pick({
    orderId: true,
    externalId: true,
    storefrontId: true,
    livemode: true,
    brandId: true,
    status: true,
    attention: true,
    brandReference: true,
    acceptBy: true,
    currency: true,
    amounts: true,
    placedAt: true,
  })
  .extend({
    brandOrderId: z.string().describe('Id of the brand order'),
    headline: headlineSchema.describe('The one thing to know of it first'),
    since: z.iso.datetime().describe('The list is sorted by it, oldest first.'),
    advised: actionCode.nullable().describe('What to do; null: look at the order.'),
  })

const money = {
  currency: z.string().describe('ISO 4217'),
  total: z.int().describe('In minor units'),
}

export const workItemSchemas = {
  attention: workItemSchema,
  overdue: workItemSchema.extend({
    attempts: z.int().describe('Tries to hand it to the brand so far'),
    nextTryAt: z.iso.datetime().nullable().describe('When it is tried again, in UTC; null where it is not'),
  }),
  returns: workItemSchema.extend({
    returns: z.array(returnSchema.omit({ reported: true })).describe('Those that are open, oldest first'),
    titles: z.record(z.string(), z.string()).describe('Titles of the lines that come back, by their ids'),
  }),
  refunds: workItemSchema.extend({
    owed: z.object(money).describe('All that the platform owes of this brand order'),
    refunds: z
      .array(
        refundSchema.pick({
          id: true,
          total: true,
          currency: true,
          requestedAt: true,
          reason: true,
          returnId: true,
          cancellationId: true,
          ofEndedUnits: true,
        }),
      )
      .describe('The single refunds, oldest first. `PATCH …/refunds/{id}` records that one was paid.'),
  }),
} as const satisfies Record<WorkList, z.ZodType>

export const owedSumSchema = z.object(money)

/** The item; null where the brand order has left the list since its entry was read. */
export function workItemOf(list: WorkList, brandOrder: BrandOrder, now: Date): unknown {
  const keys = workKeys(brandOrder)
  const place = keys[workIndexes[list].place]
  if (typeof place !== 'string') return null
  const refunds = owedRefunds(brandOrder)
  const returns = openReturns(brandOrder)
  const comesBack = new Set(returns.flatMap(({ lines }) => lines.map(({ lineId }) => lineId)))
  const { id, currency, releaseAfter, attention } = brandOrder
  return workItemSchemas[list].parse({
    ...brandOrder,
    brandOrderId: id,
    headline: headlineOf({ ...brandOrder, concern: concernOf(brandOrder) }, releaseAfter, now),
    // A place starts with its time.
    since: place.slice(0, 24),
    advised: adviceFor(reasonOf(list, attention)),
    nextTryAt: brandOrder.dueAt,
    returns,
    titles: Object.fromEntries(
      brandOrder.lines
        .filter(({ id: lineId }) => comesBack.has(lineId))
        .map(({ id: lineId, title }) => [lineId, title]),
    ),
    refunds,
    owed: { currency, total: refunds.reduce((sum, refund) => sum + refund.total, 0) },
  })
}

function reasonOf(list: WorkList, attention: BrandOrder['attention']) {
  switch (list) {
    case 'attention':
      return attention?.code ?? 'accept_overdue'
    case 'overdue':
      return 'accept_overdue'
    case 'returns':
      return 'return_open'
    case 'refunds':
      return 'refund_owed_by_platform'
  }
}
