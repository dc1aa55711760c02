import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Signatures of Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`, base64,
 * as `v1,…`; several, separated by spaces, while a secret rotates.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */

/** Seconds by which a sender's clock may differ: the specification's five minutes. */
export const TOLERANCE_SECONDS = 300

/** More signatures than any rotation needs. Bounds the work that a forged header can cause. */
const MOST_SIGNATURES = 10

/** 24 to 64 random bytes, as the specification asks. */
export const SECRET_PATTERN = /^whsec_[A-Za-z0-9+/]{32,86}={0,2}$/

export function newSigningSecret(random: (bytes: number) => Buffer): string {
  return `whsec_${random(32).toString('base64')}`
}

function keyOf(secret: string): Buffer {
  return Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
}

function mac(secret: string, id: string, timestampSeconds: string, body: string): Buffer {
  return createHmac('sha256', keyOf(secret)).update(`${id}.${timestampSeconds}.${body}`).digest()
}

/** One `v1,…` for each secret, separated by spaces. */
export function sign(secrets: readonly string[], id: string, timestampSeconds: number, body: string): string {
  return secrets.map((secret) => `v1,${mac(secret, id, String(timestampSeconds), body).toString('base64')}`).join(' ')
}

export type Verification =
  | { readonly ok: true; readonly id: string; readonly sentAt: Date }
  | { readonly ok: false; readonly why: 'unsigned' | 'too_old' | 'too_new' | 'wrong_signature' }

/** Checks the three headers against the body, in constant time for each secret and signature. */
export function verify(
  secrets: readonly string[],
  headers: Readonly<Record<string, string | undefined>>,
  body: string,
  now: Date,
): Verification {
  const id = headers['webhook-id'] ?? ''
  const timestamp = headers['webhook-timestamp'] ?? ''
  const signatures = (headers['webhook-signature'] ?? '').split(' ').filter((one) => one.startsWith('v1,'))
  if (id === '' || id.length > 255 || !/^\d{1,12}$/.test(timestamp) || signatures.length === 0) {
    return { ok: false, why: 'unsigned' }
  }
  const age = now.getTime() / 1000 - Number(timestamp)
  if (age > TOLERANCE_SECONDS) return { ok: false, why: 'too_old' }
  if (age < -TOLERANCE_SECONDS) return { ok: false, why: 'too_new' }
  const expected = secrets.map((secret) => mac(secret, id, timestamp, body))
  let matches = false
  for (const signature of signatures.slice(0, MOST_SIGNATURES)) {
    const given = Buffer.from(signature.slice('v1,'.length), 'base64')
    for (const right of expected) {
      if (given.length === right.length && timingSafeEqual(given, right)) matches = true
    }
  }
  if (!matches) return { ok: false, why: 'wrong_signature' }
  return { ok: true, id, sentAt: new Date(Number(timestamp) * 1000) }
}
