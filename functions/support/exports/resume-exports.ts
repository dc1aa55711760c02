import { timestamp } from '../../runtime/clock.ts'
import { type Export, hasEnded } from './export.ts'

/** Longer than a step may last: whoever writes the next page has begun by then. */
const STANDS_STILL_MILLISECONDS = 10 * 60_000
/** A message is tried five times, half an hour apart, before it is a dead letter. Then nobody tries any more. */
const GIVEN_UP_MILLISECONDS = 3 * 3_600_000

export interface ResumeExportsDependencies {
  readonly list: () => Promise<readonly Export[]>
  readonly advance: (before: Export, after: Export) => Promise<boolean>
  readonly wake: (exportId: string) => Promise<void>
}

/**
 * Queues exports that stand still again: a crash between an export’s row and its message would leave it queued for ever.
 * Two messages of one export make no second one. Exports that stand still for hours have failed.
 */
export async function resumeExports(
  now: Date,
  { list, advance, wake }: ResumeExportsDependencies,
): Promise<{ resumed: string[]; failed: string[] }> {
  const resumed: string[] = []
  const failed: string[] = []
  for (const made of await list()) {
    const still = now.getTime() - Date.parse(made.steppedAt)
    if (hasEnded(made) || still < STANDS_STILL_MILLISECONDS) continue
    if (still < GIVEN_UP_MILLISECONDS) {
      await wake(made.id)
      resumed.push(made.id)
    } else if (await advance(made, { ...made, status: 'failed', finishedAt: timestamp(now) })) {
      failed.push(made.id)
    }
  }
  return { resumed, failed }
}
