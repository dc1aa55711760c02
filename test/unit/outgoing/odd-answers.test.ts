import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { createBrandHttp } from '../../../functions/brands/line/brand-http.ts'
import { createWebhookSender } from '../../../functions/webhooks/sending/send-webhook.ts'

/** Servers that break the rules of HTTP, byte by byte. */

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A server that answers these bytes to whatever comes, then closes. */
async function serve(bytes: string): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.end(Buffer.from(bytes, 'latin1')))
  })
  servers.push(server.listen(0, '127.0.0.1'))
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/`
}

const answers = {
  'Content-Length beside chunked':
    'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
  'line feeds alone': 'HTTP/1.1 200 OK\nContent-Length: 2\n\n{}',
  'a control character in a header': 'HTTP/1.1 200 OK\r\nX-A: a\x01b\r\nContent-Length: 2\r\n\r\n{}',
}
const withoutReadableHeaders = {
  'a header without a colon': 'HTTP/1.1 200 OK\r\nNonsense\r\nContent-Length: 2\r\n\r\n{}',
  'two lengths': 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
  'a length that is no number': 'HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n{}',
  'headers without end': `HTTP/1.1 200 OK\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n{}`,
}

describe('inputs row 7: a receiver of webhooks that answers 200 with', () => {
  const send = createWebhookSender({ loopbackAllowed: true })
  const to = async (bytes: string) => send({ url: await serve(bytes), headers: {}, body: '{}' })

  test.each(Object.entries({ ...answers, ...withoutReadableHeaders }))('%s: the status decides', async (_, bytes) => {
    expect(await to(bytes)).toMatchObject({ kind: 'answer', status: 200 })
  })

  test('headers that break off after its status line', async () => {
    expect(await to('HTTP/1.1 503 Busy\nOops\n')).toMatchObject({ kind: 'answer', status: 503 })
  })

  test.each(['hello\r\n\r\n', 'HTTP/2 200 OK\r\n\r\n', '\x16\x03\x01\x02\x00', 'HTTP/1.1 9 x\r\n\r\n'])(
    'no HTTP at all (%j) has an outcome of its own',
    async (bytes) => {
      expect(await to(bytes)).toEqual({ kind: 'no_answer', why: 'invalid_answer' })
    },
  )

  test('nothing is no connection, as before', async () => {
    expect(await to('')).toEqual({ kind: 'no_answer', why: 'no_connection' })
  })
})

describe('inputs row 7: a brand’s back end that answers 200 with', () => {
  const http = createBrandHttp({ loopbackAllowed: true })
  const to = async (bytes: string) => http({ method: 'POST', url: await serve(bytes), headers: {}, body: '{}' })

  test.each(Object.entries(answers))('%s: its body is read', async (_, bytes) => {
    expect(await to(bytes)).toMatchObject({ kind: 'answer', status: 200, body: '{}' })
  })

  test.each(Object.entries(withoutReadableHeaders))(
    '%s: its status counts, and nothing of its body',
    async (_, bytes) => {
      expect(await to(bytes)).toMatchObject({ kind: 'answer', status: 200, body: '' })
    },
  )

  test('half a body counts for nothing: it may say the opposite', async () => {
    const half = 'HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\n{"outcome":"accepted"'
    expect(await to(half)).toEqual({ kind: 'no_answer', why: 'connection' })
    const chunk = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"out'
    expect(await to(chunk)).toEqual({ kind: 'no_answer', why: 'connection' })
  })

  test('no HTTP at all', async () => {
    expect(await to('hello\r\n\r\n')).toEqual({ kind: 'no_answer', why: 'invalid_answer' })
  })
})
