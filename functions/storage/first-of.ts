/** The first `limit` items of a walk. */
export async function firstOf<Item>(walk: AsyncIterable<Item>, limit: number): Promise<Item[]> {
  const items: Item[] = []
  for await (const item of walk) {
    items.push(item)
    if (items.length >= limit) break
  }
  return items
}
