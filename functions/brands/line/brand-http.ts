import { createHttpSender, type OutgoingRequest } from '../../outgoing/http-sender.ts'
import type { Sent } from '../../outgoing/sent-answer.ts'

/**
 * The one way out to brands' back ends. Every integration calls through it, so
 * that timeouts, size caps and which addresses may be called are decided here.
 */

export type BrandRequest = OutgoingRequest

/**
 * Why there is no answer. The request may have arrived all the same, unless its address was refused or it was held
 * back: the brand's circuit is open, or its limit is used up.
 */
export type NoAnswer = 'timeout' | 'connection' | 'invalid_answer' | 'too_large' | 'address_refused' | 'held_back'

export type BrandAnswer =
  | {
      readonly kind: 'answer'
      /** A redirect is an answer like any other: it is not followed. */
      readonly status: number
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string>>
      readonly body: string
    }
  | {
      readonly kind: 'no_answer'
      readonly why: NoAnswer
      /** When it may be tried again, where that is known. */
      readonly retryAfterSeconds?: number
    }

/** Sends one request. Never throws for what the network or the brand does. */
export type BrandHttp = (request: BrandRequest) => Promise<BrandAnswer>

export interface BrandHttpOptions {
  /** True on the local stage only: the demo brands live on this machine. */
  readonly loopbackAllowed: boolean
  /** From the first byte out to the last byte in. */
  readonly timeoutMilliseconds?: number
  readonly largestAnswerBytes?: number
}

/** A look-up and a submission fit into the submitter's 60 s with room to spare. */
const TIMEOUT_MILLISECONDS = 20_000
/** An answer to a command has some 10 kB; back ends' lists of 200 lines have some 500 kB. */
const LARGEST_ANSWER_BYTES = 1024 * 1024

export function createBrandHttp(options: BrandHttpOptions): BrandHttp {
  const send = createHttpSender({
    loopbackAllowed: options.loopbackAllowed,
    timeoutMilliseconds: options.timeoutMilliseconds ?? TIMEOUT_MILLISECONDS,
    largestAnswerBytes: options.largestAnswerBytes ?? LARGEST_ANSWER_BYTES,
    // A connection of its own each: one kept from before a function froze is often dead, and a dead one looks like a lost answer.
    keepAlive: false,
  })
  return async (request) => brandAnswer(await send(request))
}

/** Only a whole body counts: half of one may say the opposite. Of an answer with broken headers the status counts. */
function brandAnswer(sent: Sent): BrandAnswer {
  if (sent.kind === 'no_answer') return sent
  const { end, status, headers, body } = sent
  switch (end) {
    case 'whole':
    case 'unreadable':
      return { kind: 'answer', status, headers, body: body.toString() }
    case 'cut_off':
      return { kind: 'no_answer', why: 'connection' }
    default:
      return { kind: 'no_answer', why: end }
  }
}
