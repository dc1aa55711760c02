import type { LookupOutcome } from '../../brands/kinds/outcomes.ts'
import type { BrandOrder } from '../../orders/brand-order.ts'
import { addSeconds, timestamp } from '../../runtime/clock.ts'
import { nextRetryInSeconds } from '../retry-schedule.ts'
import type { AttemptResult } from './submission-store.ts'

/** What an attempt came to. */
export interface Attempt {
  readonly outcome: LookupOutcome
  /** Whether the order was sent in this attempt, so that an unknown outcome may be an order at the brand. */
  readonly sent: boolean
  /** Whether trying again cannot help. */
  readonly hopeless?: true
}

export interface Waiting {
  readonly now: Date
  readonly random: number
  readonly timeScale: number
}

/** What is recorded of an attempt: certain outcomes as they are, all others with the time to look again. */
export function settleAttempt(
  brandOrder: BrandOrder,
  { outcome, sent, hopeless }: Attempt,
  waiting: Waiting,
): AttemptResult {
  if (outcome.outcome === 'accepted' || outcome.outcome === 'refused') return outcome
  const overdue = Date.parse(brandOrder.acceptBy) <= waiting.now.getTime()
  const isUnknown = outcome.outcome === 'unknown'
  const isLate = brandOrder.status === 'submitted' && overdue
  if (isLate && !isUnknown) {
    // The brand has it and lets the time pass: its update may still come, asking again brings nothing.
    return { outcome: 'unresolved', dueAt: null, attention: 'accept_overdue' }
  }
  if (outcome.outcome === 'pending') return { ...outcome, dueAt: brandOrder.acceptBy }
  const since = isLate ? withPatienceSinceLate(brandOrder) : brandOrder
  const pause = pauseAfter(since, brandOrder.attempts, isUnknown ? outcome.retryAfterSeconds : null, waiting)
  if (pause === null || hopeless === true) {
    return { outcome: 'unresolved', dueAt: null, attention: sent ? 'outcome_unknown' : 'retries_exhausted' }
  }
  const attention = isUnknown && outcome.attention ? 'outcome_unknown' : overdue ? 'accept_overdue' : null
  return { outcome: 'unresolved', dueAt: timestamp(addSeconds(waiting.now, pause)), attention }
}

/** One that could not be asked whether it has decided: patience for that begins when it should have, or with a retry by hand. */
function withPatienceSinceLate(brandOrder: BrandOrder): BrandOrder {
  const { firstAttemptAt, acceptBy } = brandOrder
  return {
    ...brandOrder,
    firstAttemptAt: firstAttemptAt !== null && firstAttemptAt > acceptBy ? firstAttemptAt : acceptBy,
  }
}

/** Seconds to wait after the brand order's try number `attempts`; null when patience is at its end. */
export function pauseAfter(
  brandOrder: BrandOrder,
  attempts: number,
  retryAfterSeconds: number | null,
  { now, random, timeScale }: Waiting,
): number | null {
  const firstAttemptAt = brandOrder.firstAttemptAt === null ? now : new Date(brandOrder.firstAttemptAt)
  return nextRetryInSeconds({ attempts, firstAttemptAt, now, retryAfterSeconds, random, timeScale })
}
