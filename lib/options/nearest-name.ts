/** The name of `known` that `given` was most likely meant to be, or undefined when none is near. */
export function nearestName(given: string, known: readonly string[]): string | undefined {
  const near = known
    .map((name) => ({ name, edits: edits(given.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, edits }) => edits <= Math.max(2, name.length / 3))
  return near.toSorted((one, other) => one.edits - other.edits)[0]?.name
}

/** Letters to insert, delete or replace that make one word of the other (Levenshtein's distance). */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1]
    for (const [column, wanted] of [...to].entries()) {
      const replaced = Number(row[column]) + (letter === wanted ? 0 : 1)
      next.push(Math.min(replaced, Number(row[column + 1]) + 1, Number(next[column]) + 1))
    }
    row = next
  }
  return Number(row[to.length])
}
