import type { Clock } from '../../runtime/clock.ts'
import type { DeliveryStore } from '../deliveries/delivery-store.ts'
import type { EndpointNewsStore, Tell } from '../endpoints/endpoint-news.ts'
import type { OpenSecrets } from '../endpoints/endpoint-secrets.ts'
import type { EndpointStore } from '../endpoints/endpoint-store.ts'
import type { SlowEndpoints } from '../endpoints/slow-endpoints.ts'
import type { AttemptSlots } from './attempt-slots.ts'
import type { CountDelivery } from './delivery-rate.ts'
import type { SendWebhook } from './send-webhook.ts'

export interface AttemptDependencies {
  readonly deliveries: DeliveryStore
  readonly endpoints: EndpointStore
  readonly slots: AttemptSlots
  readonly slowEndpoints: SlowEndpoints
  readonly countDelivery: CountDelivery
  /** The JSON text of an order's event, the same on every call; null when there is no such event. */
  readonly readBody: (orderId: string, sequence: number) => Promise<string | null>
  readonly openSecrets: OpenSecrets
  readonly send: SendWebhook
  /** Tells whoever watches over endpoints that one was paused, disabled or has recovered. */
  readonly tell: Tell
  readonly news: EndpointNewsStore
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
