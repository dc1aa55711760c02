import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  ApiError,
  DiddoOrders,
  NoAnswerError,
  verifyWebhook,
  WebhookError,
} from '../../../clients/typescript/lib/index.js'
import { sign } from '../../../functions/outgoing/signature.ts'

/** Both clients against an API that loses answers, is busy, and has several pages. */

interface Asked {
  readonly line: string
  readonly key: string | undefined
}

let asked: Asked[] = []
/** What the next requests meet: a status, or no answer. */
let troubles: (number | 'cut')[] = []

function answer(request: IncomingMessage, response: ServerResponse): void {
  asked.push({ line: `${request.method} ${request.url}`, key: request.headers['idempotency-key'] as string })
  request.resume()
  const trouble = troubles.shift()
  if (trouble === 'cut') return void request.socket.destroy()
  const json = (status: number, body: object, headers = {}) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  if (trouble !== undefined) {
    json(
      trouble,
      { code: trouble === 429 ? 'rate_limited' : 'validation_failed', detail: 'No.', errors: [{ pointer: '/lines' }] },
      { 'retry-after': '0' },
    )
    return
  }
  const url = new URL(request.url ?? '/', 'http://x')
  if (request.method === 'POST') return void json(201, { id: 'ord_1' })
  if (request.headers['if-none-match'] === '"1"') return void response.writeHead(304, { etag: '"1"' }).end()
  if (url.pathname === '/v1/orders/ord_1') return void json(200, { id: 'ord_1' }, { etag: '"1"' })
  const page = Number(url.searchParams.get('cursor') ?? 0)
  json(200, { data: [{ id: `a${page}` }, { id: `b${page}` }], nextCursor: String(page + 1), hasMore: page < 2 })
}

const server = createServer(answer).listen(0, '127.0.0.1')
let baseUrl: string
let diddo: DiddoOrders

beforeAll(async () => {
  if (!server.listening) await once(server, 'listening')
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  diddo = new DiddoOrders({ baseUrl, apiKey: 'sk_test_1', tries: 3 })
})
beforeEach(() => {
  asked = []
  troubles = []
})
afterAll(() => server.close())

/** Runs lines of Python with the client as `diddo`; gives what they print, as JSON. */
async function python(...lines: string[]): Promise<unknown> {
  const program = [
    'import json, diddo_orders',
    `diddo = diddo_orders.DiddoOrders(${JSON.stringify(baseUrl)}, "sk_test_1", tries=3)`,
    ...lines,
  ].join('\n')
  const { stdout } = await promisify(execFile)('python3', ['-c', program], {
    env: { ...process.env, PYTHONPATH: 'clients/python' },
  })
  return JSON.parse(stdout)
}

const order = {} as Parameters<DiddoOrders['placeOrder']>[0]
const keys = () => new Set(asked.map(({ key }) => key))

test('a lost answer and a busy API are tried again with one key', async () => {
  troubles = ['cut', 429]
  expect(await diddo.placeOrder(order)).toEqual({ id: 'ord_1' })
  expect([asked.length, keys().size]).toEqual([3, 1])
  expect([...keys()][0]).toMatch(/^[0-9a-f-]{36}$/)

  asked = []
  troubles = ['cut', 503]
  expect(await python('print(json.dumps(diddo.place_order({})))')).toEqual({ id: 'ord_1' })
  expect([asked.length, keys().size]).toEqual([3, 1])
})

test('a refusal is told with its faults, and not tried again', async () => {
  troubles = [422]
  const failure = await diddo.placeOrder(order, { idempotencyKey: 'mine' }).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(ApiError)
  expect(failure).toMatchObject({
    status: 422,
    code: 'validation_failed',
    problem: { errors: [{ pointer: '/lines' }] },
  })
  expect(asked).toEqual([{ line: 'POST /v1/orders', key: 'mine' }])

  troubles = [422]
  const said = await python(
    'try: diddo.place_order({})',
    'except diddo_orders.ApiError as e: print(json.dumps([e.status, e.code, e.problem["errors"]]))',
  )
  expect(said).toEqual([422, 'validation_failed', [{ pointer: '/lines' }]])
})

