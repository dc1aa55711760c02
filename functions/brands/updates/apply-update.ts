import type { Report } from '../../orders/life/reports/report.ts'
import type { TransitionResult } from '../../orders/life/transition.ts'
import { log, OperatorError } from '../../runtime/log.ts'
import { BackEndUnreachable } from '../line/back-end-unreachable.ts'
import type { StoredHint, StoredReport, StoredUpdate } from './stored-update.ts'
import type { UpdateKey } from './update-keys.ts'

export interface ApplyUpdateDependencies {
  readonly findUpdate: (key: UpdateKey) => Promise<StoredUpdate | null>
  /** Lets the order decide what the report changes; nothing, when it is late or came before. */
  readonly applyReport: (update: StoredReport) => Promise<TransitionResult>
  /** Asks the brand's back end what it knows of a hint's subject, and applies all of it. */
  readonly applyHint: (hint: StoredHint) => Promise<void>
  readonly markApplied: (key: UpdateKey, now: Date) => Promise<void>
  /** `dueInSeconds`: when it is taken up again, for as long as it is not the update's fault; null counts against it. */
  readonly markFailed: (update: StoredUpdate, now: Date, dueInSeconds: number | null) => Promise<void>
  readonly now: () => Date
}

/**
 * Applies a durable update to its brand order. May run twice: reports carry their
 * object's whole state, so the second run finds nothing to change. Throws when it
 * has to be tried again; the queue does that, and keeps what never works. A back end
 * that is away is asked again when it may be back, for days, and nobody has to see to it.
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

/** A back end that stays away longer than a weekend is somebody's business. */
const PATIENCE_SECONDS = 3 * 24 * 3600
const FIRST_WAIT_SECONDS = 60
/** Short enough that news are not much older than an outage. */
const LONGEST_WAIT_SECONDS = 900

/** Seconds until a back end is asked again: as it wishes, else twice as long each time. Null when it was asked for long enough. */
function waitSeconds({ retryAfterSeconds }: BackEndUnreachable, update: StoredUpdate, now: Date): number | null {
  if (now.getTime() - Date.parse(update.receivedAt) >= PATIENCE_SECONDS * 1000) return null
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
  readonly findAddress: (brandOrderId: string) => Promise<{ readonly orderId: string; readonly brandId: string } | null>
  /** Applies what differs from what is known. */
  readonly applySnapshot: (orderId: string, report: Report) => Promise<TransitionResult>
}

/**
 * Applies a back end's state, report by report. When one throws, those before it
 * stand, and the next run finds them already applied. What names another brand's
 * order is left out: a shop cannot speak for anybody else.
 */
export async function applyReports(
  reports: readonly Report[],
  { updateId, brandId }: { readonly updateId: string; readonly brandId: string },
  { findAddress, applySnapshot }: ApplyReportsDependencies,
): Promise<void> {
  for (const report of reports) {
    const { brandOrderId } = report.data
    const address = await findAddress(brandOrderId)
    if (address === null || address.brandId !== brandId) {
      log('warn', 'UPDATE_REFUSED', { brandId, updateId, reason: 'not_an_order_of_this_brand' })
      continue
    }
    const { orderId } = address
    logResult({ updateId, brandId, orderId, brandOrderId }, await applySnapshot(orderId, report))
  }
}
