/** Edits up to which a name counts as a misspelling of another, by the other's length. */
const editsFor = (length: number): number => (length < 4 ? 1 : length < 8 ? 2 : 3)

/** A longer name is no misspelling; the bound also keeps the comparison cheap. */
const LONGEST = 64

/** The known name that somebody most likely meant, or null when none is close. Case, `_` and `-` do not count. */
export function closestName(name: string, known: readonly string[]): string | null {
  if (name.length > LONGEST) return null
  const given = plain(name)
  let closest: { readonly name: string; readonly edits: number } | null = null
  for (const candidate of known) {
    const edits = editsBetween(given, plain(candidate))
    if (edits <= editsFor(candidate.length) && edits < (closest?.edits ?? Number.POSITIVE_INFINITY)) {
      closest = { name: candidate, edits }
    }
  }
  return closest?.name ?? null
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[_-]/g, '')

/** Levenshtein's distance: insertions, deletions and replacements of one character. */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
