import * as z from 'zod'
import type { Report } from '../../orders/life/reports/report.ts'
import { addSeconds, type Clock } from '../../runtime/clock.ts'
import { log, OperatorError } from '../../runtime/log.ts'
import type { Brand } from '../brand.ts'
import type { ConnectBrand } from '../connect-brand.ts'
import type { Integration, PolledChanges, UnreadChange } from '../kinds/integration.ts'
import { pollIntervalSeconds } from './poll-schedule.ts'
import { advanced, failed, isDue, leased, neverPolled, type PollState, polled } from './poll-state.ts'

/** The queue's message. */
export const pollMessageSchema = z.strictObject({ brandId: z.string() })

export interface PollBrandDependencies {
  readonly findBrand: (id: string) => Promise<Brand | null>
  readonly findIntegration: (kind: string) => Integration | null
  readonly connect: ConnectBrand
  readonly findState: (brandId: string) => Promise<PollState | null>
  /** False when another function has written a newer version of the state. */
  readonly putState: (state: PollState) => Promise<boolean>
  /** Applies the differences to what is stored. May run twice. */
  readonly applyReport: (report: Report, brandId: string) => Promise<void>
  /** Stores what could not be applied or read, so that it is retried independently of the cursor. May run twice. */
  readonly setAside: (change: Report | UnreadChange, brandId: string) => Promise<void>
  readonly now: Clock
  /** From 0 to 1, exclusive. */
  readonly random: () => number
  readonly timeScale: number
}

/** Seconds within which another page may be started: a page and its orders may take the rest of the function's 180. */
const READING_SECONDS = 90

export type PollOutcome = 'not_due' | 'busy' | 'polled' | 'failed' | 'taken_over'

/**
 * Polls a brand from where the last poll ended. The cursor moves only past changes that are
 * applied or set aside. A poll that crashes is repeated from its last cursor, and finds nothing
 * to change. Throws only when the poll's state cannot be read or written.
 */
export async function pollBrand(brandId: string, dependencies: PollBrandDependencies): Promise<PollOutcome> {
  const { findState, putState, now, random, timeScale } = dependencies
  const wait = () => ({ now: now(), random: random(), timeScale })
  const brand = await dependencies.findBrand(brandId)
  const integration = brand === null ? null : dependencies.findIntegration(brand.integration)
  if (brand === null || integration === null) throw new OperatorError(`There is no brand ${brandId} to poll.`)
  const found = (await findState(brandId)) ?? neverPolled(brandId, integration.kind, now())
  if (!isDue(found, now())) return 'not_due'
  let held = leased(found, integration.kind, wait())
  if (!(await putState(held))) return 'busy'

  let next: PollState
  try {
    const connection = await dependencies.connect(brand)
    if (connection.poll === undefined) throw new OperatorError(`Brand ${brandId} cannot be polled.`)
    const until = addSeconds(now(), READING_SECONDS)
    let more = true
    while (more && now() < until) {
      const changes = await connection.poll(held.cursor)
      await applyChanges(changes, brandId, dependencies)
      // A cursor that does not move would be read for ever.
      more = changes.more && changes.cursor !== held.cursor
      const moved = advanced(held, changes.cursor)
      if (!(await putState(moved))) return takenOver(brandId)
      held = moved
    }
    next = polled(held, more, pollIntervalSeconds(brand, integration.capabilities(brand.settings)), wait())
  } catch (error) {
    next = failed(held, wait())
    log('error', 'POLL_FAILED', { brandId, attempt: next.failures, error })
  }
  if (!(await putState(next))) return takenOver(brandId)
  return next.failures === 0 ? 'polled' : 'failed'
}

function takenOver(brandId: string): PollOutcome {
  log('warn', 'POLL_TAKEN_OVER', { brandId })
  return 'taken_over'
}

/** A change that cannot be applied does not delay the others. */
async function applyChanges(
  { reports, unread = [] }: PolledChanges,
  brandId: string,
  { applyReport, setAside }: PollBrandDependencies,
): Promise<void> {
  for (const report of reports) {
    try {
      await applyReport(report, brandId)
    } catch (error) {
      log('error', 'UPDATE_SET_ASIDE', { brandId, brandOrderId: report.data.brandOrderId, error })
      await setAside(report, brandId)
    }
  }
  for (const change of unread) {
    log('error', 'UPDATE_SET_ASIDE', { brandId })
    await setAside(change, brandId)
  }
  log('info', 'BRAND_POLLED', { brandId, count: reports.length })
}
