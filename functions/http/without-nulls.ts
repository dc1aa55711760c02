import type * as z from 'zod'

/**
 * Parses a body whose optional fields may be null instead of absent, as our own answers have them. A null that the
 * schema takes stays; one that it refuses is as good as left out, so that of a required field the fault is `required`.
 *
 * @returns the result, and the value that it was made of
 */
export function parseWithoutNulls<Schema extends z.ZodType>(schema: Schema, given: unknown) {
  const parsed = schema.safeParse(given)
  if (parsed.success) return { parsed, value: given }
  const refused = parsed.error.issues.map(({ path }) => path)
  const value = withoutNullsAt(refused, given)
  return value === given ? { parsed, value } : { parsed: schema.safeParse(value), value }
}

/** The value without the nulls at, or just below, these paths. Nulls in lists stay: leaving one out moves the others. */
function withoutNullsAt(paths: readonly (readonly PropertyKey[])[], given: unknown): unknown {
  let value = given
  for (const path of paths) value = withoutNullAt(path, value)
  return value
}

function withoutNullAt([key, ...rest]: readonly PropertyKey[], value: unknown): unknown {
  if (key === undefined || typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return value
  const child = (value as Record<PropertyKey, unknown>)[key]
  if (Array.isArray(value)) {
    return rest.length === 0 ? value : value.map((one, index) => (index === key ? withoutNullAt(rest, one) : one))
  }
  if (rest.length > 0) {
    const changed = withoutNullAt(rest, child)
    return changed === child ? value : { ...value, [key]: changed }
  }
  if (child !== null) return value
  const { [key]: _, ...others } = value as Record<PropertyKey, unknown>
  return others
}
