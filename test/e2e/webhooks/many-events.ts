import type { OrderEvent } from '../../../functions/orders/event.ts'
import { call, eventually, place } from '../api.ts'
import { act, arrived } from '../brand.ts'
import { sampleOrder } from '../sample-order.ts'

/** Orders placed, shipped and delivered: five events each. */
export async function liveThrough(orders: number, brandId: string, key: string): Promise<OrderEvent[]> {
  let waiting = orders
  const events: OrderEvent[][] = []
  const worker = async () => {
    while (waiting-- > 0) events.push(await liveOnce(brandId, key))
  }
  await Promise.all(Array.from({ length: 4 }, worker))
  return events.flat()
}

async function liveOnce(brandId: string, key: string): Promise<OrderEvent[]> {
  const { id, brandOrders } = await place(sampleOrder([brandId]), key)
  const brandOrderId = brandOrders[0]?.id ?? ''
  await arrived(brandId, brandOrderId)
  await eventsOf(id, 2, key)
  await act(brandId, brandOrderId, 'ship')
  await eventsOf(id, 3, key)
  await act(brandId, brandOrderId, 'deliver')
  return eventsOf(id, 5, key)
}

/** The events of an order, once there are so many. */
export function eventsOf(orderId: string, count: number, key: string): Promise<OrderEvent[]> {
  return eventually(`order ${orderId} to have ${count} events`, async () => {
    const { body } = await call<{ data: OrderEvent[] }>('GET', `/v1/orders/${orderId}/events?limit=100`, { key })
    return body.data.length >= count && body.data
  })
}
