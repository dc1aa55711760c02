/**
 * CSV by RFC 4180, with a byte order mark, by which spreadsheets know UTF-8. A text that a spreadsheet would take for a
 * formula gets an apostrophe in front: OWASP, "CSV injection". That is so also for a minus in front of a text; numbers
 * are written as they are.
 */

export type Cell = string | number | boolean | null

const FORMULA_STARTS = /^[=+\-@\t\r]/
const NEEDS_QUOTES = /[",\r\n\t']/

export const BYTE_ORDER_MARK = '\uFEFF'

export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = FORMULA_STARTS.test(cell.normalize('NFKC')) ? `'${cell}` : cell
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
