import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { OrderAnswer } from '../../functions/orders/order-answer.ts'
import { call, eventually, place, readEvents } from '../e2e/api.ts'
import { arrived, ordersAt } from '../e2e/brand.ts'
import { context } from '../e2e/context.ts'
import { sampleOrder } from '../e2e/sample-order.ts'

test('the same idempotency key 20 times at once makes one order', async () => {
  const order = sampleOrder(['brand-01', 'brand-02'])
  const headers = { 'idempotency-key': randomUUID() }
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => call<OrderAnswer>('POST', '/v1/orders', { body: order, headers })),
  )
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
  expect(answers.filter((answer) => answer.headers.get('idempotent-replayed') !== 'true')).toHaveLength(1)

  const [placed] = answers
  if (placed === undefined) throw new Error('20 requests, no answer')
  for (const { brandId, id } of placed.body.brandOrders) {
    await arrived(brandId, id)
    expect(await ordersAt(brandId, id)).toHaveLength(1)
  }
  const events = await readEvents(placed.body.id)
  expect(events.filter(({ type }) => type === 'order.placed')).toHaveLength(1)
})

test('another body under a used key is refused, and a refused body does not use a key up', async () => {
  const headers = { 'idempotency-key': randomUUID() }
  const faulty = { ...sampleOrder(['brand-01']), currency: 'XXX' }
  expect((await call('POST', '/v1/orders', { body: faulty, headers })).status).toBe(422)
  const order = sampleOrder(['brand-01'])
  expect((await call('POST', '/v1/orders', { body: order, headers })).status).toBe(201)
  const reused = await call<{ code: string }>('POST', '/v1/orders', { body: sampleOrder(['brand-01']), headers })
  expect([reused.status, reused.body.code]).toEqual([422, 'idempotency_key_reused'])
})

test('a taken externalId answers the order that has it', async () => {
  const order = sampleOrder(['brand-01'])
  const placed = await place(order)
  const again = await call<{ code: string; orderId: string }>('POST', '/v1/orders', {
    body: order,
    headers: { 'idempotency-key': randomUUID() },
  })
  expect([again.status, again.body.code, again.body.orderId]).toEqual([409, 'external_id_taken', placed.id])
})

test('twenty orders with one externalId at once: one is placed', async () => {
  const order = sampleOrder(['brand-01'])
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      call<OrderAnswer & { orderId?: string }>('POST', '/v1/orders', {
        body: order,
        headers: { 'idempotency-key': randomUUID() },
      }),
    ),
  )
  const placed = answers.filter(({ status }) => status === 201)
  expect(placed).toHaveLength(1)
  for (const { status, body } of answers)
    if (status !== 201) expect([status, body.orderId]).toEqual([409, placed[0]?.body.id])
})

test('a storefront sees its own orders only', async () => {
  const { otherStorefrontKey } = context
  const placed = await place(sampleOrder(['brand-01']))
  for (const path of [`/v1/orders/${placed.id}`, `/v1/orders/${placed.id}/events`]) {
    const answer = await call<{ code: string }>('GET', path, { key: otherStorefrontKey })
    expect([answer.status, answer.body.code]).toEqual([404, 'not_found'])
  }
  await eventually('the order in its own storefront’s list', async () => {
    const { body } = await call<{ data: { id: string }[] }>('GET', `/v1/orders?externalId=${placed.externalId}`)
    return body.data.some(({ id }) => id === placed.id)
  })
})

test('an address that there is not is a problem like any other', async () => {
  for (const [method, path, status, code, allow] of [
    ['GET', '/v1/nothing', 404, 'not_found', null],
    ['DELETE', '/v1/orders/ord_1', 405, 'method_not_allowed', 'GET'],
    ['POST', '/v1', 404, 'not_found', null],
  ] as const) {
    const answer = await call<{ code: string; requestId: string }>(method, path, {})
    expect([answer.status, answer.body.code, answer.headers.get('allow')]).toEqual([status, code, allow])
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  }
})

test.each([
  ['half a character', '{"a":"\\ud800"}'],
  ['a number beyond all bounds', '{"a":1e400}'],
])('%s is the caller’s fault, not ours', async (_, body) => {
  const response = await fetch(`${context.apiUrl}/v1/orders`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${context.storefrontKey}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body,
  })
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([400, 'invalid_json'])
})
