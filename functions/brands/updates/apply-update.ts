import type { Report } from '../../orders/life/reports/report.ts'
import type { TransitionResult } from '../../orders/life/transition.ts'
import { log, OperatorError } from '../../runtime/log.ts'
import { BackEndUnreachable } from '../line/back-end-unreachable.ts'
import type { StoredHint, StoredReport, StoredUpdate } from './stored-update.ts'
import type { UpdateKey } from './update-keys.ts'

export interface ApplyUpdateDependencies {
  readonly findUpdate: (key: UpdateKey) => Promise<StoredUpdate | null>
  /** Applies what the report changes; a late or repeated report changes nothing. */
  readonly applyReport: (update: StoredReport) => Promise<TransitionResult>
  /** Reads a hint's subject from the brand's back end, and applies its state. */
  readonly applyHint: (hint: StoredHint) => Promise<void>
  readonly markApplied: (key: UpdateKey, now: Date) => Promise<void>
  /** `dueInSeconds`: when it is retried because the back end is unreachable; null counts it as a failure of the update. */
  readonly markFailed: (update: StoredUpdate, now: Date, dueInSeconds: number | null) => Promise<void>
  readonly now: () => Date
}

/**
 * Applies a stored update to its brand order. May run twice: reports carry their object's
 * whole state, so the second run finds nothing to change. Throws when the queue shall retry
 * it; after the last retry it is a dead letter. When the back end is unreachable, the update
 * is retried for days without a person.
 */
export async function applyUpdate(key: UpdateKey, dependencies: ApplyUpdateDependencies): Promise<void> {
  const update = await dependencies.findUpdate(key)
  if (update === null) throw new OperatorError(`There is no row ${key.pk}.`)
  if (update.appliedAt !== null) return
  const ids = idsOf(update)
  try {
    if ('report' in update) logResult(ids, await dependencies.applyReport(update))
    else await dependencies.applyHint(update)
    await dependencies.markApplied(key, dependencies.now())
  } catch (error) {
    const now = dependencies.now()
    const wait = error instanceof BackEndUnreachable ? waitSeconds(error, update, now) : null
    await dependencies.markFailed(update, now, wait)
    if (wait === null) log('error', 'MESSAGE_FAILED', { ...ids, attempt: update.failures + 1, error })
    else log('warn', 'UPDATE_POSTPONED', { ...ids, attempt: update.failures + 1 })
    if (wait === null) throw error
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

interface Ids {
  readonly updateId: string
  readonly brandId: string
  readonly orderId?: string
  readonly brandOrderId?: string
}

function idsOf(update: StoredUpdate): Ids {
  const { id: updateId, brandId } = update
  return 'report' in update
    ? { updateId, brandId, orderId: update.orderId, brandOrderId: update.brandOrderId }
    : { updateId, brandId }
}

function logResult(ids: Ids, result: TransitionResult): void {
  if ('unchanged' in result) log('info', 'UPDATE_UNCHANGED', { ...ids, reason: result.unchanged })
  else log('info', 'UPDATE_APPLIED', { ...ids, count: result.events.length })
}

export interface ApplyReportsDependencies {
  readonly findLocation: (
    brandOrderId: string,
  ) => Promise<{ readonly orderId: string; readonly brandId: string } | null>
  /** Applies what differs from what is known. */
  readonly applySnapshot: (orderId: string, report: Report) => Promise<TransitionResult>
}

/**
 * Applies a back end's state, report by report. When one throws, those before it
 * stay applied, and the next run finds nothing to change in them. A report about another
 * brand's order is left out: a brand reports about its own orders only.
 */
export async function applyReports(
  reports: readonly Report[],
  { updateId, brandId }: { readonly updateId: string; readonly brandId: string },
  { findLocation, applySnapshot }: ApplyReportsDependencies,
): Promise<void> {
  for (const report of reports) {
    const { brandOrderId } = report.data
    const location = await findLocation(brandOrderId)
    if (location === null || location.brandId !== brandId) {
      log('warn', 'UPDATE_REFUSED', { brandId, updateId, reason: 'not_an_order_of_this_brand' })
      continue
    }
    const { orderId } = location
    logResult({ updateId, brandId, orderId, brandOrderId }, await applySnapshot(orderId, report))
  }
}
