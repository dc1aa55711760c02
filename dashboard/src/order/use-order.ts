import { useQuery } from '@tanstack/react-query'
import { readSupportOrder } from '../api'
import type { ShownOrder } from './shown-order.ts'

const SOON_MS = 5_000
const SELDOM_MS = 30_000

export const orderKey = (orderId: string) => ['order', orderId] as const

/** The order as it is by now: asked for often while something of it is on its way, and not at all while nobody looks. */
export function useOrder(orderId: string) {
  return useQuery({
    queryKey: orderKey(orderId),
    queryFn: async ({ signal }) => (await readSupportOrder({ path: { orderId }, signal, throwOnError: true })).data,
    refetchInterval: ({ state }) => (state.data !== undefined && isOnItsWay(state.data) ? SOON_MS : SELDOM_MS),
  })
}

/** Whether the next change may come within seconds. */
function isOnItsWay({ status, brandOrders }: ShownOrder): boolean {
  const isAsked = (one: { status: string }) => one.status === 'requested' || one.status === 'pending'
  return (
    status === 'placed' ||
    brandOrders.some(({ status, refunds, returns, cancellations }) => {
      return status === 'submitting' || [...refunds, ...returns, ...cancellations].some(isAsked)
    })
  )
}
