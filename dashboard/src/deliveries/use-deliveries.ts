import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import {
  type SupportListWebhookDeliveriesResponse,
  supportListWebhookDeliveries,
  supportReadWebhookDelivery,
} from '../api'

export type ListedDelivery = SupportListWebhookDeliveriesResponse['data'][number]

const LOOK_AGAIN_MS = 15_000
const SOON_MS = 3_000

/** Read anew whenever the order has a new event, and now and then, since a delivery may be tried again. */
export function useDeliveries(orderId: string, lastSequence: number) {
  return useInfiniteQuery({
    queryKey: ['order', orderId, 'deliveries', lastSequence],
    queryFn: async ({ pageParam, signal }) => {
      const query = pageParam === '' ? {} : { cursor: pageParam }
      return (await supportListWebhookDeliveries({ path: { orderId }, query, signal, throwOnError: true })).data
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (before) => before,
    refetchInterval: LOOK_AGAIN_MS,
  })
}

/** One delivery with its attempts, often while it is under way. */
export function useDelivery(orderId: string, deliveryId: string) {
  return useQuery({
    queryKey: ['order', orderId, 'deliveries', 'one', deliveryId],
    queryFn: async ({ signal }) =>
      (await supportReadWebhookDelivery({ path: { orderId, deliveryId }, signal, throwOnError: true })).data,
    refetchInterval: ({ state }) => (state.data?.status === 'pending' ? SOON_MS : false),
  })
}
