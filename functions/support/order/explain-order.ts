import type { BrandHealth } from '../../brands/brand-health.ts'
import { pollIntervalSeconds } from '../../brands/polling/poll-schedule.ts'
import { RETRY_PERIOD_SECONDS } from '../../dispatch/retry-schedule.ts'
import type { BrandOrder } from '../../orders/brand-order.ts'
import { addSeconds, timestamp } from '../../runtime/clock.ts'
import { explainObjects } from './explain-objects.ts'
import type { Explained, Part } from './explained.ts'
import type { Story } from './story.ts'

/** Why a brand order stands where it stands, and until when. Nothing is said of what needs nobody. */
export function explainBrandOrder(explained: Explained, now: Date): Story[] {
  const { brandOrder } = explained
  const parts = [
    ...explainAttention(explained, now),
    ...explainSubmission(explained, now),
    ...explainObjects(explained),
    ...explainReports(explained),
  ]
  return parts.map(([code, facts]) => ({
    code,
    brandOrderId: brandOrder.id,
    brandId: brandOrder.brandId,
    subject: null,
    since: null,
    until: null,
    tries: null,
    nextTryAt: null,
    lastFailure: null,
    contactAfter: null,
    status: null,
    money: null,
    days: null,
    minutes: null,
    waiting: null,
    detail: null,
    ...facts,
  }))
}

const undecided: ReadonlySet<BrandOrder['status']> = new Set(['pending', 'submitting', 'submitted'])

export function isUndecided({ status }: Pick<BrandOrder, 'status'>): boolean {
  return undecided.has(status)
}

function explainAttention({ brandOrder }: Explained, now: Date): Part[] {
  const { attention, acceptBy } = brandOrder
  const isLate = isUndecided(brandOrder) && Date.parse(acceptBy) <= now.getTime()
  if (attention !== null) {
    const { code, since, detail } = attention
    const until = code === 'accept_overdue' ? acceptBy : null
    const late: Part[] =
      isLate && code !== 'accept_overdue' ? [['accept_overdue', { since: acceptBy, until: acceptBy }]] : []
    return [[code, { since, until, detail }], ...late]
  }
  return isLate ? [['accept_overdue', { since: acceptBy, until: acceptBy }]] : []
}

/** How it comes to the brand: until that has decided. */
function explainSubmission({ brandOrder, health, waiting }: Explained, now: Date): Part[] {
  const { status, releaseAfter, acceptBy, attempts, firstAttemptAt, dueAt, lease } = brandOrder
  if (!isUndecided(brandOrder)) return []
  const isHeld = status === 'pending' && releaseAfter !== null && Date.parse(releaseAfter) > now.getTime()
  if (isHeld) return [['held', { until: releaseAfter }]]
  if (health !== null && health.circuit.state !== 'closed') {
    const { openedAt, retryAt } = health.circuit
    const nextTryAt = retryAt === null || (dueAt !== null && dueAt > retryAt) ? dueAt : retryAt
    return [['circuit_open', { since: openedAt, nextTryAt, tries: attempts, lastFailure: health.lastFailure, waiting }]]
  }
  if (status === 'submitted') {
    // Once that is past, it is said as late.
    return Date.parse(acceptBy) > now.getTime()
      ? [['with_brand', { since: firstAttemptAt, until: acceptBy, tries: attempts }]]
      : []
  }
  const isInHand = lease !== null && Date.parse(lease.expiresAt) > now.getTime()
  if (attempts === 0 || (attempts === 1 && isInHand)) return dueAt === null ? [] : [['being_sent', {}]]
  // Given up: the attention says so.
  if (dueAt === null) return []
  const giveUpAt =
    firstAttemptAt === null ? null : timestamp(addSeconds(new Date(firstAttemptAt), RETRY_PERIOD_SECONDS))
  return [
    [
      'retrying',
      {
        since: firstAttemptAt,
        until: giveUpAt,
        tries: attempts,
        nextTryAt: isInHand ? null : dueAt,
        lastFailure: failureSince(health, firstAttemptAt),
        contactAfter: acceptBy,
      },
    ],
  ]
}

/** The back end's newest failure, where it can be the reason of this brand order's retries. */
function failureSince(health: BrandHealth | null, since: string | null): BrandHealth['lastFailure'] {
  const failure = health?.lastFailure ?? null
  return failure !== null && since !== null && failure.at >= since ? failure : null
}

/** How we hear of it further on. */
function explainReports({ brandOrder, brand, capabilities, health }: Explained): Part[] {
  if (brandOrder.status !== 'accepted' || brand === null) return []
  if (capabilities.tracking.mode === 'none') {
    return [['no_tracking', { days: brand.completeAfterDays, until: brandOrder.dueAt }]]
  }
  if (capabilities.tracking.mode !== 'polled') return []
  const { polling } = health ?? {}
  const minutes = pollIntervalSeconds(brand, capabilities) / 60
  return [['polled', { minutes, since: polling?.lastPolledAt ?? null, nextTryAt: polling?.nextPollAt ?? null }]]
}
