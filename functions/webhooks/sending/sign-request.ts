import { sign } from '../../outgoing/signature.ts'
import type { Delivery } from '../deliveries/delivery.ts'
import type { OpenedSecrets } from '../endpoints/endpoint-secrets.ts'

/** A webhook's headers: the three of Standard Webhooks, the storefront's own, and two that identify the attempt in the log. */
export function signedHeaders(
  delivery: Delivery,
  { secrets, headers }: OpenedSecrets,
  body: string,
  now: Date,
): Record<string, string> {
  const seconds = Math.floor(now.getTime() / 1000)
  return {
    ...headers,
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': 'Diddo-Orders-Webhooks/1',
    'webhook-id': delivery.eventId,
    'webhook-timestamp': String(seconds),
    'webhook-signature': sign(secrets, delivery.eventId, seconds, body),
    'diddo-delivery': delivery.id,
    'diddo-attempt': String(delivery.attempts),
  }
}
