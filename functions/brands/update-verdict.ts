import type { Fault } from '../http/problem.ts'
import type { Report } from '../orders/report.ts'

/** What an integration makes of an incoming update. */
export type UpdateVerdict =
  | {
      readonly verdict: 'report'
      /** The brand's own id of the update, for deduplication. */
      readonly updateId: string
      readonly report: Report
    }
  /** Unsigned, signed by somebody else, or too old: nothing inside is believed. */
  | { readonly verdict: 'unverified'; readonly why: string }
  /** Genuine, but not understood. */
  | { readonly verdict: 'invalid'; readonly faults: readonly Fault[] }
