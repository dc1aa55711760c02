import { createHmac, timingSafeEqual } from 'node:crypto'

/** Seconds by which a request may be older or newer than our clock, as Slack advises against replays. */
const TOLERANCE_SECONDS = 300

/** Slack's signature: `v0=` and the hex HMAC-SHA256 of `v0:<timestamp>:<body>`. */
export function slackSignature(secret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`
}

/** Whether Slack sent this request just now; compared in constant time. */
export function isFromSlack(
  secret: string,
  headers: Readonly<Record<string, string | undefined>>,
  body: string,
  now: Date,
): boolean {
  const timestamp = headers['x-slack-request-timestamp'] ?? ''
  const age = Math.abs(now.getTime() / 1000 - Number(timestamp))
  if (!/^\d{1,12}$/.test(timestamp) || age > TOLERANCE_SECONDS) return false
  const given = Buffer.from(headers['x-slack-signature'] ?? '')
  const expected = Buffer.from(slackSignature(secret, timestamp, body))
  return given.length === expected.length && timingSafeEqual(given, expected)
}
