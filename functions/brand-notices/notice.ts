import * as z from 'zod'
import type { Brand } from '../brands/brand.ts'
import { noticeKinds } from '../brands/contacts/contact.ts'
import { findIntegration } from '../brands/kinds/integrations.ts'
import type { BrandOrder } from '../orders/brand-order.ts'

/** Something that contacts of a brand hear of. It has numbers, goods and times, and nothing of the customer. */

/** What is told of an order. As a digest keeps it, too. */
const orderFactsSchema = z.object({
  externalId: z.string(),
  brandOrderId: z.string(),
  acceptBy: z.string(),
  /** Lines, the first ones. */
  goods: z.array(z.object({ title: z.string(), quantity: z.int() })),
  /** Lines beyond those. */
  more: z.int(),
  /** The order in the brand's own back end; null where that is not known, or has no such page. */
  url: z.string().nullable(),
})
export type OrderFacts = z.infer<typeof orderFactsSchema>

export const noticeSchema = z.object({
  kind: z.enum(noticeKinds),
  /** Names the occasion, the same at each repetition. Letters, digits, `_` and `-`. */
  occasionId: z.string(),
  livemode: z.boolean(),
  /** When it happened. */
  at: z.string(),
  order: orderFactsSchema.nullable(),
})
export type Notice = z.infer<typeof noticeSchema>

/** Lines in a mail about one order. */
const MOST_LINES = 20
/** Characters of a title: mail readers show no more in a line, and a row has room for it. */
const LONGEST_TITLE = 120

export function newOrder(brand: Brand, brandOrder: BrandOrder, at: string): Notice {
  return ofOrder('new_order', brandOrder.id, brand, brandOrder, at)
}

export function acceptByNear(brand: Brand, brandOrder: BrandOrder, at: string): Notice {
  return ofOrder('accept_by_near', brandOrder.id, brand, brandOrder, at)
}

export function returnRequested(brand: Brand, brandOrder: BrandOrder, returnId: string, at: string): Notice {
  const lines = brandOrder.returns.find(({ id }) => id === returnId)?.lines ?? []
  return ofOrder('return_requested', returnId, brand, brandOrder, at, lines)
}

/** One a day at most: the row that says that it was sent lasts so long. */
export function credentialsFailing(brand: Brand, since: string): Notice {
  const livemode = brand.modes.includes('live')
  return {
    kind: 'credentials_failing',
    occasionId: `credentials_failing-${brand.id}`,
    livemode,
    at: since,
    order: null,
  }
}

/** A contact's digest of a day. */
export const digestId = (day: string): string => `${DIGEST_PREFIX}${day}`
const DIGEST_PREFIX = 'digest-'
export const isDigestId = (occasionId: string): boolean => occasionId.startsWith(DIGEST_PREFIX)

function ofOrder(
  kind: Notice['kind'],
  subjectId: string,
  brand: Brand,
  brandOrder: BrandOrder,
  at: string,
  lines: readonly { readonly lineId: string; readonly quantity: number }[] = unitsOf(brandOrder),
): Notice {
  const { livemode, externalId, id: brandOrderId, acceptBy } = brandOrder
  const titles = new Map(brandOrder.lines.map(({ id, title }) => [id, title]))
  const goods = lines.slice(0, MOST_LINES).map(({ lineId, quantity }) => ({
    title: clipped(titles.get(lineId) ?? lineId),
    quantity,
  }))
  const more = lines.length - goods.length
  return {
    kind,
    occasionId: `${kind}-${subjectId}`,
    livemode,
    at,
    order: { externalId, brandOrderId, acceptBy, goods, more, url: urlOf(brand, brandOrder) },
  }
}

const unitsOf = ({ lines }: BrandOrder) =>
  lines
    .map(({ id, quantity, quantities }) => ({ lineId: id, quantity: quantity - quantities.cancelled }))
    .filter(({ quantity }) => quantity > 0)

/** Where the brand's staff see it; stored settings that the integration no longer takes are no reason to tell nobody. */
function urlOf({ integration: kind, settings }: Brand, brandOrder: BrandOrder): string | null {
  const integration = findIntegration(kind)
  return integration?.settings.safeParse(settings).success === true ? integration.orderUrl(settings, brandOrder) : null
}

/** Whole characters: a split one would be shown as a box. */
function clipped(title: string): string {
  const characters = [...title]
  return characters.length <= LONGEST_TITLE ? title : `${characters.slice(0, LONGEST_TITLE - 1).join('')}…`
}

/** Lines that a digest keeps of an order: its row stays below a kilobyte. */
const LINES_IN_DIGEST = 3

export function forDigest(notice: Notice): Notice {
  const { order } = notice
  if (order === null) return notice
  const goods = order.goods.slice(0, LINES_IN_DIGEST)
  return { ...notice, order: { ...order, goods, more: order.more + order.goods.length - goods.length } }
}
