import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import example from '../../../docs/examples/order.json' with { type: 'json' }
import type { OrderAnswer } from '../../../functions/orders/order-answer.ts'
import { call, place } from '../api.ts'
import { act } from '../brand.ts'
import { ask as askAs } from '../support/somebody.ts'
import { ask, brandOrderReaching, type ChangeAnswer } from './change.ts'

/** The documentation's order, at brands of the run. Its changes are the examples of docs/openapi.json. */
async function exampleOrder(): Promise<OrderAnswer> {
  const brands: Readonly<Record<string, string>> = { aurora: 'brand-05', borealis: 'brand-06' }
  const moved = <Part extends { brandId: string }>(part: Part) => ({ ...part, brandId: brands[part.brandId] })
  const lines = example.lines.map(moved)
  return place({ ...example, lines, shipping: example.shipping.map(moved), externalId: `e2e-${randomUUID()}` })
}

interface Listed {
  readonly data: readonly ChangeAnswer[]
}

/** Asks for the change; then it is read by itself, and is the newest of its kind. */
async function made(orderId: string, kind: string, body: object): Promise<ChangeAnswer> {
  const change = await ask(orderId, kind, body)
  expect([change.status, change.body]).toMatchObject([201, { brandOrderId: expect.any(String) }])
  const path = `/v1/orders/${orderId}/${kind}`
  const one = await call<ChangeAnswer>('GET', `${path}/${change.body.id}`)
  const list = await call<Listed>('GET', path)
  expect([one.status, one.body.id]).toEqual([200, change.body.id])
  expect([list.status, list.body.data.some(({ id }) => id === change.body.id)]).toEqual([200, true])
  return change.body
}

test('every change is read again, by itself and in the list of its kind', async () => {
  const { id, brandOrders } = await exampleOrder()
  const [first, second] = brandOrders
  if (first === undefined || second === undefined) throw new Error('It has two brand orders.')
  for (const { brandId } of brandOrders) {
    await brandOrderReaching(id, brandId, 'acceptance', ({ status }) => status === 'accepted')
  }
  const lines = [{ lineId: first.lines[0]?.id, quantity: 1 }]
  const shippingAddress = { ...example.shippingAddress, address1: '2 Oak Avenue' }
  await made(id, 'address-changes', { brandOrderId: second.id, shippingAddress })
  const reason = { code: 'customer_request' }
  const cancellation = await made(id, 'cancellations', { brandOrderId: first.id, lines, reason })
  await brandOrderReaching(id, first.brandId, 'the cancellation', ({ cancellations }) =>
    cancellations.some((one) => one.id === cancellation.id && one.status === 'confirmed'),
  )
  await act(first.brandId, first.id, 'ship')
  await act(first.brandId, first.id, 'deliver')
  await brandOrderReaching(id, first.brandId, 'arrival', ({ status }) => status === 'completed')
  await made(id, 'returns', { brandOrderId: first.id, lines: [{ ...lines[0], reason: 'too_small' }] })
  const wish = { brandOrderId: first.id, lines, reason: 'damaged' }
  const preview = await ask(id, 'refund-previews', wish)
  expect(preview.status).toBe(200)
  await made(id, 'refunds', { ...wish, expectedTotal: preview.body.total })

  const goodwill = await made(id, 'refunds', { brandOrderId: second.id, goodwill: 100, reason: 'came_late' })
  const closing = { status: 'issued', providerReference: 're_1Nxyz' }
  const path = `/orders/${id}/refunds/${goodwill.id}`
  const closed = await askAs<ChangeAnswer>('support', 'PATCH', path, closing)
  expect([closed.status, closed.body.status]).toEqual([200, 'issued'])
})
