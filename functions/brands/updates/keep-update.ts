import type { Report } from '../../orders/life/reports/report.ts'
import { timestamp } from '../../runtime/clock.ts'
import { log } from '../../runtime/log.ts'
import { type StoredHint, type StoredReport, updateIdOf } from './stored-update.ts'
import { updateKey } from './update-keys.ts'
import type { UpdateQueue } from './update-queue.ts'
import type { UpdateStore } from './update-store.ts'

/** 30 days: how long a brand's own id of an update is remembered. */
const REMEMBERED_SECONDS = 30 * 24 * 3600

export interface KeepUpdateDependencies {
  readonly updates: Pick<UpdateStore, 'add' | 'postpone'>
  readonly queue: Pick<UpdateQueue, 'send'>
}

export interface KeptUpdate {
  readonly id: string
  /** False when it was there before. */
  readonly isNew: boolean
}

/**
 * Stores a report and queues it to be applied. A second one with the same `brandsOwnId`
 * changes nothing. When this returns, a message or the due index has the update. When it throws, the sender must send
 * the update again.
 */
export async function keepUpdate(
  { brandId, orderId }: { readonly brandId: string; readonly orderId: string },
  brandsOwnId: string,
  report: Report,
  now: Date,
  dependencies: KeepUpdateDependencies,
): Promise<KeptUpdate> {
  const { brandOrderId } = report.data
  return keep({ brandId, orderId, brandOrderId, report }, brandsOwnId, now, dependencies)
}

/** The same for a report that was read from the back end's current state. */
export async function keepSnapshot(
  { brandId, orderId }: { readonly brandId: string; readonly orderId: string },
  brandsOwnId: string,
  report: Report,
  now: Date,
  dependencies: KeepUpdateDependencies,
): Promise<KeptUpdate> {
  const { brandOrderId } = report.data
  return keep({ brandId, orderId, brandOrderId, report, isSnapshot: true }, brandsOwnId, now, dependencies)
}

/** The same for a hint: the object that is to be read from the brand's back end. */
export async function keepHint(
  brandId: string,
  brandsOwnId: string,
  subject: string,
  now: Date,
  dependencies: KeepUpdateDependencies,
): Promise<KeptUpdate> {
  return keep({ brandId, subject }, brandsOwnId, now, dependencies)
}

type Content =
  | Pick<StoredReport, 'brandId' | 'orderId' | 'brandOrderId' | 'report' | 'isSnapshot'>
  | Pick<StoredHint, 'brandId' | 'subject'>

async function keep(
  content: Content,
  brandsOwnId: string,
  now: Date,
  { updates, queue }: KeepUpdateDependencies,
): Promise<KeptUpdate> {
  const id = updateIdOf(content.brandId, brandsOwnId)
  const expiresAt = Math.floor(now.getTime() / 1000) + REMEMBERED_SECONDS
  const row = { ...content, id, receivedAt: timestamp(now), appliedAt: null, failures: 0, expiresAt }
  const added = await updates.add(row, now)
  if (added === 'new') {
    const ids = 'report' in content ? { orderId: content.orderId, brandOrderId: content.brandOrderId } : {}
    log('info', 'UPDATE_RECEIVED', { brandId: content.brandId, ...ids, updateId: id })
  }
  // One that waits may lack its message: the function that stored it crashed. Applying it twice does no harm.
  if (added !== 'applied') {
    try {
      await queue.send(updateKey(id))
    } catch (error) {
      log('warn', 'MESSAGE_FAILED', { updateId: id, error })
      // What is stored may say something else than this repetition of it.
      if (added === 'waiting') throw error
      await updates.postpone(row, now)
    }
  }
  return { id, isNew: added === 'new' }
}
