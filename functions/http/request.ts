import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type * as z from 'zod'
import { requireWholeText } from './body-text.ts'
import type { Caller } from './callers/api-key.ts'
import { fingerprintOf, type Idempotency } from './idempotency.ts'
import { Problem } from './problem.ts'
import type { Route } from './route.ts'
import { schemaFaults } from './schema-faults.ts'
import { parseWithoutNulls } from './without-nulls.ts'

/** 256 KiB: several times the size of 200 lines with attributes. */
export const LARGEST_BODY_BYTES = 256 * 1024

type Headers = Readonly<Record<string, string | undefined>>

/** The JSON of a body. Throws the problem of its type, size or form. */
export function parseJsonBody(route: Pick<Route, 'access'>, headers: Headers, rawBody: string): unknown {
  if (Buffer.byteLength(rawBody) > LARGEST_BODY_BYTES) {
    throw new Problem('body_too_large', `The body may have ${LARGEST_BODY_BYTES} bytes at most.`)
  }
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase()
  if (rawBody !== '' && type !== 'application/json') {
    throw new Problem('unsupported_media_type', 'Send the body as "Content-Type: application/json".')
  }
  // What a brand signed is as it was sent: a U+FFFD in it may be the shop's own, and a lost byte breaks the signature.
  if (route.access !== 'brand-signature') requireWholeText(rawBody)
  if (rawBody === '') return {}
  try {
    // RFC 8259 lets a reader ignore the byte order mark that some systems put in front.
    return JSON.parse(rawBody.replace(/^\uFEFF/, ''))
  } catch {
    // The parser’s message quotes the body, so it is not passed on.
    throw new Problem('invalid_json', 'The body cannot be parsed as JSON.')
  }
}

/** Key and fingerprint of a POST that may be repeated; null where the route takes none or none was sent. */
export function idempotencyOf(
  route: Route,
  event: APIGatewayProxyEventV2,
  caller: Caller,
  json: unknown,
): Idempotency | null {
  if (route.idempotency === undefined) return null
  const key = event.headers['idempotency-key']
  if (key === undefined || key.trim() === '') {
    if (route.idempotency === 'optional') {
      if (key === undefined) return null
      throw new Problem('validation_failed', 'The Idempotency-Key is empty.', {
        errors: [
          { code: 'too_small', pointer: '#header/Idempotency-Key', detail: 'Write a key, or leave the header out.' },
        ],
      })
    }
    throw new Problem(
      'idempotency_key_required',
      'Send an Idempotency-Key header with a value that you choose, such as a UUID.',
    )
  }
  if (key.length > 255) {
    throw new Problem('validation_failed', 'The Idempotency-Key is too long.', {
      errors: [{ code: 'too_big', pointer: '#header/Idempotency-Key', detail: 'It may have 255 characters at most.' }],
    })
  }
  return { owner: ownerOf(caller), key, fingerprint: canonicalFingerprint(route, event.rawPath, json) }
}

/** Whose idempotency keys are apart from everybody else's. */
function ownerOf({ member, storefrontId, livemode }: Caller): string {
  if (member !== undefined) return `member#${member.id}`
  return `${storefrontId ?? 'platform'}#${livemode ? 'live' : 'test'}`
}

/** Path or query parameters by their schema; an unknown path is 404, a faulty query 422. */
export function checkPart(schema: z.ZodType | undefined, value: unknown, prefix: '#path' | '#query'): unknown {
  if (schema === undefined) return undefined
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  if (prefix === '#path') throw new Problem('not_found', 'Nothing exists at this address.')
  throw new Problem('validation_failed', 'The query parameters have faults.', {
    errors: schemaFaults(parsed.error, prefix, { schema, value }),
  })
}

export function checkBody(route: Route, json: unknown): unknown {
  if (route.body === undefined || route.bodyCheck === 'handler') return json
  const { parsed, value } = parseWithoutNulls(route.body, json)
  if (parsed.success) return parsed.data
  throw new Problem('validation_failed', 'The request body has faults.', {
    errors: schemaFaults(parsed.error, '', { schema: route.body, value }),
  })
}

/** JSON.parse accepts two things that RFC 8785 cannot serialise: half a surrogate pair, and numbers outside a double’s range. */
function canonicalFingerprint(route: Route, path: string, json: unknown): string {
  try {
    return fingerprintOf(route.method, path, json)
  } catch {
    throw new Problem('invalid_json', 'The body has half a character or a number that is too large.')
  }
}
