import { applyReport } from '../../orders/life/reports/apply-report.ts'
import { applySnapshot } from '../../orders/life/reports/apply-snapshot.ts'
import type { Clock } from '../../runtime/clock.ts'
import { log, OperatorError } from '../../runtime/log.ts'
import { BackEndUnreachable } from '../line/back-end-unreachable.ts'
import { type ApplyReportsDependencies, applyReports } from './apply-reports.ts'
import { logResult, type UpdateIds } from './log-result.ts'
import { type RefetchDependencies, refetchHint } from './refetch-hint.ts'
import type { StoredUpdate } from './stored-update.ts'
import type { UpdateKey } from './update-keys.ts'
import type { UpdateStore } from './update-store.ts'

export interface ApplyUpdateDependencies extends ApplyReportsDependencies, RefetchDependencies {
  readonly updates: Pick<UpdateStore, 'find' | 'markApplied' | 'markFailed'>
  readonly now: Clock
  readonly timeScale: number
}

/**
 * Applies a stored update to its brand order. May run twice: reports carry their object's
 * whole state, so the second run finds nothing to change. Throws when the queue shall retry
 * it; after the last retry it is a dead letter. When the back end is unreachable, the update
 * is retried for days without a person.
 */
export async function applyUpdate(key: UpdateKey, dependencies: ApplyUpdateDependencies): Promise<void> {
  const { updates, now, timeScale } = dependencies
  const update = await updates.find(key)
  if (update === null) throw new OperatorError(`There is no row ${key.pk}.`)
  if (update.appliedAt !== null) return
  try {
    await apply(update, dependencies)
    await updates.markApplied(key, now())
  } catch (error) {
    const wait = error instanceof BackEndUnreachable ? waitSeconds(error, update, now()) : null
    await updates.markFailed(update, now(), wait === null ? null : wait * timeScale)
    const context = { ...idsOf(update), attempt: update.failures + 1 }
    if (wait === null) {
      log('error', 'MESSAGE_FAILED', { ...context, error })
      throw error
    }
    log('warn', 'UPDATE_POSTPONED', context)
  }
}

/** A report says by itself what changed; what a hint names is read from the brand's back end. */
async function apply(update: StoredUpdate, dependencies: ApplyUpdateDependencies): Promise<void> {
  const { id: updateId, brandId } = update
  if ('subject' in update) {
    await applyReports(await beforeDeadline(refetchHint(update, dependencies)), { updateId, brandId }, dependencies)
    return
  }
  const transition = update.isSnapshot === true ? applySnapshot(update.report) : applyReport(update.report)
  logResult(idsOf(update), await dependencies.orders.transition(update, transition))
}

/** Less than the 40 s of the function, which would be ended without a note of what it was at. */
const DEADLINE_MILLISECONDS = 30_000

/** A back end that takes longer counts like one that does not answer: the hint is tried later. */
async function beforeDeadline<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BackEndUnreachable(null)), DEADLINE_MILLISECONDS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** When a back end is unreachable for longer than a weekend, a person has to look. */
const RETRY_PERIOD_SECONDS = 3 * 24 * 3600
const FIRST_WAIT_SECONDS = 60
/** Short, so that an update is applied soon after the back end is reachable again. */
const LONGEST_WAIT_SECONDS = 900

/** Seconds until a back end is asked again: as it asked for, else twice as long each time. Null when the retry period is over. */
function waitSeconds({ retryAfterSeconds }: BackEndUnreachable, update: StoredUpdate, now: Date): number | null {
  if (now.getTime() - Date.parse(update.receivedAt) >= RETRY_PERIOD_SECONDS * 1000) return null
  const doubled = Math.min(FIRST_WAIT_SECONDS * 2 ** Math.min(update.failures, 20), LONGEST_WAIT_SECONDS)
  return Math.max(FIRST_WAIT_SECONDS, retryAfterSeconds ?? doubled)
}

function idsOf(update: StoredUpdate): UpdateIds {
  const { id: updateId, brandId } = update
  return 'report' in update
    ? { updateId, brandId, orderId: update.orderId, brandOrderId: update.brandOrderId }
    : { updateId, brandId }
}
