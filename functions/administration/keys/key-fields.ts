import * as z from 'zod'
import { type ApiKey, apiKeySchema } from '../../http/callers/api-key.ts'
import { scopes } from '../../http/route.ts'

/** An API key in requests and answers of administrators. */

const name = z.string().min(1).max(200).describe('Helps people to distinguish keys')
const livemode = z.boolean().default(false)

export const storefrontKeyDraftSchema = z.strictObject({
  name,
  scopes: z
    .array(z.enum(scopes).exclude(['admin']))
    .min(1)
    .max(scopes.length)
    .transform((wanted) => [...new Set(wanted)])
    .describe('What it may do'),
  livemode: livemode.describe('Whether it places live orders; a test key’s orders reach sandbox back ends only'),
})

export const adminKeyDraftSchema = z.strictObject({
  name,
  livemode: livemode.describe('An administrator’s key sees both modes; this changes only the key’s prefix.'),
})

export const managedKeySchema = apiKeySchema.omit({ hash: true })
export type ManagedKey = z.infer<typeof managedKeySchema>

export const issuedKeySchema = managedKeySchema.extend({
  secret: z.string().nullable().describe('The key itself, shown only once; null in a replayed answer'),
})

export const rotatedKeySchema = issuedKeySchema.extend({
  replaced: z
    .object({
      id: z.string().describe('Id of the replaced key'),
      expiresAfter: z.string().describe('Until when it stays valid, in UTC'),
    })
    .describe('The key that it replaces, and until when that stays valid'),
})

/** A key as administrators see it: never its hash. */
export function managedKey(key: ApiKey): ManagedKey {
  const { hash: _, ...shown } = key
  return shown
}
