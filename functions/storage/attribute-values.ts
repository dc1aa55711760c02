/**
 * Values of rows as DynamoDB's JSON carries them, and back: what `marshall` and `unmarshall` of
 * `@aws-sdk/util-dynamodb` and the SDK's serialiser do in two steps. A property test compares them.
 */

type Wire = { readonly [type: string]: unknown }
type Row = Record<string, unknown>

/** Attributes of a row, or values of an expression. Absent ones are left out. */
export function toAttributes(row: Readonly<Row>): Record<string, Wire> {
  const attributes: Record<string, Wire> = {}
  for (const name in row) {
    const value = row[name]
    if (value !== undefined) attributes[name] = toWire(value)
  }
  return attributes
}

export function fromAttributes(attributes: Readonly<Record<string, Wire>>): Row {
  const row: Row = {}
  for (const name in attributes) row[name] = fromWire(attributes[name] as Wire)
  return row
}

function toWire(value: unknown): Wire {
  switch (typeof value) {
    case 'string':
      return { S: value }
    case 'number':
      return { N: numberText(value) }
    case 'boolean':
      return { BOOL: value }
    case 'object':
      return value === null ? { NULL: true } : toComplex(value)
    default:
      throw new TypeError(`A row cannot hold a ${typeof value}.`)
  }
}

function toComplex(value: object): Wire {
  if (Array.isArray(value)) return { L: value.filter((one) => one !== undefined).map(toWire) }
  if (value instanceof Uint8Array) return { B: Buffer.from(value).toString('base64') }
  if (value instanceof Set) return toWireSet([...value])
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('A row holds plain objects only.')
  return { M: toAttributes(value as Row) }
}

function toWireSet(values: readonly unknown[]): Wire {
  if (values.length === 0) throw new TypeError('A row cannot hold an empty set.')
  if (values.every((one) => typeof one === 'string')) return { SS: values }
  if (values.every((one) => typeof one === 'number')) return { NS: values.map(numberText) }
  throw new TypeError('A set of a row holds texts only, or numbers only.')
}

function numberText(value: number): string {
  // Beyond it, a number of JavaScript is no longer the one that was meant.
  if (!(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) throw new TypeError('A row cannot hold such a number.')
  return String(value)
}

function fromWire(wire: Wire): unknown {
  for (const type in wire) {
    const value = wire[type]
    switch (type) {
      case 'S':
      case 'BOOL':
        return value
      case 'N':
        return toNumber(value as string)
      case 'M':
        return fromAttributes(value as Record<string, Wire>)
      case 'L':
        return (value as Wire[]).map(fromWire)
      case 'NULL':
        return null
      case 'B':
        return new Uint8Array(Buffer.from(value as string, 'base64'))
      case 'SS':
        return new Set(value as string[])
      case 'NS':
        return new Set((value as string[]).map(toNumber))
    }
  }
  throw new TypeError('DynamoDB answered a value of a kind that no row has.')
}

function toNumber(text: string): number | bigint {
  const value = Number(text)
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : BigInt(text)
}
