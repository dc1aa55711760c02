import { useInfiniteQuery } from '@tanstack/react-query'
import { asQuery, useWorkFilters } from './use-work-filters.ts'

/** Filters, and where to go on. */
type WorkQuery = ReturnType<typeof asQuery> & { readonly cursor?: string }

interface WorkPage<Item> {
  readonly data: readonly Item[]
  readonly nextCursor: string | null
  readonly hasMore: boolean
}

const LOOK_AGAIN_MS = 30_000

/** A list of work, oldest first, a page at a time. What was done leaves it by itself. */
export function useWorkList<Item>(
  name: string,
  read: (query: WorkQuery, signal: AbortSignal) => Promise<WorkPage<Item>>,
) {
  const { filters } = useWorkFilters()
  const pages = useInfiniteQuery({
    queryKey: ['work', name, filters],
    queryFn: ({ pageParam, signal }) =>
      read({ ...asQuery(filters), ...(pageParam === undefined ? {} : { cursor: pageParam }) }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page.hasMore ? (page.nextCursor ?? undefined) : undefined),
    placeholderData: (before) => before,
    refetchInterval: LOOK_AGAIN_MS,
  })
  return {
    isFiltered: Object.keys(filters).length > 0,
    items: pages.data?.pages.flatMap(({ data }) => data) ?? [],
    isLoading: pages.isPending,
    error: pages.error,
    hasMore: pages.hasNextPage,
    isLoadingMore: pages.isFetchingNextPage,
    loadMore: () => void pages.fetchNextPage(),
    again: () => void pages.refetch(),
  }
}
