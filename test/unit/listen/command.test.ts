import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { startListener } from '../../../bin/listen/listener.ts'
import { subscribe } from '../../../bin/listen/subscribe.ts'

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const quiet = { status: 204, secrets: [secret], print: () => {} }

/** An API that makes endpoints and refuses those of a type that there is not. */
const requests: string[] = []
const api = createServer(async (request, response) => {
  const parts = await request.toArray()
  requests.push(`${request.method} ${request.url}`)
  const isRefused = Buffer.concat(parts).toString().includes('order.lost')
  const body = isRefused ? { detail: 'There is no such type.' } : { id: 'we_1', secret }
  response.writeHead(isRefused ? 422 : 201).end(JSON.stringify(body))
}).listen(0, '127.0.0.1')
await once(api, 'listening')
const apiUrl = `http://127.0.0.1:${(api.address() as AddressInfo).port}`
afterAll(() => api.close())
const wanted = { apiUrl, key: 'sk_test_1', url: 'http://127.0.0.1:4400/', eventTypes: ['*'] }

test('an endpoint is made, and deleted at the end', async () => {
  const subscription = await subscribe(wanted)
  await subscription.cancel()
  expect(subscription).toMatchObject({ endpointId: 'we_1', secret })
  expect(requests).toEqual(['POST /v1/webhook-endpoints', 'DELETE /v1/webhook-endpoints/we_1'])
})

test('a refusal says why, and an API that is not there says how to start it', async () => {
  await expect(subscribe({ ...wanted, eventTypes: ['order.lost'] })).rejects.toThrow('There is no such type.')
  await expect(subscribe({ ...wanted, apiUrl: 'http://127.0.0.1:1' })).rejects.toThrow('npm start')
})

test('a port that is taken ends the command with a sentence', async () => {
  const listener = await startListener({ ...quiet, port: 0 })
  const port = new URL(listener.url).port
  const command = promisify(execFile)(process.execPath, ['bin/listen.ts', '--port', port, '--secret', secret])
  await expect(command).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(`Port ${port} is taken.`) })
  await listener.stop()
})
