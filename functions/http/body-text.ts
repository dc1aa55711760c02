import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { Problem } from './problem.ts'

type Sent = Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded' | 'headers'>

const CHARSET = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]*))/i
/** US-ASCII is a part of UTF-8. */
const UTF_8 = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii'])

/** What stands where bytes could not be read as UTF-8: the letters that were meant are lost. */
const REPLACEMENT = '\uFFFD'

/**
 * A body as text. Everything that is sent here is UTF-8.
 *
 * @throws Problem `unsupported_media_type` for another charset, `invalid_encoding` for bytes that are not UTF-8
 */
export function bodyText({ body = '', isBase64Encoded, headers }: Sent): string {
  const [, quoted, plain] = CHARSET.exec(headers['content-type'] ?? '') ?? []
  const charset = (quoted ?? plain ?? 'utf-8').trim().toLowerCase()
  if (body !== '' && !UTF_8.has(charset)) {
    throw new Problem('unsupported_media_type', 'Send the body in UTF-8; no other charset is taken.')
  }
  const text = isBase64Encoded ? decoded(Buffer.from(body, 'base64')) : body
  // JSON between API Gateway and this function can carry half a surrogate pair, which no UTF-8 can.
  if (!text.isWellFormed()) throw notUtf8()
  return text
}

/**
 * The body of a route that describes none: a form of a browser, or nothing that anybody reads. Whoever reads it finds a
 * U+FFFD where bytes were no UTF-8.
 */
export function looseBodyText({ body = '', isBase64Encoded }: Sent): string {
  return (isBase64Encoded ? Buffer.from(body, 'base64').toString() : body).toWellFormed()
}

/** Refuses text in which letters were lost on the way here, because they were sent in another charset or read in one before. */
export function requireWholeText(text: string): void {
  if (text.includes(REPLACEMENT)) throw notUtf8()
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw notUtf8()
  }
}

function notUtf8(): Problem {
  return new Problem(
    'invalid_encoding',
    'The body has bytes that are not UTF-8, or the sign U+FFFD that stands for such bytes. Nothing was done.',
  )
}
