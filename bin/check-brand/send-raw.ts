import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'

/** Seconds that a brand has for an answer: as long as the platform waits. */
const ANSWER_SECONDS = 20
/** The largest answer that the platform reads. */
const LARGEST_ANSWER = 1024 * 1024

export type RawAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly body: string }
  | { readonly kind: 'no_answer'; readonly why: string }

/** When this side closes the connection: after the answer, or before it has one. */
export type HangUp = 'after_answer' | 'at_answer' | 'after_request'

/** Sends one POST as it is given. Never throws for what the network or the server does. */
export function sendRaw(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  hangUp: HangUp = 'after_answer',
): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const none = (why: string) => resolve({ kind: 'no_answer', why })
    const send = url.startsWith('https:') ? requestHttps : requestHttp
    const outgoing = send(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      agent: false,
      signal: AbortSignal.timeout(ANSWER_SECONDS * 1000),
    })
    outgoing.on('error', (error) => none(sentenceOf(error)))
    outgoing.on('response', (incoming) => {
      if (hangUp === 'at_answer') {
        outgoing.destroy()
        return none('this side closed the connection at the answer')
      }
      const parts: Buffer[] = []
      let size = 0
      incoming.on('data', (part: Buffer) => {
        size += part.length
        parts.push(part)
        if (size > LARGEST_ANSWER) incoming.destroy(new Error('the answer is larger than 1 MB'))
      })
      incoming.on('error', (error) => none(sentenceOf(error)))
      incoming.on('end', () => {
        resolve({ kind: 'answer', status: incoming.statusCode ?? 0, body: Buffer.concat(parts).toString() })
      })
    })
    outgoing.end(body, () => {
      if (hangUp !== 'after_request') return
      // Long enough for the server to have read the request.
      setTimeout(() => {
        outgoing.destroy()
        none('this side closed the connection before the answer')
      }, 20)
    })
  })
}

function sentenceOf(error: Error & { code?: string }): string {
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return `no answer within ${ANSWER_SECONDS} seconds`
  if (error.code === 'ECONNREFUSED') return 'nothing listens at this address'
  if (error.code === 'ECONNRESET') return 'the connection was closed without an answer'
  return error.message
}
