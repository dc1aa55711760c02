import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ListSupportOrdersData, listSupportOrders } from '../api'
import { createdRange, type Filters } from './filters.ts'
import type { ListedOrder } from './listed-order.ts'

export const PAGE_SIZE = 50
const LOOK_AGAIN_MS = 15_000

async function readPage(filters: Filters, cursor: string | undefined, signal: AbortSignal) {
  const { data } = await listSupportOrders({
    query: { limit: PAGE_SIZE, ...apiFilters(filters), ...(cursor === undefined ? {} : { cursor }) },
    signal,
    throwOnError: true,
  })
  return data
}

/** The filters as the API has them. */
export function apiFilters(filters: Filters) {
  const { status, state, attention, fulfillment, refund, brand, storefront, mode, tag, assignee } = filters
  // Values come from addresses that people may type; the API refuses what it does not know.
  return {
    status,
    state,
    attention,
    fulfillmentStatus: fulfillment,
    refundStatus: refund,
    brandId: brand,
    storefrontId: storefront,
    tag,
    assigneeId: assignee,
    livemode: mode === undefined ? undefined : String(mode === 'live'),
    ...createdRange(filters),
  } as NonNullable<ListSupportOrdersData['query']>
}

/**
 * The list as somebody reads it: rows change in place, and new orders are counted, not pushed under the mouse.
 * While other filters load, the rows of before stay.
 */
export function useOrders(filters: Filters) {
  const queries = useQueryClient()
  const queryKey = ['orders', filters]
  const pages = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => readPage(filters, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page.hasMore ? (page.nextCursor ?? undefined) : undefined),
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const newest = useQuery({
    queryKey: ['orders-newest', filters],
    queryFn: ({ signal }) => readPage(filters, undefined, signal),
    refetchInterval: LOOK_AGAIN_MS,
    enabled: pages.isSuccess && !pages.isPlaceholderData,
  })
  const listed = pages.data?.pages.flatMap((page) => page.data) ?? []
  const { orders, freshCount } = merged(listed, newest.data?.data ?? [])
  return {
    orders,
    freshCount,
    isLoading: pages.isPending,
    isOther: pages.isPlaceholderData,
    error: pages.error,
    hasMore: pages.hasNextPage,
    isLoadingMore: pages.isFetchingNextPage,
    loadMore: () => void pages.fetchNextPage(),
    again: () => void queries.resetQueries({ queryKey }),
  }
}

/** The listed orders as they are by now, and how many came since. */
export function merged(
  listed: readonly ListedOrder[],
  newest: readonly ListedOrder[],
): { orders: readonly ListedOrder[]; freshCount: number } {
  const known = new Set(listed.map(({ id }) => id))
  const now = new Map(newest.map((order) => [order.id, order]))
  return {
    orders: listed.map((order) => now.get(order.id) ?? order),
    freshCount: newest.filter(({ id }) => !known.has(id)).length,
  }
}
