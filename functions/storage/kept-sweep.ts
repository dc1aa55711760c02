import { optionalEnvironment } from '../runtime/environment.ts'
import { claimIn, dueIndexKey, timeIn } from './due-index.ts'

/**
 * When the sweeper looks at a row, beside when the row is due. What is due is resumed by
 * the workflow or by a queue's delay; the sweeper only finds what a crash left behind, and
 * may come a little later. So a row stays where it is in the due index while its due time
 * moves a little: moving it costs two write units each time.
 */

/** Seconds that the sweeper may come late to what something else should have resumed. */
const SLACK_SECONDS = 120

export interface Due {
  readonly dueAt: string | null
  /** Where the row stands in the index now; null where it does not. */
  readonly priorSweepAt: string | null
  /** Whether the workflow that writes the row goes on with it at once. */
  readonly isStarting: boolean
}

/** Never before `dueAt`, and `SLACK_SECONDS` after it at most; null where nothing is due. */
export function keptSweep({ dueAt, priorSweepAt, isStarting }: Due): string | null {
  if (dueAt === null) return null
  const latest = later(dueAt, SLACK_SECONDS)
  if (priorSweepAt !== null && priorSweepAt >= dueAt && priorSweepAt <= latest) return priorSweepAt
  return isStarting ? latest : dueAt
}

/** The longest delay of an SQS message. For a longer pause the sweeper starts the retry. */
export const LONGEST_DELAY_SECONDS = 900

export interface Place {
  readonly id: string
  readonly dueAt: string | null
  /** Where the row stands in the due index now; null where it does not. */
  readonly priorDueSk: string | null
  /** Whether a queue's message or the function that writes the row goes on with it. */
  readonly isResumed: boolean
}

/**
 * How long a sweeper leaves a row alone that it has queued. A backlog must not be queued again every minute: it would
 * grow by itself. What is queued and lost all the same waits so long.
 */
export const CLAIM_SECONDS = 15 * 60

/**
 * Where a row stands in the due index after a change. A sweeper's claim is kept, and made longer before it ends, so that
 * no second message is queued for what waits in the queue already. For what the sweeper alone resumes, it would be a delay.
 */
export function keptPlace({ id, dueAt, priorDueSk, isResumed }: Place): { duePk?: string; dueSk?: string } {
  const claim = priorDueSk === null ? null : claimIn(priorDueSk)
  if (claim !== null && isResumed && dueAt !== null) {
    return dueIndexKey(claim.id, claim.until >= later(dueAt, SLACK_SECONDS) ? claim.until : later(dueAt, CLAIM_SECONDS))
  }
  const priorSweepAt = priorDueSk === null || claim !== null ? null : timeIn(priorDueSk)
  return dueIndexKey(id, keptSweep({ dueAt, priorSweepAt, isStarting: isResumed }))
}

function later(time: string, seconds: number): string {
  const scaled = seconds * Number(optionalEnvironment('timeScale') ?? 1)
  return new Date(Date.parse(time) + scaled * 1000).toISOString()
}
