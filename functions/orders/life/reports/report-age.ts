/** The brand's clock on a report of one object, and when the brand wrote it, or when we read it from the brand. */
export interface Reported {
  readonly occurredAt: string
  readonly timestamp: string
}

/**
 * Whether `next` is older than what was applied: by the brand's clock, or else by when it was written. Brands' clocks
 * often show seconds only, so that both may be equal; then the state that is further on counts.
 */
export function isStale(applied: Reported | null, next: Reported, isFurther: boolean): boolean {
  if (applied === null) return false
  const occurred = Date.parse(next.occurredAt) - Date.parse(applied.occurredAt)
  if (occurred !== 0) return occurred < 0
  const written = Date.parse(next.timestamp) - Date.parse(applied.timestamp)
  return written < 0 || (written === 0 && !isFurther)
}

/** Whether the second state is further on than the first: by its first number that differs. */
export function isFurther(known: readonly number[], next: readonly number[]): boolean {
  const index = known.findIndex((number, at) => number !== next[at])
  return index >= 0 && (next[index] ?? 0) > (known[index] ?? 0)
}
