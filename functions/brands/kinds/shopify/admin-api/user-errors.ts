import * as z from 'zod'
import type { Unknown, Why } from '../../outcomes.ts'

/** What Shopify objects to: `userErrors` of a mutation. Their messages quote what a customer typed, so they are kept nowhere. */
export const userErrorsSchema = z.array(
  z.object({
    code: z.string().nullish(),
    field: z.array(z.string()).nullish(),
    message: z.string().default(''),
  }),
)
export type UserErrors = z.output<typeof userErrorsSchema>

/** Code and field of the first error; numbers in a path are places in a list. */
export function whyOf([first]: UserErrors): Why {
  const field = first?.field?.filter((part) => /^[A-Za-z0-9_]{1,60}$/.test(part)).join('.')
  return { status: '200', field: field === undefined || field === '' ? null : field, providerCode: codeOf(first?.code) }
}

function codeOf(code: string | null | undefined): string {
  return code != null && /^[A-Z_]{1,80}$/.test(code) ? code : 'user_error'
}

/** A development store takes five orders a minute, and says so in a message only. */
const PASSING = /too many attempts|try again later|throttled/i
/** After which it takes orders again. */
const PASSING_SECONDS = 60

/** Null for errors that Shopify would repeat. */
export function passingOutcome(errors: UserErrors): Unknown | null {
  const passes = errors.some(({ code, message }) => code === 'INTERNAL_ERROR' || PASSING.test(message))
  if (!passes) return null
  return { outcome: 'unknown', retryAfterSeconds: PASSING_SECONDS, attention: false, why: whyOf(errors) }
}

/** Whether all that is objected to is in fields of these names. */
export function areAllAbout(errors: UserErrors, names: readonly string[]): boolean {
  return errors.length > 0 && errors.every(({ field }) => names.includes(field?.at(-1) ?? ''))
}
