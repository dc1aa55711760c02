import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { ADDRESS_REFUSED, type AgentOptions, createSafeAgents } from '../../outgoing/safe-agent.ts'
import { targetFault } from '../../outgoing/target-fault.ts'

export interface WebhookRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What became of one POST. */
export type WebhookAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly retryAfter: string | undefined; readonly body: string }
  | { readonly kind: 'no_answer'; readonly why: 'timeout' | 'no_connection' | 'address_refused' }

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
  const agentFor = createSafeAgents({ keepAlive: true, ...options })
  const timeout = options.timeoutMilliseconds ?? TIMEOUT_MILLISECONDS
  return async (request) => {
    const url = targetFault(request.url, options) === null ? new URL(request.url) : null
    const agent = url === null ? null : agentFor(url)
    if (url === null || agent === null) return { kind: 'no_answer', why: 'address_refused' }
    return new Promise((resolve) => post({ url, request, timeout, agent, isSecondTry: false }, resolve))
  }
}

interface Posting {
  readonly url: URL
  readonly request: WebhookRequest
  readonly timeout: number
  readonly agent: NonNullable<ReturnType<ReturnType<typeof createSafeAgents>>>
  readonly isSecondTry: boolean
}

function post(posting: Posting, resolve: (answer: WebhookAnswer) => void): void {
  const { url, request, timeout, agent } = posting
  let outgoing: ClientRequest | undefined
  let isSettled = false
  const started = Date.now()
  const settle = (answer: WebhookAnswer) => {
    if (isSettled) return
    isSettled = true
    clearTimeout(timer)
    resolve(answer)
  }
  const abandon = (answer: WebhookAnswer) => {
    settle(answer)
    outgoing?.destroy()
  }
  let begun: (() => WebhookAnswer) | undefined
  const timer = setTimeout(() => abandon(begun?.() ?? { kind: 'no_answer', why: 'timeout' }), timeout)

  const start = url.protocol === 'https:' ? httpsRequest : httpRequest
  outgoing = start(url, { method: 'POST', headers: request.headers, agent })
  outgoing.on('error', (error: NodeJS.ErrnoException) => {
    if (isSettled) return
    // A reset may be told here first, in the middle of an answer.
    if (begun !== undefined) return settle(begun())
    // A kept connection that the receiver closed meanwhile has carried nothing; a fresh one is no second attempt.
    if (outgoing?.reusedSocket === true && error.code === 'ECONNRESET' && !posting.isSecondTry) {
      isSettled = true
      clearTimeout(timer)
      post({ ...posting, isSecondTry: true, timeout: Math.max(1, timeout - (Date.now() - started)) }, resolve)
      return
    }
    settle({ kind: 'no_answer', why: error.code === ADDRESS_REFUSED ? 'address_refused' : 'no_connection' })
  })
  outgoing.on('response', (incoming) => {
    begun = readAnswer(incoming, settle, abandon)
  })
  outgoing.end(request.body)
}

type Settle = (answer: WebhookAnswer) => void

/** Gives what has come of the answer so far: its status is there, and decides, however the rest of it ends. */
function readAnswer(incoming: IncomingMessage, settle: Settle, abandon: Settle): () => WebhookAnswer {
  const parts: Buffer[] = []
  let size = 0
  const answer = (): WebhookAnswer => ({
    kind: 'answer',
    status: incoming.statusCode ?? 0,
    retryAfter: incoming.headers['retry-after'],
    body: Buffer.concat(parts).subarray(0, LOGGED_ANSWER_BYTES).toString(),
  })
  incoming.on('data', (part: Buffer) => {
    size += part.length
    parts.push(part)
    if (size > LARGEST_ANSWER_BYTES) abandon(answer())
  })
  incoming.on('error', () => settle(answer()))
  incoming.on('end', () => settle(answer()))
  return answer
}
