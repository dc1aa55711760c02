/** Entries of one day of the person's zone, newest first, as they came. */
export interface Day<Entry> {
  /** A time of that day. */
  readonly at: string
  readonly entries: readonly Entry[]
}

export function byDay<Entry extends { readonly at: string }>(
  entries: readonly Entry[],
  dayOf: (at: string) => string,
): readonly Day<Entry>[] {
  const days = new Map<string, Entry[]>()
  for (const entry of entries) {
    const day = dayOf(entry.at)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days.values()].map((of) => ({ at: of[0]?.at ?? '', entries: of }))
}
