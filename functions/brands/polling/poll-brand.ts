import * as z from 'zod'
import { addSeconds, type Clock } from '../../runtime/clock.ts'
import { log, OperatorError } from '../../runtime/log.ts'
import type { Brand } from '../brand.ts'
import type { ConnectBrand } from '../connect-brand.ts'
import { type FindSubmittedParts, submittedTo } from '../find-submitted.ts'
import type { Integration } from '../kinds/integration.ts'
import type { PolledChanges } from '../kinds/polled-changes.ts'
import { BackEndUnreachable } from '../line/back-end-unreachable.ts'
import { type ApplyReportsDependencies, applyReports } from '../updates/apply-reports.ts'
import { polledReportId, type SetAsideDependencies, setAside } from '../updates/set-aside.ts'
import { pollIntervalSeconds } from './poll-schedule.ts'
import { advanced, failed, isDue, leased, neverPolled, type PollState, polled } from './poll-state.ts'
import type { PollStore } from './poll-store.ts'

/** The queue's message. */
export const pollMessageSchema = z.strictObject({ brandId: z.string() })

export interface PollBrandDependencies extends ApplyReportsDependencies, SetAsideDependencies, FindSubmittedParts {
  readonly findBrand: (id: string) => Promise<Brand | null>
  readonly findIntegration: (kind: string) => Integration | null
  readonly connect: ConnectBrand
  readonly polls: Pick<PollStore, 'find' | 'replace'>
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
  const { polls, now, random, timeScale } = dependencies
  const wait = () => ({ now: now(), random: random(), timeScale })
  const brand = await dependencies.findBrand(brandId)
  const integration = brand === null ? null : dependencies.findIntegration(brand.integration)
  if (brand === null || integration === null) throw new OperatorError(`There is no brand ${brandId} to poll.`)
  const found = (await polls.find(brandId)) ?? neverPolled(brandId, integration.kind, now())
  if (!isDue(found, now())) return 'not_due'
  let held = leased(found, integration.kind, wait())
  if (!(await polls.replace(held))) return 'busy'

  let next: PollState
  try {
    const connection = await dependencies.connect(brand)
    if (connection.poll === undefined) throw new OperatorError(`Brand ${brandId} cannot be polled.`)
    const until = addSeconds(now(), READING_SECONDS)
    let more = true
    while (more && now() < until) {
      const changes = await connection.poll(held.cursor, submittedTo(brandId, dependencies))
      await applyChanges(changes, brandId, dependencies)
      // A cursor that does not move would be read for ever.
      more = changes.more && changes.cursor !== held.cursor
      const moved = advanced(held, changes.cursor)
      if (!(await polls.replace(moved))) return takenOver(brandId)
      held = moved
    }
    next = polled(held, more, pollIntervalSeconds(brand, integration.capabilities(brand.settings)), wait())
  } catch (error) {
    next = failed(held, wait())
    const level = error instanceof BackEndUnreachable ? 'warn' : 'error'
    log(level, 'POLL_FAILED', { brandId, attempt: next.failures, error })
  }
  if (!(await polls.replace(next))) return takenOver(brandId)
  return next.failures === 0 ? 'polled' : 'failed'
}

function takenOver(brandId: string): PollOutcome {
  log('warn', 'POLL_TAKEN_OVER', { brandId })
  return 'taken_over'
}

/** A change that cannot be applied is set aside, and does not delay the others. */
async function applyChanges(
  { reports, unread = [] }: PolledChanges,
  brandId: string,
  dependencies: PollBrandDependencies,
): Promise<void> {
  for (const report of reports) {
    try {
      await applyReports([report], { brandId, updateId: polledReportId(brandId, report) }, dependencies)
    } catch (error) {
      log('error', 'UPDATE_SET_ASIDE', { brandId, brandOrderId: report.data.brandOrderId, error })
      await setAside(report, brandId, dependencies.now(), dependencies)
    }
  }
  for (const change of unread) {
    log('error', 'UPDATE_SET_ASIDE', { brandId })
    await setAside(change, brandId, dependencies.now(), dependencies)
  }
  log('info', 'BRAND_POLLED', { brandId, count: reports.length })
}
