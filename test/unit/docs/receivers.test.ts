import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sign } from '../../../functions/outgoing/signature.ts'

/** What docs/webhooks.md shows to receivers, and what it does. */

test.each([
  ['ts', 'verify-webhook.ts'],
  ['python', 'verify_webhook.py'],
  ['go', 'verify-webhook.go'],
])('the document shows the receiver in %s as it is in its file', (language, file) => {
  const example = readFileSync(`docs/examples/${file}`, 'utf8')
  expect(readFileSync('docs/webhooks.md', 'utf8')).toContain(`\n\`\`\`${language}\n${example}\`\`\`\n`)
})

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const otherSecret = 'whsec_b3RoZXJTZWNyZXRPZlRoaXNUZXN0MTIzNDU2Nzg5MDE='
const body = JSON.stringify({ id: 'evt_1', type: 'order.shipped', orderId: 'ord_1', sequence: 3 })
const nowSeconds = () => Math.floor(Date.now() / 1000)

let receiver: ChildProcess
let url: string
let printed = ''

beforeAll(async () => {
  const port = await freePort()
  url = `http://127.0.0.1:${port}/`
  const env = { ...process.env, WEBHOOK_SECRET: secret, PORT: String(port) }
  receiver = spawn(process.execPath, ['docs/examples/verify-webhook.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  receiver.stdout?.on('data', (part) => {
    printed += part
  })
  while (!(await listens())) {
    if (receiver.exitCode !== null) throw new Error('The receiver did not start.')
    await pause(50)
  }
})

afterAll(async () => {
  if (receiver.exitCode !== null) return
  receiver.kill()
  await once(receiver, 'exit')
})

async function post(secrets: readonly string[], sentAt = nowSeconds(), sent = body): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    body: sent,
    headers: {
      'content-type': 'application/json',
      'webhook-id': 'evt_1',
      'webhook-timestamp': String(sentAt),
      'webhook-signature': sign(secrets, 'evt_1', sentAt, body),
    },
  })
  return response.status
}

test('the receiver takes what we signed, also beside another secret’s signature, and reads the event', async () => {
  expect([await post([secret]), await post([otherSecret, secret])]).toEqual([204, 204])
  // What it prints comes another way than what it answers.
  await vi.waitFor(() => expect(printed.split('\n')).toContain('order.shipped ord_1 3'), { timeout: 120_000 })
})

test('the receiver refuses another secret, another body, an old webhook, and one without a signature', async () => {
  expect(await post([otherSecret])).toBe(401)
  expect(await post([secret], nowSeconds(), `${body} `)).toBe(401)
  expect(await post([secret], nowSeconds() - 3600)).toBe(401)
  expect((await fetch(url, { method: 'POST', body })).status).toBe(401)
})

async function listens(): Promise<boolean> {
  try {
    await fetch(url, { method: 'POST', body: '' })
    return true
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}
