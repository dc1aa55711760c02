import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Event } from './types.js'

const TOLERANCE_SECONDS = 300

/** The webhook is not ours, is too old, or was changed: answer 401 and use nothing of it. */
export class WebhookError extends Error {
  override readonly name = 'WebhookError'
}

/**
 * Verifies a webhook by Standard Webhooks and reads its event.
 *
 * @param secrets of the endpoint, `whsec_…`; two while one is being rotated
 * @param headers with names in lower case
 * @param body as it came, before it was parsed
 * @throws WebhookError
 */
export function verifyWebhook(
  secrets: string | readonly string[],
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  body: string | Uint8Array,
  now: Date = new Date(),
): Event {
  const [id, timestamp, given] = ['id', 'timestamp', 'signature'].map((name) =>
    String(headers[`webhook-${name}`] ?? ''),
  )
  if (!/^\d{1,12}$/.test(timestamp ?? '')) throw new WebhookError('The webhook carries no time.')
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) {
    throw new WebhookError('The webhook is more than 5 minutes from our clock.')
  }
  const bytes = Buffer.from(body as string)
  const signed = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), bytes])
  const expected = [secrets].flat().map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
    return createHmac('sha256', key).update(signed).digest()
  })
  const fits = (given ?? '').split(' ').some((one) => {
    const mac = Buffer.from(one.replace(/^v1,/, ''), 'base64')
    return one.startsWith('v1,') && expected.some((right) => right.length === mac.length && timingSafeEqual(right, mac))
  })
  if (!fits) throw new WebhookError('No signature of the webhook fits.')
  return JSON.parse(bytes.toString('utf8')) as Event
}
