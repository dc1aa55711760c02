/** Partition of all exports, in the orders table; for grants. Members ask for few, and a row expires with its files. */
export const EXPORTS_PARTITION = 'EXPORTS#'

/** Access patterns: one export by id; all exports, newest first, since an id starts with its time. */
export const exportKey = (id: string) => ({ pk: EXPORTS_PARTITION, sk: id })

/** Names of an export's objects. A repeated step writes the same names again. */
export const partObject = (id: string, part: number, format: ExportFormat): string =>
  `exports/${id}/parts/${String(part).padStart(5, '0')}.${format}`
export const wholeObject = (id: string, format: ExportFormat): string => `exports/${id}/orders.${format}`

/** Every object that an export of so many parts can have, with the part that a step may be writing just now. */
export function objectsOf(id: string, parts: number): string[] {
  return EXPORT_FORMATS.flatMap((format) => [
    wholeObject(id, format),
    ...Array.from({ length: parts + 1 }, (_, part) => partObject(id, part, format)),
  ])
}

export const EXPORT_FORMATS = ['csv', 'jsonl'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]
