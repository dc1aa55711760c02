import { addSeconds, type Clock, timestamp } from '../../runtime/clock.ts'
import { type Delivery, type EventToDeliver, newDelivery } from '../deliveries/delivery.ts'
import { type Endpoint, type EventFacts, isFor } from '../endpoints/endpoint.ts'
import { attemptDelivery } from '../sending/attempt-delivery.ts'
import type { AttemptDependencies, Progress } from '../sending/attempt-dependencies.ts'
import { LEASE_SECONDS } from '../sending/try-once.ts'
import { LANE_DAYS } from './lane-retention.ts'
import type { Lane, LaneIds, LaneStore } from './lane-store.ts'

export type LaneEvent = EventToDeliver & EventFacts

export interface LaneDependencies {
  readonly lanes: LaneStore
  /** Some of an order's events after `sequence`, ascending and without gaps; none when there are no more. */
  readonly readEventsAfter: (orderId: string, sequence: number) => Promise<readonly LaneEvent[]>
  readonly now: Clock
  readonly newToken: () => string
}

/** Seconds that a lane is worked at in one go, so that the last attempt ends within the function's time and the lease. */
const LONGEST_WORK_SECONDS = 25

/**
 * Delivers an order's events to an ordered endpoint, one after the other, from the
 * order's own rows: a message only says that there is something to do. An event
 * waits until its predecessor was delivered or given up. Resent deliveries come
 * before events that were never sent. Answers when to go on.
 */
export async function deliverInOrder(
  ids: Pick<LaneIds, 'endpointId' | 'orderId'>,
  dependencies: AttemptDependencies & LaneDependencies,
): Promise<Date | null> {
  const { lanes, endpoints, now, newToken } = dependencies
  const started = now()
  const lease = { token: newToken(), expiresAt: timestamp(addSeconds(started, LEASE_SECONDS)) }
  const lane = await lanes.take(ids, lease, started)
  if (lane === null) return null
  const endpoint = await endpoints.find(lane)
  const retry = await sendAgain(lane, started, dependencies)
  const { settled, next } =
    retry === null ? await advance(lane, endpoint, started, dependencies) : { settled: lane.settled, next: retry }
  if (next === null && (await lanes.finish(lane, settled))) return null
  return lanes.wait(lane, settled, next ?? now(), now())
}

/** Attempts the resent deliveries, ascending. Answers when to go on with them; null when all are settled. */
async function sendAgain(
  lane: Lane,
  started: Date,
  dependencies: AttemptDependencies & LaneDependencies,
): Promise<Date | null> {
  const { deliveries, now } = dependencies
  for (const place of [...lane.again].toSorted()) {
    const delivery = await deliveries.find(place.slice(place.indexOf('#') + 1))
    if (delivery === null) continue
    if (isOutOfTime(started, now())) return now()
    const progress = await attemptDelivery(delivery, dependencies)
    if (progress.progress !== 'settled') return progress.tryAfter
  }
  return null
}

interface Advance {
  readonly settled: number
  /** When the first event after `settled` is to be tried; null when there is none. */
  readonly next: Date | null
}

async function advance(
  lane: Lane,
  endpoint: Endpoint | null,
  started: Date,
  dependencies: AttemptDependencies & LaneDependencies,
): Promise<Advance> {
  const { now, readEventsAfter } = dependencies
  let { settled } = lane
  for (;;) {
    const events = await readEventsAfter(lane.orderId, settled)
    if (events.length === 0) return { settled: Math.max(settled, lane.wanted), next: null }
    for (const event of events) {
      if (endpoint !== null && isRemembered(event, now()) && (await isOwed(endpoint, event, dependencies))) {
        if (isOutOfTime(started, now())) return { settled, next: now() }
        const progress = await deliverEvent(endpoint, event, dependencies)
        if (progress.progress !== 'settled') return { settled, next: progress.tryAfter }
      }
      settled = event.sequence
    }
  }
}

/** A delivery that was made before the filter changed is still owed, as it is at an endpoint without order. */
async function isOwed(
  endpoint: Endpoint,
  event: LaneEvent,
  { deliveries, now }: AttemptDependencies,
): Promise<boolean> {
  if (isFor(endpoint, event)) return true
  if (endpoint.updatedAt < event.timestamp) return false
  return (await deliveries.find(newDelivery(endpoint, event, now()).id))?.status === 'pending'
}

async function deliverEvent(
  endpoint: Endpoint,
  event: LaneEvent,
  dependencies: AttemptDependencies,
): Promise<Progress> {
  const { deliveries, now } = dependencies
  const fresh = newDelivery(endpoint, event, now())
  let delivery: Delivery | null = await deliveries.find(fresh.id)
  if (delivery === null) {
    await deliveries.add(fresh, now())
    delivery = await deliveries.find(fresh.id)
  }
  return attemptDelivery(delivery ?? fresh, dependencies)
}

function isOutOfTime(started: Date, now: Date): boolean {
  return addSeconds(started, LONGEST_WORK_SECONDS) <= now
}

function isRemembered(event: EventFacts, now: Date): boolean {
  return Date.parse(event.timestamp) > now.getTime() - LANE_DAYS * 24 * 3600 * 1000
}
