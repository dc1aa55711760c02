import type { LookupOutcome } from '../../brands/kinds/outcomes.ts'
import type { BrandOrder } from '../../orders/brand-order.ts'
import { addSeconds, timestamp } from '../../runtime/clock.ts'
import { nextRetryInSeconds } from '../retry-schedule.ts'
import type { AttemptResult } from './submission-store.ts'

/** The result of an attempt. */
export interface Attempt {
  readonly outcome: LookupOutcome
  /** Whether the order was sent in this attempt, so that an unknown outcome may be an order at the brand. */
  readonly sent: boolean
  /** True when a retry cannot succeed. */
  readonly isFinal?: true
}

export interface Waiting {
  readonly now: Date
  readonly random: number
  readonly timeScale: number
}

/** What is recorded of an attempt: decisions of the brand as they are, everything else with the time of the next attempt. */
export function settleAttempt(
  brandOrder: BrandOrder,
  { outcome, sent, isFinal }: Attempt,
  waiting: Waiting,
): AttemptResult {
  if (outcome.outcome === 'accepted' || outcome.outcome === 'refused') return outcome
  const overdue = Date.parse(brandOrder.acceptBy) <= waiting.now.getTime()
  const isUnknown = outcome.outcome === 'unknown'
  const why = isUnknown ? outcome.why : undefined
  const isLate = brandOrder.status === 'submitted' && overdue
  if (isLate && !isUnknown) {
    // The brand has it and has not decided in time. Its update may still come; asking again does not help.
    return { outcome: 'unresolved', dueAt: null, attention: 'accept_overdue' }
  }
  if (outcome.outcome === 'pending') return { ...outcome, dueAt: brandOrder.acceptBy }
  const since = isLate ? withRetryPeriodSinceLate(brandOrder) : brandOrder
  const pause = pauseAfter(since, brandOrder.attempts, isUnknown ? outcome.retryAfterSeconds : null, waiting)
  if (pause === null || isFinal === true) {
    return { outcome: 'unresolved', dueAt: null, attention: sent ? 'outcome_unknown' : 'retries_exhausted', why }
  }
  const attention = isUnknown && outcome.attention ? 'outcome_unknown' : overdue ? 'accept_overdue' : null
  return { outcome: 'unresolved', dueAt: timestamp(addSeconds(waiting.now, pause)), attention, why }
}

/** The brand could not be asked whether it has decided. The retry period for that starts at `acceptBy`, or with a retry by an administrator. */
function withRetryPeriodSinceLate(brandOrder: BrandOrder): BrandOrder {
  const { firstAttemptAt, acceptBy } = brandOrder
  return {
    ...brandOrder,
    firstAttemptAt: firstAttemptAt !== null && firstAttemptAt > acceptBy ? firstAttemptAt : acceptBy,
  }
}

/** Seconds to wait after the brand order's attempt number `attempts`; null when the retry period is over. */
export function pauseAfter(
  brandOrder: BrandOrder,
  attempts: number,
  retryAfterSeconds: number | null,
  { now, random, timeScale }: Waiting,
): number | null {
  const firstAttemptAt = brandOrder.firstAttemptAt === null ? now : new Date(brandOrder.firstAttemptAt)
  return nextRetryInSeconds({ attempts, firstAttemptAt, now, retryAfterSeconds, random, timeScale })
}
