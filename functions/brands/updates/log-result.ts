import type { TransitionResult } from '../../orders/life/transition.ts'
import { log } from '../../runtime/log.ts'

export interface UpdateIds {
  readonly updateId: string
  readonly brandId: string
  readonly orderId?: string
  readonly brandOrderId?: string
}

/** Logs whether an update changed its brand order. */
export function logResult(ids: UpdateIds, result: TransitionResult): void {
  if ('unchanged' in result) log('info', 'UPDATE_UNCHANGED', { ...ids, reason: result.unchanged })
  else log('info', 'UPDATE_APPLIED', { ...ids, count: result.events.length })
}
