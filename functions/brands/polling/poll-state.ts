import * as z from 'zod'
import { addSeconds, timestamp } from '../../runtime/clock.ts'
import { type PollWait, pauseAfterFailures, spreadInterval } from './poll-schedule.ts'

/**
 * The state of a brand's polling. Each write is conditional on the `version` that was read, so
 * that a poller whose lease another poller took over cannot write any more.
 */
export const pollStateSchema = z.object({
  brandId: z.string(),
  /** The integration that the cursor belongs to. */
  integration: z.string(),
  /** As the integration returned it, after everything that was applied or set aside; null before the first page. */
  cursor: z.string().nullable(),
  /** When the brand is polled next. */
  dueAt: z.string(),
  /** While the brand is being polled: until then no other function polls it. Remains set when the poller crashes. */
  leaseUntil: z.string().nullable(),
  /** When a poll last ended without a failure. */
  lastPolledAt: z.string().nullable(),
  /** Polls in a row that failed or crashed. */
  failures: z.int(),
  version: z.int(),
})
export type PollState = Readonly<z.infer<typeof pollStateSchema>>

/** Seconds a lease holds: longer than the function's 180 s, after which its holder cannot go on. */
export const POLL_LEASE_SECONDS = 210

export function neverPolled(brandId: string, integration: string, now: Date): PollState {
  const nothing = { cursor: null, leaseUntil: null, lastPolledAt: null, failures: 0, version: 0 }
  return { brandId, integration, dueAt: timestamp(now), ...nothing }
}

export function isDue({ dueAt, leaseUntil }: PollState, now: Date): boolean {
  return Date.parse(dueAt) <= now.getTime() && !isAfter(leaseUntil, now)
}

/** The poll starts. A lease that is still set was never released: that poll crashed, and counts as failed. */
export function leased(before: PollState, integration: string, { now, ...wait }: PollWait): PollState {
  const failures = before.leaseUntil === null ? before.failures : before.failures + 1
  // If this poll crashes as well, the next one does not start at once.
  const pause = Math.max(POLL_LEASE_SECONDS, pauseAfterFailures(failures + 1, wait))
  return {
    ...following(before),
    integration,
    cursor: before.integration === integration ? before.cursor : null,
    failures,
    dueAt: timestamp(addSeconds(now, pause)),
    leaseUntil: timestamp(addSeconds(now, POLL_LEASE_SECONDS)),
  }
}

/** Everything before `cursor` is applied. */
export function advanced(before: PollState, cursor: string): PollState {
  return { ...following(before), cursor, failures: 0 }
}

/** The poll succeeded; with `more` to read, the next one is due at once. */
export function polled(before: PollState, more: boolean, intervalSeconds: number, wait: PollWait): PollState {
  const pause = more ? 0 : spreadInterval(intervalSeconds, wait)
  const dueAt = timestamp(addSeconds(wait.now, pause))
  return { ...following(before), failures: 0, leaseUntil: null, lastPolledAt: timestamp(wait.now), dueAt }
}

export function failed(before: PollState, wait: PollWait): PollState {
  const failures = before.failures + 1
  const dueAt = timestamp(addSeconds(wait.now, pauseAfterFailures(failures, wait)))
  return { ...following(before), failures, leaseUntil: null, dueAt }
}

/** Failures in a row after which a person must look: about an hour, by the pauses of `poll-schedule.ts`. */
export const ALARMING_FAILURES = 6
/** Seconds by which a poll may be late before a person must look: then no function seems to read the queue. */
const ALARMING_DELAY_SECONDS = 3600

/** Whether a person must look: polls of the back end have failed for long, or it is not polled. */
export function standsStill({ failures, dueAt }: PollState, now: Date): boolean {
  return failures >= ALARMING_FAILURES || Date.parse(dueAt) + ALARMING_DELAY_SECONDS * 1000 <= now.getTime()
}

function following(before: PollState): PollState {
  return { ...before, version: before.version + 1 }
}

function isAfter(time: string | null, now: Date): boolean {
  return time !== null && Date.parse(time) > now.getTime()
}
