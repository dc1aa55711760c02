import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { documentClient } from '../runtime/dynamodb.ts'
import { environment } from '../runtime/environment.ts'
import { apiKeySchema, type Caller, callerOf, hashKey } from './api-key.ts'

/** Milliseconds a key is believed without asking again; so long a revocation takes at most. */
const CACHE_MILLISECONDS = 30_000
/** Enough for every key of a platform; bounds memory against guessed keys. */
const CACHE_ENTRIES = 10_000

const cache = new Map<string, { readonly until: number; readonly row: unknown }>()

/** Access pattern: one key by its hash. */
export function apiKeyRow(hash: string): { pk: string; sk: string } {
  return { pk: `KEY#${hash}`, sk: 'KEY' }
}

/** Finds who a secret key belongs to; null for unknown, disabled and expired keys alike. */
export async function findCaller(secret: string, now: Date): Promise<Caller | null> {
  const hash = hashKey(secret)
  const cached = cache.get(hash)
  const row = cached !== undefined && cached.until > now.getTime() ? cached.row : await loadKey(hash, now)
  if (row === undefined) return null
  return callerOf(apiKeySchema.parse(row), now)
}

async function loadKey(hash: string, now: Date): Promise<unknown> {
  const { settingsTable } = environment('settingsTable')
  const { Item } = await documentClient.send(new GetCommand({ TableName: settingsTable, Key: apiKeyRow(hash) }))
  if (cache.size >= CACHE_ENTRIES) cache.clear()
  cache.set(hash, { until: now.getTime() + CACHE_MILLISECONDS, row: Item })
  return Item
}
