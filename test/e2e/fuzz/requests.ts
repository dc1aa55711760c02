import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { fromSchema, type KnownValues } from './from-schema.ts'
import { nearlyValid } from './mutate.ts'
import type { AddressedOperation, Parameter } from './operations.ts'
import { VALUE_MARK, wildBody, wildContentType, wildText } from './wild-values.ts'

/** A request as it is sent, but for who sends it. */
export interface MadeRequest {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array<ArrayBuffer> | undefined
}

export interface KnownRequest {
  readonly known: KnownValues
  /** A body that the operation takes as it is; without one, bodies are made by the schema alone. */
  readonly body?: unknown
}

/** Requests of one operation: by its description, nearly so, and nothing like it. */
export function requestsOf(operation: AddressedOperation, { known, body }: KnownRequest): fc.Arbitrary<MadeRequest> {
  const { method, path, parameters = [] } = operation
  return fc
    .record({
      path: pathFrom(path, parameters, known),
      query: queryFrom(parameters, known),
      headers: headersFrom(parameters),
      sent: method === 'GET' ? fc.constant({}) : bodyFrom(operation, known, body),
    })
    .map((made) => {
      const { body: sentBody, type = null } = made.sent as { body?: MadeRequest['body']; type?: string | null }
      return {
        method,
        path: made.path + made.query,
        headers: { ...made.headers, ...(type === null ? {} : { 'content-type': type }) },
        body: sentBody,
      }
    })
}

const PARAMETERS = /\{(\w+)\}/g

function pathFrom(path: string, parameters: readonly Parameter[], known: KnownValues): fc.Arbitrary<string> {
  const fields = parameters.filter((parameter) => parameter.in === 'path')
  const valid = fields.map(({ name, schema }) => fromSchema(schema, known, name).map(String))
  const wild = fields.map(({ name, schema }) =>
    fc.oneof({ weight: 5, arbitrary: fromSchema(schema, known, name).map(String) }, { weight: 1, arbitrary: wildText }),
  )
  const filled = (values: readonly string[]) => {
    const byName = new Map(fields.map(({ name }, at) => [name, values[at] ?? '']))
    // An empty part, or one of dots, is another address.
    return path.replaceAll(PARAMETERS, (_, name) => encodeURIComponent(byName.get(name) ?? '').replace(/^\.*$/, '-'))
  }
  return fc.oneof({ weight: 3, arbitrary: fc.tuple(...valid) }, { weight: 1, arbitrary: fc.tuple(...wild) }).map(filled)
}

function queryFrom(parameters: readonly Parameter[], known: KnownValues): fc.Arbitrary<string> {
  const fields = parameters.filter((parameter) => parameter.in === 'query')
  const pair = ({ name, schema }: Parameter) =>
    fc.oneof(
      { weight: name === 'cursor' ? 1 : 4, arbitrary: fromSchema(schema, known, name).map(String) },
      { weight: 1, arbitrary: wildText },
      ...(name === 'cursor' ? [{ weight: 2, arbitrary: cursorFrom(known.cursor ?? []) }] : []),
    )
  const named = fc.record(Object.fromEntries(fields.map((field) => [field.name, pair(field)])), {
    requiredKeys: fields.filter(({ required }) => required).map(({ name }) => name),
    noNullPrototype: true,
  })
  const few = fc
    .tuple(named, fc.infiniteStream(fc.nat({ max: 3 })))
    .map(([values, chances]) =>
      Object.entries(values).filter(([name]) => isNeeded(fields, name) || chances.next().value === 0),
    )
  const more = fc.oneof(
    { weight: 8, arbitrary: fc.constant('') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'unknown=1',
        '__proto__=1',
        'limit=1&limit=2',
        '=',
        '&&',
        '%zz=%',
        'limit',
        'limit[]=1',
      ),
    },
  )
  return fc.tuple(few, more).map(([pairs, other]) => {
    const text = [...pairs.map(([name, value]) => `${name}=${encodeURIComponent(wellFormed(value))}`), other]
    const query = text.filter((part) => part !== '').join('&')
    return query === '' ? '' : `?${query}`
  })
}

const isNeeded = (fields: readonly Parameter[], name: string): boolean =>
  fields.some((field) => field.name === name && field.required === true)

/** Half a character cannot be sent in an address. */
const wellFormed = (text: string): string => text.toWellFormed()

/** Cursors that are broken, of another list, or of nobody. */
function cursorFrom(real: readonly string[]): fc.Arbitrary<string> {
  const made = ['AAAA', Buffer.from('["audit",1,1,"x",null]').toString('base64url'), `${VALUE_MARK}${'A'.repeat(900)}`]
  const cursors = fc.constantFrom(...made, ...real)
  const broken = fc.tuple(cursors, fc.nat(), fc.constantFrom('A', '_', '=', 'é', '')).map(([cursor, at, letter]) => {
    const place = at % Math.max(cursor.length, 1)
    return cursor.slice(0, place) + letter + cursor.slice(place + 1)
  })
  return fc.oneof(cursors, broken)
}

/** HTTP allows Latin-1 there. */
const wildHeader = fc.constantFrom('', ' ', `${VALUE_MARK} é`, 'x'.repeat(256), `${VALUE_MARK}"W/*,`, '{}', '*')

function headersFrom(parameters: readonly Parameter[]): fc.Arbitrary<Record<string, string>> {
  const fields = parameters.filter((parameter) => parameter.in === 'header')
  const usual = (name: string) =>
    name === 'Idempotency-Key' ? fc.uuid().map((id) => `${id}-${randomUUID()}`) : fc.constantFrom('1', '"x"')
  const one = ({ name }: Parameter) =>
    fc.option(fc.oneof({ weight: 9, arbitrary: usual(name) }, { weight: 1, arbitrary: wildHeader }), { freq: 12 })
  return fc
    .record(Object.fromEntries(fields.map((field) => [field.name.toLowerCase(), one(field)])))
    .map(
      (headers) =>
        Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== null)) as Record<string, string>,
    )
}

function bodyFrom(operation: AddressedOperation, known: KnownValues, body: unknown) {
  const schema = operation.requestBody?.content['application/json']?.schema
  if (schema === undefined) {
    const none = { weight: 2, arbitrary: fc.constant<{ body?: MadeRequest['body']; type?: string | null }>({}) }
    return fc.oneof(none, { weight: 1, arbitrary: fc.record({ body: wildBody, type: wildContentType }) })
  }
  const json = (value: fc.Arbitrary<unknown>) =>
    value.map((one) => ({ body: JSON.stringify(one), type: 'application/json' as string | null }))
  const made = fromSchema(schema, known)
  const valid = body === undefined ? made : fc.oneof({ weight: 2, arbitrary: fc.constant(body) }, made)
  return fc.oneof(
    { weight: 4, arbitrary: json(valid) },
    { weight: 6, arbitrary: json(nearlyValid(valid)) },
    { weight: 2, arbitrary: fc.record({ body: wildBody, type: fc.constant<string | null>('application/json') }) },
    { weight: 1, arbitrary: fc.record({ body: json(valid).map((one) => one.body), type: wildContentType }) },
  )
}
