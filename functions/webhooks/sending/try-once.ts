import { retryAfterSeconds } from '../../outgoing/retry-after.ts'
import { sign } from '../../outgoing/signature.ts'
import { addSeconds, timestamp } from '../../runtime/clock.ts'
import { log } from '../../runtime/log.ts'
import type { Attempt, Delivery } from '../deliveries/delivery.ts'
import type { Settlement } from '../deliveries/delivery-store.ts'
import type { Endpoint } from '../endpoints/endpoint.ts'
import { afterFailure, afterSuccess } from '../endpoints/endpoint-health.ts'
import type { OpenedSecrets } from '../endpoints/endpoint-secrets.ts'
import { isSlow } from '../endpoints/slow-endpoints.ts'
import { noticeOf, publishNotice } from '../endpoints/status-notice.ts'
import type { AttemptDependencies, Progress } from './attempt-dependencies.ts'
import { LONGEST_RETRY_AFTER_SECONDS, nextTry } from './delivery-retry-schedule.ts'
import type { WebhookAnswer } from './send-webhook.ts'

/** Seconds that a lease lasts. Longer than the function's timeout, so that its holder cannot send after it. */
export const LEASE_SECONDS = 90

/** After so many failures in a row, a slow endpoint is remembered for a day instead of ten minutes. */
const CHRONIC_FAILURES = 3

interface ToSend {
  readonly delivery: Delivery
  readonly endpoint: Endpoint
  readonly body: string
}

/** Makes one HTTP attempt under a lease and logs its result. Null when another function holds the delivery. */
export async function tryOnce(toSend: ToSend, dependencies: AttemptDependencies): Promise<Progress | null> {
  const { delivery, endpoint } = toSend
  const { deliveries, now, newToken } = dependencies
  // Before the lease, so that an attempt is only counted when it can be made.
  const opened = await dependencies.openSecrets(endpoint, now())
  const started = now()
  const lease = {
    token: newToken(),
    startedAt: timestamp(started),
    expiresAt: timestamp(addSeconds(started, LEASE_SECONDS)),
  }
  const held = await deliveries.takeLease(delivery, lease, started)
  if (held === null) return null

  const answer = await dependencies.send({
    url: endpoint.url,
    headers: headersOf(held, opened, toSend.body, started),
    body: toSend.body,
  })
  const ended = now()
  const settlement = settlementOf(held, answer, ended, dependencies)
  const attempt = attemptOf(held, answer, settlement, { started, ended })
  const isRecorded = await deliveries.settle(held, attempt, settlement, ended)
  const { id: deliveryId, eventId, eventType } = held
  const facts = { deliveryId, endpointId: endpoint.id, eventId, eventType, attempt: attempt.number }
  log('info', 'DELIVERY_ATTEMPTED', {
    ...facts,
    outcome: attempt.outcome,
    ...(attempt.status === null ? {} : { status: attempt.status }),
    ...(attempt.milliseconds === null ? {} : { milliseconds: attempt.milliseconds }),
  })
  if (settlement.status === 'exhausted') log('warn', 'DELIVERY_GIVEN_UP', { ...facts, reason: settlement.reason })
  if (isSlow(attempt)) await dependencies.slowEndpoints.note(endpoint.id, endpoint.failures >= CHRONIC_FAILURES, ended)
  if (held.testBody === null) await noteHealth(endpoint, attempt, ended, dependencies)
  if (!isRecorded) return null
  return settlement.status === 'pending'
    ? { progress: 'waiting', tryAfter: settlement.tryAfter }
    : { progress: 'settled' }
}

/** The three headers of Standard Webhooks, the storefront's own, and two that identify the attempt in the log. */
function headersOf(
  delivery: Delivery,
  { secrets, headers }: OpenedSecrets,
  body: string,
  now: Date,
): Record<string, string> {
  const seconds = Math.floor(now.getTime() / 1000)
  return {
    ...headers,
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': 'Diddo-Orders-Webhooks/1',
    'webhook-id': delivery.eventId,
    'webhook-timestamp': String(seconds),
    'webhook-signature': sign(secrets, delivery.eventId, seconds, body),
    'diddo-delivery': delivery.id,
    'diddo-attempt': String(delivery.attempts),
  }
}

function isTaken(answer: WebhookAnswer): boolean {
  return answer.kind === 'answer' && answer.status >= 200 && answer.status < 300
}

function settlementOf(
  delivery: Delivery,
  answer: WebhookAnswer,
  now: Date,
  { random, timeScale }: AttemptDependencies,
): Settlement {
  if (isTaken(answer)) return { status: 'succeeded' }
  if (answer.kind === 'answer' && answer.status === 410) return { status: 'exhausted', reason: 'endpoint_disabled' }
  const tryAfter = nextTry({
    tries: delivery.tries,
    startedAt: new Date(delivery.startedAt),
    now,
    retryAfterSeconds:
      answer.kind === 'answer' ? retryAfterSeconds(answer.retryAfter, now, LONGEST_RETRY_AFTER_SECONDS) : null,
    random: random(),
    timeScale,
  })
  const isOver = tryAfter === null || delivery.testBody !== null
  return isOver ? { status: 'exhausted', reason: 'retries_exhausted' } : { status: 'pending', tryAfter }
}

function attemptOf(
  { attempts: number }: Delivery,
  answer: WebhookAnswer,
  settlement: Settlement,
  { started, ended }: { started: Date; ended: Date },
): Attempt {
  return {
    number,
    startedAt: timestamp(started),
    milliseconds: ended.getTime() - started.getTime(),
    outcome: answer.kind === 'no_answer' ? answer.why : isTaken(answer) ? 'succeeded' : 'refused',
    status: answer.kind === 'answer' ? answer.status : null,
    answer: answer.kind === 'answer' ? answer.body : null,
    nextTryAt: settlement.status === 'pending' ? timestamp(settlement.tryAfter) : null,
  }
}

/** How often an update of the health is retried when another function updates it at the same moment. */
const NOTE_TRIES = 3

async function noteHealth(
  endpoint: Endpoint,
  { outcome, status }: Attempt,
  now: Date,
  dependencies: AttemptDependencies,
): Promise<void> {
  const { endpoints, timeScale, newToken } = dependencies
  let seen: Endpoint | null = endpoint
  for (let attempt = 0; attempt < NOTE_TRIES && seen !== null; attempt++) {
    const health = outcome === 'succeeded' ? afterSuccess(seen, now) : afterFailure(seen, { status, now, timeScale })
    if (health === null) return
    const notice = noticeOf(seen, health, newToken(), now)
    if (await endpoints.noteHealth(seen, health, notice, now))
      return notice === null ? undefined : publishNotice(notice, dependencies)
    seen = await endpoints.find(delivererIds(endpoint))
  }
}

function delivererIds({ storefrontId, livemode, id: endpointId }: Endpoint) {
  return { storefrontId, livemode, endpointId }
}
