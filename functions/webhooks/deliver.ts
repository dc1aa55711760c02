import { LONGEST_DELAY_SECONDS } from './deliveries/delivery.ts'
import { tellNews } from './endpoints/endpoint-news.ts'
import { deliverInOrder, type LaneDependencies } from './lanes/deliver-in-order.ts'
import type { Wake, WakeUp } from './messages.ts'
import { attemptDelivery } from './sending/attempt-delivery.ts'
import type { AttemptDependencies } from './sending/attempt-dependencies.ts'

export interface DeliverDependencies extends AttemptDependencies, LaneDependencies {
  readonly wake: Wake
  /** Queues a wake-up where only slow endpoints wait for each other. */
  readonly wakeAmongSlow: Wake
}

/** What a wake-up asks for: try one delivery, go on with an order's lane, or tell news of an endpoint; then the next wake-up, if a queue can wait that long. */
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
  const news = await dependencies.news.find(wakeUp.newsId)
  if (news !== null) await tellNews(news, dependencies)
  return null
}

/** When it is to be looked at again; null when a later wake-up, or nobody, has to. */
async function deliverOne(deliveryId: string, dependencies: AttemptDependencies): Promise<Date | null> {
  const delivery = await dependencies.deliveries.find(deliveryId)
  // A lane decides itself which of its deliveries is next.
  if (delivery === null || delivery.inLane) return null
  const progress = await attemptDelivery(delivery, dependencies)
  // What waits elsewhere has its wake-up already: another for every duplicate message would never end.
  return progress.progress === 'waiting' ? progress.tryAfter : null
}
