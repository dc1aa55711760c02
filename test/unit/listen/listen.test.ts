import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { startListener } from '../../../bin/listen/listener.ts'

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

test('a webhook that verifies is printed and taken, any other is printed and refused', async () => {
  const printed: string[] = []
  const listener = await startListener({ port: 0, status: 204, secrets: [secret], print: (line) => printed.push(line) })
  const body = JSON.stringify({ type: 'order.shipped' })
  const now = new Date()
  const headers = {
    'webhook-id': 'evt_1',
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign('evt_1', now, body),
  }
  const right = await fetch(listener.url, { method: 'POST', headers, body })
  const wrong = await fetch(listener.url, { method: 'POST', headers, body: `${body} ` })
  await listener.stop()
  expect([right.status, wrong.status]).toEqual([204, 401])
  expect(printed[0]).toMatch(/^\nverified {2}evt_1 {2}attempt \?\n\{\n {2}"type": "order.shipped"\n\}$/)
  expect(printed[1]).toContain('NOT VERIFIED')
})
