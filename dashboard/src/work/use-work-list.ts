import { useInfiniteQuery } from '@tanstack/react-query'

interface WorkPage<Item> {
  readonly data: readonly Item[]
  readonly nextCursor: string | null
  readonly hasMore: boolean
}

const LOOK_AGAIN_MS = 30_000

/** A list of work, oldest first, a page at a time. What was done leaves it by itself. */
export function useWorkList<Item>(
  name: string,
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<WorkPage<Item>>,
) {
  const pages = useInfiniteQuery({
    queryKey: ['work', name],
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page.hasMore ? (page.nextCursor ?? undefined) : undefined),
    refetchInterval: LOOK_AGAIN_MS,
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
