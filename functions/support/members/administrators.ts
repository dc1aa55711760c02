import * as z from 'zod'
import type { Member } from './member-fields.ts'

/**
 * Administrators who were removed or disabled: Cognito hears of it a moment later, and until then it still counts them.
 * The version makes two decisions at once impossible.
 */
const rowSchema = z.object({ removed: z.array(z.string()), version: z.int() })
export type AdministratorsRow = z.infer<typeof rowSchema>

/** One who comes back is taken off the list; it cannot grow beyond the members that a desk ever had as administrators. */
const MOST_REMOVED = 500

export const administratorsRow = (row: unknown): AdministratorsRow => rowSchema.parse(row)

/** The list after a decision about `member`, or null when nobody would be left. */
export function nextAdministrators(
  { removed }: AdministratorsRow,
  inCognito: readonly string[],
  { id }: Pick<Member, 'id'>,
  isAdministrator: boolean,
): string[] | null {
  const others = removed.filter((one) => one !== id)
  if (isAdministrator) return others
  const present = inCognito.filter((one) => !removed.includes(one))
  if (present.includes(id) && present.length === 1) return null
  return [...others, ...(inCognito.includes(id) ? [id] : [])].slice(-MOST_REMOVED)
}
