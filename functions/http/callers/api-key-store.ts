import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { environment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { type ApiKey, apiKeySchema, type Caller, callerOf, hashKey } from './api-key.ts'
import { storefrontSchema } from './storefront.ts'
import { storefrontKey } from './storefront-keys.ts'

/** Milliseconds for which a key is cached. A revocation takes effect within this time. */
const CACHE_MILLISECONDS = 30_000
/** Enough for every key of a platform; bounds memory against guessed keys. */
const CACHE_ENTRIES = 10_000

const cache = new Map<string, { readonly until: number; readonly key: ApiKey | null }>()

/** Access pattern: one key by its hash. */
export function apiKeyRow(hash: string): { pk: string; sk: string } {
  return { pk: `KEY#${hash}`, sk: 'KEY' }
}

/** Finds who a secret key belongs to. Null for unknown, disabled and expired keys and for those of a disabled storefront. */
export async function findCaller(secret: string, now: Date): Promise<Caller | null> {
  const hash = hashKey(secret)
  let entry = cache.get(hash)
  if (entry === undefined || entry.until <= now.getTime()) {
    entry = { until: now.getTime() + CACHE_MILLISECONDS, key: await loadUsableKey(hash) }
    if (cache.size >= CACHE_ENTRIES) cache.clear()
    cache.set(hash, entry)
  }
  return entry.key === null ? null : callerOf(entry.key, now)
}

async function loadUsableKey(hash: string): Promise<ApiKey | null> {
  const row = await loadRow(apiKeyRow(hash))
  if (row === undefined) return null
  const key = apiKeySchema.parse(row)
  if (key.storefrontId === null) return key
  const storefront = await loadRow(storefrontKey(key.storefrontId))
  // Storefronts are never deleted: one without a row cannot have been disabled.
  return storefront === undefined || storefrontSchema.parse(storefront).enabled ? key : null
}

async function loadRow(key: { pk: string; sk: string }): Promise<unknown> {
  const { settingsTable } = environment('settingsTable')
  return (await documentClient.send(new GetCommand({ TableName: settingsTable, Key: key }))).Item
}
