import type { Report } from '../../orders/life/reports/report.ts'

/** What a poll found. Any of it may be applied twice. */
export interface PolledChanges {
  /** The whole state of every object that changed. */
  readonly reports: readonly Report[]
  /**
   * Subjects of changes that could not be read though the rest could: each is refetched on its own, so that it does
   * not hold up what comes after it. The same `version` of a subject is taken once.
   */
  readonly unread?: readonly UnreadChange[]
  /** Where the next poll goes on: behind all of the above, and before everything else. Our own words, kept as they are. */
  readonly cursor: string
  /** True when there is more to read at once. */
  readonly more: boolean
}
export interface UnreadChange {
  readonly subject: string
  readonly version: string
}
