import type { Outcome } from './outcome.ts'

/** An outcome as lines for people: a list as a table, one thing as a line for each field. */
export function outcomeText(outcome: Outcome): string {
  if (outcome.kind === 'one') return showFields(outcome.value)
  if (outcome.kind === 'parts') {
    const parts = outcome.parts.map(({ title, shown }) => (title ? `${title}\n` : '') + outcomeText(shown))
    return parts.join('\n\n')
  }
  if (outcome.kind === 'check') return outcome.value.findings.join('\n')
  if (outcome.values.length === 0) return 'None.'
  const rows = outcome.values.map((value) => outcome.columns.map((column) => cell(value[column])))
  return inColumns([outcome.columns.map(titleOf), ...rows])
}

function showFields(fields: Readonly<Record<string, unknown>>): string {
  return inColumns(Object.entries(fields).flatMap(([name, value]) => linesOf(name, value)))
}

/** Fields of fields get lines of their own: `support.email`. */
function linesOf(name: string, value: unknown): string[][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[name, cell(value)]]
  return Object.entries(value).flatMap(([inner, innerValue]) => linesOf(`${name}.${inner}`, innerValue))
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '-'
  if (Array.isArray(value)) return value.map(cell).join(', ') || '-'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** `createdAt` → `CREATED AT`. */
function titleOf(column: string): string {
  return column.replaceAll(/([A-Z])/g, ' $1').toUpperCase()
}

function inColumns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [index, text] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, text.length)
  }
  return rows
    .map((row) =>
      row
        .map((text, index) => text.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
