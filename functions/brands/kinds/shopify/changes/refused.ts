import type { Refused, Unknown } from '../../outcomes.ts'
import { passingOutcome, type UserErrors, whyOf } from '../admin-api/user-errors.ts'

/** The order's state does not allow what was asked. */
export const refused = { outcome: 'refused', reason: { code: 'other' } } as const satisfies Refused

/** What Shopify objected to: a refusal, unless it passes. */
export function refusedFor(errors: UserErrors): Refused | Unknown {
  return passingOutcome(errors) ?? { ...refused, why: whyOf(errors) }
}
