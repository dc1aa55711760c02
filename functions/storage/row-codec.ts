import type * as z from 'zod'

/**
 * Turns domain objects into compact rows and back. A row keeps a short name for each
 * field, and leaves out what says nothing: null, false, 0, empty lists and records.
 * DynamoDB charges a write unit for each started KB, and names and nulls are half of a
 * row that is written as it is.
 */
export interface RowCodec<Value> {
  readonly toRow: (value: Value) => Record<string, unknown>
  /** The value, not yet parsed: what was left out is there again. */
  readonly fromRow: (row: Readonly<Record<string, unknown>>) => unknown
}

/** Short names by field name. A field that has none keeps its own. */
export type RowNames = Readonly<Record<string, string>>

/**
 * Renames the keys of everything inside a value, both ways, whatever its shape and whatever its keys. Nothing is left
 * out. A key that is some field's short name is marked, so that it comes back as itself: keys may be free, as those
 * of metadata are.
 */
export function rowRenaming(names: RowNames): { readonly toRow: Rename; readonly fromRow: Rename } {
  const short = new Map(Object.entries(names))
  const long = new Map([...short].map(([name, one]) => [one, name]))
  return {
    toRow: renamerBy((key) => short.get(key) ?? (long.has(key) || key.startsWith(MARK) ? MARK + key : key)),
    fromRow: renamerBy((key) => long.get(key) ?? (key.startsWith(MARK) ? key.slice(MARK.length) : key)),
  }
}

const MARK = '='

type Rename = (value: unknown) => unknown

function renamerBy(nameOf: (key: string) => string): Rename {
  const rename: Rename = (value) => {
    if (Array.isArray(value)) return value.map(rename)
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [nameOf(key), rename(one)]))
  }
  return rename
}

interface Coder {
  /** `undefined` is left out. */
  readonly encode: (value: unknown) => unknown
  readonly decode: (stored: unknown) => unknown
}

type Definition = {
  readonly type: string
  readonly innerType?: z.core.$ZodType
  readonly element?: z.core.$ZodType
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly options?: readonly z.core.$ZodType[]
  readonly discriminator?: string
  readonly valueType?: z.core.$ZodType
}

/** Reads the schema once; `names` must not give two fields of one object the same name. */
export function rowCodec<Value>(schema: z.ZodType<Value>, names: RowNames): RowCodec<Value> {
  const coder = coderOf(schema, names)
  return {
    toRow: (value) => coder.encode(value) as Record<string, unknown>,
    fromRow: (row) => coder.decode(row),
  }
}

function coderOf(schema: z.core.$ZodType, names: RowNames): Coder {
  const definition = schema._zod.def as unknown as Definition
  switch (definition.type) {
    case 'object':
      return objectCoder(definition.shape ?? {}, names)
    case 'array':
      return listCoder(coderOf(definition.element as z.core.$ZodType, names))
    case 'record':
      return recordCoder(coderOf(definition.valueType as z.core.$ZodType, names))
    case 'nullable':
      return withAbsent(coderOf(definition.innerType as z.core.$ZodType, names), null)
    case 'optional':
      return withAbsent(coderOf(definition.innerType as z.core.$ZodType, names), undefined)
    case 'default':
    case 'readonly':
      return coderOf(definition.innerType as z.core.$ZodType, names)
    case 'number':
    case 'int':
      return valueCoder(0)
    case 'boolean':
      return valueCoder(false)
    case 'union':
      return definition.discriminator === undefined ? asItIs : unionCoder(definition, names)
    default:
      return asItIs
  }
}

const asItIs: Coder = { encode: (value) => value, decode: (stored) => stored }

function valueCoder(usual: unknown): Coder {
  return {
    encode: (value) => (value === usual ? undefined : value),
    decode: (stored) => (stored === undefined ? usual : stored),
  }
}

/** Where there may be nothing, an object or a number that is there is written even if it says nothing. */
function withAbsent(inner: Coder, absent: null | undefined): Coder {
  return {
    encode: (value) => {
      if (value === absent || value === undefined) return undefined
      const encoded = inner.encode(value)
      return encoded === undefined ? value : encoded
    },
    decode: (stored) => (stored === undefined ? absent : inner.decode(stored)),
  }
}

function listCoder(element: Coder): Coder {
  return {
    encode: (value) => {
      const list = value as readonly unknown[]
      return list.length === 0 ? undefined : list.map((one) => element.encode(one) ?? one)
    },
    decode: (stored) => (stored === undefined ? [] : (stored as unknown[]).map((one) => element.decode(one))),
  }
}

function recordCoder(element: Coder): Coder {
  const mapped = (value: unknown, change: (one: unknown) => unknown) =>
    Object.fromEntries(Object.entries(value as Record<string, unknown>).map(([key, one]) => [key, change(one)]))
  return {
    encode: (value) => {
      const encoded = mapped(value, (one) => element.encode(one) ?? one)
      return Object.keys(encoded).length === 0 ? undefined : encoded
    },
    decode: (stored) => (stored === undefined ? {} : mapped(stored, element.decode)),
  }
}

function objectCoder(shape: Readonly<Record<string, z.core.$ZodType>>, names: RowNames): Coder {
  const fields = Object.entries(shape).map(([name, schema]) => ({
    name,
    short: names[name] ?? name,
    coder: coderOf(schema, names),
  }))
  return {
    encode: (value) => {
      const row: Record<string, unknown> = {}
      for (const { name, short, coder } of fields) {
        const encoded = coder.encode((value as Record<string, unknown>)[name])
        if (encoded !== undefined) row[short] = encoded
      }
      return row
    },
    decode: (stored) => {
      const value: Record<string, unknown> = {}
      const row = (stored ?? {}) as Record<string, unknown>
      for (const { name, short, coder } of fields) {
        const decoded = coder.decode(row[short])
        if (decoded !== undefined) value[name] = decoded
      }
      return value
    },
  }
}

/** The discriminator keeps its name, so that a row says which shape it has. */
function unionCoder({ options = [], discriminator = '' }: Definition, names: RowNames): Coder {
  const coders = new Map<unknown, Coder>()
  for (const option of options) {
    const coder = coderOf(option, names)
    for (const value of option._zod.propValues?.[discriminator] ?? []) coders.set(value, coder)
  }
  const short = names[discriminator] ?? discriminator
  const coderFor = (value: unknown) => coders.get(value) ?? asItIs
  return {
    encode: (value) => coderFor((value as Record<string, unknown>)[discriminator]).encode(value),
    decode: (stored) => coderFor((stored as Record<string, unknown> | undefined)?.[short]).decode(stored),
  }
}
