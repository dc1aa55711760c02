import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from '../../../../functions/support/exports/csv.ts'

test.each([
  [['a', 1, null, true], 'a,1,,true\r\n'],
  [['=1+1', '+49', '-x', '@a', '\ta', '\rb'], `"'=1+1","'+49","'-x","'@a","'\ta","'\rb"\r\n`],
  [[-5, 'a "b"', 'a,b', 'a\nb'], '-5,"a ""b""","a,b","a\nb"\r\n'],
  // Full-width signs count as well: some spreadsheets take them for the plain ones.
  [['＝1+1'], `"'＝1+1"\r\n`],
])('%j is %j', (cells, line) => {
  expect(csvLine(cells)).toBe(line)
})

/** As a reader of RFC 4180 does. */
function parse(line: string): string[] {
  const cells: string[] = []
  const pattern = /(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n$)/gy
  for (let match = pattern.exec(line); match !== null; match = pattern.exec(line)) {
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '\r\n') break
  }
  return cells
}

test('every text comes back, and none begins a formula', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '"', ',', '\n', "'", 'a') }),
  )
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), (cells) => {
      const read = parse(csvLine(cells))
      expect(read.map((cell, index) => (cell === `'${cells[index]}` ? cells[index] : cell))).toEqual(cells)
      for (const cell of read) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }),
  )
})
