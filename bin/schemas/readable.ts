/**
 * What a reader needs: messages may gain fields, so no schema forbids more of
 * them; a time's format says what its pattern repeats; the largest exact integer is no rule of ours.
 */
export function readable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readable)
  if (typeof value !== 'object' || value === null) return value
  const isTime = 'format' in value && value.format === 'date-time'
  const entries = Object.entries(value).filter(
    ([key, inner]) =>
      !(key === 'additionalProperties' && inner === false) &&
      !(key === 'pattern' && isTime) &&
      inner !== Number.MAX_SAFE_INTEGER,
  )
  return Object.fromEntries(entries.map(([key, inner]) => [key, readable(inner)]))
}
