import { sign } from '../../../outgoing/signature.ts'
import type { BrandAnswer, BrandHttp } from '../../line/brand-http.ts'
import { type SignedHttpSecrets, type SignedHttpSettings, secretsInUse } from './settings.ts'

/** One command to the brand. `id` and body are the same on every try; only the signature's time is new. */
export interface Command {
  /** `webhook-id` and `Idempotency-Key`. */
  readonly id: string
  readonly type:
    | 'order.submit'
    | 'order.lookup'
    | 'order.cancel'
    | 'order.change_address'
    | 'return.request'
    | 'refund.request'
    | 'customer.erase'
  /** When the command came up, not when it is sent. */
  readonly timestamp: string
  readonly data: object
}

export interface Sender {
  readonly settings: SignedHttpSettings
  readonly secrets: SignedHttpSecrets
  readonly http: BrandHttp
  readonly now: () => Date
}

export async function sendCommand(sender: Sender, command: Command): Promise<BrandAnswer> {
  const { settings, secrets, http } = sender
  const now = sender.now()
  const seconds = Math.floor(now.getTime() / 1000)
  const body = JSON.stringify({ type: command.type, timestamp: command.timestamp, data: command.data })
  return http({
    method: 'POST',
    url: settings.url,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'idempotency-key': command.id,
      'webhook-id': command.id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': sign(secretsInUse(secrets, now), command.id, seconds, body),
    },
    body,
  })
}
