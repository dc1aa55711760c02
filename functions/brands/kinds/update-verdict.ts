import type { Fault } from '../../http/problem.ts'
import type { Report } from '../../orders/life/reports/report.ts'

export interface ReportVerdict {
  readonly verdict: 'report'
  /** The brand's own id of the update, for deduplication. */
  readonly updateId: string
  readonly report: Report
  /** Where the label of the reported return is: an https address, to be sealed and never stored as it is. */
  readonly labelUrl?: string
}

/** What an integration makes of an incoming update. */
export type UpdateVerdict =
  | ReportVerdict
  /**
   * Genuine, and no more than a hint: something changed at the back end, which is then asked for the state itself
   * (`Connection.refetch`). For back ends whose updates are thin, come in any order, or are signed only in part.
   */
  | {
      readonly verdict: 'hint'
      readonly updateId: string
      /** The back end's own id of what changed; it is stored and queued, so nothing personal. */
      readonly subject: string
    }
  /**
   * Genuine, and there is nothing to do: a test, a handshake, or an update that is not about orders. It is answered as its
   * sender wants, or he would stop sending.
   */
  | { readonly verdict: 'nothing'; readonly answer?: { readonly status: 200 | 202 | 204; readonly body: string } }
  /** Unsigned, signed with another secret, or too old: its content is not used. */
  | { readonly verdict: 'unverified'; readonly why: string }
  /** Genuine, but not understood. */
  | { readonly verdict: 'invalid'; readonly faults: readonly Fault[] }
