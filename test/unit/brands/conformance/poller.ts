import type { Connection } from '../../../../functions/brands/kinds/integration.ts'
import type { PolledChanges } from '../../../../functions/brands/kinds/polled-changes.ts'
import type { FindSubmitted } from '../../../../functions/brands/kinds/submitted-order.ts'

interface Polling {
  /** Null while the network does not hold updates back. */
  readonly held: unknown
  readonly submitted: FindSubmitted
  connection(): Promise<Connection>
  applyAll(reports: PolledChanges['reports']): Promise<void>
}

/** Polls the brand from where the last poll ended, until there is no more; while the network holds updates back, not at all. */
export function poller(platform: Polling): () => Promise<void> {
  let cursor: string | null = null
  return async () => {
    if (platform.held !== null) return
    const connection = await platform.connection()
    for (let more = true; more; ) {
      const polled = await connection.poll?.(cursor, platform.submitted)
      if (polled === undefined || (polled.unread ?? []).length > 0) throw new Error('The brand cannot be polled whole.')
      await platform.applyAll(polled.reports)
      cursor = polled.cursor
      more = polled.more
    }
  }
}
