import { waitFor } from '../../processes/wait.ts'
import type { StorefrontApi } from '../../storefront-api.ts'

/** Seconds: the emulator passes on some thirty events a second, and other programs may keep the machine busy. */
const PATIENCE = 300

/**
 * Waits until the feed of a storefront has so many events. Only then may endpoints be opened: what is relayed later is
 * delivered to them, and a fortnight of webhooks would come at once.
 */
export async function awaitFeed(
  api: StorefrontApi,
  count: number,
  progress: (seen: number) => void,
  seconds = PATIENCE,
): Promise<void> {
  let seen = 0
  let cursor: string | null = null
  await waitFor(
    'the events of the demo to be passed on',
    async () => {
      for (;;) {
        const page = await api.feedFromStart(cursor)
        seen += page.data.length
        cursor = page.nextCursor
        progress(Math.min(seen, count))
        if (!page.hasMore) return seen >= count || undefined
      }
    },
    { seconds, every: 500 },
  )
}
