import * as fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { sign, verify } from '../../../functions/outgoing/signature.ts'

const secret = fc
  .uint8Array({ minLength: 24, maxLength: 64 })
  .map((bytes) => `whsec_${Buffer.from(bytes).toString('base64')}`)
const message = fc.record({ id: fc.stringMatching(/^evt_[0-9A-Z]{1,26}$/), body: fc.json() })

test('the test vector of Standard Webhooks', () => {
  const signature = sign(
    ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    'msg_p5jXN8AQM9LWM0D4loKWxJek',
    1614265330,
    '{"test": 2432232314}',
  )
  expect(signature).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})

test('what we sign, the reference library verifies, by either secret of a rotation', () => {
  fc.assert(
    fc.property(secret, secret, message, (current, previous, { id, body }) => {
      const seconds = Math.floor(Date.now() / 1000)
      const headers = {
        'webhook-id': id,
        'webhook-timestamp': String(seconds),
        'webhook-signature': sign([current, previous], id, seconds, body),
      }
      for (const known of [current, previous]) {
        expect(new Webhook(known).verify(body, headers)).toEqual(JSON.parse(body))
      }
    }),
  )
})

test('what the reference library signs, we verify, and nothing else', () => {
  fc.assert(
    fc.property(secret, secret, message, (right, wrong, { id, body }) => {
      const now = new Date()
      const headers = {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': new Webhook(right).sign(id, now, body),
      }
      expect(verify([right], headers, body, now)).toMatchObject({ ok: true, id })
      expect(verify([right], headers, `${body} `, now)).toMatchObject({ ok: false })
      if (wrong !== right) expect(verify([wrong], headers, body, now)).toMatchObject({ ok: false })
    }),
  )
})
