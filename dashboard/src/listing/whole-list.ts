import type { List } from './use-pages.ts'

interface Query<Item> {
  readonly data: readonly Item[] | undefined
  readonly isPending: boolean
  readonly error: unknown
  readonly refetch: () => unknown
}

/** A list that the API gives as a whole. */
export function wholeList<Item>({ data, isPending, error, refetch }: Query<Item>): List<Item> {
  return {
    items: data ?? [],
    isLoading: isPending,
    error,
    hasMore: false,
    isLoadingMore: false,
    loadMore: () => {},
    again: () => void refetch(),
  }
}
