import type { IncomingMessage } from 'node:http'

/** What became of one request. */
export type Sent =
  | {
      readonly kind: 'answer'
      /** A redirect is an answer like any other: it is not followed. */
      readonly status: number
      /** Names in lower case; a name that comes several times is joined as Node.js joins it. */
      readonly headers: Readonly<Record<string, string>>
      readonly body: Buffer
      /** How the body ended. Only a whole one is all that the server meant to say. */
      readonly end: 'whole' | 'cut_off' | 'too_large' | 'timeout' | 'unreadable'
    }
  | { readonly kind: 'no_answer'; readonly why: 'timeout' | 'connection' | 'address_refused' | 'invalid_answer' }

type End = Extract<Sent, { kind: 'answer' }>['end']

/**
 * Reads an answer to its end and settles it. Returns the way to settle it earlier with what has come: its status is
 * there, however the rest of it ends.
 */
export function readAnswer(
  incoming: IncomingMessage,
  largestBytes: number,
  settle: (sent: Sent) => void,
): (why: 'timeout' | 'connection') => void {
  const parts: Buffer[] = []
  let size = 0
  const settleWith = (end: End) => {
    const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value ?? '')])
    settle({
      kind: 'answer',
      status: incoming.statusCode ?? 0,
      headers: Object.fromEntries(headers),
      body: Buffer.concat(parts),
      end,
    })
  }
  incoming.on('data', (part: Buffer) => {
    size += part.length
    parts.push(part)
    if (size > largestBytes) settleWith('too_large')
  })
  incoming.on('error', () => settleWith('cut_off'))
  incoming.on('end', () => settleWith(incoming.complete ? 'whole' : 'cut_off'))
  return (why) => settleWith(why === 'timeout' ? 'timeout' : 'cut_off')
}

/** A status line stands at the start of what the parser choked on, unless the server sent it long before the rest. */
const STATUS_LINE = /^HTTP\/1\.[01] ([1-5]\d\d)[ \r\n]/

/** An answer whose headers break the rules of HTTP: its status all the same, where that can be read. */
export function statusOfUnreadable(bytes: Buffer | undefined): Sent {
  const [, status] = STATUS_LINE.exec(bytes?.subarray(0, 20).toString('latin1') ?? '') ?? []
  if (status === undefined) return { kind: 'no_answer', why: 'invalid_answer' }
  return { kind: 'answer', status: Number(status), headers: {}, body: Buffer.alloc(0), end: 'unreadable' }
}
