import * as z from 'zod'
import { newSigningSecret } from '../../outgoing/signature.ts'
import { timestamp } from '../../runtime/clock.ts'
import { OperatorError } from '../../runtime/log.ts'
import type { OpenBytes } from '../../vault/open-bytes.ts'
import type { SealBytes } from '../../vault/seal-bytes.ts'
import type { Endpoint, SealedSecret } from './endpoint.ts'

/**
 * The secrets of an endpoint: what signs, and what its own headers hold. They are
 * sealed where they are created. Only the deliverer can open them.
 */

const PURPOSE = { purpose: 'webhook-signing' } as const

const sealedSecret = z.object({ endpointId: z.string(), secret: z.string() })
const sealedHeaders = z.object({ endpointId: z.string(), headers: z.record(z.string(), z.string()) })

/** Secrets that sign at one time. A rotation while two still do ends the oldest one. */
const MOST_SECRETS = 3

export interface NewSecret {
  /** Shown once, never stored. */
  readonly secret: string
  readonly stored: SealedSecret
}

export async function makeSecret(
  endpointId: string,
  seal: SealBytes,
  random: (bytes: number) => Buffer,
  now: Date,
): Promise<NewSecret> {
  const secret = newSigningSecret(random)
  const sealed = await sealText(seal, { endpointId, secret } satisfies z.infer<typeof sealedSecret>)
  return { secret, stored: { sealed, createdAt: timestamp(now), validUntil: null } }
}

/**
 * The secrets after a rotation: the new one, and those before it for as long as they
 * are still valid. None outlives its successor: a caller who ends a secret at once does
 * not want an older one to stay valid.
 */
export function rotateSecrets(
  current: readonly SealedSecret[],
  next: SealedSecret,
  previousValidUntil: Date,
  now: Date,
): SealedSecret[] {
  const until = timestamp(previousValidUntil)
  const previous = current.map((secret) => ({ ...secret, validUntil: earlier(secret.validUntil, until) }))
  return [next, ...inUse(previous, now)].slice(0, MOST_SECRETS)
}

function earlier(validUntil: string | null, until: string): string {
  return validUntil !== null && validUntil < until ? validUntil : until
}

export function sealHeaders(
  endpointId: string,
  headers: Readonly<Record<string, string>>,
  seal: SealBytes,
): Promise<Uint8Array> {
  return sealText(seal, { endpointId, headers } satisfies z.infer<typeof sealedHeaders>)
}

/** What an attempt is sent with. */
export interface OpenedSecrets {
  /** Newest first. All sign. */
  readonly secrets: readonly string[]
  readonly headers: Readonly<Record<string, string>>
}

export type OpenSecrets = (endpoint: Endpoint, now: Date) => Promise<OpenedSecrets>

/** How long an instance keeps what it opened, and for how many endpoints: a KMS call for each delivery would cost more than all else. */
const KEPT_MILLISECONDS = 300_000
const MOST_KEPT = 1_000

export function createSecretsOpener(open: OpenBytes): OpenSecrets {
  const kept = new Map<string, { readonly until: number; readonly text: string }>()
  async function openText(sealed: Uint8Array, now: Date): Promise<string> {
    const name = Buffer.from(sealed).toString('base64')
    const known = kept.get(name)
    if (known !== undefined && known.until > now.getTime()) return known.text
    const text = Buffer.from(await open(PURPOSE, sealed)).toString()
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(name, { until: now.getTime() + KEPT_MILLISECONDS, text })
    return text
  }
  return async (endpoint, now) => {
    const opened = inUse(endpoint.secrets, now).map(async ({ sealed }) => {
      const { endpointId, secret } = sealedSecret.parse(JSON.parse(await openText(sealed, now)))
      return own(endpoint, endpointId, secret)
    })
    const secrets = await Promise.all(opened)
    if (endpoint.sealedHeaders === null) return { secrets, headers: {} }
    const { endpointId, headers } = sealedHeaders.parse(JSON.parse(await openText(endpoint.sealedHeaders, now)))
    return { secrets, headers: own(endpoint, endpointId, headers) }
  }
}

function inUse(secrets: readonly SealedSecret[], now: Date): SealedSecret[] {
  return secrets.filter(({ validUntil }) => validUntil === null || validUntil > timestamp(now))
}

/** The encryption context says the purpose only; what is inside says whose it is. */
function own<Value>(endpoint: Endpoint, endpointId: string, value: Value): Value {
  if (endpointId !== endpoint.id)
    throw new OperatorError(`A secret of endpoint ${endpoint.id} belongs to another endpoint.`)
  return value
}

function sealText(seal: SealBytes, content: unknown): Promise<Uint8Array> {
  return seal(PURPOSE, Buffer.from(JSON.stringify(content)))
}
