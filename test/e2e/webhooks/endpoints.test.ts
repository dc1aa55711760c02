import { paginateScan, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, describe, expect, test } from 'vitest'
import { call, eventually } from '../api.ts'
import { tableName, tables } from '../aws.ts'
import { context } from '../context.ts'
import { startReceiver } from './receiver.ts'
import { newStorefront, type ShownDelivery, type ShownEndpoint, Subscriber } from './subscriber.ts'

const receiver = await startReceiver()
afterAll(() => receiver.stop())
const key = await newStorefront('Endpoints')
const subscriber = new Subscriber(key)

/** Where an endpoint's row is; the test does not know the storefront's id. */
async function keyOf(endpointId: string): Promise<{ pk: string; sk: string }> {
  const scan = {
    TableName: tableName('settings'),
    FilterExpression: 'id = :id',
    ExpressionAttributeValues: { ':id': endpointId },
  }
  for await (const { Items } of paginateScan({ client: tables }, scan)) {
    for (const { pk, sk } of Items ?? []) return { pk, sk }
  }
  throw new Error(`There is no row of ${endpointId}.`)
}

describe('a webhook endpoint', () => {
  test('is made, read, listed, changed and deleted; its secret is shown once', async () => {
    const headers = { 'idempotency-key': 'make-one' }
    const body = { url: receiver.url, headers: { Authorization: 'Bearer of-its-gateway' }, metadata: { team: 'a' } }
    const made = await call<ShownEndpoint>('POST', '/v1/webhook-endpoints', { key, headers, body })
    expect(made.status).toBe(201)
    expect(made.body.secret).toMatch(/^whsec_/)
    const replayed = await call<ShownEndpoint>('POST', '/v1/webhook-endpoints', { key, headers, body })
    expect(replayed.body).toEqual({ ...made.body, secret: null })

    const path = `/v1/webhook-endpoints/${made.body.id}`
    const read = await call<Record<string, unknown>>('GET', path, { key })
    expect(read.body).not.toHaveProperty('secret')
    expect(read.body).toMatchObject({ headerNames: ['authorization'], eventTypes: ['*'], status: 'enabled' })
    expect(JSON.stringify(read.body)).not.toContain('of-its-gateway')

    const old = { 'if-match': '"7"' }
    expect((await call('PATCH', path, { key, headers: old, body: { description: 'x' } })).status).toBe(409)
    const changed = await call('PATCH', path, { key, body: { description: 'Ours', status: 'paused' } })
    expect(changed.body).toMatchObject({
      description: 'Ours',
      status: 'paused',
      statusReason: 'by_request',
      version: 2,
    })

    const { data } = await subscriber.ask<{ data: { id: string }[] }>('GET', '')
    expect(data.map(({ id }) => id)).toContain(made.body.id)
    // Another storefront sees none of it.
    expect((await call('GET', path)).status).toBe(404)
    expect((await call('DELETE', path, { key })).status).toBe(204)
    expect((await call('GET', path, { key })).status).toBe(404)
  })

  test.each([
    ['a private address', { url: 'https://10.0.0.1/hook' }, '/url'],
    ['plain HTTP', { url: 'http://hooks.example.com/' }, '/url'],
    ['an event type that there is not', { eventTypes: ['order.lost'] }, '/eventTypes/0'],
    ['a reserved header', { headers: { 'Webhook-Id': 'mine' } }, '/headers/Webhook-Id'],
  ])('with %s is refused', async (_, part, pointer) => {
    const answer = await call<{ errors: { pointer: string }[] }>('POST', '/v1/webhook-endpoints', {
      key,
      body: { url: receiver.url, ...part },
    })
    expect([answer.status, answer.body.errors.map((fault) => fault.pointer)]).toEqual([422, [pointer]])
  })

  test('is tested, with its headers, and by both secrets while one is being rotated', async () => {
    const endpoint = await subscriber.subscribe(receiver, { headers: { 'X-Gateway': 'token-1' }, rateLimit: 5 })
    const { secret } = await subscriber.ask<ShownEndpoint>('POST', `/${endpoint.id}/rotate-secret`, { overlapHours: 1 })
    const { id } = await subscriber.ask<ShownDelivery>('POST', `/${endpoint.id}/test`, {})
    const delivery = await subscriber.settled(endpoint.id, id)
    expect(delivery).toMatchObject({ status: 'succeeded', test: true, attempts: 1 })
    const [request] = receiver.received.filter(({ deliveryId }) => deliveryId === id)
    expect(request?.verified).toBe(true)
    expect(request?.headers['x-gateway']).toBe('token-1')
    expect(String(request?.headers['webhook-signature']).split(' ')).toHaveLength(2)

    await subscriber.ask('POST', `/${endpoint.id}/rotate-secret`, { overlapHours: 0 })
    receiver.secrets = [secret]
    const again = await subscriber.ask<ShownDelivery>('POST', `/${endpoint.id}/test`, {})
    await subscriber.settled(endpoint.id, again.id)
    // Neither of the two old secrets signs any more: the first one's overlap was ended with the second one's.
    expect(receiver.received.find(({ deliveryId }) => deliveryId === again.id)?.verified).toBe(false)
  })

  test('gets a delivery again when asked', async () => {
    const endpoint = await subscriber.subscribe(receiver)
    const { id } = await subscriber.ask<ShownDelivery>('POST', `/${endpoint.id}/test`, {})
    await subscriber.settled(endpoint.id, id)
    await subscriber.ask('POST', `/${endpoint.id}/deliveries/${id}/resend`, {})
    const attempts = await eventually('the second attempt', async () => {
      const { log } = await subscriber.delivery(endpoint.id, id)
      return log.length === 2 && log
    })
    expect(attempts.map(({ number, status }) => [number, status])).toEqual([
      [1, 200],
      [2, 200],
    ])
  })

  test('can be deleted although its row cannot be read any more', async () => {
    const { id } = await subscriber.subscribe(receiver)
    await tables.send(
      new UpdateCommand({
        TableName: tableName('settings'),
        Key: await keyOf(id),
        UpdateExpression: 'SET secrets = :none',
        ExpressionAttributeValues: { ':none': [] },
      }),
    )
    expect((await call('DELETE', `/v1/webhook-endpoints/${id}`, { key })).status).toBe(204)
    expect((await call('GET', `/v1/webhook-endpoints/${id}`, { key })).status).toBe(404)
  })

  test('needs a key with the scope webhooks:write', async () => {
    expect((await call('GET', '/v1/webhook-endpoints', { key: context.adminKey })).status).toBe(403)
  })
})
