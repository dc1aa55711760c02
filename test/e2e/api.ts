import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import type { OrderEvent } from '../../functions/orders/event.ts'
import type { OrderAnswer } from '../../functions/orders/order-answer.ts'
import { context } from './context.ts'

export interface Answer<Body> {
  readonly status: number
  readonly headers: Headers
  readonly body: Body
}

/** One request to the deployed API, as a storefront makes it. */
export async function call<Body>(
  method: string,
  path: string,
  options: { body?: unknown; key?: string; headers?: Record<string, string> } = {},
): Promise<Answer<Body>> {
  const response = await fetch(context.apiUrl + path, {
    method,
    headers: {
      authorization: `Bearer ${options.key ?? context.storefrontKey}`,
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) }
}

/** Places an order under a new key; fails the test unless it is taken. */
export async function place(order: unknown, key?: string): Promise<OrderAnswer> {
  const headers = { 'idempotency-key': randomUUID() }
  const answer = await call<OrderAnswer>('POST', '/v1/orders', { body: order, headers, ...(key ? { key } : {}) })
  if (answer.status !== 201) throw new Error(`Placing was answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** A whole list, page by page: a run makes more of most things than a page holds. */
export async function readList<Item>(path: string, key?: string): Promise<Item[]> {
  const items: Item[] = []
  let cursor: string | null = null
  do {
    const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const { body }: Answer<{ data: Item[]; nextCursor: string | null }> = await call(
      'GET',
      `${path}${path.includes('?') ? '&' : '?'}limit=50${query}`,
      key === undefined ? {} : { key },
    )
    items.push(...body.data)
    cursor = body.nextCursor
  } while (cursor !== null)
  return items
}

export async function readOrder(orderId: string, key?: string): Promise<OrderAnswer> {
  return (await call<OrderAnswer>('GET', `/v1/orders/${orderId}`, key === undefined ? {} : { key })).body
}

export async function readEvents(orderId: string, key?: string): Promise<OrderEvent[]> {
  return (
    await call<{ data: OrderEvent[] }>(
      'GET',
      `/v1/orders/${orderId}/events?limit=100`,
      key === undefined ? {} : { key },
    )
  ).body.data
}

/** Looks until `look` finds something; deadlines are generous, since these machines are busy. */
export async function eventually<Found>(
  what: string,
  look: () => Promise<Found | undefined | false>,
  seconds = 180,
): Promise<Found> {
  const end = Date.now() + seconds * 1000
  // Ever more rarely: what takes long is not quicker when it is looked for often.
  for (let wait = 150; ; wait = Math.min(wait * 1.2, 1000)) {
    const found = await look()
    if (found !== undefined && found !== false) return found
    if (Date.now() > end) throw new Error(`Waited ${seconds} s in vain for ${what}.`)
    await pause(wait)
  }
}

/** Looks until what is found is as expected; in vain, it fails with what differs. */
export async function eventuallyEqual<Found>(look: () => Promise<Found>, expected: Found, seconds = 90): Promise<void> {
  await expect.poll(look, { timeout: seconds * 1000, interval: 150 }).toEqual(expected)
}

/** The order once its status is one of these. */
export function orderReaching(orderId: string, ...statuses: string[]): Promise<OrderAnswer> {
  return eventually(`order ${orderId} to be ${statuses.join(' or ')}`, async () => {
    const order = await readOrder(orderId)
    return statuses.includes(order.status) && order
  })
}
