import * as z from 'zod'
import { type Brand, takesMode } from '../../brands/brand.ts'
import { buildSubmission } from '../../brands/kinds/build-submission.ts'
import { type Connection, type Integration, orderKeyOf } from '../../brands/kinds/integration.ts'
import { unknownOutcome } from '../../brands/kinds/outcomes.ts'
import type { BrandOrder } from '../../orders/brand-order.ts'
import { addSeconds, type Clock, timestamp } from '../../runtime/clock.ts'
import { log } from '../../runtime/log.ts'
import { LONGEST_DELAY_SECONDS } from '../../storage/kept-sweep.ts'
import type { FulfilmentContent } from '../../vault/envelope-content.ts'
import { LEASE_SECONDS, LONGEST_PAUSE_SECONDS } from '../retry-schedule.ts'
import { type Attempt, pauseAfter, settleAttempt } from './settle-attempt.ts'
import type { AttemptResult, BrandOrderIds, SubmissionStore } from './submission-store.ts'

export const submitInputSchema = z.object({
  orderId: z.string(),
  brandOrderId: z.string(),
  /** The command to deliver about a brand order that the brand has; null to submit the brand order. */
  commandId: z.string().nullish(),
})

/** What the workflow decides by. `retryInSeconds` is set when a queue's delay is long enough for the retry (SQS: 900 s at most). */
export interface SubmitResult {
  readonly outcome: 'accepted' | 'refused' | 'pending' | 'retry' | 'attention' | 'busy' | 'not_due' | 'nothing_to_do'
  readonly retryInSeconds?: number
}

export interface SubmitDependencies {
  readonly submissions: SubmissionStore
  readonly integration: Integration
  readonly findBrand: (brandId: string) => Promise<Brand | null>
  readonly connect: (brand: Brand) => Promise<Connection>
  /** Opens the envelope sealed for this brand and this order, and logs that; null when it was erased. */
  readonly openFulfilment: (brandOrder: BrandOrder) => Promise<FulfilmentContent | null>
  readonly now: Clock
  /** From 0 to 1, exclusive. */
  readonly random: () => number
  readonly newToken: () => string
  readonly timeScale: number
  /** Also a first attempt looks the order up: after a restore, a brand may have what was never tried here. */
  readonly lookUpFirst?: boolean
}

/**
 * One attempt to submit a brand order to its brand. May run twice, and at the same
 * time: the lease lets one through, and on every attempt but the first (with `lookUpFirst`, on that too) the brand is
 * asked whether it has the order before the order is created.
 */
export async function submitOrder(ids: BrandOrderIds, dependencies: SubmitDependencies): Promise<SubmitResult> {
  const { submissions, now, newToken, random, timeScale } = dependencies
  const waiting = () => ({ now: now(), random: random(), timeScale })
  const found = await submissions.find(ids)
  if (found === null || found.dueAt === null) return { outcome: 'nothing_to_do' }
  if (Date.parse(found.dueAt) > now().getTime()) return { outcome: 'not_due' }
  if (!isOutstanding(found)) {
    await submissions.complete(ids)
    return { outcome: 'nothing_to_do' }
  }

  const token = newToken()
  const expiresAt = timestamp(addSeconds(now(), LEASE_SECONDS))
  const pause = pauseAfter(found, found.attempts + 1, null, waiting()) ?? LONGEST_PAUSE_SECONDS
  const dueAt = timestamp(addSeconds(now(), Math.max(pause, LEASE_SECONDS)))
  const held = await submissions.takeLease(found, { token, expiresAt, dueAt })
  if (held === null) {
    log('info', 'LEASE_BUSY', ids)
    return { outcome: 'busy' }
  }
  const made = await attempt(held, dependencies.lookUpFirst !== true && isFirstAttempt(found, held), dependencies)
  const result = settleAttempt(held, made, waiting())
  await submissions.record(held, token, result, timestamp(now()))
  const { outcome } = made.outcome
  const why =
    'why' in made.outcome
      ? { reason: made.outcome.why?.providerCode ?? made.outcome.why?.status, field: made.outcome.why?.field }
      : {}
  // A brand that fails or stays silent is no error of ours, and somebody may have to look.
  log(outcome === 'unknown' ? 'warn' : 'info', 'SUBMISSION_OUTCOME', {
    ...ids,
    brandId: held.brandId,
    attempt: held.attempts,
    outcome,
    ...why,
    ...(found.status === 'submitted' ? {} : { milliseconds: waitedFor(found, now()) }),
  })
  return answer(result, now())
}

