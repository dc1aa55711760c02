import type { Report } from '../orders/report.ts'
import { timestamp } from '../runtime/clock.ts'
import { log } from '../runtime/log.ts'
import { type StoredUpdate, type UpdateKey, updateIdOf, updateKey } from './stored-update.ts'

/** Days a brand's own id of an update is remembered. */
const REMEMBERED_SECONDS = 30 * 24 * 3600

export interface KeepUpdateDependencies {
  readonly addUpdate: (update: StoredUpdate, now: Date) => Promise<boolean>
  readonly queue: (key: UpdateKey) => Promise<void>
}

/**
 * Makes a report durable and has it applied, whatever way it came in. `brandsOwnId`
 * is what it counts once by; `isNew` is false when it was there before.
 */
export async function keepUpdate(
  { brandId, orderId }: { readonly brandId: string; readonly orderId: string },
  brandsOwnId: string,
  report: Report,
  now: Date,
  { addUpdate, queue }: KeepUpdateDependencies,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const id = updateIdOf(brandId, brandsOwnId)
  const { brandOrderId } = report.data
  const expiresAt = Math.floor(now.getTime() / 1000) + REMEMBERED_SECONDS
  const row = { id, brandId, orderId, brandOrderId, report, receivedAt: timestamp(now), appliedAt: null, failures: 0 }
  const isNew = await addUpdate({ ...row, expiresAt }, now)
  if (isNew) {
    log('info', 'UPDATE_RECEIVED', { brandId, orderId, brandOrderId, updateId: id })
    try {
      await queue(updateKey(id))
    } catch (error) {
      // The row is durable and due: a queue that is away delays it by a minute and loses nothing.
      log('warn', 'MESSAGE_FAILED', { updateId: id, error })
    }
  }
  return { id, isNew }
}
