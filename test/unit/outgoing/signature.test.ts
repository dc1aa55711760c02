import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { newSigningSecret, SECRET_PATTERN, sign, verify } from '../../../functions/outgoing/signature.ts'

const vector = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: 1614265330,
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
}
const sentAt = new Date(vector.timestamp * 1000)
const headers = {
  'webhook-id': vector.id,
  'webhook-timestamp': String(vector.timestamp),
  'webhook-signature': vector.signature,
}

test('signs the published vector of Standard Webhooks', () => {
  expect(sign([vector.secret], vector.id, vector.timestamp, vector.body)).toBe(vector.signature)
  expect(verify([vector.secret], headers, vector.body, sentAt)).toEqual({ ok: true, id: vector.id, sentAt })
})

test('agrees with the reference library in both directions', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.uuid(), (body, id) => {
      const secret = newSigningSecret(randomBytes)
      const now = new Date()
      const seconds = Math.floor(now.getTime() / 1000)
      const signature = sign([secret], id, seconds, body)
      expect(signature).toBe(new Webhook(secret).sign(id, now, body))
      const given = { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': signature }
      expect(() => new Webhook(secret).verify(body, given, { jsonParse: false })).not.toThrow()
      expect(verify([secret], given, body, now).ok).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test('a new secret has 32 bytes and the form the specification asks for', () => {
  expect(newSigningSecret(randomBytes)).toMatch(SECRET_PATTERN)
})

test('while a secret rotates, one right signature among several is enough', () => {
  const next = newSigningSecret(randomBytes)
  const both = sign([next, vector.secret], vector.id, vector.timestamp, vector.body)
  expect(both.split(' ')).toHaveLength(2)
  for (const secret of [next, vector.secret]) {
    expect(verify([secret], { ...headers, 'webhook-signature': both }, vector.body, sentAt).ok).toBe(true)
  }
})

test.each([
  ['another body', headers, `${vector.body} `, sentAt, 'wrong_signature'],
  ['another id', { ...headers, 'webhook-id': 'msg_other' }, vector.body, sentAt, 'wrong_signature'],
  ['a moved timestamp', { ...headers, 'webhook-timestamp': '1614265331' }, vector.body, sentAt, 'wrong_signature'],
  ['a shortened signature', { ...headers, 'webhook-signature': 'v1,g0hM9SsE' }, vector.body, sentAt, 'wrong_signature'],
  ['another scheme', { ...headers, 'webhook-signature': 'v1a,AAAA' }, vector.body, sentAt, 'unsigned'],
  ['no signature', { ...headers, 'webhook-signature': undefined }, vector.body, sentAt, 'unsigned'],
  ['no id', { ...headers, 'webhook-id': undefined }, vector.body, sentAt, 'unsigned'],
  ['a timestamp that is no number', { ...headers, 'webhook-timestamp': 'now' }, vector.body, sentAt, 'unsigned'],
  ['a replay after five minutes', headers, vector.body, new Date(sentAt.getTime() + 300_001), 'too_old'],
  ['a message from the future', headers, vector.body, new Date(sentAt.getTime() - 300_001), 'too_new'],
])('refuses %s', (_, given, body, now, why) => {
  expect(verify([vector.secret], given, body, now)).toEqual({ ok: false, why })
})
