import type { ChangeBrandData, ReadBrandResponse } from '../api'

type Stored = ReadBrandResponse['contacts'][number]

/** A contact of a brand, as it is typed. */
export interface ContactDraft {
  /** Of the entry in the form. */
  readonly key: string
  readonly email: string
  readonly hears: Stored['hears']
  readonly when: Stored['when']
  readonly language: Stored['language']
  readonly timeZone: string
  /** As it was stored; a new one is active. */
  readonly state: Stored['state']
  readonly since: string | null
  readonly reactivate: boolean
}

export const NOTICE_KINDS = ['new_order', 'accept_by_near', 'return_requested', 'credentials_failing'] as const
export const MOST_CONTACTS = 10

export function newContact(language: Stored['language']): ContactDraft {
  return {
    key: crypto.randomUUID(),
    email: '',
    hears: [...NOTICE_KINDS],
    when: 'at_once',
    language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    state: 'active',
    since: null,
    reactivate: false,
  }
}

export function contactDrafts(contacts: readonly Stored[]): ContactDraft[] {
  return contacts.map(({ id, ...contact }) => ({ ...contact, key: id, reactivate: false }))
}

export function contactBodies(drafts: readonly ContactDraft[]): NonNullable<ChangeBrandData['body']['contacts']> {
  return drafts.map(({ email, hears, when, language, timeZone, reactivate }) => ({
    email: email.trim(),
    hears,
    when,
    language,
    timeZone: timeZone.trim(),
    ...(reactivate ? { reactivate: true as const } : {}),
  }))
}