/** How long the brand order waits for its brand, since it could first be submitted. */
function waitedFor({ placedAt, releaseAfter }: BrandOrder, now: Date): number {
  return now.getTime() - Date.parse(releaseAfter ?? placedAt)
}

function isOutstanding({ status }: BrandOrder): boolean {
  return status === 'pending' || status === 'submitting' || status === 'submitted'
}

/**
 * Whether nobody can have called the brand for it before: it was never tried, and nothing
 * changed it but the lease that this attempt holds.
 */
function isFirstAttempt(found: BrandOrder, held: BrandOrder): boolean {
  return found.attempts === 0 && found.firstAttemptAt === null && held.version === found.version + 1
}

/**
 * Looks the order up first, unless this is the first attempt: a brand that accepted the order and whose answer was lost
 * must not get it twice. A failure on our side counts like a brand that does not answer.
 */
async function attempt(brandOrder: BrandOrder, isFirst: boolean, dependencies: SubmitDependencies): Promise<Attempt> {
  let sent = false
  try {
    const brand = await dependencies.findBrand(brandOrder.brandId)
    const isRight =
      brand !== null && takesMode(brand, brandOrder.livemode) && brand.integration === dependencies.integration.kind
    // A disabled brand is sent nothing new, and is still asked about what it may have accepted.
    if (!isRight || !(brand.enabled || mayHaveIt(brandOrder)))
      return { outcome: unknownOutcome('brand_disabled'), sent }
    const connection = await dependencies.connect(brand)
    if (!isFirst) {
      const known = await connection.lookup(orderKeyOf(brandOrder))
      if (known.outcome !== 'not_found' || brandOrder.status === 'submitted') return { outcome: known, sent }
    }
    if (!brand.enabled) return { outcome: unknownOutcome('brand_disabled'), sent }
    const content = await dependencies.openFulfilment(brandOrder)
    // The customer's data was erased before the brand got the order: there is nothing left to send.
    if (content === null) return { outcome: unknownOutcome('customer_erased'), sent, isFinal: true }
    const confirmation = dependencies.integration.capabilities(brand.settings).confirmation.by
    const submission = buildSubmission(brandOrder, content, confirmation)
    sent = true
    // The order's own time, not this attempt's: the command is the same on every try, however late.
    return { outcome: await connection.submit({ submission, requestedAt: brandOrder.placedAt }), sent }
  } catch (error) {
    const { orderId, id: brandOrderId, brandId } = brandOrder
    log('error', 'SUBMISSION_UNKNOWN', { orderId, brandOrderId, brandId, error })
    return { outcome: unknownOutcome('internal'), sent }
  }
}

function mayHaveIt({ status, attempts }: BrandOrder): boolean {
  return status === 'submitted' || attempts > 1
}

function answer(result: AttemptResult, now: Date): SubmitResult {
  if (result.outcome !== 'unresolved') return { outcome: result.outcome }
  if (result.dueAt === null) return { outcome: 'attention' }
  const seconds = Math.max(1, Math.ceil((Date.parse(result.dueAt) - now.getTime()) / 1000))
  // For a longer pause than a queue can delay, the sweeper starts the retry.
  return seconds > LONGEST_DELAY_SECONDS ? { outcome: 'retry' } : { outcome: 'retry', retryInSeconds: seconds }
}
