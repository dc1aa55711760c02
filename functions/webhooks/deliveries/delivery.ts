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

export const attemptOutcome = z
  .enum(['succeeded', 'refused', 'timeout', 'no_connection', 'invalid_answer', 'address_refused', 'unknown'])
  .describe('`invalid_answer`: the receiver answered something that is not HTTP')

/** One HTTP attempt, as logged. `unknown`: its function crashed and may have sent it. */
export const attemptSchema = z.object({
  number: z.int().describe('Counts the tries from 1'),
  startedAt: z.string().describe('When it began, in UTC'),
  milliseconds: z.int().nullable().describe('How long the answer took; null while it is not known'),
  outcome: attemptOutcome.describe('What became of it'),
  status: z.int().nullable().describe('The receiver’s HTTP status; null when it did not answer'),
  answer: z
    .string()
    .nullable()
    .describe('The first 1,024 bytes of the answer, as they came: what a receiver writes there is kept for 30 days.'),
  nextTryAt: z.string().nullable().describe('When it is tried again, in UTC; null where it is not'),
})
export type Attempt = z.infer<typeof attemptSchema>

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
  /** The body of a test event, which belongs to no order; null for real events. */
  testBody: z.string().nullable(),
  /** Whether its endpoint is ordered. The order's lane then decides when it is attempted. */
  inLane: z.boolean(),
  status: deliveryStatus,
  reason: givenUpReason.nullable(),
  /** Attempts ever; the last number in the log. */
  attempts: z.int(),
  /** Attempts since it was created or resent; they decide the pause before the next. */
  tries: z.int(),
  /** When it was created or resent. It is given up three days after this. */
  startedAt: z.string(),
  /** It is not attempted before this. */
  tryAfter: z.string(),
  lease: leaseSchema.nullable(),
  /** The replay that resent it last. */
  replayId: z.string().nullable(),
  /** When it was created. At an ordered endpoint: when its event was committed, so that an order's deliveries sort by sequence. */
  createdAt: z.string(),
  settledAt: z.string().nullable(),
  /** The attempt that the receiver accepted. All others are rows of their own, so that most deliveries are one row. */
  accepted: attemptSchema.nullable(),
})
export type Delivery = z.infer<typeof deliverySchema>

/** What a delivery needs to know of its event. */
export interface EventToDeliver {
  readonly id: string
  readonly type: string
  readonly orderId: string
  readonly sequence: number
  /** When it was committed. */
  readonly timestamp: string
}

/** It follows from event and endpoint, so creating a delivery twice creates one. */
export function newDeliveryId(eventId: string, endpointId: string): string {
  return derivedId('del', eventId, endpointId)
}

export function newDelivery(endpoint: Endpoint, event: EventToDeliver, now: Date): Delivery {
  const at = timestamp(now)
  return {
    id: newDeliveryId(event.id, endpoint.id),
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
    accepted: null,
  }
}

/** The longest delay of SQS. The sweeper brings back later attempts. */
export const LONGEST_DELAY_SECONDS = 900

/** How long the sweeper waits for a message that a queue should have delivered. */
const SWEEP_AFTER_SECONDS = 120

/** When the sweeper looks at a row: at its time where that is too late for a queue, else two minutes later. */
export function sweepAfter(tryAfter: Date, now: Date): Date {
  const delay = (tryAfter.getTime() - now.getTime()) / 1000
  return delay > LONGEST_DELAY_SECONDS ? tryAfter : addSeconds(tryAfter, SWEEP_AFTER_SECONDS)
}

/**
 * Whether the sweeper leaves a delivery alone until after `time` as it is. A delivery that was never attempted is due
 * two minutes after it was created or resent, or later, so that its first lease need not move its due time.
 */
export function isSweptAfter({ tries, lease, startedAt }: Delivery, time: Date): boolean {
  const start = new Date(startedAt)
  return tries === 0 && lease === null && sweepAfter(start, start) >= time
}

/** Clocks of queues and functions differ. A message that comes this early is handled. */
const EARLY_SECONDS = 2

export function soon(now: Date): Date {
  return addSeconds(now, EARLY_SECONDS)
}
