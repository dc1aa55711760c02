import { timestamp } from '../../../runtime/clock.ts'
import { derivedId } from '../../../runtime/ids.ts'
import type { BrandOrder, Fulfillment } from '../../brand-order.ts'
import type { EventDraft } from '../../event.ts'
import { acceptByShipping } from '../acceptance.ts'
import { type AttentionFacts, contradiction, tooLarge, withContradiction } from '../attention.ts'
import { lineOf } from '../cancel-units.ts'
import { hasLeft, overfilledLine, withFulfillmentCounts } from '../fulfillment-status.ts'
import type { TransitionStep } from '../transition.ts'
import type { Report } from './report.ts'
import { isFurther, isStale } from './report-age.ts'
import { trackingUrl } from './tracking-url.ts'

type FulfillmentReport = Extract<Report, { type: 'fulfillment.updated' }>

/** In the order in which a shipment passes them. */
const progress: readonly Fulfillment['status'][] = [
  'pending',
  'shipped',
  'in_transit',
  'exception',
  'out_for_delivery',
  'attempt_failed',
  'available_for_pickup',
  'delivered',
  'returned_to_sender',
  'cancelled',
]

function progressOf({
  status,
  lines,
  tracking,
}: Pick<FulfillmentReport['data']['fulfillment'], 'status' | 'lines' | 'tracking'>) {
  return [progress.indexOf(status), lines.reduce((sum, { quantity }) => sum + quantity, 0), tracking.length]
}

/** Most fulfillments of a brand order that are kept. */
const MOST_FULFILLMENTS = 200

/** A shipment with its whole state. Shipping implies acceptance; more than was ordered is recorded, with attention. */
export function applyFulfillment(before: BrandOrder, report: FulfillmentReport, now: Date): TransitionStep {
  const { fulfillment: reported, occurredAt } = report.data
  const known = before.fulfillments.find(({ reference }) => reference === reported.reference)
  const reportedAt = { occurredAt, timestamp: report.timestamp }
  const lines = reported.lines.filter(({ lineId }) => before.lines.some(({ id }) => id === lineId))
  if (
    known !== undefined &&
    isStale(known.reported, reportedAt, isFurther(progressOf(known), progressOf({ ...reported, lines })))
  )
    return { unchanged: 'stale' }
  const facts: AttentionFacts = { report: report.type, objectId: known?.id ?? null }
  if (known === undefined && before.fulfillments.length >= MOST_FULFILLMENTS) return tooLarge(before, facts, now)

  // It seems to be about another order, so no event may say that goods of this one left.
  if (lines.length === 0) return contradiction(before, { ...facts, field: 'lines' }, now)
  const accepted = hasLeft(reported) ? acceptedFirst(before, report, now) : { brandOrder: before, events: [] }
  const fulfillment: Fulfillment = {
    id: known?.id ?? derivedId('ful', before.id, reported.reference),
    reference: reported.reference,
    type: before.lines.find(({ id }) => id === lines[0]?.lineId)?.fulfillmentType ?? 'shipping',
    status: reported.status,
    lines,
    tracking: reported.tracking.map(({ carrier, number }) => ({ carrier, number, url: trackingUrl(carrier, number) })),
    shippedAt: known?.shippedAt ?? (hasLeft(reported) ? timestamp(new Date(occurredAt)) : null),
    deliveredAt: reported.status === 'delivered' ? timestamp(new Date(occurredAt)) : null,
    ...delayAndLocation(reported),
    reported: reportedAt,
  }
  const others = accepted.brandOrder.fulfillments.filter(({ id }) => id !== fulfillment.id)
  const brandOrder = withFulfillmentCounts({ ...accepted.brandOrder, fulfillments: [...others, fulfillment] })
  const events = [...accepted.events, ...fulfillmentEvents(known, fulfillment, occurredAt)]
  const contradicted = contradictedBy(before, reported, brandOrder)
  const step = { brandOrder, events }
  return contradicted === null
    ? step
    : withContradiction(step, { ...facts, objectId: fulfillment.id, ...contradicted }, now)
}

/** Only where they are told, so that other rows do not grow. */
export function delayAndLocation({ delay, location }: FulfillmentReport['data']['fulfillment']) {
  const until = delay?.until == null ? null : timestamp(new Date(delay.until))
  return {
    ...(delay == null ? {} : { delay: { code: delay.code, until } }),
    ...(location == null ? {} : { location }),
  }
}

/** What of a shipment that was recorded cannot be: lines that were not ordered, too many units, an order that has ended. */
function contradictedBy(
  before: BrandOrder,
  { lines, status }: FulfillmentReport['data']['fulfillment'],
  after: BrandOrder,
): AttentionFacts | null {
  if (lines.some(({ lineId }) => lineOf(before, lineId) === null)) return { field: 'lines' }
  const overfilled = overfilledLine(after)
  if (overfilled !== null) return { field: 'lines', lineId: overfilled }
  const hasEnded = before.status === 'rejected' || before.status === 'cancelled'
  return hasEnded && hasLeft({ status }) ? { field: 'status', status } : null
}

function acceptedFirst(before: BrandOrder, report: FulfillmentReport, now: Date) {
  const { brandReference = null, occurredAt } = report.data
  const acceptance = acceptByShipping(brandReference, occurredAt)
  if (!acceptance.from.includes(before.status)) return { brandOrder: before, events: [] }
  const step = acceptance.apply(before, now)
  return 'unchanged' in step ? { brandOrder: before, events: [] } : step
}

/** A fulfillment whose first report says `delivered` has also left: both events follow, in order. */
function fulfillmentEvents(known: Fulfillment | undefined, next: Fulfillment, occurredAt: string): EventDraft[] {
  const { reported: _, ...fulfillment } = next
  const draft = (type: 'order.shipped' | 'order.delivered' | 'order.fulfillment_updated'): EventDraft => ({
    type,
    subject: { type: 'fulfillment', id: next.id },
    occurredAt,
    data: { fulfillment },
  })
  const leaves = hasLeft(next) && (known === undefined || !hasLeft(known))
  const arrives = next.status === 'delivered' && known?.status !== 'delivered'
  const events = [...(leaves ? [draft('order.shipped')] : []), ...(arrives ? [draft('order.delivered')] : [])]
  return events.length > 0 ? events : [draft('order.fulfillment_updated')]
}
