import type { Brand } from '../../brands/brand.ts'
import { type ContactDraft, contactOf } from '../../brands/contacts/contact.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import type { Idempotency } from '../../http/idempotency.ts'
import { commit, putNext, type SettingsStore } from '../../http/settings-store.ts'
import { CHANGED_MEANWHILE, checkVersion, versioned } from '../../http/versions.ts'
import { activations, brandRow, managedBrand, readBrand } from './brand-rows.ts'
import { type CheckRules, checkBrandChange } from './check-brand.ts'

export interface BrandChangeRequest {
  readonly brandId: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly idempotency: Idempotency | null
  readonly now: Date
}

/** Changes the given fields. Open orders use the new values from their next step on. */
export async function changeBrand(
  settings: SettingsStore,
  rules: CheckRules,
  request: BrandChangeRequest & { readonly body: unknown },
): Promise<HttpAnswer> {
  const brand = await readBrand(settings, request.brandId)
  checkVersion(request.headers, brand.version)
  const checked = checkBrandChange(request.body, brand, rules)
  const { support, contacts, settings: _, voice: __, ...fields } = checked.change
  const changed = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const wanted: Brand = {
    ...brand,
    ...changed,
    settings: checked.settings ?? brand.settings,
    support: { ...brand.support, ...support },
    voice: checked.voice,
    contacts: contacts?.map(contactOf) ?? brand.contacts,
  }
  return writeNext(settings, request, brand, wanted, contacts)
}

/** A disabled brand takes no new orders; the orders that it has continue. Setting the same value again changes nothing. */
export async function setBrandEnabled(
  settings: SettingsStore,
  enabled: boolean,
  request: BrandChangeRequest,
): Promise<HttpAnswer> {
  const brand = await readBrand(settings, request.brandId)
  checkVersion(request.headers, brand.version)
  if (brand.enabled === enabled) return versioned(200, await managedBrand(settings, brand))
  return writeNext(settings, request, brand, { ...brand, enabled })
}

async function writeNext(
  settings: SettingsStore,
  { idempotency, now }: BrandChangeRequest,
  brand: Brand,
  wanted: Brand,
  contacts: readonly ContactDraft[] = [],
): Promise<HttpAnswer> {
  const next = { ...wanted, updatedAt: now.toISOString(), version: brand.version + 1 }
  const { activated, writes: others } = activations(settings, brand.id, contacts, now)
  const answer = versioned(200, await managedBrand(settings, next, activated))
  const writes = [putNext(settings.table, brandRow(next), brand.version), ...others]
  await commit(settings, { writes, idempotency, remembered: answer, conflict: CHANGED_MEANWHILE, now })
  return answer
}
