import type { TransitionResult } from '../orders/transition.ts'
import { log, OperatorError } from '../runtime/log.ts'
import type { StoredUpdate, UpdateKey } from './stored-update.ts'

export interface ApplyUpdateDependencies {
  readonly findUpdate: (key: UpdateKey) => Promise<StoredUpdate | null>
  /** Lets the order decide what the report changes; nothing, when it is late or came before. */
  readonly applyReport: (update: StoredUpdate) => Promise<TransitionResult>
  readonly markApplied: (key: UpdateKey, now: Date) => Promise<void>
  readonly markFailed: (update: StoredUpdate, now: Date) => Promise<void>
  readonly now: () => Date
}

/**
 * Applies a durable update to its brand order. May run twice: reports carry their
 * object's whole state, so the second run finds nothing to change. Throws when it
 * has to be tried again; the queue does that, and keeps what never works.
 */
export async function applyUpdate(key: UpdateKey, dependencies: ApplyUpdateDependencies): Promise<void> {
  const update = await dependencies.findUpdate(key)
  if (update === null) throw new OperatorError(`There is no row ${key.pk}.`)
  if (update.appliedAt !== null) return
  const { id: updateId, brandId, orderId, brandOrderId } = update
  const ids = { updateId, brandId, orderId, brandOrderId }
  try {
    const result = await dependencies.applyReport(update)
    await dependencies.markApplied(key, dependencies.now())
    if ('unchanged' in result) log('info', 'UPDATE_UNCHANGED', { ...ids, reason: result.unchanged })
    else log('info', 'UPDATE_APPLIED', { ...ids, count: result.events.length })
  } catch (error) {
    log('error', 'MESSAGE_FAILED', { ...ids, attempt: update.failures + 1, error })
    await dependencies.markFailed(update, dependencies.now())
    throw error
  }
}
