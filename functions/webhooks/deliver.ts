import { attemptDelivery } from './attempt-delivery.ts'
import type { AttemptDependencies } from './attempt-dependencies.ts'
import { deliverInOrder, type LaneDependencies } from './deliver-in-order.ts'
import { LONGEST_DELAY_SECONDS } from './delivery.ts'
import type { Wake, WakeUp } from './messages.ts'

export type DeliverDependencies = AttemptDependencies & LaneDependencies & { readonly wake: Wake }

/** What a wake-up asks for: try one delivery, or go on with an order's lane; then the next wake-up, if a queue can wait that long. */
export async function deliver(wakeUp: WakeUp, dependencies: DeliverDependencies): Promise<void> {
  const next =
    wakeUp.kind === 'lane'
      ? await deliverInOrder(wakeUp, dependencies)
      : await deliverOne(wakeUp.deliveryId, dependencies)
  if (next === null) return
  const seconds = Math.max(0, (next.getTime() - dependencies.now().getTime()) / 1000)
  if (seconds <= LONGEST_DELAY_SECONDS) await dependencies.wake(wakeUp, seconds)
}

/** When it is to be looked at again; null when a later wake-up, or nobody, has to. */
async function deliverOne(deliveryId: string, dependencies: AttemptDependencies): Promise<Date | null> {
  const delivery = await dependencies.book.find(deliveryId)
  // A lane decides itself which of its deliveries is next.
  if (delivery === null || delivery.inLane) return null
  const progress = await attemptDelivery(delivery, dependencies)
  // What waits elsewhere has its wake-up already: another for every duplicate message would never end.
  return progress.progress === 'waiting' ? progress.tryAfter : null
}
