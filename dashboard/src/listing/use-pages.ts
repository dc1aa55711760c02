import { useInfiniteQuery } from '@tanstack/react-query'

interface AnsweredPage<Item> {
  readonly data: readonly Item[]
  readonly nextCursor: string | null
}

export interface List<Item> {
  readonly items: readonly Item[]
  readonly isLoading: boolean
  readonly error: unknown
  readonly hasMore: boolean
  readonly isLoadingMore: boolean
  loadMore(): void
  again(): void
}

/** A list that the API gives in pages. `refetchMs` for one that changes by itself. */
export function usePages<Item>(
  queryKey: readonly unknown[],
  read: (query: { cursor?: string }, signal: AbortSignal) => Promise<AnsweredPage<Item>>,
  options: { readonly refetchMs?: number; readonly enabled?: boolean } = {},
): List<Item> {
  const pages = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => read(pageParam === '' ? {} : { cursor: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: (before) => before,
    refetchInterval: options.refetchMs ?? false,
    enabled: options.enabled ?? true,
  })
  return {
    items: pages.data?.pages.flatMap(({ data }) => data) ?? [],
    isLoading: pages.isPending,
    error: pages.error,
    hasMore: pages.hasNextPage,
    isLoadingMore: pages.isFetchingNextPage,
    loadMore: () => void pages.fetchNextPage(),
    again: () => void pages.refetch(),
  }
}
