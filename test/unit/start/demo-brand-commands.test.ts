import { createHmac } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BrandStand, submission } from './brand-stand.ts'

let stand: BrandStand
beforeEach(async () => {
  stand = new BrandStand()
  await stand.start()
})
afterEach(() => stand.stop())

test('an order is accepted once, however often the same command comes', async () => {
  const first = await stand.submit('bo_1', 'key-1')
  expect(first).toEqual({
    status: 200,
    body: { outcome: 'accepted', brandReference: 'AUR-1001', lines: [{ lineId: 'line_1', quantity: 2 }], reason: null },
  })
  expect(await Promise.all([stand.submit('bo_1', 'key-1'), stand.submit('bo_1', 'key-1')])).toEqual([first, first])
  const { orders, requests } = await stand.overview()
  expect(orders).toHaveLength(1)
  expect(orders[0]?.submission).toEqual(submission('bo_1'))
  expect(requests.map(({ type }) => type)).toEqual(['order.submit', 'order.submit', 'order.submit'])
})

test('the same order under another key is a second order, so that a double submission shows', async () => {
  await stand.submit('bo_1', 'key-1')
  await stand.submit('bo_1', 'key-2')
  expect((await stand.overview()).orders).toHaveLength(2)
})

test('a key with another body is refused', async () => {
  await stand.submit('bo_1', 'key-1')
  expect((await stand.submit('bo_2', 'key-1')).status).toBe(409)
})

test('forged, old and differently keyed commands are refused and leave no trace', async () => {
  const wrong = `whsec_${Buffer.alloc(32, 8).toString('base64')}`
  expect((await stand.submit('bo_1', 'key-1', { secret: wrong })).status).toBe(401)
  expect((await stand.submit('bo_1', 'key-1', { at: new Date(Date.now() - 6 * 60_000) })).status).toBe(401)
  expect((await stand.submit('bo_1', 'key-1', { idempotencyKey: 'key-2' })).status).toBe(400)
  expect(await stand.overview()).toMatchObject({ orders: [], requests: [] })
})

test('a look-up knows what was accepted, and only that', async () => {
  expect((await stand.send('order.lookup', { brandOrderId: 'bo_1' })).body).toEqual({
    outcome: 'not_found',
    reason: null,
  })
  await stand.submit('bo_1', 'key-1')
  expect((await stand.send('order.lookup', { brandOrderId: 'bo_1' })).body).toMatchObject({
    outcome: 'accepted',
    brandReference: 'AUR-1001',
  })
})

test('lose_answer keeps the order and cuts the connection, for as many commands as it was told', async () => {
  await stand.behave({ mode: 'lose_answer', times: 1 })
  await expect(stand.submit('bo_1', 'key-1')).rejects.toThrow()
  expect((await stand.send('order.lookup', { brandOrderId: 'bo_1' })).body).toMatchObject({ outcome: 'accepted' })
  expect((await stand.submit('bo_1', 'key-1')).body).toMatchObject({ brandReference: 'AUR-1001' })
  expect((await stand.overview()).orders).toHaveLength(1)
})

test('fail keeps nothing, and ends after its times', async () => {
  await stand.behave({ mode: 'fail', times: 2 })
  expect((await stand.submit('bo_1', 'key-1')).status).toBe(500)
  expect((await stand.send('order.lookup', { brandOrderId: 'bo_1' })).status).toBe(500)
  expect((await stand.overview()).orders).toEqual([])
  expect((await stand.submit('bo_1', 'key-1')).body).toMatchObject({ outcome: 'accepted' })
})

test('reject refuses with its reason, for the look-up too', async () => {
  await stand.behave({ mode: 'reject', reason: 'discontinued' })
  const refused = { outcome: 'refused', brandReference: null, reason: { code: 'discontinued' } }
  expect((await stand.submit('bo_1', 'key-1')).body).toEqual(refused)
  expect((await stand.send('order.lookup', { brandOrderId: 'bo_1' })).body).toEqual(refused)
})

test('unknown orders, actions and bodies are named', async () => {
  expect(await stand.act('bo_9', 'ship')).toMatchObject({ status: 404, body: { detail: 'aurora has no order bo_9.' } })
  expect((await stand.act('bo_9', 'explode')).body.detail).toContain('POST /orders/{reference}/{accept|refuse|ship')
  await stand.submit('bo_1', 'key-1')
  expect(await stand.act('bo_1', 'ship', { lines: [{ lineId: 'line_1', quantity: 0 }] })).toMatchObject({
    status: 422,
    body: { detail: expect.stringContaining('/lines/0/quantity') },
  })
  expect((await stand.behave({ mode: 'sulk' })).status).toBe(422)
})

test('its signatures are those of the specification', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const signed = 'msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{"test": 2432232314}'
  const ours = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
    .update(signed)
    .digest('base64')
  expect(
    new Webhook(secret).sign('msg_p5jXN8AQM9LWM0D4loKWxJek', new Date(1614265330_000), '{"test": 2432232314}'),
  ).toBe(`v1,${ours}`)
})
