import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { bodyText } from '../../../functions/http/body-text.ts'
import { Problem } from '../../../functions/http/problem.ts'
import { checkBody, idempotencyOf, parseJsonBody } from '../../../functions/http/request.ts'
import { defineRoute } from '../../../functions/http/route.ts'

const json = { 'content-type': 'application/json' }
const sent = (body: string | Uint8Array, contentType = 'application/json') => ({
  headers: { 'content-type': contentType },
  isBase64Encoded: typeof body !== 'string',
  body: typeof body === 'string' ? body : Buffer.from(body).toString('base64'),
})
const latin1 = Buffer.from('{"city":"Köln"}', 'latin1')
const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'none'
  } catch (error) {
    return error instanceof Problem ? error.code : String(error)
  }
}

describe('inputs row 1: bytes that are not UTF-8', () => {
  test('are refused, whatever the charset says', () => {
    expect(codeOf(() => bodyText(sent(latin1)))).toBe('invalid_encoding')
    expect(codeOf(() => bodyText(sent(latin1, 'application/json; charset=utf-8')))).toBe('invalid_encoding')
    expect(codeOf(() => bodyText(sent(new Uint8Array([0xed, 0xa0, 0x80]))))).toBe('invalid_encoding')
  })

  test('are refused as well when the way here replaced them already', () => {
    expect(codeOf(() => parseJsonBody(route, json, '{"city":"K\uFFFDln"}'))).toBe('invalid_encoding')
    const signed = { access: 'brand-signature' } as const
    expect(parseJsonBody(signed, json, '{"note":"\uFFFD"}')).toEqual({ note: '\uFFFD' })
  })

  test('half a surrogate pair is none', () => {
    expect(codeOf(() => bodyText(sent('{"a":"\ud800"}')))).toBe('invalid_encoding')
  })
})

describe('inputs row 1: charsets', () => {
  test.each(['iso-8859-1', 'ISO-8859-15', '"windows-1252"', 'utf-16'])('%s is 415', (charset) => {
    expect(codeOf(() => bodyText(sent('{}', `application/json; charset=${charset}`)))).toBe('unsupported_media_type')
  })

  test.each(['utf-8', 'UTF-8', '"utf-8"', 'utf8', 'us-ascii'])('%s is taken', (charset) => {
    expect(bodyText(sent('{"ö":1}', `application/json;charset=${charset};x=y`))).toBe('{"ö":1}')
  })

  test('without a body it does not matter', () => {
    expect(bodyText({ headers: { 'content-type': 'text/plain; charset=latin1' }, isBase64Encoded: false })).toBe('')
  })
})

test('UTF-8 as bytes comes back as it was, with its byte order mark', () => {
  const text = '\uFEFF{"city":"Köln","emoji":"🛒"}'
  expect(bodyText(sent(Buffer.from(text)))).toBe(text)
  expect(parseJsonBody(route, json, text)).toEqual({ city: 'Köln', emoji: '🛒' })
})

const route = defineRoute({
  method: 'POST',
  path: '/v1/things',
  operationId: 'make-thing',
  summary: 'Make a thing',
  tag: 'Things',
  access: 'orders:write',
  idempotency: 'optional',
  body: z.strictObject({
    name: z.string(),
    note: z.string().optional(),
    owner: z.string().nullable().optional(),
    parts: z.array(z.strictObject({ size: z.int().optional() })).optional(),
  }),
  responses: {},
})

describe('inputs row 11: null', () => {
  test('for an optional field is as good as left out, at any depth', () => {
    expect(checkBody(route, { name: 'a', note: null, parts: [{ size: null }, {}] })).toEqual({
      name: 'a',
      parts: [{}, {}],
    })
  })

  test('stays where it has a meaning of its own', () => {
    expect(checkBody(route, { name: 'a', owner: null })).toEqual({ name: 'a', owner: null })
  })

  test('for a required field is a missing field; in a list it stays a fault', () => {
    const faultsOf = (body: unknown) => {
      try {
        checkBody(route, body)
        return []
      } catch (error) {
        return (error as Problem).errors
      }
    }
    expect(faultsOf({ name: null, nmae: 'a', note: 1 })).toEqual([
      { code: 'required', pointer: '/name', detail: 'This field is required.' },
      { code: 'invalid_type', pointer: '/note', detail: 'It must be a text.' },
      { code: 'unknown_field', pointer: '/nmae', detail: 'This field is not known. Did you mean "name"?' },
    ])
    expect(faultsOf({ name: 'a', parts: [null] })).toMatchObject([{ code: 'invalid_type', pointer: '/parts/0' }])
  })
})

describe('money row 10: an empty Idempotency-Key', () => {
  const caller = { keyId: 'key_1', storefrontId: 'sf_1', livemode: false, scopes: [] }
  const keyed = (key: string | undefined, idempotency: 'optional' | 'required') => {
    const event = { headers: key === undefined ? {} : { 'idempotency-key': key }, rawPath: '/v1/things' }
    return codeOf(() => idempotencyOf({ ...route, idempotency }, event as never, caller, {}))
  }

  test('is refused where a key is optional, and where it is required', () => {
    expect(keyed('', 'optional')).toBe('validation_failed')
    expect(keyed('  ', 'optional')).toBe('validation_failed')
    expect(keyed('', 'required')).toBe('idempotency_key_required')
    expect(keyed(undefined, 'optional')).toBe('none')
  })
})
