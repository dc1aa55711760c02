import { type Refused, type Unknown, unknownOutcome } from '../../outcomes.ts'
import { type Result, whyOf } from '../admin-api/error-result.ts'

/** A draft that could not be filled; `isCertain` where nothing more will become of it. */
export interface Failed {
  readonly failed: Refused | Unknown
  readonly isCertain: boolean
}

/** What Vendure objects to in a draft. */
export function objection(result: Result, field: string): Failed {
  const why = whyOf(result, field)
  if (result.errorCode === 'INSUFFICIENT_STOCK_ERROR') {
    return { failed: { outcome: 'refused', reason: { code: 'out_of_stock' }, why }, isCertain: true }
  }
  // Anything else is a fault of settings, of the order's data or of ours, which a person must fix.
  const { status, field: path, ...more } = why
  return { failed: unknownOutcome(status, { attention: true, field: path, ...more }), isCertain: true }
}
