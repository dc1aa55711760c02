import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createWebhookSender } from '../../../functions/webhooks/sending/send-webhook.ts'

const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
}

const send = createWebhookSender({ loopbackAllowed: true })
/** For servers that do not answer in time; one that does may be slow on a busy machine. */
const sendImpatiently = createWebhookSender({ loopbackAllowed: true, timeoutMilliseconds: 400 })
const request = (url: string) => ({ url, headers: { 'content-type': 'application/json' }, body: '{"a":1}' })

test('an answer comes with status, Retry-After and its beginning', async () => {
  const url = await serve((_, answer) => answer.writeHead(429, { 'retry-after': '7' }).end('x'.repeat(3000)))
  const answer = await send(request(url))
  expect(answer).toEqual({ kind: 'answer', status: 429, retryAfter: '7', body: 'x'.repeat(1024) })
})

test('a redirect is an answer and not followed', async () => {
  let asked = 0
  const url = await serve((incoming, answer) => {
    asked++
    answer.writeHead(307, { location: `http://${incoming.headers.host}/elsewhere` }).end()
  })
  expect(await send(request(url))).toMatchObject({ kind: 'answer', status: 307 })
  expect(asked).toBe(1)
})

test('an endless answer is cut off; its status counts', async () => {
  const url = await serve((_, answer) => {
    answer.writeHead(200)
    const timer = setInterval(() => answer.write('x'.repeat(8192)), 1)
    answer.on('close', () => clearInterval(timer))
  })
  expect(await send(request(url))).toMatchObject({ kind: 'answer', status: 200 })
})

test('a server that hangs ends in a timeout', async () => {
  const hanging = await serve(() => {})
  expect(await sendImpatiently(request(hanging))).toEqual({ kind: 'no_answer', why: 'timeout' })
})

test('the status counts of an answer that comes drop by drop, and of one that is cut short', async () => {
  const dripping = await serve((_, answer) => {
    answer.writeHead(200)
    const timer = setInterval(() => answer.write('x'), 50)
    answer.on('close', () => clearInterval(timer))
  })
  const cutShort = await serve((_, answer) => {
    answer.writeHead(201, { 'content-length': '100' })
    answer.write('abc', () => answer.destroy())
  })
  expect(await sendImpatiently(request(dripping))).toMatchObject({ kind: 'answer', status: 200 })
  expect(await send(request(cutShort))).toMatchObject({ kind: 'answer', status: 201, body: 'abc' })
})

test('the status counts of an answer that is reset in the middle, also on a kept connection, and nothing is sent twice', async () => {
  let asked = 0
  const url = await serve((incoming, answer) => {
    incoming.resume()
    if (++asked === 1) return void answer.end('ok')
    answer.writeHead(201, { 'content-length': '100' })
    answer.write('abc', () => setTimeout(() => incoming.socket.resetAndDestroy(), 50))
  })
  expect(await send(request(url))).toMatchObject({ status: 200 })
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await send(request(url))).toMatchObject({ kind: 'answer', status: 201 })
  expect(asked).toBe(2)
})

test('a server that hangs up, and one that is not there, are no connection', async () => {
  const url = await serve((incoming) => incoming.socket.destroy())
  expect(await send(request(url))).toEqual({ kind: 'no_answer', why: 'no_connection' })
  expect(await send(request('http://127.0.0.1:1/'))).toEqual({ kind: 'no_answer', why: 'no_connection' })
})

test('a kept connection that the receiver closes between two webhooks costs no attempt', async () => {
  let asked = 0
  const url = await serve((incoming, answer) => {
    asked++
    answer.end('ok')
    // Closes right after its answer, as a server does that is being restarted.
    answer.on('finish', () => setImmediate(() => incoming.socket.destroy()))
  })
  for (let count = 0; count < 5; count++) expect(await send(request(url))).toMatchObject({ status: 200 })
  expect(asked).toBe(5)
})

test('an address that may not be called is not', async () => {
  const careful = createWebhookSender({ loopbackAllowed: false })
  let asked = 0
  const url = await serve((_, answer) => {
    asked++
    answer.end()
  })
  expect(await careful(request(url))).toEqual({ kind: 'no_answer', why: 'address_refused' })
  expect(asked).toBe(0)
})
