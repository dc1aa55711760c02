import type { Report } from '../../orders/life/reports/report.ts'
import { timestamp } from '../../runtime/clock.ts'
import { log } from '../../runtime/log.ts'
import { type StoredHint, type StoredReport, type StoredUpdate, updateIdOf } from './stored-update.ts'
import { type UpdateKey, updateKey } from './update-keys.ts'

/** Days a brand's own id of an update is remembered. */
const REMEMBERED_SECONDS = 30 * 24 * 3600

export interface KeepUpdateDependencies {
  readonly addUpdate: (update: StoredUpdate, now: Date) => Promise<boolean>
  readonly queue: (key: UpdateKey) => Promise<void>
}

export interface KeptUpdate {
  readonly id: string
  /** False when it was there before. */
  readonly isNew: boolean
}

/**
 * Makes a report durable and has it applied, whatever way it came in. `brandsOwnId`
 * is what it counts once by.
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

/** The same for a report that was read off the back end's present state. */
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

/** The same for a hint at what the brand's back end is to be asked about. */
export async function keepHint(
  brandId: string,
  brandsOwnId: string,
  subject: string,
  now: Date,
  dependencies: KeepUpdateDependencies,
): Promise<KeptUpdate> {
  return keep({ brandId, subject }, brandsOwnId, now, dependencies)
}

type Said =
  | Pick<StoredReport, 'brandId' | 'orderId' | 'brandOrderId' | 'report' | 'isSnapshot'>
  | Pick<StoredHint, 'brandId' | 'subject'>

async function keep(
  said: Said,
  brandsOwnId: string,
  now: Date,
  { addUpdate, queue }: KeepUpdateDependencies,
): Promise<KeptUpdate> {
  const id = updateIdOf(said.brandId, brandsOwnId)
  const expiresAt = Math.floor(now.getTime() / 1000) + REMEMBERED_SECONDS
  const row = { ...said, id, receivedAt: timestamp(now), appliedAt: null, failures: 0, expiresAt }
  const isNew = await addUpdate(row, now)
  if (isNew) {
    const ids = 'report' in said ? { orderId: said.orderId, brandOrderId: said.brandOrderId } : {}
    log('info', 'UPDATE_RECEIVED', { brandId: said.brandId, ...ids, updateId: id })
    try {
      await queue(updateKey(id))
    } catch (error) {
      // The row is durable and due: a queue that is away delays it by a minute and loses nothing.
      log('warn', 'MESSAGE_FAILED', { updateId: id, error })
    }
  }
  return { id, isNew }
}
