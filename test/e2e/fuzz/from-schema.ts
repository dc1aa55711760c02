import * as fc from 'fast-check'
import { type JsonSchema, resolved } from './operations.ts'

/** Ids of things that exist, by the name of the field or parameter that holds one. */
export type KnownValues = Readonly<Record<string, readonly string[]>>

const FIRST_TIME = Date.parse('2020-01-01T00:00:00Z')
const LAST_TIME = Date.parse('2032-01-01T00:00:00Z')

const moment = fc
  .date({ min: new Date(FIRST_TIME), max: new Date(LAST_TIME), noInvalidDate: true })
  .map((at) => at.toISOString())

const byFormat: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'date-time': fc.oneof(moment, fc.constantFrom('2026-11-22T18:00:00Z', '2026-11-22T18:00:00+01:00')),
  date: moment.map((text) => text.slice(0, 10)),
  // Nothing listens there.
  uri: fc.constantFrom(
    'https://127.0.0.1:9/hook',
    'http://127.0.0.1:9/a?b=c',
    'https://hooks.example/x',
    'ftp://a.example',
  ),
  email: fc.nat({ max: 50 }).map((number) => `fuzz.${number}@fuzz.example`),
}

/** Values by a JSON schema: nearly always valid, since it knows no rule between two fields. */
export function fromSchema(given: JsonSchema, known: KnownValues, name = ''): fc.Arbitrary<unknown> {
  const schema = resolved(given)
  const ids = known[name]
  const plain = plainFromSchema(schema, known, name)
  if (ids === undefined || ids.length === 0) return plain
  return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: plain })
}

function plainFromSchema(schema: JsonSchema, known: KnownValues, name: string): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (Array.isArray(choices)) return fc.oneof(...choices.map((choice: JsonSchema) => fromSchema(choice, known, name)))
  if (Array.isArray(schema.type)) {
    return fc.oneof(...schema.type.map((type: string) => plainFromSchema({ ...schema, type }, known, name)))
  }
  switch (schema.type) {
    case 'object':
      return objectFrom(schema, known)
    case 'array':
      return arrayFrom(schema, known, name)
    case 'string':
      return textFrom(schema)
    case 'integer':
      return fc.oneof(
        fc.integer({ min: lowest(schema), max: Math.min(highest(schema), lowest(schema) + 5_000) }),
        ends(schema),
      )
    case 'number':
      return fc.double({ min: lowest(schema), max: highest(schema), noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

const lowest = (schema: JsonSchema): number => Number(schema.minimum ?? -1_000)
const highest = (schema: JsonSchema): number => Number(schema.maximum ?? Number.MAX_SAFE_INTEGER)
const ends = (schema: JsonSchema): fc.Arbitrary<number> => fc.constantFrom(lowest(schema), highest(schema))

function objectFrom(schema: JsonSchema, known: KnownValues): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)
  if (properties.length === 0) return recordFrom(schema, known)
  const required = new Set(schema.required as string[] | undefined)
  const fields = Object.fromEntries(properties.map(([name, child]) => [name, fromSchema(child, known, name)]))
  return fc.record(fields, { requiredKeys: [...required], noNullPrototype: true })
}

function recordFrom(schema: JsonSchema, known: KnownValues): fc.Arbitrary<unknown> {
  const value = schema.additionalProperties
  if (typeof value !== 'object' || value === null) return fc.constantFrom({})
  const key = fc.constantFrom('campaign', 'a', 'X-Header', 'toString', 'ключ')
  return fc.dictionary(key, fromSchema(value as JsonSchema, known), { maxKeys: 3, noNullPrototype: true })
}

function arrayFrom(schema: JsonSchema, known: KnownValues, name: string): fc.Arbitrary<unknown> {
  const minLength = Number(schema.minItems ?? 0)
  const maxLength = Math.min(Number(schema.maxItems ?? 3), minLength + 3)
  // `brandIds` holds what `brandId` does.
  const one = name.replace(/s$/, '')
  return fc.array(fromSchema((schema.items ?? {}) as JsonSchema, known, one), { minLength, maxLength })
}

function textFrom(schema: JsonSchema): fc.Arbitrary<string> {
  const format = byFormat[String(schema.format)]
  if (format !== undefined) return format
  const minLength = Number(schema.minLength ?? 0)
  const maxLength = Math.min(Number(schema.maxLength ?? 40), Math.max(40, minLength))
  const words = fc.constantFrom('US', 'USD', 'en-US', 'a', 'ups', '62701', 'Ada', '漢字 👩‍👧', '+12025550123', '4242')
  const text = fc.oneof(words, fc.string({ unit: 'grapheme', minLength, maxLength }))
  if (typeof schema.pattern !== 'string') return text
  return patterned(schema.pattern) ?? text
}

/** Null where the library cannot make texts of the pattern: those of Unicode’s categories. */
function patterned(pattern: string): fc.Arbitrary<string> | null {
  try {
    return fc.stringMatching(new RegExp(pattern), { maxLength: 60 })
  } catch {
    return null
  }
}
