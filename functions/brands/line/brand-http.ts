import { type ClientRequest, request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { ADDRESS_REFUSED, createSafeAgents } from '../../outgoing/safe-agent.ts'
import { targetFault } from '../../outgoing/target-fault.ts'

/**
 * The one way out to brands' back ends. Every integration calls through it, so
 * that timeouts, size caps and which addresses may be called are decided here.
 */

export interface BrandRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/**
 * Why there is no answer. The request may have arrived all the same, unless its address was refused or it was held
 * back: the brand's circuit is open, or its limit is used up.
 */
export type NoAnswer = 'timeout' | 'connection' | 'too_large' | 'address_refused' | 'held_back'

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
  const timeout = options.timeoutMilliseconds ?? TIMEOUT_MILLISECONDS
  const largest = options.largestAnswerBytes ?? LARGEST_ANSWER_BYTES
  // A connection of its own each: one kept from before a function froze is often dead, and a dead one looks like a lost answer.
  const agentFor = createSafeAgents({ loopbackAllowed: options.loopbackAllowed })
  return async (request) => {
    const url = targetFault(request.url, options) === null ? new URL(request.url) : null
    const agent = url === null ? null : agentFor(url)
    if (url === null || agent === null) return { kind: 'no_answer', why: 'address_refused' }
    return new Promise((resolve) => send({ request, url, agent, timeout, largest }, resolve))
  }
}

interface Sending {
  readonly request: BrandRequest
  readonly url: URL
  readonly agent: NonNullable<ReturnType<ReturnType<typeof createSafeAgents>>>
  readonly timeout: number
  readonly largest: number
}

function send({ request, url, agent, timeout, largest }: Sending, resolve: (answer: BrandAnswer) => void): void {
  let outgoing: ClientRequest | undefined
  let timer: NodeJS.Timeout | undefined
  // A promise keeps its first answer; what a destroyed socket reports afterwards is lost on purpose.
  const settle = (answer: BrandAnswer) => {
    clearTimeout(timer)
    resolve(answer)
    outgoing?.destroy()
  }
  const fail = (why: NoAnswer) => settle({ kind: 'no_answer', why })
  timer = setTimeout(() => fail('timeout'), timeout)
  const start = url.protocol === 'https:' ? httpsRequest : httpRequest
  outgoing = start(url, { method: request.method, headers: request.headers, agent })
  outgoing.on('error', (error: NodeJS.ErrnoException) =>
    fail(error.code === ADDRESS_REFUSED ? 'address_refused' : 'connection'),
  )
  outgoing.on('response', (incoming) => {
    const parts: Buffer[] = []
    let size = 0
    incoming.on('data', (part: Buffer) => {
      size += part.length
      if (size > largest) fail('too_large')
      else parts.push(part)
    })
    incoming.on('error', () => fail('connection'))
    incoming.on('end', () => {
      if (!incoming.complete) return fail('connection')
      const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value ?? '')])
      const body = Buffer.concat(parts).toString()
      settle({ kind: 'answer', status: incoming.statusCode ?? 0, headers: Object.fromEntries(headers), body })
    })
  })
  outgoing.end(request.body)
}
