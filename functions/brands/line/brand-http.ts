import { createHttpSender, type OutgoingRequest } from '../../outgoing/http-sender.ts'
import type { Sent } from '../../outgoing/sent-answer.ts'

/**
 * Sends requests to brands' back ends. Every integration calls through it, so that timeouts,
 * size limits and the addresses that may be called are decided in one place.
 */

export type BrandRequest = OutgoingRequest

/**
 * Why there is no answer. The request may have arrived all the same, except with `address_refused` and with
 * `held_back`, which means that the brand's circuit is open or its rate is used up.
 */
export type NoAnswer = 'timeout' | 'connection' | 'invalid_answer' | 'too_large' | 'address_refused' | 'held_back'

export type BrandAnswer =
  | {
      readonly kind: 'answer'
      /** A redirect is not followed; it is an answer like any other. */
      readonly status: number
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string>>
      readonly body: string
    }
  | {
      readonly kind: 'no_answer'
      readonly why: NoAnswer
      /** Seconds until it may be retried, where that is known. */
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

/** A look-up and a submission fit into the submitter's 60 s. */
const TIMEOUT_MILLISECONDS = 20_000
/** An answer to a command has some 10 kB; back ends' lists of 200 lines have some 500 kB. */
const LARGEST_ANSWER_BYTES = 1024 * 1024

export function createBrandHttp(options: BrandHttpOptions): BrandHttp {
  const send = createHttpSender({
    loopbackAllowed: options.loopbackAllowed,
    timeoutMilliseconds: options.timeoutMilliseconds ?? TIMEOUT_MILLISECONDS,
    largestAnswerBytes: options.largestAnswerBytes ?? LARGEST_ANSWER_BYTES,
    // A new connection for each request: one kept from before a function froze is often closed, which looks like a lost answer.
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
