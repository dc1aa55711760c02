import * as z from 'zod'
import { isPersonal } from '../../../orders/personal-data.ts'
import { type Reason, reasonSchema } from '../../../orders/reason.ts'
import type { BrandAnswer } from '../../line/brand-http.ts'
import { retryAfterSeconds } from '../../line/brand-retry-after.ts'
import { type CommandOutcome, type LookupOutcome, type Unknown, unknownOutcome } from '../outcomes.ts'
import { readAnswer } from './read-answer.ts'

/** What a brand answers to our commands. Fields beyond these are ignored: brands may say more. */

const outcome = z.enum(['accepted', 'refused', 'pending', 'not_found'])
const reference = z
  .string()
  .max(255)
  .regex(/^\P{Cc}*$/u)
const reason = z.object({
  code: z
    .string()
    .describe(
      'out_of_stock, discontinued, price_mismatch, undeliverable, restricted, fraud or other; any other text counts as other',
    ),
})
const lineQuantity = z.object({ lineId: z.string(), quantity: z.int().min(1) })

export const orderAnswerSchema = z.object({
  outcome: outcome.describe('`not_found` only answers a look-up: the order never arrived.'),
  brandReference: reference.nullish().describe('Your own number for the order.'),
  lines: z.array(lineQuantity).min(1).nullish().describe('The accepted units; left out or null means all.'),
  reason: reason.nullish().describe('Why it was refused.'),
})

export const commandAnswerSchema = z.object({
  outcome,
  reference: reference.nullish().describe('Your own number for the cancellation, return, refund or change.'),
  reason: reason.nullish(),
})

/** A refusal is certain even where its code is new to us. */
function reasonOf(given: { code: string } | null | undefined): Reason {
  const known = reasonSchema.safeParse(given)
  return known.success ? known.data : { code: 'other' }
}

export function readOrderAnswer(answer: BrandAnswer, now: Date): LookupOutcome {
  const read = readAnswer(orderAnswerSchema, answer)
  if ('fault' in read) return unknown(answer, read.fault, now)
  const { outcome, lines = null, reason } = read.answer
  const brandReference = impersonal(read.answer.brandReference)
  switch (outcome) {
    case 'accepted':
      return { outcome: 'accepted', brandReference, lines }
    case 'pending':
      return { outcome: 'pending', brandReference }
    case 'refused':
      return { outcome: 'refused', reason: reasonOf(reason) }
    case 'not_found':
      return { outcome: 'not_found' }
  }
}

export function readCommandAnswer(answer: BrandAnswer, now: Date): CommandOutcome {
  const read = readAnswer(commandAnswerSchema, answer)
  if ('fault' in read) return unknown(answer, read.fault, now)
  const { outcome, reference, reason } = read.answer
  if (outcome === 'refused') return { outcome: 'refused', reason: reasonOf(reason) }
  if (outcome === 'not_found') return { outcome: 'not_found' }
  return { outcome, reference: impersonal(reference) }
}

/** A reference shaped like an e-mail address or telephone number is dropped, since references are stored in plaintext. */
function impersonal(reference: string | null | undefined): string | null {
  return reference == null || isPersonal(reference) ? null : reference
}

/** Statuses that a retry does not fix: wrong secret, not allowed, body not understood. */
const NEEDS_A_PERSON = new Set([401, 403, 422])

/** A 200 that cannot be read is as lasting: the brand's program writes it so. */
function unknown(answer: BrandAnswer, fault: string | null, now: Date): Unknown {
  if (answer.kind === 'no_answer') {
    const { why, retryAfterSeconds: seconds = null } = answer
    const attention = why === 'address_refused' || why === 'invalid_answer'
    return unknownOutcome(why, { retryAfterSeconds: seconds, attention })
  }
  const { status, headers } = answer
  return unknownOutcome(String(status), {
    retryAfterSeconds: retryAfterSeconds(headers['retry-after'], now),
    attention: NEEDS_A_PERSON.has(status) || fault !== null,
    field: fault,
  })
}
