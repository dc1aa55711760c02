import type { commandSchemas } from '../../functions/brands/kinds/signed-http/command-schemas.ts'
import { sign } from '../../functions/outgoing/signature.ts'
import { type HangUp, type RawAnswer, sendRaw } from './send-raw.ts'

export type CommandType = keyof typeof commandSchemas

/** A command as the platform sends it; the same id and body on every try. */
export interface BrandCommand {
  readonly id: string
  readonly type: CommandType
  readonly data: Readonly<Record<string, unknown>>
  /** When it came up. */
  readonly timestamp: string
  /** Members beside the three that the contract names. */
  readonly more?: Readonly<Record<string, unknown>>
}

/** How one try differs from what the platform sends. */
export interface Tweak {
  /** Secrets to sign with instead of the brand's; none sends no signature. */
  readonly secrets?: readonly string[]
  /** Seconds by which this side's clock is said to be ahead. */
  readonly clockSeconds?: number
  /** Changes the body after it was signed. */
  readonly change?: (body: string) => string
  /** Changes the header of signatures. */
  readonly signatures?: (header: string) => string
  /** Writes the JSON in another form that means the same. */
  readonly spaces?: number
  readonly hangUp?: HangUp
}

export type SendCommand = (command: BrandCommand, tweak?: Tweak) => Promise<RawAnswer>

export function createCommandSender(url: string, secret: string): SendCommand {
  return (command, tweak = {}) => {
    const { id, type, data, timestamp, more = {} } = command
    const { secrets = [secret], clockSeconds = 0, change = same, signatures = same, spaces } = tweak
    const body = JSON.stringify({ type, timestamp, data, ...more }, undefined, spaces)
    const sentAt = Math.floor(Date.now() / 1000) + clockSeconds
    const signature: Record<string, string> =
      secrets.length === 0 ? {} : { 'webhook-signature': signatures(sign(secrets, id, sentAt, body)) }
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'diddo-check-brand',
      'webhook-id': id,
      'webhook-timestamp': String(sentAt),
      'idempotency-key': id,
      ...signature,
    }
    return sendRaw(url, headers, change(body), tweak.hangUp)
  }
}

const same = (text: string) => text
