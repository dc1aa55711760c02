import { setTimeout as pause } from 'node:timers/promises'
import type { Attempt, Delivery, Endpoint, FeedPage, OrderEvent, StorefrontApi } from '../storefront-api.ts'

/** Milliseconds between two looks: soon enough for a person, and little work for the machine. */
const LOOK_EVERY = 1000
/** Milliseconds after the last event during which webhooks are looked at, since their retries take minutes. */
const WEBHOOKS_FOR = 10 * 60_000

export type LiveViewOptions = {
  readonly api: Pick<StorefrontApi, 'feed' | 'endpoints' | 'deliveries' | 'lastAttempt'>
  readonly showEvent: (event: OrderEvent) => void
  /** `attempt` is the last one of a delivery that is still to be made. */
  readonly showWebhook: (endpoint: Endpoint, delivery: Delivery, attempt: Attempt | null) => void
  readonly lookEvery?: number
}

/**
 * Shows events and webhooks of a storefront as they happen, from now on, until
 * `stop`. What cannot be read at one look is read at the next.
 */
export function startLiveView(options: LiveViewOptions): { stop(): Promise<void> } {
  const { lookEvery = LOOK_EVERY } = options
  const stopping = new AbortController()
  const running = follow(options, lookEvery, stopping.signal)
  return {
    stop: () => {
      stopping.abort()
      return running
    },
  }
}

async function follow({ api, showEvent, showWebhook }: LiveViewOptions, lookEvery: number, stopping: AbortSignal) {
  let cursor: string | null = null
  let lastEvent = 0
  const shown = new Map<string, string>()
  while (!stopping.aborted) {
    const page: FeedPage | null = await api.feed(cursor).catch(unreadable)
    for (const event of page?.data ?? []) showEvent(event)
    if (page !== null) cursor = page.nextCursor
    if (page !== null && page.data.length > 0) lastEvent = Date.now()
    if (Date.now() - lastEvent < WEBHOOKS_FOR) await showWebhooks(api, showWebhook, shown)
    if (page?.hasMore) continue
    await pause(lookEvery, undefined, { signal: stopping }).catch(() => {})
  }
}

/** The run is ending, or the emulator is busy: the next look reads it. */
const unreadable = (): null => null

/** Shows each delivery when it was attempted, and again when another attempt or its end changed it. */
async function showWebhooks(
  api: LiveViewOptions['api'],
  show: LiveViewOptions['showWebhook'],
  shown: Map<string, string>,
): Promise<void> {
  for (const endpoint of (await api.endpoints().catch(unreadable)) ?? []) {
    const deliveries = await api.deliveries(endpoint.id).catch(unreadable)
    for (const delivery of deliveries?.toReversed() ?? []) {
      const { id, status, attempts } = delivery
      const state = `${status} ${attempts}`
      if (attempts === 0 || shown.get(id) === state) continue
      shown.set(id, state)
      // Only what is still to be delivered needs the reason of its attempt.
      const attempt = status === 'pending' ? await api.lastAttempt(endpoint.id, id).catch(unreadable) : null
      show(endpoint, delivery, attempt)
    }
  }
}
