import { LONGEST_DELAY_SECONDS } from './deliveries/delivery.ts'
import { publishNotice } from './endpoints/status-notice.ts'
import { deliverInOrder, type LaneDependencies } from './lanes/deliver-in-order.ts'
import type { Wake, WakeUp } from './messages.ts'
import { attemptDelivery } from './sending/attempt-delivery.ts'
import type { AttemptDependencies } from './sending/attempt-dependencies.ts'

export interface DeliverDependencies extends AttemptDependencies, LaneDependencies {
  readonly wake: Wake
  /** Queues a wake-up where only slow endpoints wait for each other. */
  readonly wakeAmongSlow: Wake
}

/**
 * Handles a wake-up: attempts one delivery, continues an order's lane, or publishes a status notice. Then it queues
 * the next wake-up, if the wait is short enough for a queue.
 */
export async function deliver(wakeUp: WakeUp, isAmongSlow: boolean, dependencies: DeliverDependencies): Promise<void> {
  const { slowEndpoints, wakeAmongSlow, now } = dependencies
  if (!isAmongSlow && (await slowEndpoints.has(wakeUp.endpointId, now()))) return wakeAmongSlow(wakeUp)
  const next = await doNow(wakeUp, dependencies)
  if (next === null) return
  const seconds = Math.max(0, (next.getTime() - now().getTime()) / 1000)
  if (seconds <= LONGEST_DELAY_SECONDS) await dependencies.wake(wakeUp, seconds)
}

async function doNow(wakeUp: WakeUp, dependencies: DeliverDependencies): Promise<Date | null> {
  if (wakeUp.kind === 'lane') return deliverInOrder(wakeUp, dependencies)
  if (wakeUp.kind === 'delivery') return deliverOne(wakeUp.deliveryId, dependencies)
  const notice = await dependencies.notices.find(wakeUp.noticeId)
  if (notice !== null) await publishNotice(notice, dependencies)
  return null
}

/** When the delivery needs another wake-up; null when it needs none, or already has one. */
async function deliverOne(deliveryId: string, dependencies: AttemptDependencies): Promise<Date | null> {
  const delivery = await dependencies.deliveries.find(deliveryId)
  // A lane decides itself which of its deliveries is next.
  if (delivery === null || delivery.inLane) return null
  const progress = await attemptDelivery(delivery, dependencies)
  // A delivery that another function holds has its own wake-up. One more for every duplicate would never end.
  return progress.progress === 'waiting' ? progress.tryAfter : null
}
