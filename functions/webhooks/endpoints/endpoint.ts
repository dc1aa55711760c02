import * as z from 'zod'
import { EVENT_SCHEMA_VERSION } from '../../orders/event.ts'
import { type EventFilter, wants } from './event-filter.ts'

export const endpointStatus = z.enum(['enabled', 'paused', 'disabled'])
export const statusReason = z.enum(['by_request', 'failing', 'gone'])

/** The health of an endpoint. The deliverer writes it; the storefront writes all other fields. */
const health = {
  status: endpointStatus,
  /** Null when enabled. `gone`: it answered 410. */
  statusReason: statusReason.nullable(),
  statusSince: z.string(),
  /** When a paused endpoint is probed; null where a storefront paused it, until the storefront says otherwise. */
  pausedUntil: z.string().nullable(),
  /** Pauses since the last success: each is longer than the one before. */
  pauses: z.int(),
  /** Failed attempts since the last success. */
  failures: z.int(),
  failingSince: z.string().nullable(),
}
export const endpointHealthSchema = z.object(health)
export type EndpointHealth = z.infer<typeof endpointHealthSchema>

const sealedBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

const sealedSecretSchema = z.object({
  sealed: sealedBytes,
  createdAt: z.string(),
  /** When it stops signing; null for the current one. */
  validUntil: z.string().nullable(),
})
export type SealedSecret = z.infer<typeof sealedSecretSchema>

/** A subscriber's URL as stored, in the settings table. */
export const endpointSchema = z.object({
  id: z.string(),
  storefrontId: z.string(),
  livemode: z.boolean(),
  url: z.string(),
  eventTypes: z.array(z.string()),
  brandIds: z.array(z.string()).nullable(),
  /** For good: an order's events one after the other, by ascending sequence. */
  ordered: z.boolean(),
  schemaVersion: z.literal(EVENT_SCHEMA_VERSION),
  headerNames: z.array(z.string()),
  /** The values of the headers may be credentials. Null without headers. */
  sealedHeaders: sealedBytes.nullable(),
  /** Deliveries a second at most; null for no limit. */
  rateLimit: z.int().nullable(),
  /** Attempts at one time at most; null for no limit. */
  maxInFlight: z.int().nullable().default(null),
  description: z.string().nullable(),
  metadata: z.record(z.string(), z.string()),
  /** Newest first; the first is the current one. */
  secrets: z.array(sealedSecretSchema).min(1),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Counts the storefront's changes, not the deliverer's. */
  version: z.int(),
  ...health,
})
export type Endpoint = z.infer<typeof endpointSchema>

/** What finds an endpoint: whose, in which mode, which. */
export type EndpointIds = Pick<Endpoint, 'storefrontId' | 'livemode'> & { readonly endpointId: string }

export const enabledHealth = (now: string): EndpointHealth => ({
  status: 'enabled',
  statusReason: null,
  statusSince: now,
  pausedUntil: null,
  pauses: 0,
  failures: 0,
  failingSince: null,
})

export interface EventFacts {
  readonly type: string
  readonly brandId: string | null
  readonly timestamp: string
}

/** Whether an event is for this endpoint. What was committed before the endpoint was made is not. */
export function isFor(endpoint: EventFilter & { readonly createdAt: string }, event: EventFacts): boolean {
  return event.timestamp >= endpoint.createdAt && wants(endpoint, event)
}
