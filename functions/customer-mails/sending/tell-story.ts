import type { Brand } from '../../brands/brand.ts'
import type { BrandOrder, LineQuantity, Return } from '../../orders/brand-order.ts'
import type { OrderEvent } from '../../orders/event.ts'
import { withoutCancelled } from '../../orders/life/refunds/without-cancelled.ts'
import { type MailOccasion, occasionOf } from '../../orders/mails/mail-occasion.ts'
import { type Pictures, pictureAddress } from '../../orders/products/pictures.ts'
import type { FulfilmentContent } from '../../vault/envelope-content.ts'
import type { MailLine, MailStory } from '../writing/mail-story.ts'

/** What a mail is told from: the event, the brand order as it is now, and the customer's part. */
export interface StoryParts {
  readonly event: OrderEvent
  readonly brandOrder: BrandOrder
  readonly pictures: Pictures
  readonly content: FulfilmentContent
  readonly brand: Pick<Brand, 'support' | 'returnPolicyUrl'>
  readonly pageUrl: string | null
  /** Where the label of the return is; null where there is none, or the mail is of something else. */
  readonly labelUrl: string | null
}

/**
 * Whether the mail would still be true. Most occasions are facts that stay; what was confirmed may have ended since, what
 * was late may have left, and goods that may come back may be on their way, or may not come back any more.
 */
export function isStillTrue(event: OrderEvent, brandOrder: BrandOrder): boolean {
  const { status, lines, fulfillments } = brandOrder
  switch (occasionOf(event)?.occasion) {
    case 'order_confirmed':
      return (
        status !== 'rejected' &&
        status !== 'cancelled' &&
        lines.some((line) => line.quantities.cancelled < line.quantity)
      )
    case 'delayed':
      return fulfillments.find(({ id }) => id === event.subject.id)?.status === 'pending'
    case 'return_approved':
      return AWAITED.has(returnOf(event, brandOrder)?.status ?? '')
    default:
      return true
  }
}

const AWAITED: ReadonlySet<string> = new Set(['requested', 'approved'])

/** Whether another mail tells all that this one does: the label of its return has come since, with an event of its own. */
export function isToldByAnother(event: OrderEvent, brandOrder: BrandOrder): boolean {
  return isApproval(event) && !event.data.return.hasLabel && returnOf(event, brandOrder)?.hasLabel === true
}

/** The return whose label belongs into the mail; null where there is no label, or the mail is of something else. */
export function labelledReturn(event: OrderEvent, brandOrder: BrandOrder): Return | null {
  const found = isApproval(event) ? returnOf(event, brandOrder) : undefined
  return found?.hasLabel === true ? found : null
}

function isApproval(event: OrderEvent): event is ReturnEvent {
  return occasionOf(event)?.occasion === 'return_approved'
}

type ReturnEvent = Extract<OrderEvent, { type: 'order.return_initiated' | 'order.return_updated' }>

const returnOf = ({ subject }: OrderEvent, { returns }: BrandOrder) => returns.find(({ id }) => id === subject.id)

/** The facts of the mail that the event is the occasion of. */
export function tellStory(parts: StoryParts): MailStory {
  const { event } = parts
  const found = occasionOf(event)
  if (found === null) throw new Error(`${event.type} is no occasion for a mail.`)
  const common = commonOf(parts)
  switch (event.type) {
    case 'order.in_progress':
      return { ...common, occasion: 'order_confirmed', ...confirmed(parts) }
    case 'order.rejected':
    case 'order.cancelled':
      return { ...common, occasion: endedOccasion(found), ...ended(event.data, parts) }
    case 'order.shipped':
    case 'order.delivered':
      return { ...common, ...fulfilled(event, parts) }
    case 'order.fulfillment_updated': {
      const { delay, lines } = event.data.fulfillment
      if (delay === undefined) throw new Error('Only a delay is an occasion.')
      return { ...common, occasion: 'delayed', delay, lines: linesOf(lines, parts) }
    }
    case 'order.return_initiated':
    case 'order.return_updated': {
      const { reference, lines } = event.data.return
      const told = { ...common, returnNumber: reference, lines: linesOf(lines, parts) }
      if (found.occasion === 'return_received') return { ...told, occasion: 'return_received' }
      return { ...told, occasion: 'return_approved', labelUrl: parts.labelUrl, instructions: null }
    }
    case 'order.refund_issued': {
      const { lines, items, discount, shipping, fees, tax, goodwill, total } = event.data.refund
      const amounts = { items, discount, shipping, fees, tax, goodwill, total }
      return { ...common, occasion: 'refund_issued', amounts, lines: linesOf(lines, parts) }
    }
    default:
      throw new Error(`${event.type} is no occasion for a mail.`)
  }
}

