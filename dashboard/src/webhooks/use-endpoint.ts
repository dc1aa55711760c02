import { useQuery } from '@tanstack/react-query'
import {
  type SupportListWebhookEndpointsResponse,
  supportReadEndpointDelivery,
  supportReadWebhookEndpoint,
  supportReadWebhookReplay,
} from '../api'

export type Endpoint = SupportListWebhookEndpointsResponse['data'][number]

const LOOK_AGAIN_MS = 30_000
const SOON_MS = 2_000

export function useEndpoint(endpointId: string) {
  return useQuery({
    queryKey: ['endpoint', endpointId],
    queryFn: async ({ signal }) =>
      (await supportReadWebhookEndpoint({ path: { endpointId }, signal, throwOnError: true })).data,
    refetchInterval: LOOK_AGAIN_MS,
  })
}

/** One delivery with its attempts, often while it is under way. */
export function useEndpointDelivery(endpointId: string, deliveryId: string) {
  return useQuery({
    queryKey: ['endpoint', endpointId, 'delivery', deliveryId],
    queryFn: async ({ signal }) =>
      (await supportReadEndpointDelivery({ path: { endpointId, deliveryId }, signal, throwOnError: true })).data,
    refetchInterval: ({ state }) => (state.data?.status === 'pending' ? SOON_MS : false),
  })
}

/** A replay, often while it runs. */
export function useReplay(endpointId: string, replayId: string) {
  return useQuery({
    queryKey: ['endpoint', endpointId, 'replay', replayId],
    queryFn: async ({ signal }) =>
      (await supportReadWebhookReplay({ path: { endpointId, replayId }, signal, throwOnError: true })).data,
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? SOON_MS : false),
  })
}