test('no answer at all says so, with the key to go on with', async () => {
  troubles = ['cut', 'cut', 'cut']
  const failure = await diddo.placeOrder(order, { idempotencyKey: 'mine' }).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(NoAnswerError)
  expect(failure).toMatchObject({ idempotencyKey: 'mine' })

  troubles = ['cut', 'cut', 'cut']
  const said = await python(
    'try: diddo.place_order({}, idempotency_key="mine")',
    'except diddo_orders.NoAnswerError as e: print(json.dumps(e.idempotency_key))',
  )
  expect(said).toBe('mine')
})

test('lists go on over their pages, and end', async () => {
  const ids = []
  for await (const { id } of diddo.listOrders({ status: 'completed' })) ids.push(id)
  expect(ids).toEqual(['a0', 'b0', 'a1', 'b1', 'a2', 'b2'])
  expect(asked[1]?.line).toBe('GET /v1/orders?status=completed&cursor=1')
  expect(await python('print(json.dumps([o["id"] for o in diddo.list_orders(status="completed")]))')).toEqual(ids)
})

test('a cursor counts with the last event of its page only', async () => {
  const seen: [string, string | null][] = []
  for await (const { event, cursor } of diddo.followEvents({
    from: 'oldest',
    eventTypes: ['order.placed', 'order.shipped'],
  })) {
    seen.push([event.id, cursor])
    if (seen.length === 4) break
  }
  expect(seen).toEqual([
    ['a0', null],
    ['b0', '1'],
    ['a1', '1'],
    ['b1', '2'],
  ])
  expect(asked[0]?.line).toBe('GET /v1/events?eventTypes=order.placed%2Corder.shipped')
  const said = await python(
    'import itertools',
    'print(json.dumps([[f.event["id"], f.cursor] for f in itertools.islice(diddo.follow_events(start="oldest"), 4)]))',
  )
  expect(said).toEqual(seen)
})

test('what has not changed is not sent again', async () => {
  const first = await diddo.readOrderIfChanged('ord_1')
  expect(first).toEqual({ order: { id: 'ord_1' }, etag: '"1"' })
  expect(await diddo.readOrderIfChanged('ord_1', '"1"')).toEqual({ order: null, etag: '"1"' })
  expect(await python(`print(json.dumps(diddo.read_order_if_changed("ord_1", '"1"')))`)).toEqual([null, '"1"'])
})

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const body = JSON.stringify({ id: 'evt_1', type: 'order.shipped', note: 'é🌙' })

test.each([
  ['as it came', 0, body, true],
  ['changed', 0, `${body} `, false],
  ['ten minutes old', -600, body, false],
  ['ten minutes ahead', 600, body, false],
])('a webhook %s', async (_, seconds, sent, isGenuine) => {
  const at = Math.floor(Date.now() / 1000) + seconds
  const signature = `v1,AAAA ${sign([secret], 'evt_1', at, body)}`
  const headers = { 'webhook-id': 'evt_1', 'webhook-timestamp': String(at), 'webhook-signature': signature }
  if (isGenuine) expect(verifyWebhook(['whsec_AAAA', secret], headers, sent)).toEqual(JSON.parse(body))
  else expect(() => verifyWebhook(secret, headers, sent)).toThrow(WebhookError)
  const said = await python(
    `headers, body = json.loads(${JSON.stringify(JSON.stringify(headers))}), json.loads(${JSON.stringify(JSON.stringify(sent))})`,
    `try: print(json.dumps(diddo_orders.verify_webhook(["whsec_AAAA", "${secret}"], headers, body)))`,
    'except diddo_orders.WebhookError: print("false")',
  )
  expect(said).toEqual(isGenuine ? JSON.parse(body) : false)
})
