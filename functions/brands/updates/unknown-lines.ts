import type { Fault } from '../../http/problem.ts'
import { jsonPointer } from '../../http/schema-faults.ts'
import type { Report } from '../../orders/life/reports/report.ts'

interface NamedLine {
  readonly lineId: string
  readonly pointer: string
}

/** The lines that a report names, with the place of each id in the update's body. */
export function linesNamedIn({ data }: Report): NamedLine[] {
  const lists: readonly (readonly [path: readonly string[], lines: readonly { readonly lineId: string }[]])[] = [
    [['lines'], 'lines' in data ? (data.lines ?? []) : []],
    [['fulfillment', 'lines'], 'fulfillment' in data ? data.fulfillment.lines : []],
    [['return', 'lines'], 'return' in data ? data.return.lines : []],
    [['refund', 'lines'], 'refund' in data ? (data.refund.lines ?? []) : []],
  ]
  return lists.flatMap(([path, lines]) =>
    lines.map(({ lineId }, index) => ({ lineId, pointer: jsonPointer(['data', ...path, index, 'lineId']) })),
  )
}

/**
 * The faults of a report that is about no line of its order: its brand has mistaken something, such as its SKU, for
 * our ids, and nothing of the report can be applied. Where some line is known, the rest is recorded with attention.
 */
export function unknownLineFaults(named: readonly NamedLine[], lineIds: ReadonlySet<string>): Fault[] {
  if (named.some(({ lineId }) => lineIds.has(lineId))) return []
  const detail = 'No line of this brand order has this id. Send the `lines[].id` of `order.submit`.'
  return named.map(({ pointer }) => ({ code: 'unknown_line', pointer, detail }))
}
