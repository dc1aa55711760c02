import { useQuery } from '@tanstack/react-query'
import { readCustomer } from '../api'

/** The customer of an order with stars for what is personal. Every reading is an opening of the envelope, which is logged. */
export function useMaskedCustomer(orderId: string) {
  return useQuery({
    queryKey: ['customer', orderId],
    queryFn: async ({ signal }) => (await readCustomer({ path: { orderId }, signal, throwOnError: true })).data,
    staleTime: 10 * 60_000,
    refetchOnWindowFocus: false,
  })
}
