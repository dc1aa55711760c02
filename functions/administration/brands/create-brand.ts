import type { Brand } from '../../brands/brand.ts'
import { brandKey } from '../../brands/brand-store.ts'
import { contactOf } from '../../brands/contacts/contact.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import type { Idempotency } from '../../http/idempotency.ts'
import { Problem } from '../../http/problem.ts'
import { commit, putNew, readRow } from '../../http/settings-store.ts'
import { versioned } from '../../http/versions.ts'
import type { Administration } from '../administration.ts'
import { activations, brandRow, managedBrand } from './brand-rows.ts'
import { checkBrandDraft } from './check-brand.ts'

const TAKEN = 'There is a brand with this id already.'

/** Creates a brand and stores its secrets. Generated secrets are in this answer only. */
export async function createBrand(
  { settings: store, secrets, rules, random }: Administration,
  request: { readonly body: unknown; readonly idempotency: Idempotency | null; readonly now: Date },
): Promise<HttpAnswer> {
  const { body, idempotency, now } = request
  const checked = checkBrandDraft(body, rules, random, now)
  const { secrets: _, ...draft } = checked.draft
  const at = now.toISOString()
  const brand: Brand = {
    ...draft,
    settings: checked.settings,
    contacts: draft.contacts.map(contactOf),
    enabled: true,
    createdAt: at,
    updatedAt: at,
    version: 1,
  }
  // Avoids storing secrets for a taken id; the condition of the write below decides.
  if ((await readRow(store, brandKey(brand.id))) !== undefined) throw new Problem('state_conflict', TAKEN)

  const { activated, writes } = activations(store, brand.id, draft.contacts, now)
  const shown = await managedBrand(store, brand, activated)
  const made = versioned(201, { ...shown, secrets: null })
  const answer = { ...made, headers: { ...made.headers, Location: `/admin/brands/${brand.id}` } }
  const staged = await secrets.stage(brand, checked.secrets)
  await commit(store, {
    writes: [putNew(store.table, brandRow(brand)), ...writes],
    idempotency,
    remembered: answer,
    conflict: TAKEN,
    now,
  })
  if (!(await secrets.use(brand, staged))) throw new Problem('state_conflict', 'Its secrets changed. Rotate them.')
  return { ...answer, body: { ...shown, secrets: checked.shown } }
}
