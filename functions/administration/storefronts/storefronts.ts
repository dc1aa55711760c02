import { type Storefront, storefrontSchema } from '../../http/callers/storefront.ts'
import { STOREFRONTS_PARTITION, storefrontKey } from '../../http/callers/storefront-keys.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import type { Idempotency } from '../../http/idempotency.ts'
import { type Page, type PageQuery, pageOf, placeBefore } from '../../http/lists/list-page.ts'
import { Problem } from '../../http/problem.ts'
import { commit, putNew, putNext, readBackwards, readRow, type SettingsStore } from '../../http/settings-store.ts'
import { CHANGED_MEANWHILE, checkVersion, versioned } from '../../http/versions.ts'
import { newId } from '../../runtime/ids.ts'

/** @throws Problem `not_found` */
export async function readStorefront(settings: SettingsStore, id: string): Promise<Storefront> {
  const row = await readRow(settings, storefrontKey(id))
  if (row === undefined) throw new Problem('not_found', 'There is no storefront with this id.')
  return storefrontSchema.parse(row)
}

export async function createStorefront(
  settings: SettingsStore,
  request: { readonly body: { readonly name: string }; readonly idempotency: Idempotency | null; readonly now: Date },
): Promise<HttpAnswer> {
  const { body, idempotency, now } = request
  const at = now.toISOString()
  const id = newId('sf', now)
  const storefront: Storefront = { id, name: body.name, enabled: true, createdAt: at, updatedAt: at, version: 1 }
  const made = versioned(201, storefront)
  const answer = { ...made, headers: { ...made.headers, Location: `/admin/storefronts/${id}` } }
  await commit(settings, {
    writes: [putNew(settings.table, { ...storefrontKey(id), ...storefront })],
    idempotency,
    remembered: answer,
    conflict: 'Try again.',
    now,
  })
  return answer
}

export interface StorefrontChangeRequest {
  readonly storefrontId: string
  /** The keys of a disabled storefront are refused, at the latest when the functions' caches expire. */
  readonly body: { readonly name?: string | undefined; readonly enabled?: boolean }
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly idempotency: Idempotency | null
  readonly now: Date
}

/** Setting the same values again changes nothing. */
export async function changeStorefront(
  settings: SettingsStore,
  { storefrontId, body, headers, idempotency, now }: StorefrontChangeRequest,
): Promise<HttpAnswer> {
  const storefront = await readStorefront(settings, storefrontId)
  checkVersion(headers, storefront.version)
  const { name = storefront.name, enabled = storefront.enabled } = body
  if (name === storefront.name && enabled === storefront.enabled) return versioned(200, storefront)
  const version = storefront.version + 1
  const next: Storefront = { ...storefront, name, enabled, updatedAt: now.toISOString(), version }
  const answer = versioned(200, next)
  await commit(settings, {
    writes: [putNext(settings.table, { ...storefrontKey(storefrontId), ...next }, storefront.version)],
    idempotency,
    remembered: answer,
    conflict: CHANGED_MEANWHILE,
    now,
  })
  return answer
}

/** Newest first. */
export async function listStorefronts(settings: SettingsStore, query: PageQuery, now: Date): Promise<Page<Storefront>> {
  const rows = await readBackwards(settings, {
    partition: STOREFRONTS_PARTITION,
    // `~` comes after every id.
    before: placeBefore('storefronts', query, now) ?? storefrontKey('~').sk,
    limit: query.limit + 1,
  })
  const found = rows.map((row) => storefrontSchema.parse(row))
  const placeOf = ({ id }: Storefront) => storefrontKey(id).sk
  return pageOf('storefronts', found, query, { placeOf, show: (one) => one }, now)
}
