import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'
import { type MemberGroup, scopes } from '../route.ts'

/** A key as stored: its SHA-256 only. 32 random bytes need no salt and no slow hash. */
export const apiKeySchema = z.object({
  id: z.string().describe('Id of the key, `key_…`; not the key itself'),
  hash: z.string(),
  storefrontId: z.string().nullable().describe('Whose key it is; null for a key of the platform’s administrators'),
  livemode: z.boolean().describe('False for a test key, whose orders reach sandboxes only'),
  scopes: z.array(z.enum(scopes)).describe('What it may do'),
  name: z.string().nullable().describe('Helps people to distinguish keys; null where none was given'),
  hint: z.string().describe('Its last four characters, for people to tell keys apart'),
  createdAt: z.string().describe('When it was made, in UTC'),
  expiresAfter: z
    .string()
    .nullable()
    .describe(
      'After this time it is refused: it was rotated, and is valid beside the new one until then. Null: no such time',
    ),
  disabledAt: z.string().nullable().describe('When it was disabled, in UTC; null where it was not'),
  /** A window is that of `rate-meter.ts`. */
  requestsPerWindow: z
    .int()
    .min(1)
    .optional()
    .describe('Requests that it may make in 10 seconds; absent for the usual number'),
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