function commonOf({ brandOrder, content, brand, pageUrl }: StoryParts) {
  const { externalId, placedAt, currency, taxIncluded, livemode } = brandOrder
  const { locale, firstName, lastName } = content.customer
  return {
    brand: { support: brand.support, returnPolicyUrl: brand.returnPolicyUrl },
    locale,
    firstName,
    lastName,
    orderNumber: externalId,
    placedAt,
    currency,
    taxIncluded,
    pageUrl,
    livemode,
  }
}

/** What comes, and what it costs: without units that ended before the mail was written. */
function confirmed({ brandOrder, pictures, content }: StoryParts) {
  const { lines, shipping, fees, totals } = withoutCancelled(brandOrder)
  return {
    lines: lines.map(
      ({ id, title, quantity, total }): MailLine => ({
        title,
        attributes: content.attributes[id] ?? [],
        quantity,
        total,
        imageUrl: pictureOf(id, pictures),
      }),
    ),
    totals,
    taxLines: [...lines, ...shipping, ...fees].flatMap(({ taxLines }) => taxLines),
    shippingAddress: content.shippingAddress,
    deliveries: shipping.map(({ type, title, estimatedDelivery, pickupLocation }) => ({
      type,
      title,
      estimate: estimatedDelivery,
      pickupLocation,
    })),
  }
}

type EndedData = Extract<OrderEvent, { type: 'order.rejected' | 'order.cancelled' }>['data']

function ended({ lines, reason, amountToReturn, brandOrder: after }: EndedData, parts: Goods) {
  return {
    isWhole: after?.status === 'rejected' || after?.status === 'cancelled',
    reason: reason?.code ?? null,
    toReturn: amountToReturn?.total ?? null,
    lines: linesOf(lines, parts),
  }
}

const endedOccasion = ({ occasion }: MailOccasion) => (occasion === 'cancelled' ? 'cancelled' : 'order_refused')

function fulfilled(event: Extract<OrderEvent, { type: 'order.shipped' | 'order.delivered' }>, parts: Goods) {
  const { brandOrder } = parts
  const told = event.data.fulfillment
  // Numbers that became known since are as good.
  const { type, tracking, deliveredAt } = brandOrder.fulfillments.find(({ id }) => id === told.id) ?? told
  // After a delivery what counts is what arrived: another parcel may still be on its way.
  const done = event.type === 'order.shipped' ? 'fulfilled' : 'delivered'
  const open = brandOrder.lines.map(({ quantity, quantities }) => quantity - quantities.cancelled - quantities[done])
  const common = {
    type,
    parcels: tracking.map(({ carrier, number, url }) => ({ carrier, number, url })),
    unitsToFollow: open.reduce((units, one) => units + Math.max(0, one), 0),
    lines: linesOf(told.lines, parts),
  }
  if (event.type === 'order.shipped') return { ...common, occasion: 'shipped' } as const
  return { ...common, occasion: 'delivered', deliveredAt: deliveredAt ?? told.deliveredAt } as const
}

type Goods = Pick<StoryParts, 'brandOrder' | 'pictures'>

const pictureOf = (lineId: string, pictures: Pictures) => pictureAddress(pictures[lineId])?.href ?? null

/** Units without prices: these mails are about goods. */
function linesOf(units: readonly LineQuantity[], { brandOrder, pictures }: Goods): MailLine[] {
  return brandOrder.lines.flatMap(({ id, title }) => {
    const quantity = units.reduce((sum, unit) => sum + (unit.lineId === id ? unit.quantity : 0), 0)
    return quantity === 0 ? [] : [{ title, quantity, total: null, imageUrl: pictureOf(id, pictures) }]
  })
}
