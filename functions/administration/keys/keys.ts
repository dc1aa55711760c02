import { type ApiKey, apiKeySchema } from '../../http/callers/api-key.ts'
import { apiKeyRow } from '../../http/callers/api-key-store.ts'
import { type Page, type PageQuery, pageOf, placeBefore } from '../../http/lists/list-page.ts'
import { Problem } from '../../http/problem.ts'
import { readBackwards, readRow, type SettingsStore } from '../../http/settings-store.ts'
import { type ManagedKey, managedKey } from './key-fields.ts'
import { KEYS_BY_OWNER, keyIdRow, ownerPartition, ownerPlace } from './key-rows.ts'

/** @throws Problem `not_found` */
export async function readKey(settings: SettingsStore, id: string): Promise<ApiKey> {
  const named = (await readRow(settings, keyIdRow(id))) as { readonly hash?: unknown } | undefined
  if (typeof named?.hash !== 'string') throw new Problem('not_found', 'There is no key with this id.')
  return apiKeySchema.parse(await readRow(settings, apiKeyRow(named.hash)))
}

/** The keys of a storefront, or of the platform itself (null), newest first. */
export async function listKeys(
  settings: SettingsStore,
  storefrontId: string | null,
  query: PageQuery,
  now: Date,
): Promise<Page<ManagedKey>> {
  const partition = ownerPartition(storefrontId)
  const rows = await readBackwards(settings, {
    partition,
    // `~` comes after every id.
    before: placeBefore(partition, query, now) ?? ownerPlace('~'),
    limit: query.limit + 1,
    index: KEYS_BY_OWNER,
  })
  const found = rows.map((row) => apiKeySchema.parse(row))
  return pageOf(partition, found, query, { placeOf: ({ id }) => ownerPlace(id), show: managedKey }, now)
}
