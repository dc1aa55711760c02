import { createHttpSender } from '../../outgoing/http-sender.ts'
import type { AgentOptions } from '../../outgoing/safe-agent.ts'

export interface WebhookRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What became of one POST. */
export type WebhookAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly retryAfter: string | undefined; readonly body: string }
  | { readonly kind: 'no_answer'; readonly why: 'timeout' | 'no_connection' | 'invalid_answer' | 'address_refused' }

/** Sends one webhook. Never throws for what the network or the receiver does. */
export type SendWebhook = (request: WebhookRequest) => Promise<WebhookAnswer>

/** From the first byte out to the last byte in: Standard Webhooks asks for 15 to 30 s. */
const TIMEOUT_MILLISECONDS = 15_000
/** A busy machine takes longer than the scale of the local stage says. */
const SHORTEST_TIMEOUT_MILLISECONDS = 3_000

/** How long an answer is waited for where waits are shortened by `timeScale`. */
export function timeoutAt(timeScale: number): number {
  return Math.max(SHORTEST_TIMEOUT_MILLISECONDS, TIMEOUT_MILLISECONDS * timeScale)
}

/** More of an answer is not read: the status has come by then, and it alone decides. */
const LARGEST_ANSWER_BYTES = 20_000
/** What the log keeps of an answer. */
const LOGGED_ANSWER_BYTES = 1024

export interface SendOptions extends AgentOptions {
  readonly timeoutMilliseconds?: number
}

export function createWebhookSender(options: SendOptions): SendWebhook {
  const send = createHttpSender({
    keepAlive: true,
    ...options,
    timeoutMilliseconds: options.timeoutMilliseconds ?? TIMEOUT_MILLISECONDS,
    largestAnswerBytes: LARGEST_ANSWER_BYTES,
  })
  return async ({ url, headers, body }) => {
    const sent = await send({ method: 'POST', url, headers, body })
    if (sent.kind === 'no_answer') {
      return { kind: 'no_answer', why: sent.why === 'connection' ? 'no_connection' : sent.why }
    }
    return {
      kind: 'answer',
      status: sent.status,
      retryAfter: sent.headers['retry-after'],
      body: sent.body.subarray(0, LOGGED_ANSWER_BYTES).toString(),
    }
  }
}
