import { OperatorError } from '../../runtime/log.ts'
import { BackEndAway } from '../back-end-away.ts'
import type { ShopifyAnswer } from './admin-api.ts'

/** What `refetch` and `poll` throw for what they were not answered. */
export function notRead({ unknown, isLasting }: Extract<ShopifyAnswer<unknown>, { ok: false }>): Error {
  if (isLasting === true) return new OperatorError('Shopify will not answer what it was asked, however often.')
  return new BackEndAway(unknown.retryAfterSeconds)
}
