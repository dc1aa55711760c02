import { addSeconds, timestamp } from '../../runtime/clock.ts'
import type { Endpoint, EndpointHealth } from './endpoint.ts'

/**
 * What happens to an endpoint that fails. Each delivery has its own retries. Besides, an
 * endpoint that accepts nothing is paused, and in the end disabled.
 */

const MINUTE = 60
const HOUR = 60 * MINUTE

/** So many failures in a row, over at least so long, pause an endpoint: a deployment of the receiver is shorter. */
const FAILURES_UNTIL_PAUSE = 10
const SECONDS_UNTIL_PAUSE = 15 * MINUTE
/** Each pause ends in a probe. The last is repeated, so that a delivery's three days still see some. */
const LONGEST_PAUSE = 12 * HOUR
const PAUSES = [15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR]
/** As long as Svix, the most patient of those we know, waits before it disables. */
const SECONDS_UNTIL_DISABLED = 5 * 24 * HOUR
/** How often a delivery looks again at an endpoint that its storefront paused. */
const LOOK_AGAIN_SECONDS = 15 * MINUTE

/**
 * Attempts at one time at an endpoint that fails, so that it occupies few deliverers. One that works has no limit but
 * its own: counting its attempts would cost more than making them.
 */
const IN_FLIGHT_FAILING = 2
const IN_FLIGHT_PROBE = 1

export type Gate =
  /** `inFlight`: attempts that may be made at one time; null for no limit. */
  | { readonly gate: 'open'; readonly inFlight: number | null }
  | { readonly gate: 'paused'; readonly until: Date }
  | { readonly gate: 'disabled' }

type EndpointGate = EndpointHealth & Pick<Endpoint, 'maxInFlight'>

/** Whether a delivery may be attempted now, and beside how many others. */
export function gateOf(endpoint: EndpointGate, now: Date, timeScale: number): Gate {
  const { maxInFlight, ...health } = endpoint
  if (health.status === 'disabled') return { gate: 'disabled' }
  if (health.status === 'enabled') {
    return {
      gate: 'open',
      inFlight: health.failures > 0 ? Math.min(IN_FLIGHT_FAILING, maxInFlight ?? IN_FLIGHT_FAILING) : maxInFlight,
    }
  }
  if (health.pausedUntil === null) return { gate: 'paused', until: addSeconds(now, LOOK_AGAIN_SECONDS * timeScale) }
  const until = new Date(health.pausedUntil)
  return until <= now ? { gate: 'open', inFlight: IN_FLIGHT_PROBE } : { gate: 'paused', until }
}

/** After a delivery was accepted: failures are reset. Null when there are none, which is nearly always. */
export function afterSuccess(health: EndpointHealth, now: Date): EndpointHealth | null {
  const isPausedByRequest = health.status === 'paused' && health.statusReason === 'by_request'
  if (health.status === 'disabled' || isPausedByRequest || health.failures === 0) return null
  const forgotten = { failures: 0, failingSince: null, pauses: 0, pausedUntil: null, statusReason: null }
  const statusSince = health.status === 'enabled' ? health.statusSince : timestamp(now)
  return { ...forgotten, status: 'enabled', statusSince }
}

export interface Failure {
  /** The receiver's answer; null when there was none. */
  readonly status: number | null
  readonly now: Date
  readonly timeScale: number
}

/** After a failed attempt. Null when it changes nothing, as where the storefront paused or disabled the endpoint itself. */
export function afterFailure(health: EndpointHealth, { status, now, timeScale }: Failure): EndpointHealth | null {
  if (health.status === 'disabled' || (health.status === 'paused' && health.statusReason === 'by_request')) return null
  // The attempt began before the pause, so it is no probe: the pause already has the same cause.
  const isInPause = health.pausedUntil !== null && new Date(health.pausedUntil) > now
  if (isInPause && status !== 410) return null
  const at = timestamp(now)
  const failures = health.failures + 1
  const failingSince = health.failingSince ?? at
  const counted = { ...health, failures, failingSince }
  const disabled = { ...counted, status: 'disabled', statusSince: at, pausedUntil: null } as const
  if (status === 410) return { ...disabled, statusReason: 'gone' }

  const failingSeconds = (now.getTime() - Date.parse(failingSince)) / 1000
  if (failingSeconds >= SECONDS_UNTIL_DISABLED * timeScale) return { ...disabled, statusReason: 'failing' }
  const isProbe = health.status === 'paused'
  const isToBePaused = failures >= FAILURES_UNTIL_PAUSE && failingSeconds >= SECONDS_UNTIL_PAUSE * timeScale
  if (!isProbe && !isToBePaused) return counted
  const pause = PAUSES[health.pauses] ?? LONGEST_PAUSE
  return {
    ...counted,
    status: 'paused',
    statusReason: 'failing',
    statusSince: isProbe ? health.statusSince : at,
    pausedUntil: timestamp(addSeconds(now, pause * timeScale)),
    pauses: health.pauses + 1,
  }
}
