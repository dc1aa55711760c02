/**
 * Several sorted sequences as one, pulled only as far as it is consumed. The first
 * items are fetched together; equal items come in the order of their sources.
 */
export async function* mergeSorted<Item>(
  sources: readonly AsyncGenerator<Item, void>[],
  compare: (one: Item, other: Item) => number,
): AsyncGenerator<Item, void> {
  const heads = await Promise.all(
    sources.map(async (source) => {
      const { value } = await source.next()
      return { source, item: value ?? null }
    }),
  )
  for (;;) {
    let first: (typeof heads)[number] | undefined
    for (const head of heads) {
      if (head.item === null) continue
      if (first === undefined || first.item === null || compare(head.item, first.item) < 0) first = head
    }
    if (first === undefined || first.item === null) return
    yield first.item
    first.item = (await first.source.next()).value ?? null
  }
}
