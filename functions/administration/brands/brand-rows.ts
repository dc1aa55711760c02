import { type Brand, brandSchema } from '../../brands/brand.ts'
import { brandCapabilities } from '../../brands/brand-capabilities.ts'
import { brandKey } from '../../brands/brand-store.ts'
import { type ContactDraft, contactIdOf } from '../../brands/contacts/contact.ts'
import { ACTIVE, activatedContact, type ContactState, contactStates } from '../../brands/contacts/contact-states.ts'
import { findIntegration } from '../../brands/kinds/integrations.ts'
import { Problem } from '../../http/problem.ts'
import { readRow, type SettingsStore } from '../../http/settings-store.ts'
import { timestamp } from '../../runtime/clock.ts'
import type { ManagedBrand } from './brand-fields.ts'

/** @throws Problem `not_found` */
export async function readBrand(settings: SettingsStore, brandId: string): Promise<Brand> {
  const row = await readRow(settings, brandKey(brandId))
  if (row === undefined) throw new Problem('not_found', 'There is no brand with this id.')
  return brandSchema.parse(row)
}

export function brandRow(brand: Brand): Record<string, unknown> {
  return { ...brandKey(brand.id), ...brand }
}

/** A brand as administrators see it. */
export async function managedBrand(
  { client, table }: SettingsStore,
  brand: Brand,
  activated: ReadonlyMap<string, ContactState> = new Map(),
): Promise<ManagedBrand> {
  const integration = findIntegration(brand.integration)
  const stored = brand.contacts.length === 0 ? new Map() : await contactStates(client, table).of(brand.id)
  const contacts = brand.contacts.map((contact) => {
    const id = contactIdOf(brand.id, contact)
    return { id, ...contact, ...(activated.get(id) ?? stored.get(id) ?? ACTIVE) }
  })
  return { ...brand, contacts, capabilities: integration === null ? null : brandCapabilities(integration, brand) }
}

/** The states of contacts that the administrator wants to be written to again, and their writes. */
export function activations({ table }: SettingsStore, brandId: string, drafts: readonly ContactDraft[], now: Date) {
  const since = timestamp(now)
  const ids = drafts.filter(({ reactivate }) => reactivate === true).map((draft) => contactIdOf(brandId, draft))
  return {
    activated: new Map<string, ContactState>(ids.map((id) => [id, { state: 'active', since }])),
    writes: ids.map((id) => activatedContact(table, brandId, id, since)),
  }
}
