import { createHmac, randomUUID } from 'node:crypto'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Overview } from '../../../bin/local/demo-brand/demo-brand.ts'
import { type RunningBrand, startDemoBrand } from '../../../bin/local/demo-brand/server.ts'

const signingSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`

let folder = ''
let platform: Server
let platformUrl = ''
/** What the platform answers next; 202 when empty. */
let answers: number[] = []
let updates: { id: string; type: string; data: Record<string, unknown> }[] = []
let brand: RunningBrand

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brand-'))
  answers = []
  updates = []
  platform = createServer(async (incoming, answer) => {
    let body = ''
    for await (const part of incoming) body += part
    const status = answers.shift() ?? 202
    const verified = new Webhook(signingSecret).verify(body, incoming.headers as Record<string, string>)
    if (status === 202)
      updates.push({
        id: String(incoming.headers['webhook-id']),
        ...(verified as { type: string; data: object }),
      } as never)
    answer.writeHead(status).end('{}')
  })
  const port = await new Promise<number>((resolve) =>
    platform.listen(0, '127.0.0.1', () => resolve((platform.address() as { port: number }).port)),
  )
  platformUrl = `http://127.0.0.1:${port}/v1/brands/aurora/updates`
  brand = await start()
})

afterEach(async () => {
  await brand.stop()
  platform.closeAllConnections()
  platform.close()
  rmSync(folder, { recursive: true })
})

const start = () =>
  startDemoBrand({
    brandId: 'aurora',
    port: 0,
    storageFile: join(folder, 'aurora.jsonl'),
    signingSecret,
    updatesUrl: platformUrl,
  })

test('an order is accepted once, however often the same command comes', async () => {
  const first = await submit('bo_1', 'key-1')
  expect(first).toEqual({
    status: 200,
    body: { outcome: 'accepted', brandReference: 'AUR-1001', lines: [{ lineId: 'line_1', quantity: 2 }], reason: null },
  })
  expect(await Promise.all([submit('bo_1', 'key-1'), submit('bo_1', 'key-1')])).toEqual([first, first])
  const { orders, requests } = await overview()
  expect(orders).toHaveLength(1)
  expect(orders[0]?.submission).toEqual(submission('bo_1'))
  expect(requests.map(({ type }) => type)).toEqual(['order.submit', 'order.submit', 'order.submit'])
})

test('the same order under another key is a second order, so that a double submission shows', async () => {
  await submit('bo_1', 'key-1')
  await submit('bo_1', 'key-2')
  expect((await overview()).orders).toHaveLength(2)
})

test('a key with another body is refused', async () => {
  await submit('bo_1', 'key-1')
  expect((await submit('bo_2', 'key-1')).status).toBe(409)
})

test('forged, old and differently keyed commands are refused and leave no trace', async () => {
  const wrong = `whsec_${Buffer.alloc(32, 8).toString('base64')}`
  expect((await submit('bo_1', 'key-1', { secret: wrong })).status).toBe(401)
  expect((await submit('bo_1', 'key-1', { at: new Date(Date.now() - 6 * 60_000) })).status).toBe(401)
  expect((await submit('bo_1', 'key-1', { idempotencyKey: 'key-2' })).status).toBe(400)
  expect(await overview()).toMatchObject({ orders: [], requests: [] })
})

test('a look-up knows what was accepted, and only that', async () => {
  expect((await send('order.lookup', { brandOrderId: 'bo_1' })).body).toEqual({ outcome: 'not_found', reason: null })
  await submit('bo_1', 'key-1')
  expect((await send('order.lookup', { brandOrderId: 'bo_1' })).body).toMatchObject({
    outcome: 'accepted',
    brandReference: 'AUR-1001',
  })
})

test('lose_answer keeps the order and cuts the connection, for as many commands as it was told', async () => {
  await behave({ mode: 'lose_answer', times: 1 })
  await expect(submit('bo_1', 'key-1')).rejects.toThrow()
  expect((await send('order.lookup', { brandOrderId: 'bo_1' })).body).toMatchObject({ outcome: 'accepted' })
  expect((await submit('bo_1', 'key-1')).body).toMatchObject({ brandReference: 'AUR-1001' })
  expect((await overview()).orders).toHaveLength(1)
})

