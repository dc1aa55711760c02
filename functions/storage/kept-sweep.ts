import { optionalEnvironment } from '../runtime/environment.ts'

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
  const slack = SLACK_SECONDS * Number(optionalEnvironment('timeScale') ?? 1)
  const latest = new Date(Date.parse(dueAt) + slack * 1000).toISOString()
  if (priorSweepAt !== null && priorSweepAt >= dueAt && priorSweepAt <= latest) return priorSweepAt
  return isStarting ? latest : dueAt
}
