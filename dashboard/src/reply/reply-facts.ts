import { brandName } from '../order/brand-name.ts'
import { carrierName } from '../order/carrier-name.ts'
import type { ShownBrandOrder, ShownOrder } from '../order/shown-order.ts'
import type { Language } from '../texts/languages.ts'
import { showMoney } from '../texts/money.ts'

export interface ReplyContext {
  readonly order: Pick<ShownOrder, 'externalId' | 'createdAt' | 'currency' | 'totals'>
  readonly brandOrder: ShownBrandOrder
  readonly language: Language
  /** As the customer reads numbers and dates. */
  readonly locale: string
  /** Known once somebody has had the details shown. */
  readonly firstName: string | null
}

/** The values of the placeholders; null where the order has none. */
export function replyFacts(context: ReplyContext): Readonly<Record<string, string | null>> {
  const { order, brandOrder, locale, firstName } = context
  const date = (at: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(at))
  const shipment = brandOrder.fulfillments.findLast(({ tracking }) => tracking.length > 0)
  const tracking = shipment?.tracking[0]
  const refund = brandOrder.refunds.findLast(({ status }) => status !== 'failed')
  return {
    greeting: greeting(context.language, firstName),
    firstName,
    orderNumber: order.externalId,
    orderDate: date(order.createdAt),
    total: showMoney(locale, order.totals.total, order.currency),
    brand: brandName(brandOrder),
    brandOrderNumber: brandOrder.brandReference,
    brandContact: brandOrder.brand?.support.email ?? null,
    returnPolicyUrl: brandOrder.brand?.returnPolicyUrl ?? null,
    items: goods(stillOrdered(brandOrder), context),
    deliveredItems: goods(
      brandOrder.lines.map(({ id, quantities }) => ({ lineId: id, quantity: quantities.delivered })),
      context,
    ),
    shippedItems: goods(shipment?.lines ?? [], context),
    returnedItems: goods(brandOrder.returns.at(-1)?.lines ?? [], context),
    carrier: tracking === undefined ? null : carrierName(tracking.carrier),
    trackingNumber: tracking?.number ?? null,
    trackingUrl: tracking?.url ?? null,
    refund: refund === undefined ? null : showMoney(locale, refund.total, refund.currency),
    refundDate: refund?.issuedAt == null ? null : date(refund.issuedAt),
  }
}

function greeting(language: Language, firstName: string | null): string {
  if (language === 'de') return firstName === null ? 'Guten Tag,' : `Guten Tag ${firstName},`
  return firstName === null ? 'Hello,' : `Hello ${firstName},`
}

interface Counted {
  readonly lineId: string
  readonly quantity: number
}

/** What was not cancelled; everything, where everything was. */
function stillOrdered({ lines }: ShownBrandOrder): readonly Counted[] {
  const left = lines.map(({ id, quantity, quantities }) => ({ lineId: id, quantity: quantity - quantities.cancelled }))
  return left.some(({ quantity }) => quantity > 0) ? left : lines.map(({ id, quantity }) => ({ lineId: id, quantity }))
}

function goods(all: readonly Counted[], { brandOrder, locale }: ReplyContext): string | null {
  const lines = all.filter(({ quantity }) => quantity > 0)
  if (lines.length === 0) return null
  const titles = new Map(brandOrder.lines.map(({ id, title }) => [id, title]))
  const parts = lines.map(({ lineId, quantity }) => `${quantity} × ${titles.get(lineId) ?? lineId}`)
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts)
}
