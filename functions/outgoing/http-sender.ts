import { type ClientRequest, request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { ADDRESS_REFUSED, type AgentOptions, createSafeAgents } from './safe-agent.ts'
import { readAnswer, type Sent, statusOfUnreadable } from './sent-answer.ts'
import { targetFault } from './target-fault.ts'

/**
 * The one way out to servers of others: brands' back ends and receivers of webhooks. Time, size and the addresses
 * that may be called are bounded here. What an answer means is decided by those who send.
 */

export interface OutgoingRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** Sends one request. Never throws for what the network or the server does. */
export type SendHttp = (request: OutgoingRequest) => Promise<Sent>

export interface SenderOptions extends AgentOptions {
  /** From the first byte out to the last byte in. */
  readonly timeoutMilliseconds: number
  /** More of an answer is not read. */
  readonly largestAnswerBytes: number
}

export function createHttpSender(options: SenderOptions): SendHttp {
  const agentFor = createSafeAgents(options)
  const { timeoutMilliseconds: timeout, largestAnswerBytes: largest, keepAlive = false } = options
  return async (request) => {
    const url = targetFault(request.url, options) === null ? new URL(request.url) : null
    const agent = url === null ? null : agentFor(url)
    if (url === null || agent === null) return { kind: 'no_answer', why: 'address_refused' }
    const sending = { request, url, agent, timeout, largest, isLenient: !keepAlive, isSecondTry: false }
    return new Promise((resolve) => send(sending, resolve))
  }
}

interface Sending {
  readonly request: OutgoingRequest
  readonly url: URL
  readonly agent: NonNullable<ReturnType<ReturnType<typeof createSafeAgents>>>
  readonly timeout: number
  readonly largest: number
  /**
   * Takes answers that break the rules of HTTP, such as line feeds alone and a length beside chunks. Only where each
   * request has a connection of its own: on a shared one, a doubtful end of one answer is the beginning of the next.
   */
  readonly isLenient: boolean
  readonly isSecondTry: boolean
}

function send(sending: Sending, resolve: (sent: Sent) => void): void {
  const { request, url, agent, timeout, largest, isLenient } = sending
  const started = Date.now()
  let outgoing: ClientRequest | undefined
  let isSettled = false
  let hasBegun = false
  const settle = (sent: Sent) => {
    if (isSettled) return
    isSettled = true
    clearTimeout(timer)
    resolve(sent)
    // A connection is kept only after a whole answer; anything else leaves it in doubt.
    if (sent.kind === 'no_answer' || sent.end !== 'whole') outgoing?.destroy()
  }
  /** Gives up, with what has come so far. */
  let giveUp = (why: 'timeout' | 'connection') => settle({ kind: 'no_answer', why })
  const timer = setTimeout(() => giveUp('timeout'), timeout)

  const start = url.protocol === 'https:' ? httpsRequest : httpRequest
  const { method, headers, body } = request
  outgoing = start(url, { method, headers, agent, insecureHTTPParser: isLenient })
  outgoing.on('response', (incoming) => {
    hasBegun = true
    giveUp = readAnswer(incoming, largest, settle)
  })
  outgoing.on('error', (error: NodeJS.ErrnoException & { rawPacket?: Buffer }) => {
    if (isSettled) return
    if (error.code === ADDRESS_REFUSED) return settle({ kind: 'no_answer', why: 'address_refused' })
    if (!hasBegun && error.code?.startsWith('HPE_')) return settle(statusOfUnreadable(error.rawPacket))
    // A kept connection that the server closed meanwhile has carried nothing; a fresh one is no second attempt.
    if (outgoing?.reusedSocket === true && error.code === 'ECONNRESET' && !sending.isSecondTry && !hasBegun) {
      isSettled = true
      clearTimeout(timer)
      return send({ ...sending, isSecondTry: true, timeout: Math.max(1, timeout - (Date.now() - started)) }, resolve)
    }
    giveUp('connection')
  })
  outgoing.end(body)
}
