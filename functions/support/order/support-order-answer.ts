import { createHash } from 'node:crypto'
import * as z from 'zod'
import { brandSchema } from '../../brands/brand.ts'
import { brandHealthSchema } from '../../brands/brand-health.ts'
import { capabilitiesSchema } from '../../brands/capabilities.ts'
import {
  addressChangeSchema,
  type BrandOrder,
  brandOrderSchema,
  cancellationSchema,
  refundSchema,
  returnSchema,
} from '../../orders/brand-order.ts'
import type { Order } from '../../orders/order.ts'
import { brandOrderAnswerSchema, etagOf, orderAnswerSchema, picturedLines } from '../../orders/order-answer.ts'
import type { Pictures } from '../../orders/products/pictures.ts'
import { shownMailSchema } from '../mails/shown-mail.ts'
import { explainBrandOrder } from './explain-order.ts'
import type { Explained } from './explained.ts'
import { headlineOf, headlineSchema, orderHeadlineOf, orderHeadlineSchema } from './headline.ts'
import { nextActions } from './next-actions.ts'
import { nextSchema, storySchema } from './story.ts'

/** What staff see of a brand order beyond what its storefront sees. Nothing personal. */
const supportBrandOrderSchema = brandOrderAnswerSchema.extend({
  headline: headlineSchema.describe('The one thing to know of it first'),
  brand: brandSchema
    .pick({ name: true, integration: true, enabled: true, support: true, returnPolicyUrl: true })
    .extend({ capabilities: capabilitiesSchema })
    .nullable()
    .describe('Null when the brand does not exist any more'),
  reach: brandHealthSchema
    .omit({ brandId: true })
    .nullable()
    .describe('How we reach its back end: circuit, last failure, pace, last and next reading. Null without a brand'),
  submission: brandOrderSchema
    .pick({ attempts: true, firstAttemptAt: true, dueAt: true })
    .extend({
      leasedUntil: z.iso.datetime().nullable().describe('Until then an attempt is under way; null where none is'),
    })
    .describe('How far the hand-over to the brand is'),
  placedAt: z.string().describe('When the order was placed, in UTC'),
  updatedAt: z.string().describe('When it last changed, in UTC'),
  cancellations: z.array(cancellationSchema.omit({ reported: true })).describe('Cancellations that were asked for'),
  returns: z
    .array(
      returnSchema.omit({ reported: true }).extend({
        changedAt: z.string().nullable().describe('When the brand last reported of it, in UTC; null before'),
      }),
    )
    .describe('Goods that come back'),
  refunds: z.array(refundSchema.omit({ basis: true, reported: true })).describe('Money that goes back'),
  mails: z
    .array(shownMailSchema.omit({ brandOrderId: true, brandId: true }))
    .describe('Mails to the customer in the brand’s name, oldest first; empty where the brand writes itself'),
  addressChanges: z.array(addressChangeSchema.omit({ reported: true })).describe('Changes of address; no address'),
})

export const supportOrderSchema = orderAnswerSchema.extend({
  headline: orderHeadlineSchema.describe('The one thing to know of the order first'),
  story: z.array(storySchema).describe('Why it waits and until when, brand by brand; empty when nothing is unusual'),
  next: z.array(nextSchema).describe('What can be done, brand by brand, and of what cannot: why, and who can'),
  brandOrders: z
    .array(supportBrandOrderSchema)
    .describe('One for each brand, with what staff see beyond its storefront'),
})
export type SupportOrder = z.infer<typeof supportOrderSchema>

export interface SupportOrderParts {
  readonly order: Order
  readonly explained: readonly Explained[]
  readonly pictures: Pictures
  /** A brand's own page of the order. */
  readonly brandUrlOf: (explained: Explained) => string | null
  readonly actionsOf: (explained: Explained) => readonly string[]
}

export function renderSupportOrder(parts: SupportOrderParts, now: Date): SupportOrder {
  const { order } = parts
  const explained = parts.explained.toSorted((a, b) => a.brandOrder.brandId.localeCompare(b.brandOrder.brandId))
  const stories = explained.map((one) => explainBrandOrder(one, now))
  return supportOrderSchema.parse({
    ...order,
    headline: orderHeadlineOf(withConcerns(order, explained), now),
    story: stories.flat(),
    next: explained.flatMap((one, index) => nextActions(one, stories[index] ?? [], now)),
    brandOrders: explained.map((one) => {
      const { brandOrder } = one
      const { attempts, firstAttemptAt, dueAt, lease } = brandOrder
      return {
        ...brandOrder,
        lines: picturedLines(brandOrder, parts.pictures),
        actions: parts.actionsOf(one),
        brandUrl: parts.brandUrlOf(one),
        headline: headlineOf({ ...brandOrder, concern: concernIn(order, brandOrder) }, order.releaseAfter, now),
        brand: one.brand === null ? null : { ...one.brand, capabilities: one.capabilities },
        reach: one.health,
        mails: one.mails,
        returns: brandOrder.returns.map((each) => ({ ...each, changedAt: each.reported?.occurredAt ?? null })),
        submission: { attempts, firstAttemptAt, dueAt, leasedUntil: lease?.expiresAt ?? null },
      }
    }),
  })
}

/** The summaries with the statuses of their rows, which change without an event until the brand has decided. */
function withConcerns(order: Order, explained: readonly Explained[]): Order {
  const statuses = new Map(explained.map(({ brandOrder }) => [brandOrder.id, brandOrder.status]))
  return {
    ...order,
    brandOrders: order.brandOrders.map((summary) => ({
      ...summary,
      status: statuses.get(summary.id) ?? summary.status,
    })),
  }
}

function concernIn({ brandOrders }: Order, { id }: BrandOrder) {
  return brandOrders.find((summary) => summary.id === id)?.concern ?? null
}

/** Changes with the order, and with what is told of it: a brand's circuit, a reading, a time that is past. */
export function supportEtag(order: Order, explained: readonly Explained[], body: SupportOrder): string {
  const plain = etagOf(
    order,
    explained.map(({ brandOrder }) => brandOrder),
  ).replaceAll('"', '')
  return `"${plain}-${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 10)}"`
}
