import { log } from '../../runtime/log.ts'
import type { Brand } from '../brand.ts'
import type { Integration } from '../kinds/integration.ts'
import { failsNow, type PaceState } from '../line/pace.ts'
import { isDue, standsStill } from './poll-state.ts'
import type { PollStore } from './poll-store.ts'

export interface QueuePollsDependencies {
  readonly findBrands: () => Promise<readonly Brand[]>
  readonly polls: Pick<PollStore, 'findAll'>
  /** Of brands that were ever called, by id. */
  readonly findPaces: (brandIds: readonly string[]) => Promise<ReadonlyMap<string, PaceState>>
  readonly findIntegration: (kind: string) => Integration | null
  /** Returns how many the queue accepted; the others stay due. */
  readonly queue: (brandIds: readonly string[]) => Promise<number>
}

/**
 * Queues every brand that is due, and logs which brands' polling has stopped and which back
 * ends fail. A brand that is queued twice is polled once: the second message finds it not due.
 */
export async function queuePolls(now: Date, dependencies: QueuePollsDependencies): Promise<{ queued: number }> {
  const [brands, states] = await Promise.all([dependencies.findBrands(), dependencies.polls.findAll()])
  const due: string[] = []
  for (const { id, integration, enabled } of brands) {
    if (dependencies.findIntegration(integration)?.polls !== true) continue
    const state = states.get(id)
    if (state === undefined || isDue(state, now)) due.push(id)
    // A disabled brand must not raise an alarm.
    if (state !== undefined && enabled && standsStill(state, now)) {
      log('warn', 'POLLING_STANDS_STILL', { brandId: id, attempt: state.failures })
    }
  }
  const queued = await dependencies.queue(due)
  log('info', 'POLLS_QUEUED', { count: queued })
  await logFailing(brands, now, dependencies)
  return { queued }
}

/** Every minute while it lasts, so that an alarm stays red until it is over. */
async function logFailing(
  brands: readonly Brand[],
  now: Date,
  { findPaces }: Pick<QueuePollsDependencies, 'findPaces'>,
): Promise<void> {
  const ids = brands.flatMap(({ id, enabled }) => (enabled ? [id] : []))
  for (const [brandId, pace] of await findPaces(ids)) {
    if (failsNow(pace, now)) log('warn', 'BRAND_CIRCUIT_STAYS_OPEN', { brandId, attempt: pace.failures })
  }
}
