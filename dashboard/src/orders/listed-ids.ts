/** The orders of the list that somebody came from, so that they can go on to the next one. */
let listed: readonly string[] = []

export function rememberList(ids: readonly string[]): void {
  listed = ids
}

/** The order beside the given one; null at either end, and for an order that came from elsewhere. */
export function neighbourOf(id: string, step: 1 | -1): string | null {
  const place = listed.indexOf(id)
  return place === -1 ? null : (listed[place + step] ?? null)
}
