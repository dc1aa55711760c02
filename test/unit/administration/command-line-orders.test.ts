import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { runAdmin } from '../../../bin/admin/run-admin.ts'
import orderExample from '../../../docs/openapi.json' with { type: 'json' }

/** What the commands asked of an API, which is this server; and what it answers by path. */
const asked: string[] = []
let answers: Record<string, unknown> = {}
const server = createServer((request, response) => {
  const { method, url = '', headers } = request
  asked.push(`${method} ${url} ${headers.authorization?.replace('Bearer ', '')}`)
  const body = answers[url.split('?')[0] ?? '']
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}).listen(0, '127.0.0.1')
await once(server, 'listening')
afterAll(() => server.close())

const environment = {
  DIDDO_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  DIDDO_ADMIN_KEY: 'admin',
  DIDDO_STOREFRONT_KEY: 'shop',
}
const admin = (...words: string[]) => runAdmin(words, { environment, outputsFile: 'none.json' })
beforeEach(() => {
  asked.length = 0
})

/** The answers of the documentation, which the domain's own functions made. */
const exampleOf = (path: keyof typeof orderExample.paths): unknown => {
  const content = Object.values(JSON.parse(JSON.stringify(orderExample.paths[path])).get.responses['200'].content)
  return (content[0] as { example: unknown }).example
}
const order = exampleOf('/v1/orders/{orderId}') as { id: string; externalId: string; brandOrders: BrandOrder[] }
type BrandOrder = { id: string; brandId: string; attention: object | null; fulfillments: { reference: string }[] }

test('orders list asks with the storefront’s key and what was given, and shows why an order needs a person', async () => {
  const attention = { code: 'retries_exhausted', since: 'T1', detail: null }
  answers = { '/v1/orders': { data: [{ ...order, attention }], nextCursor: 'more', hasMore: true } }
  const text = await admin('orders', 'list', '--status', 'in_progress', '--brand', 'aurora', '--most', '1')
  expect(asked).toEqual(['GET /v1/orders?limit=1&status=in_progress&brandId=aurora shop'])
  expect(text).toMatch(new RegExp(`${order.id} +${order.externalId} .* retries_exhausted$`, 'm'))
})

test('orders show is readable: each brand’s part, its lines and its parcels', async () => {
  answers = { [`/v1/orders/${order.id}`]: order }
  const text = await admin('orders', 'show', order.id)
  for (const { id, brandId, fulfillments } of order.brandOrders) {
    expect(text).toMatch(new RegExp(`^${brandId.toUpperCase()}\nid +${id}$`, 'm'))
    for (const { reference } of fulfillments) expect(text).toContain(reference)
  }
  expect(text).toMatch(/^Lines\nID +SKU +TITLE/m)
  expect(JSON.parse(await admin('orders', 'show', order.id, '--json'))).toEqual(order)
})

test('orders events is a line for each event, with its reason or parcel', async () => {
  const event = { timestamp: 'T', brandId: 'aurora', brandOrderId: 'bo_1' }
  const data = [
    { ...event, sequence: 1, type: 'order.placed', brandId: null, brandOrderId: null, data: {} },
    { ...event, sequence: 2, type: 'order.rejected', data: { reason: { code: 'out_of_stock' } } },
    { ...event, sequence: 3, type: 'order.shipped', data: { fulfillment: { reference: 'SH-1', status: 'shipped' } } },
  ]
  answers = { '/v1/orders/ord_1/events': { data, nextCursor: null } }
  const lines = (await admin('orders', 'events', 'ord_1')).split('\n').slice(1)
  expect(lines).toEqual([
    expect.stringMatching(/^1 .*order\.placed +- +- +-$/),
    expect.stringMatching(/^2 .*order\.rejected +aurora +bo_1 +out_of_stock$/),
    expect.stringMatching(/^3 .*order\.shipped +aurora +bo_1 +SH-1 shipped$/),
  ])
})

test('orders retry tries what needs a person, or the part that is named; orders settle only says so', async () => {
  const [first, second] = order.brandOrders
  const brandOrders = [
    { ...first, attention: { code: 'outcome_unknown' } },
    { ...second, attention: null },
  ]
  const retried = `/admin/orders/ord_1/brand-orders/${first?.id}`
  answers = { '/v1/orders/ord_1': { ...order, brandOrders }, [`${retried}/retry`]: { id: first?.id } }
  await admin('orders', 'retry', 'ord_1')
  expect(asked).toEqual(['GET /v1/orders/ord_1 shop', `POST ${retried}/retry admin`])

  answers = { '/v1/orders/ord_1': { ...order, brandOrders: [brandOrders[1]] } }
  await expect(admin('orders', 'retry', 'ord_1')).rejects.toThrow('No part of ord_1 needs attention.')

  asked.length = 0
  answers = { [`${retried}/resolve-attention`]: { id: first?.id } }
  await admin('orders', 'settle', 'ord_1', String(first?.id))
  expect(asked).toEqual([`POST ${retried}/resolve-attention admin`])
})

test('a storefront’s key that is missing is asked for by its own name', async () => {
  const withoutKey = { ...environment, DIDDO_STOREFRONT_KEY: undefined }
  const list = runAdmin(['orders', 'list'], { environment: withoutKey, outputsFile: 'none.json' })
  await expect(list).rejects.toThrow(
    /A storefront’s key is missing. Set DIDDO_STOREFRONT_KEY, or give --storefront-key/,
  )
})
