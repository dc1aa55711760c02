import { randomUUID } from 'node:crypto'
import type { OrderRequest } from '../../../functions/orders/placing/order-request.ts'
import { type Answer, call, orderReaching, place } from '../api.ts'
import { act, arrived } from '../brand.ts'
import { sampleOrder } from '../sample-order.ts'
import { tokenOf } from './member-session.ts'

/** A request of a member of the support staff. */
export async function ask<Body>(
  member: Parameters<typeof tokenOf>[0],
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer<Body>> {
  return call<Body>(method, `/support${path}`, { key: await tokenOf(member), ...(body === undefined ? {} : { body }) })
}

/** A person that no other test knows; every value is a mark of its own. */
export function somebody() {
  const mark = randomUUID().slice(0, 8)
  const number = String(Math.floor(Math.random() * 100)).padStart(2, '0')
  return {
    id: `user_${mark}`,
    email: `hedy.${mark}@lamarr.example`,
    firstName: `Hedy${mark}`,
    lastName: `Lamarr${mark}`,
    phone: `+1202555${number}${String(Math.floor(Math.random() * 100)).padStart(2, '0')}`,
  }
}
export type Somebody = ReturnType<typeof somebody>

export function orderOf(person: Somebody, brandIds: readonly string[]): OrderRequest {
  const sample = sampleOrder(brandIds)
  const { firstName, lastName } = person
  const address = { ...sample.shippingAddress, firstName, lastName, address1: `9 ${lastName} Road` }
  return { ...sample, customer: person, shippingAddress: address as NonNullable<OrderRequest['shippingAddress']> }
}

/** An order of the person that its brands have delivered. */
export async function completedOrder(person: Somebody, brandIds: readonly string[]): Promise<string> {
  const placed = await place(orderOf(person, brandIds))
  for (const { brandId, id } of placed.brandOrders) {
    await arrived(brandId, id)
    await act(brandId, id, 'ship')
    await act(brandId, id, 'deliver')
  }
  await orderReaching(placed.id, 'completed')
  return placed.id
}
