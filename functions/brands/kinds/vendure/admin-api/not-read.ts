import { OperatorError } from '../../../../runtime/log.ts'
import { BackEndUnreachable } from '../../../line/back-end-unreachable.ts'
import type { VendureAnswer } from './admin-api.ts'

/** What `refetch` and `poll` throw for what they were not answered. */
export function notRead({ unknown, isLasting }: Extract<VendureAnswer<unknown>, { ok: false }>): Error {
  if (isLasting === true) return new OperatorError('Vendure will not answer what it was asked, however often.')
  return new BackEndUnreachable(unknown.retryAfterSeconds)
}
