import * as z from 'zod'
import { addSeconds, timestamp } from '../../runtime/clock.ts'
import { type PollWait, pauseAfterFailures, spreadInterval } from './poll-schedule.ts'

/**
 * Where the polling of a brand stands. Whoever polls writes each next state on
 * condition of the `version` that it read, so a poller whose lease another one took
 * over cannot write any more.
 */
export const pollStateSchema = z.object({
  brandId: z.string(),
  /** Of this integration; another one's cursor says nothing. */
  integration: z.string(),
  /** As the integration gave it, behind everything that was applied or set aside; null before the first page. */
  cursor: z.string().nullable(),
  /** When it is to be polled next. */
  dueAt: z.string(),
  /** While it is being polled: until then nobody else does. Stays when the poller dies. */
  leaseUntil: z.string().nullable(),
  /** When a poll last came to an end without a failure. */
  lastPolledAt: z.string().nullable(),
  /** Polls in a row that failed, or died. */
  failures: z.int(),
  version: z.int(),
})
export type PollState = Readonly<z.infer<typeof pollStateSchema>>

/** Seconds a lease holds: longer than the 180 s of the function, after which nobody is left who could go on. */
export const POLL_LEASE_SECONDS = 210

export function neverPolled(brandId: string, integration: string, now: Date): PollState {
  const nothing = { cursor: null, leaseUntil: null, lastPolledAt: null, failures: 0, version: 0 }
  return { brandId, integration, dueAt: timestamp(now), ...nothing }
}

export function isDue({ dueAt, leaseUntil }: PollState, now: Date): boolean {
  return Date.parse(dueAt) <= now.getTime() && !isAfter(leaseUntil, now)
}

/** The poll begins. A lease that is still there was never given back: that poll died, and counts as failed. */
export function leased(before: PollState, integration: string, { now, ...wait }: PollWait): PollState {
  const failures = before.leaseUntil === null ? before.failures : before.failures + 1
  // If this poll dies as well, it is not begun again at once.
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

/** The poll ends well; with `more` to read, the next one is due at once. */
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

/** Failures in a row after which somebody must look: about an hour of them, by the pauses of `poll-schedule.ts`. */
export const ALARMING_FAILURES = 6
/** Seconds by which a poll may be late before somebody must look: nobody seems to take it from the queue. */
const ALARMING_DELAY_SECONDS = 3600

/** Whether somebody must look: the back end cannot be polled for long, or nobody polls it. */
export function standsStill({ failures, dueAt }: PollState, now: Date): boolean {
  return failures >= ALARMING_FAILURES || Date.parse(dueAt) + ALARMING_DELAY_SECONDS * 1000 <= now.getTime()
}

function following(before: PollState): PollState {
  return { ...before, version: before.version + 1 }
}

function isAfter(time: string | null, now: Date): boolean {
  return time !== null && Date.parse(time) > now.getTime()
}
