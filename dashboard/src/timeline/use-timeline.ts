import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReadTimelineResponse, readTimeline } from '../api'

export type TimelineEntry = ReadTimelineResponse['data'][number]

/** Newest first. `lastSequence` of the order: whenever it grows, the timeline is read anew. */
export function useTimeline(orderId: string, lastSequence: number) {
  return useInfiniteQuery({
    queryKey: ['order', orderId, 'timeline', lastSequence],
    queryFn: async ({ pageParam, signal }) => {
      const query = pageParam === '' ? {} : { cursor: pageParam }
      return (await readTimeline({ path: { orderId }, query, signal, throwOnError: true })).data
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (before) => before,
  })
}
