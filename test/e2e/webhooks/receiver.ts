import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

/** One request that a receiver got, and what it answered; null while it leaves the sender waiting. */
export interface Received {
  readonly eventId: string
  readonly deliveryId: string
  readonly attempt: number
  readonly orderId: string
  readonly sequence: number
  readonly type: string
  readonly body: unknown
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly verified: boolean
  answered: number | null
}

export interface Receiver {
  readonly url: string
  readonly received: Received[]
  /** Verifies signatures; set once the endpoint was made. */
  secrets: string[]
  /** What is answered; null hangs. */
  answer: (request: Received) => number | null
  /** Headers of every answer, such as `retry-after`. */
  answerHeaders: Record<string, string>
  /** Requests that wait for an answer at this moment, and the most there ever were. */
  readonly open: () => number
  readonly mostOpen: () => number
  stop(): Promise<void>
}

/** A subscriber's server, which checks signatures by the reference library and remembers everything. */
export async function startReceiver(answer: Receiver['answer'] = () => 200): Promise<Receiver> {
  const received: Received[] = []
  const waiting = new Set<ServerResponse>()
  let mostOpen = 0
  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = []
    waiting.add(outgoing)
    mostOpen = Math.max(mostOpen, waiting.size)
    outgoing.on('close', () => waiting.delete(outgoing))
    incoming.on('data', (part: Buffer) => parts.push(part))
    incoming.on('end', () => {
      const body = Buffer.concat(parts).toString()
      const event = JSON.parse(body)
      const { orderId, sequence, type } = event
      const request: Received = {
        eventId: String(incoming.headers['webhook-id']),
        deliveryId: String(incoming.headers['diddo-delivery']),
        attempt: Number(incoming.headers['diddo-attempt']),
        orderId,
        sequence,
        type,
        body: event,
        headers: incoming.headers,
        verified: receiver.secrets.some((secret) => isVerified(secret, body, incoming.headers)),
        answered: null,
      }
      received.push(request)
      request.answered = receiver.answer(request)
      if (request.answered === null) return
      const answerHeaders = { 'content-type': 'text/plain', ...receiver.answerHeaders }
      outgoing.writeHead(request.answered, answerHeaders).end(`answered ${request.answered}`)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    secrets: [],
    answer,
    answerHeaders: {},
    open: () => waiting.size,
    mostOpen: () => mostOpen,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return receiver
}

function isVerified(secret: string, body: string, headers: Record<string, string | string[] | undefined>): boolean {
  try {
    new Webhook(secret).verify(body, headers as Record<string, string>)
    return true
  } catch {
    return false
  }
}
