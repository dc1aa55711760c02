import { isDeepStrictEqual } from 'node:util'
import { itemBytes, readUnits, type WireItem, writeUnits } from './item-size.ts'
import type { IndexShape, TableShape } from './table-shapes.ts'

/** A row before and after one write; null where there is none. */
interface RowChange {
  readonly before: WireItem | null
  readonly after: WireItem | null
}

interface WrittenUnits {
  readonly table: number
  readonly index: number
}

/**
 * Units that a write consumes: the larger of the row before and after, doubled in a transaction, and what follows at
 * each index, which no transaction doubles. A write whose condition fails consumes the row's units too.
 */
export function unitsOfWrite(shape: TableShape, { before, after }: RowChange, isTransaction: boolean): WrittenUnits {
  const bytes = Math.max(before === null ? 0 : itemBytes(before), after === null ? 0 : itemBytes(after))
  return {
    table: writeUnits(bytes) * (isTransaction ? 2 : 1),
    index: shape.indexes.reduce((sum, index) => sum + unitsOfIndex(shape, index, before, after), 0),
  }
}

/** Nothing where the entry stays as it is; a moved entry is deleted and put. */
function unitsOfIndex(shape: TableShape, index: IndexShape, before: WireItem | null, after: WireItem | null): number {
  const old = entryOf(shape, index, before)
  const next = entryOf(shape, index, after)
  if (old === null && next === null) return 0
  if (old === null) return writeUnits(itemBytes(next ?? {}))
  if (next === null) return writeUnits(itemBytes(old))
  if (isDeepStrictEqual(old, next)) return 0
  const moved = index.keys.some((key) => !isDeepStrictEqual(old[key], next[key]))
  const sizes = [writeUnits(itemBytes(old)), writeUnits(itemBytes(next))]
  return moved ? sizes.reduce((sum, size) => sum + size, 0) : Math.max(...sizes)
}

/** The row's entry in the index; null where it lacks one of the index's keys. */
function entryOf(shape: TableShape, { keys, copied }: IndexShape, row: WireItem | null): WireItem | null {
  if (row === null || keys.some((key) => row[key] === undefined)) return null
  if (copied === null) return row
  const wanted = new Set([...shape.keys, ...keys, ...copied])
  return Object.fromEntries(Object.entries(row).filter(([name]) => wanted.has(name)))
}

interface ReadInput {
  readonly ConsistentRead?: boolean
  readonly RequestItems?: Readonly<Record<string, { readonly ConsistentRead?: boolean }>>
}
interface ReadOutput {
  readonly Item?: WireItem
  readonly Items?: readonly WireItem[]
  readonly Responses?: Readonly<Record<string, readonly WireItem[]>>
}

/**
 * Units that a read consumes, from what it answered: a Query's rows together, each row of a batch by itself. Rows that
 * a projection or a filter shortened count more on AWS; the functions use projections for two attributes only.
 */
export function unitsOfRead(operation: string, input: ReadInput, output: ReadOutput): number {
  if (operation === 'GetItem') return readUnits(itemBytes(output.Item ?? {}), input.ConsistentRead === true)
  if (operation === 'Query' || operation === 'Scan') {
    const bytes = (output.Items ?? []).reduce((sum, item) => sum + itemBytes(item), 0)
    return readUnits(bytes, input.ConsistentRead === true)
  }
  return Object.entries(output.Responses ?? {}).reduce((sum, [table, rows]) => {
    const consistent = input.RequestItems?.[table]?.ConsistentRead === true
    return sum + rows.reduce((units, row) => units + readUnits(itemBytes(row), consistent), 0)
  }, 0)
}
