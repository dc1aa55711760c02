import { useQuery } from '@tanstack/react-query'
import { type ReadBrandSenderResponse, readBrandSender } from '../api'

export type Sender = ReadBrandSenderResponse

const LOOK_AGAIN_MS = 60_000

export const senderKey = (brandId: string) => ['brand', brandId, 'sender']

/** Asked again now and then while Amazon SES has not verified it. */
export function useSender(brandId: string) {
  return useQuery({
    queryKey: senderKey(brandId),
    queryFn: async ({ signal }) => (await readBrandSender({ path: { brandId }, signal, throwOnError: true })).data,
    refetchInterval: ({ state }) => (state.data?.status === 'pending' ? LOOK_AGAIN_MS : false),
  })
}
