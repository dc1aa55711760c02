import { Agent, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { problemCodes } from '../../../functions/http/problem.ts'
import { newId } from '../../../functions/runtime/ids.ts'
import type { ApiAddress } from '../deployment/api-address.ts'

/** Headers that belong to one connection and not to the message (RFC 9110 section 7.6.1). */
const CONNECTION_HEADERS = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]

/** Passes requests on to the deployed HTTP API, bodies streamed in both directions. */
export type PassOn = { handle(incoming: IncomingMessage, answer: ServerResponse): void; close(): void }

export function passOnTo({ origin, host }: ApiAddress): PassOn {
  // Idle connections end long before the emulator ends them, after 75 s: a request must not meet that.
  const agent = new Agent({ keepAlive: true, maxSockets: 64, timeout: 15_000 })
  const target = new URL(origin)

  const handle = (incoming: IncomingMessage, answer: ServerResponse): void => {
    const outgoing = request(
      {
        host: target.hostname,
        port: target.port,
        method: incoming.method,
        path: incoming.url,
        agent,
        headers: { ...messageHeaders(incoming.headers), host },
      },
      (answered) => {
        answer.writeHead(answered.statusCode ?? problemCodes.unavailable.status, messageHeaders(answered.headers))
        pipeline(answered, answer, () => {})
      },
    )
    outgoing.once('error', () => unavailable(answer))
    answer.once('close', () => outgoing.destroy())
    pipeline(incoming, outgoing, () => {})
  }
  return { handle, close: () => agent.destroy() }
}

function messageHeaders(headers: IncomingMessage['headers']): IncomingMessage['headers'] {
  const own = new Set([...CONNECTION_HEADERS, ...(headers.connection ?? '').toLowerCase().split(/\s*,\s*/)])
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !own.has(name)))
}

function unavailable(answer: ServerResponse): void {
  if (answer.headersSent) {
    answer.destroy()
    return
  }
  const problem = {
    type: 'about:blank',
    title: problemCodes.unavailable.title,
    status: problemCodes.unavailable.status,
    code: 'unavailable',
    detail: 'The local AWS emulator does not answer. Look at the terminal of npm start.',
    requestId: newId('req', new Date()),
    errors: [],
  }
  answer.writeHead(problem.status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem))
}
