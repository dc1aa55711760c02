import * as z from 'zod'
import { attentionCode, type BrandOrderSummary, concern, type Order } from '../../orders/order.ts'

/**
 * The one thing that a person should know of a brand order first. The order of these codes is the rule: the first that
 * fits is the headline.
 */
export const headlineCode = z.enum([
  'attention',
  'rejected',
  'cancelled',
  ...concern.options,
  'delivered',
  'on_its_way',
  'accepted',
  'with_brand',
  'being_sent',
  'held',
])
export type HeadlineCode = z.infer<typeof headlineCode>

export const headlineSchema = z.object({
  code: headlineCode.describe('The first of these that fits'),
  attention: attentionCode.nullable().describe('With `attention`: what somebody must look at.'),
})
export type Headline = z.infer<typeof headlineSchema>

export const orderHeadlineSchema = headlineSchema.extend({
  brandId: z.string().describe('The brand whose headline it is, the most urgent of the order’s.'),
})
export type OrderHeadline = z.infer<typeof orderHeadlineSchema>

type Facts = Pick<BrandOrderSummary, 'status' | 'attention' | 'fulfillmentStatus' | 'concern'>

/** `releaseAfter`: of the order. */
export function headlineOf(facts: Facts, releaseAfter: string | null, now: Date): Headline {
  if (facts.attention !== null) return { code: 'attention', attention: facts.attention.code }
  return { code: codeOf(facts, releaseAfter, now), attention: null }
}

function codeOf({ status, concern: raised, fulfillmentStatus }: Facts, releaseAfter: string | null, now: Date) {
  if (status === 'rejected' || status === 'cancelled') return status
  if (raised !== null) return raised
  switch (status) {
    case 'pending':
      return releaseAfter !== null && Date.parse(releaseAfter) > now.getTime() ? 'held' : 'being_sent'
    case 'submitting':
      return 'being_sent'
    case 'submitted':
      return 'with_brand'
    case 'completed':
      return 'delivered'
    case 'accepted':
      if (fulfillmentStatus === 'delivered') return 'delivered'
      return fulfillmentStatus === 'unfulfilled' ? 'accepted' : 'on_its_way'
  }
}

/**
 * What is most urgent among brands: whatever somebody must do, then what ended badly, then whoever is least far. So an
 * order is delivered only when all of it is.
 */
const byUrgency: readonly HeadlineCode[] = [
  'attention',
  ...concern.options,
  'rejected',
  'cancelled',
  'held',
  'being_sent',
  'with_brand',
  'accepted',
  'on_its_way',
  'delivered',
]

export function orderHeadlineOf({ brandOrders, releaseAfter }: Order, now: Date): OrderHeadline {
  const headlines = brandOrders.map((brandOrder) => ({
    ...headlineOf(brandOrder, releaseAfter, now),
    brandId: brandOrder.brandId,
  }))
  const rank = ({ code }: Headline) => byUrgency.indexOf(code)
  const [first] = headlines.toSorted((one, other) => rank(one) - rank(other))
  if (first === undefined) throw new Error('An order has a brand order.')
  return first
}
