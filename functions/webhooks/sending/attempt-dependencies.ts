import type { Clock } from '../../runtime/clock.ts'
import type { DeliveryStore } from '../deliveries/delivery-store.ts'
import type { OpenSecrets } from '../endpoints/endpoint-secrets.ts'
import type { EndpointStore } from '../endpoints/endpoint-store.ts'
import type { SlowEndpoints } from '../endpoints/slow-endpoints.ts'
import type { PublishNotice, StatusNoticeStore } from '../endpoints/status-notice.ts'
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
  /** Publishes that an endpoint was paused, disabled or has recovered. */
  readonly publish: PublishNotice
  readonly notices: StatusNoticeStore
  readonly now: Clock
  /** From 0 to 1, exclusive. */
  readonly random: () => number
  readonly newToken: () => string
  readonly timeScale: number
}

/** The state of a delivery after a wake-up. */
export type Progress =
  /** Delivered or given up, now or before. */
  | { readonly progress: 'settled' }
  /** Postponed until then. The caller queues the next wake-up. */
  | { readonly progress: 'waiting'; readonly tryAfter: Date }
  /** Another function holds it until then, or has postponed it. */
  | { readonly progress: 'unavailable'; readonly tryAfter: Date }
