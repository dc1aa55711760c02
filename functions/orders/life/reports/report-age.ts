/** The brand's clock on a report of one object, and when the brand wrote it. */
export interface Reported {
  readonly occurredAt: string
  readonly timestamp: string
}

/** Whether `next` is not newer than the report that was applied: earlier by the brand's clock, or at the same time and not written later. */
export function isStale(applied: Reported | null, next: Reported): boolean {
  if (applied === null) return false
  const age = Date.parse(next.occurredAt) - Date.parse(applied.occurredAt)
  return age < 0 || (age === 0 && Date.parse(next.timestamp) <= Date.parse(applied.timestamp))
}
