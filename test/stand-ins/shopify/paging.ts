/** A connection over rows, as Shopify pages: cursors are opaque, `first` is needed. */
export function connection<Row>(rows: () => readonly Row[]) {
  return ({ first, after }: { first?: number; after?: string | null }) => {
    if (first === undefined || first < 1 || first > 250) throw new Error('you must provide one of first or last')
    const all = rows()
    const start = after == null ? 0 : Number(Buffer.from(after, 'base64url').toString().replace('row:', ''))
    const nodes = all.slice(start, start + first)
    const end = start + nodes.length
    const endCursor = nodes.length === 0 ? null : Buffer.from(`row:${end}`).toString('base64url')
    return { nodes, pageInfo: { hasNextPage: end < all.length, hasPreviousPage: start > 0, endCursor } }
  }
}

/** A plain list that takes `first`. */
export function list<Row>(rows: () => readonly Row[]) {
  return ({ first = 250 }: { first?: number }) => {
    if (first < 1 || first > 250) throw new Error('first cannot exceed 250')
    return rows().slice(0, first)
  }
}
