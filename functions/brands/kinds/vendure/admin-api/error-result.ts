import * as z from 'zod'
import type { Refused, Why } from '../../outcomes.ts'

/**
 * A mutation answers what it changed, or why it did not: `ErrorResult`. Its message may quote what a customer typed, so
 * only the code is asked for.
 */
export const resultSchema = z.object({ __typename: z.string(), errorCode: z.string().optional() })
export type Result = z.output<typeof resultSchema>

/** Asked for of every result. */
export const RESULT = '__typename ... on ErrorResult { errorCode }'

/** Whether Vendure said no. */
export function isRefusal({ errorCode }: Result): boolean {
  return errorCode !== undefined
}

export function whyOf({ errorCode }: Result, field: string | null = null): Why {
  const code = errorCode !== undefined && /^[A-Z_]{1,80}$/.test(errorCode) ? errorCode : 'error_result'
  return { status: '200', field, providerCode: code }
}

/** The order's state does not allow what was asked. */
export const refused = { outcome: 'refused', reason: { code: 'other' } } as const satisfies Refused

export function refusedFor(result: Result, field: string | null = null): Refused {
  return { ...refused, why: whyOf(result, field) }
}
