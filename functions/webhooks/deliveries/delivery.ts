import * as z from 'zod'
import { addSeconds, timestamp } from '../../runtime/clock.ts'
import { derivedId } from '../../runtime/ids.ts'
import type { Endpoint } from '../endpoints/endpoint.ts'

/** Days that a delivery and its attempts are kept and can be sent again. */
export const RETENTION_DAYS = 30

export const deliveryStatus = z.enum(['pending', 'succeeded', 'exhausted'])
export type DeliveryStatus = z.infer<typeof deliveryStatus>

/** Why a delivery was given up. */
export const givenUpReason = z.enum([
  'retries_exhausted',
  'endpoint_paused',
  'endpoint_disabled',
  'endpoint_deleted',
  'event_gone',
])
export type GivenUpReason = z.infer<typeof givenUpReason>

const leaseSchema = z.object({ token: z.string(), startedAt: z.string(), expiresAt: z.string() })
export type DeliveryLease = z.infer<typeof leaseSchema>

/** One event for one endpoint. */
export const deliverySchema = z.object({
  id: z.string(),
  storefrontId: z.string(),
  livemode: z.boolean(),
  endpointId: z.string(),
  eventId: z.string(),
  eventType: z.string(),
  orderId: z.string(),
  sequence: z.int(),
  /** What is sent when it is no event of an order's: a test. */
  testBody: z.string().nullable(),
  /** Whether it waits for its predecessors, and its lane decides when it is tried. */
  inLane: z.boolean(),
  status: deliveryStatus,
  reason: givenUpReason.nullable(),
  /** Attempts ever; the last number in the log. */
  attempts: z.int(),
  /** Attempts since it was made or sent again; they decide about the pauses. */
  tries: z.int(),
  /** When it was made or sent again: its patience counts from here. */
  startedAt: z.string(),
  /** Not tried before this. */
  tryAfter: z.string(),
  lease: leaseSchema.nullable(),
  /** The replay that sent it again last. */
  replayId: z.string().nullable(),
  /** When it was made; at an ordered endpoint when its event was, so that an order's sort by sequence. */
  createdAt: z.string(),
  settledAt: z.string().nullable(),
})
export type Delivery = z.infer<typeof deliverySchema>

export const attemptOutcome = z.enum(['succeeded', 'refused', 'timeout', 'no_connection', 'address_refused', 'unknown'])

/** One HTTP try, as logged. `unknown`: the function that made it died, and may have sent it. */
export const attemptSchema = z.object({
  number: z.int(),
  startedAt: z.string(),
  milliseconds: z.int().nullable(),
  outcome: attemptOutcome,
  /** The receiver's HTTP status; null when it did not answer. */
  status: z.int().nullable(),
  answer: z
    .string()
    .nullable()
    .describe('The first 1,024 bytes of the answer, as they came: what a receiver writes there is kept for 30 days.'),
  nextTryAt: z.string().nullable(),
})
export type Attempt = z.infer<typeof attemptSchema>

/** What a delivery needs to know of its event. */
export interface EventToDeliver {
  readonly id: string
  readonly type: string
  readonly orderId: string
  readonly sequence: number
  /** When it was committed. */
  readonly timestamp: string
}

/** The same delivery for the same event and endpoint, however often it is made. */
export function newDelivery(endpoint: Endpoint, event: EventToDeliver, now: Date): Delivery {
  const at = timestamp(now)
  return {
    id: derivedId('del', event.id, endpoint.id),
    storefrontId: endpoint.storefrontId,
    livemode: endpoint.livemode,
    endpointId: endpoint.id,
    eventId: event.id,
    eventType: event.type,
    orderId: event.orderId,
    sequence: event.sequence,
    testBody: null,
    inLane: endpoint.ordered,
    status: 'pending',
    reason: null,
    attempts: 0,
    tries: 0,
    startedAt: at,
    tryAfter: at,
    lease: null,
    replayId: null,
    createdAt: endpoint.ordered ? event.timestamp : at,
    settledAt: null,
  }
}

/** A queue's longest delay: later tries are brought back by the sweeper. */
export const LONGEST_DELAY_SECONDS = 900

/** How long after its time the sweeper takes up what a queue should have brought back. */
const SWEEP_AFTER_SECONDS = 120

/** When the sweeper looks: at the time itself where no queue can wait that long, else somewhat later. */
export function sweepAfter(tryAfter: Date, now: Date): Date {
  const delay = (tryAfter.getTime() - now.getTime()) / 1000
  return delay > LONGEST_DELAY_SECONDS ? tryAfter : addSeconds(tryAfter, SWEEP_AFTER_SECONDS)
}

/** Clocks of queues and functions differ a little: what comes this early is not sent back. */
const EARLY_SECONDS = 2

export function soon(now: Date): Date {
  return addSeconds(now, EARLY_SECONDS)
}