test('fail keeps nothing, and ends after its times', async () => {
  await behave({ mode: 'fail', times: 2 })
  expect((await submit('bo_1', 'key-1')).status).toBe(500)
  expect((await send('order.lookup', { brandOrderId: 'bo_1' })).status).toBe(500)
  expect((await overview()).orders).toEqual([])
  expect((await submit('bo_1', 'key-1')).body).toMatchObject({ outcome: 'accepted' })
})

test('reject refuses with its reason, for the look-up too', async () => {
  await behave({ mode: 'reject', reason: 'discontinued' })
  const refused = { outcome: 'refused', brandReference: null, reason: { code: 'discontinued' } }
  expect((await submit('bo_1', 'key-1')).body).toEqual(refused)
  expect((await send('order.lookup', { brandOrderId: 'bo_1' })).body).toEqual(refused)
})

test('pending is decided later by the staff', async () => {
  await behave({ mode: 'pending' })
  expect((await submit('bo_1', 'key-1')).body).toMatchObject({ outcome: 'pending' })
  await act('bo_1', 'accept')
  await brand.brand.reported()
  expect(updates).toMatchObject([
    { type: 'order.accepted', data: { brandOrderId: 'bo_1', brandReference: 'AUR-1001' } },
  ])
})

test('shipping in two parts, then delivering, reports each shipment whole and in order', async () => {
  await submit('bo_1', 'key-1')
  await act('bo_1', 'ship', {
    lines: [{ lineId: 'line_1', quantity: 1 }],
    tracking: [{ carrier: 'ups', number: '1Z999' }],
  })
  await act('AUR-1001', 'ship')
  expect((await act('bo_1', 'ship')).status).toBe(409)
  await act('bo_1', 'deliver')
  await brand.brand.reported()
  const fulfillments = updates.map(({ data }) => data.fulfillment as { reference: string; status: string })
  expect(fulfillments.map(({ reference, status }) => `${reference} ${status}`)).toEqual([
    'SH-1 shipped',
    'SH-2 shipped',
    'SH-1 delivered',
    'SH-2 delivered',
  ])
  expect(fulfillments[0]).toMatchObject({
    lines: [{ lineId: 'line_1', quantity: 1 }],
    tracking: [{ carrier: 'ups', number: '1Z999' }],
  })
  expect((await act('bo_1', 'deliver')).status).toBe(409)
})

test('refunds in two parts add up to the line, by the unit rule', async () => {
  await submit('bo_1', 'key-1')
  const one = { lines: [{ lineId: 'line_1', quantity: 1 }] }
  await act('bo_1', 'refund', one)
  await act('bo_1', 'refund', one)
  await brand.brand.reported()
  const refunds = updates.map(({ data }) => data.refund as { total: number; reference: string })
  expect(refunds.map(({ reference, total }) => [reference, total])).toEqual([
    ['RF-1', 2572],
    ['RF-2', 2572],
  ])
})

test('what the platform asked for keeps its ids until it is done', async () => {
  await submit('bo_1', 'key-1')
  const lines = [{ lineId: 'line_1', quantity: 1 }]
  expect((await send('return.request', { brandOrderId: 'bo_1', returnId: 'ret_1', lines })).body).toMatchObject({
    outcome: 'accepted',
    reference: 'RMA-1',
  })
  expect((await send('refund.request', { brandOrderId: 'bo_1', refundId: 'ref_1', total: 2572 })).body).toMatchObject({
    reference: 'RF-1',
  })
  await act('bo_1', 'return')
  await act('bo_1', 'refund')
  await brand.brand.reported()
  expect(updates).toMatchObject([
    { type: 'return.updated', data: { return: { reference: 'RMA-1', returnId: 'ret_1', status: 'received', lines } } },
    {
      type: 'refund.updated',
      data: { refund: { reference: 'RF-1', refundId: 'ref_1', status: 'issued', total: 2572 } },
    },
  ])
})

