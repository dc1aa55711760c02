import type { WireItem } from './item-size.ts'
import type { TableShape } from './table-shapes.ts'

/** The key of a row in DynamoDB's protocol. */
export type RowKey = Readonly<Record<string, { readonly S: string }>>

export interface WrittenRow {
  readonly table: string
  readonly key: RowKey
}

interface Write {
  readonly TableName: string
  readonly Key?: RowKey
  readonly Item?: WireItem
}

interface BatchRequest {
  readonly PutRequest?: { readonly Item: WireItem }
  readonly DeleteRequest?: { readonly Key: RowKey }
}

interface WriteInput extends Write {
  readonly TransactItems?: readonly Readonly<Record<string, Write>>[]
  readonly RequestItems?: Readonly<Record<string, readonly BatchRequest[]>>
}

/** The rows that a call writes, whatever kind of write it is; a condition check counts as one. */
export function writesInCall(input: WriteInput, shapes: ReadonlyMap<string, TableShape>): WrittenRow[] {
  return writesOf(input).map(({ TableName: table, Key, Item = {} }) => {
    const keys = shapes.get(table)?.keys ?? []
    return { table, key: Key ?? (Object.fromEntries(keys.map((name) => [name, Item[name]])) as RowKey) }
  })
}

function writesOf(input: WriteInput): Write[] {
  if (input.TransactItems !== undefined) return input.TransactItems.flatMap((item) => Object.values(item))
  if (input.RequestItems === undefined) return [input]
  return Object.entries(input.RequestItems).flatMap(([TableName, requests]) =>
    requests.map(({ PutRequest, DeleteRequest }) => ({ TableName, ...PutRequest, ...DeleteRequest })),
  )
}

/** What a row is, for people: its table and its key without what is different in each order. */
export function kindOfRow({ table, key }: WrittenRow): string {
  const texts = Object.values(key).map(({ S }) => S)
  const words = texts.map((text) =>
    text.split('#').filter((word) => /^[A-Z_]+$/.test(word) || word === 'fulfilment' || word === 'support'),
  )
  return `${table.split('-').at(-1)} ${words.map((parts) => parts.join('#')).join(' ')}`.trim()
}
