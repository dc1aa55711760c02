import { addSeconds } from '../../runtime/clock.ts'
import { log } from '../../runtime/log.ts'
import { type Delivery, type GivenUpReason, soon } from '../deliveries/delivery.ts'
import type { Endpoint } from '../endpoints/endpoint.ts'
import { type Gate, gateOf } from '../endpoints/endpoint-health.ts'
import type { AttemptDependencies, Progress } from './attempt-dependencies.ts'
import { secondsUntilAllowed } from './delivery-rate.ts'
import { PATIENCE_SECONDS } from './delivery-retry-schedule.ts'
import { tryOnce } from './try-once.ts'

/** Seconds until another slot may be free. At a failing endpoint the queue is long and moves slowly. */
const BUSY_SECONDS = { working: [1, 4], failing: [10, 60] } as const
/** Seconds within which a backlog comes back after a pause, so that a probe can go first. */
const AFTER_PAUSE_SECONDS = 60

/** A test shows what an endpoint answers, so it is sent whatever the endpoint's status is. */
const TEST_GATE: Gate = { gate: 'open', inFlight: null }

/**
 * Attempts a pending delivery once, if its endpoint may be called now. It may run twice and
 * at the same time: a lease lets one through. If the function crashes between two steps, the
 * due time brings the delivery back.
 */
export async function attemptDelivery(delivery: Delivery, dependencies: AttemptDependencies): Promise<Progress> {
  const { endpoints, now } = dependencies
  if (delivery.status !== 'pending') return { progress: 'settled' }
  if (isUnavailable(delivery, now())) return unavailable(delivery)
  const endpoint = await endpoints.find(delivery)
  if (endpoint === null) return giveUp(delivery, 'endpoint_deleted', dependencies)
  const gate = delivery.testBody === null ? gateOf(endpoint, now(), dependencies.timeScale) : TEST_GATE
  if (gate.gate === 'disabled') return giveUp(delivery, 'endpoint_disabled', dependencies)
  if (gate.gate === 'paused') return waitForPause(delivery, endpoint, gate.until, dependencies)

  if (gate.inFlight === null) return attemptAt(endpoint, delivery, dependencies)
  const slot = await dependencies.slots.take(endpoint.id, gate.inFlight, dependencies.newToken(), now())
  if (slot === null) {
    const [least, most] = endpoint.failures > 0 ? BUSY_SECONDS.failing : BUSY_SECONDS.working
    return postpone(delivery, addSeconds(now(), Math.max(1, spread(least, most, dependencies))), dependencies)
  }
  try {
    return await attemptAt(endpoint, delivery, dependencies)
  } finally {
    await dependencies.slots.release(slot)
  }
}

/** Attempts a delivery at an endpoint that may be called, unless its rate limit is reached. */
async function attemptAt(endpoint: Endpoint, delivery: Delivery, dependencies: AttemptDependencies): Promise<Progress> {
  const { now, countDelivery, readBody } = dependencies
  const wait = await secondsUntilAllowed(endpoint, now(), countDelivery)
  if (wait > 0) return postpone(delivery, addSeconds(now(), wait), dependencies)
  const body = delivery.testBody ?? (await readBody(delivery.orderId, delivery.sequence))
  if (body === null) return giveUp(delivery, 'event_gone', dependencies)
  return (await tryOnce({ delivery, endpoint, body }, dependencies)) ?? lookAgain(delivery, dependencies)
}

/** Another function was faster. Its result counts. */
async function lookAgain({ id }: Delivery, { deliveries }: AttemptDependencies): Promise<Progress> {
  const found = await deliveries.find(id)
  return found === null || found.status !== 'pending' ? { progress: 'settled' } : unavailable(found)
}

function isUnavailable({ tryAfter, lease }: Delivery, now: Date): boolean {
  return new Date(tryAfter) > soon(now) || (lease !== null && new Date(lease.expiresAt) > now)
}

/** The lease of a crashed function stays on the row, and may end long before the next attempt. */
function unavailable({ tryAfter, lease }: Delivery): Progress {
  const until = lease !== null && lease.expiresAt > tryAfter ? lease.expiresAt : tryAfter
  return { progress: 'unavailable', tryAfter: new Date(until) }
}

async function postpone(delivery: Delivery, tryAfter: Date, dependencies: AttemptDependencies): Promise<Progress> {
  const { deliveries, now } = dependencies
  if (!(await deliveries.postpone(delivery, tryAfter, now()))) return lookAgain(delivery, dependencies)
  log('debug', 'DELIVERY_POSTPONED', { deliveryId: delivery.id, endpointId: delivery.endpointId })
  return { progress: 'waiting', tryAfter }
}

async function giveUp(delivery: Delivery, reason: GivenUpReason, dependencies: AttemptDependencies): Promise<Progress> {
  const { deliveries, now } = dependencies
  if (!(await deliveries.giveUp(delivery, reason, now()))) return lookAgain(delivery, dependencies)
  log('warn', 'DELIVERY_GIVEN_UP', { deliveryId: delivery.id, endpointId: delivery.endpointId, reason })
  return { progress: 'settled' }
}

/**
 * Waits until the pause or the delivery's own time is over. A storefront may end the pause earlier.
 * A delivery that waited so long for its predecessors that it was never attempted gets one attempt,
 * unless the storefront itself paused the endpoint.
 */
async function waitForPause(
  delivery: Delivery,
  { pausedUntil }: Endpoint,
  until: Date,
  dependencies: AttemptDependencies,
): Promise<Progress> {
  const { now, timeScale } = dependencies
  const deadline = addSeconds(new Date(delivery.startedAt), PATIENCE_SECONDS * timeScale)
  const isOver = deadline <= now()
  if (isOver && (delivery.tries > 0 || pausedUntil === null)) return giveUp(delivery, 'endpoint_paused', dependencies)
  const afterPause = addSeconds(until, spread(0, AFTER_PAUSE_SECONDS, dependencies))
  const isLater = !isOver && afterPause > deadline
  return postpone(delivery, isLater ? deadline : afterPause, dependencies)
}

function spread(least: number, most: number, { random, timeScale }: AttemptDependencies): number {
  return (least + random() * (most - least)) * timeScale
}