test('a cancellation and a change of address that stay open are decided later', async () => {
  await submit('bo_1', 'key-1')
  await behave({ mode: 'pending' })
  await send('order.change_address', {
    brandOrderId: 'bo_1',
    addressChangeId: 'adr_1',
    shippingAddress: { city: 'Salem' },
  })
  await send('order.cancel', { brandOrderId: 'bo_1', cancellationId: 'can_1', reason: { code: 'customer_request' } })
  await act('bo_1', 'decide', { addressChangeId: 'adr_1' })
  await act('bo_1', 'decide', { cancellationId: 'can_1', status: 'refused' })
  await brand.brand.reported()
  expect(updates).toMatchObject([
    { type: 'address_change.updated', data: { addressChange: { addressChangeId: 'adr_1', status: 'confirmed' } } },
    { type: 'cancellation.updated', data: { cancellation: { cancellationId: 'can_1', status: 'refused' } } },
  ])
})

test('a report is sent until it is taken, under the same id, and given up only where a retry is useless', async () => {
  await submit('bo_1', 'key-1')
  answers = [503, 404]
  await act('bo_1', 'ship')
  await brand.brand.reported()
  expect(updates).toHaveLength(1)
  answers = [422]
  await act('bo_1', 'deliver')
  await brand.brand.reported()
  expect((await overview()).updates.map(({ state, status }) => [state, status])).toEqual([
    ['sent', 202],
    ['refused', 422],
  ])
})

test('a restart knows every order and sends what was still to be sent; a line cut short by a crash is no harm', async () => {
  await submit('bo_1', 'key-1')
  answers = Array.from({ length: 50 }, () => 503)
  await act('bo_1', 'ship')
  await brand.stop()
  expect(updates).toEqual([])
  appendFileSync(join(folder, 'aurora.jsonl'), '{"kind":"order","ord')
  answers = []
  brand = await start()
  await brand.brand.reported()
  expect(updates).toMatchObject([{ type: 'fulfillment.updated' }])
  expect((await submit('bo_1', 'key-1')).body).toMatchObject({ brandReference: 'AUR-1001' })
  await brand.stop()
  brand = await start()
  expect((await overview()).orders).toHaveLength(1)
})

test('unknown orders, actions and bodies are named', async () => {
  expect(await act('bo_9', 'ship')).toMatchObject({ status: 404, body: { detail: 'aurora has no order bo_9.' } })
  expect((await act('bo_9', 'explode')).body.detail).toContain('POST /orders/{reference}/{accept|refuse|ship')
  await submit('bo_1', 'key-1')
  expect(await act('bo_1', 'ship', { lines: [{ lineId: 'line_1', quantity: 0 }] })).toMatchObject({
    status: 422,
    body: { detail: expect.stringContaining('/lines/0/quantity') },
  })
  expect((await behave({ mode: 'sulk' })).status).toBe(422)
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

function submission(brandOrderId: string) {
  const line = {
    id: 'line_1',
    sku: 'AUR-TEE-M',
    title: 'Aurora tee, M',
    quantity: 2,
    unitPrice: 2500,
    discount: 256,
    tax: 400,
    total: 5144,
  }
  return {
    brandOrderId,
    orderId: 'ord_1',
    brandId: 'aurora',
    currency: 'USD',
    taxIncluded: false,
    lines: [line],
    totals: { total: 5684 },
    giftMessage: 'Für Ada',
  }
}

function submit(
  brandOrderId: string,
  key: string,
  changes: { secret?: string; at?: Date; idempotencyKey?: string } = {},
) {
  return send('order.submit', submission(brandOrderId), { key, ...changes })
}

async function send(
  type: string,
  data: object,
  {
    key = randomUUID(),
    secret = signingSecret,
    at = new Date(),
    idempotencyKey = key,
  }: { key?: string; secret?: string; at?: Date; idempotencyKey?: string } = {},
) {
  const body = JSON.stringify({ type, timestamp: '2026-11-22T18:00:01.000Z', data })
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': idempotencyKey,
    'webhook-id': key,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(key, at, body),
  }
  return read(await fetch(brand.commandUrl, { method: 'POST', headers, body }))
}

async function act(reference: string, action: string, body: object = {}) {
  return read(
    await fetch(`${brand.adminUrl}/orders/${reference}/${action}`, { method: 'POST', body: JSON.stringify(body) }),
  )
}

async function behave(body: object) {
  return read(await fetch(`${brand.adminUrl}/behaviour`, { method: 'PUT', body: JSON.stringify(body) }))
}

async function overview(): Promise<Overview> {
  return (await fetch(`${brand.adminUrl}/orders`)).json() as never
}

async function read(answer: Response) {
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
