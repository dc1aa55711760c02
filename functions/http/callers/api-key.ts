import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'
import { type MemberGroup, scopes } from '../route.ts'

/** A key as stored: its SHA-256 only. 32 random bytes need no salt and no slow hash. */
export const apiKeySchema = z.object({
  id: z.string(),
  hash: z.string(),
  /** Null for keys of the platform's administrators. */
  storefrontId: z.string().nullable(),
  livemode: z.boolean(),
  scopes: z.array(z.enum(scopes)),
  name: z.string().nullable(),
  /** The key's last four characters, for people to tell keys apart. */
  hint: z.string(),
  createdAt: z.string(),
  /** After this time the key is refused; set by rotation, which keeps the old key valid for a while. */
  expiresAfter: z.string().nullable(),
  disabledAt: z.string().nullable(),
  /** Requests that the key may make in a window of the rate limit (`rate-meter.ts`); absent for the usual number. */
  requestsPerWindow: z.int().min(1).optional(),
})
export type ApiKey = z.infer<typeof apiKeySchema>

export function newSecretKey(livemode: boolean): string {
  return `sk_${livemode ? 'live' : 'test'}_${randomBytes(32).toString('base64url')}`
}

export function hashKey(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** A member of the platform’s support staff, as the access token says. */
export interface Member {
  /** The account’s id (`sub`): no name and no address. */
  readonly id: string
  readonly groups: readonly MemberGroup[]
}

/** The key or the member behind a request, with its rights. */
export interface Caller {
  readonly keyId: string
  readonly storefrontId: string | null
  readonly livemode: boolean
  readonly scopes: readonly string[]
  readonly requestsPerWindow?: number | undefined
  /** Who of the support staff asks; absent for a key. */
  readonly member?: Member | undefined
}

/** The caller a key stands for at `now`, or null when it is disabled or expired. */
export function callerOf(key: ApiKey, now: Date): Caller | null {
  if (key.disabledAt !== null) return null
  if (key.expiresAfter !== null && now.getTime() > Date.parse(key.expiresAfter)) return null
  const { id: keyId, storefrontId, livemode, scopes, requestsPerWindow } = key
  return { keyId, storefrontId, livemode, scopes, requestsPerWindow }
}
