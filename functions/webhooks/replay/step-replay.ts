import { addSeconds } from '../../runtime/clock.ts'
import { log } from '../../runtime/log.ts'
import type { DeliveryList } from '../deliveries/deliveries-keys.ts'
import type { Delivery } from '../deliveries/delivery.ts'
import type { Replay } from './replay.ts'

/** A step queues what the rate allows in so many seconds: the shortest pause that a queue keeps. */
const SECONDS_A_STEP = 1
/** Seconds after which another function may repeat a step whose function crashed. */
const STEP_SECONDS = 60

const listsOf: Record<Replay['scope'], readonly DeliveryList[]> = {
  exhausted: ['exhausted'],
  undelivered: ['exhausted', 'waiting'],
  all: ['sent', 'exhausted'],
  pending: ['waiting'],
}

/** What a step reads and writes. Exceptions mean: try again. */
export interface ReplayStore {
  find(replayId: string): Promise<Replay | null>
  /** The replay, reserved until `until`; null when a step is being made, is not due, or all are. */
  claim(replay: Replay, until: Date, now: Date): Promise<Replay | null>
  /** The next deliveries of the endpoint's list, ascending. */
  next(replay: Replay, lists: readonly DeliveryList[], limit: number): Promise<NextDeliveries>
  /** Records a step; the replay is over when `next` is null. */
  advance(
    claimed: Replay,
    step: { position: string | null; queued: number; next: Date | null },
    now: Date,
  ): Promise<void>
}

export interface NextDeliveries {
  readonly deliveries: readonly Delivery[]
  /** The place of the last; null when there was none. */
  readonly position: string | null
  readonly hasMore: boolean
}

export interface ReplayDependencies {
  readonly replays: ReplayStore
  /** Sends a settled delivery again in the name of a replay; false when it is not settled. */
  readonly resend: (delivery: Delivery, replayId: string, now: Date) => Promise<boolean>
  readonly retryNow: (delivery: Delivery, now: Date) => Promise<void>
  readonly wake: (replayId: string, delaySeconds: number) => Promise<void>
  readonly now: () => Date
}

/**
 * One step of a replay. A step whose function crashed is repeated from its start:
 * deliveries that it had queued carry the replay's id, and are counted but not queued twice.
 */
export async function stepReplay(replayId: string, dependencies: ReplayDependencies): Promise<void> {
  const { replays, wake, now } = dependencies
  const found = await replays.find(replayId)
  const claimed = found === null ? null : await replays.claim(found, addSeconds(now(), STEP_SECONDS), now())
  if (claimed === null) return
  const limit = claimed.rateLimit * SECONDS_A_STEP
  const { deliveries, position, hasMore } = await replays.next(claimed, listsOf[claimed.scope], limit)
  const orders = Map.groupBy(deliveries, ({ orderId }) => orderId)
  const counts = await Promise.all([...orders.values()].map((those) => queueInTurn(claimed, those, dependencies)))
  const pause = deliveries.length / claimed.rateLimit
  const step = {
    position: position ?? claimed.position,
    queued: counts.reduce((sum, count) => sum + count, 0),
    next: hasMore ? addSeconds(now(), pause) : null,
  }
  await replays.advance(claimed, step, now())
  log('info', 'REPLAY_STEPPED', { replayId, endpointId: claimed.endpointId, count: step.queued })
  if (hasMore) await wake(replayId, pause)
}

/** An order's one after the other, as they are listed: at an ordered endpoint its lane must not learn of a later one first. */
async function queueInTurn(
  replay: Replay,
  deliveries: readonly Delivery[],
  dependencies: ReplayDependencies,
): Promise<number> {
  let queued = 0
  for (const delivery of deliveries) if (await queue(replay, delivery, dependencies)) queued++
  return queued
}

async function queue(
  replay: Replay,
  delivery: Delivery,
  { resend, retryNow, now }: ReplayDependencies,
): Promise<boolean> {
  // Test events are not replayed.
  if (delivery.testBody !== null) return false
  if (delivery.replayId === replay.id) return true
  if (delivery.status === 'pending') {
    // One that is listed as sent is on its way.
    if (replay.scope === 'all') return false
    await retryNow(delivery, now())
    return true
  }
  if (delivery.status === 'succeeded' && replay.scope !== 'all') return false
  return resend(delivery, replay.id, now())
}
