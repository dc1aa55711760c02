import type { Clock } from '../runtime/clock.ts'
import type { AttemptSlots } from './attempt-slots.ts'
import type { DeliveryBook } from './delivery-book.ts'
import type { CountDelivery } from './delivery-rate.ts'
import type { EndpointDirectory } from './endpoint-directory.ts'
import type { NewsBook, Tell } from './endpoint-news.ts'
import type { OpenSecrets } from './endpoint-secrets.ts'
import type { SendWebhook } from './send-webhook.ts'
import type { SlowEndpoints } from './slow-endpoints.ts'

export interface AttemptDependencies {
  readonly book: DeliveryBook
  readonly endpoints: EndpointDirectory
  readonly slots: AttemptSlots
  readonly slowEndpoints: SlowEndpoints
  readonly countDelivery: CountDelivery
  /** The JSON text of an order's event, the same on every call; null when there is no such event. */
  readonly readBody: (orderId: string, sequence: number) => Promise<string | null>
  readonly openSecrets: OpenSecrets
  readonly send: SendWebhook
  /** Tells whoever watches over endpoints that one was paused, disabled or has recovered. */
  readonly tell: Tell
  readonly news: NewsBook
  readonly now: Clock
  /** From 0 to 1, exclusive. */
  readonly random: () => number
  readonly newToken: () => string
  readonly timeScale: number
}

/** Where a delivery stands after it was looked at. */
export type Progress =
  /** Taken or given up, now or before. */
  | { readonly progress: 'settled' }
  /** Put off until then; whoever did it also sees to the wake-up. */
  | { readonly progress: 'waiting'; readonly tryAfter: Date }
  /** In other hands until then, or put off by others. */
  | { readonly progress: 'elsewhere'; readonly tryAfter: Date }
