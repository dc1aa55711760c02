import type { ChangeBrandData, CreateBrandData, ReadBrandResponse } from '../api'
import { type ContactDraft, contactBodies, contactDrafts } from './contact-draft.ts'
import { type DeclaredField, partsOf, type Typed, valuesOf } from './declared-field.ts'

/** What is typed of a brand, beside what its integration declares. All texts, as the fields have them. */
export interface BrandDraft {
  readonly id: string
  readonly name: string
  readonly integration: string
  readonly mode: 'test' | 'live'
  readonly email: string
  readonly phone: string
  readonly url: string
  readonly policy: string
  readonly currencies: string
  readonly countries: string
  readonly accept: string
  readonly complete: string
  readonly tax: 'brand' | 'platform'
  readonly settings: Typed
  readonly contacts: readonly ContactDraft[]
  readonly noticeMinutes: string
}

export const EMPTY: BrandDraft = {
  id: '',
  name: '',
  integration: '',
  mode: 'test',
  email: '',
  phone: '',
  url: '',
  policy: '',
  currencies: '',
  countries: '',
  accept: '120',
  complete: '14',
  tax: 'brand',
  settings: {},
  contacts: [],
  noticeMinutes: '',
}

export function draftOf(brand: ReadBrandResponse, settings: Typed): BrandDraft {
  return {
    id: brand.id,
    name: brand.name,
    integration: brand.integration,
    mode: brand.modes.includes('live') ? 'live' : 'test',
    email: brand.support.email ?? '',
    phone: brand.support.phone ?? '',
    url: brand.support.url ?? '',
    policy: brand.returnPolicyUrl ?? '',
    currencies: (brand.currencies ?? []).join(', '),
    countries: (brand.countries ?? []).join(', '),
    accept: String(brand.acceptWithinMinutes),
    complete: String(brand.completeAfterDays),
    tax: brand.taxLiability,
    settings,
    contacts: contactDrafts(brand.contacts),
    noticeMinutes: String(brand.acceptByNoticeMinutes ?? ''),
  }
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
const codesOrNull = (text: string): string[] | null => {
  const codes = partsOf(text.toUpperCase())
  return codes.length === 0 ? null : codes
}

function common(draft: BrandDraft) {
  return {
    name: draft.name.trim(),
    modes: [draft.mode] as [BrandDraft['mode']],
    support: { email: textOrNull(draft.email), phone: textOrNull(draft.phone), url: textOrNull(draft.url) },
    returnPolicyUrl: textOrNull(draft.policy),
    currencies: codesOrNull(draft.currencies),
    countries: codesOrNull(draft.countries),
    acceptWithinMinutes: Number(draft.accept),
    completeAfterDays: Number(draft.complete),
    taxLiability: draft.tax,
    contacts: contactBodies(draft.contacts),
    acceptByNoticeMinutes: draft.noticeMinutes.trim() === '' ? null : Number(draft.noticeMinutes),
  }
}

export function newBrandBody(
  draft: BrandDraft,
  fields: readonly DeclaredField[],
  secrets: Record<string, unknown>,
): CreateBrandData['body'] {
  const settings = valuesOf(fields, draft.settings, 'left_out')
  const { id, integration } = draft
  return {
    ...common(draft),
    id: id.trim(),
    integration: integration as CreateBrandData['body']['integration'],
    settings,
    secrets,
  }
}

export function changedBrandBody(draft: BrandDraft, fields: readonly DeclaredField[]): ChangeBrandData['body'] {
  return { ...common(draft), settings: valuesOf(fields, draft.settings, 'null') }
}

/** Where the form shows what is wrong with a field of its own. */
export const POINTERS = [
  '/id',
  '/name',
  '/integration',
  '/modes',
  '/support/email',
  '/support/phone',
  '/support/url',
  '/returnPolicyUrl',
  '/currencies',
  '/countries',
  '/acceptWithinMinutes',
  '/completeAfterDays',
  '/taxLiability',
  '/contacts',
  '/acceptByNoticeMinutes',
]
