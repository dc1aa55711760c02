import { expect, test } from 'vitest'
import { checkBrandChange } from '../../../functions/administration/brands/check-brand.ts'
import { brandSchema } from '../../../functions/brands/brand.ts'
import {
  contactIdOf,
  contactOf,
  MOST_CONTACTS,
  noticeKinds,
  noticeLeadMinutes,
} from '../../../functions/brands/contacts/contact.ts'
import { Problem } from '../../../functions/http/problem.ts'
import { noticeMarks } from '../../../functions/orders/mails/notice-mark.ts'
import { someBrand } from '../brands/some-brand.ts'

const brand = someBrand('aurora')
const change = (contacts: unknown) =>
  checkBrandChange({ contacts }, brand, { loopbackAllowed: false, mailsGoOut: true }).change.contacts

function pointersOf(contacts: unknown): (string | undefined)[] {
  try {
    change(contacts)
  } catch (error) {
    if (error instanceof Problem) return (error.errors ?? []).map(({ pointer }) => pointer)
    throw error
  }
  return []
}

test('an address is enough for a contact: it hears everything at once', () => {
  const [draft] = change([{ email: 'orders@aurora.example', reactivate: true }]) ?? []
  expect(draft && contactOf(draft)).toEqual({
    email: 'orders@aurora.example',
    hears: [...noticeKinds],
    when: 'at_once',
    language: 'en',
    timeZone: 'UTC',
  })
})

const people = (count: number) => Array.from({ length: count }, (_, index) => ({ email: `p${index}@aurora.example` }))

test.each([
  ['no address', [{ email: 'me' }], ['/contacts/0/email']],
  ['nothing to hear', [{ email: 'a@b.example', hears: [] }], ['/contacts/0/hears']],
  ['a kind twice', [{ email: 'a@b.example', hears: ['new_order', 'new_order'] }], ['/contacts/0/hears']],
  ['an unknown kind', [{ email: 'a@b.example', hears: ['birthday'] }], ['/contacts/0/hears/0']],
  [
    'an unknown zone and language',
    [{ email: 'a@b.example', timeZone: 'Moon', language: 'ja' }],
    ['/contacts/0/language', '/contacts/0/timeZone'],
  ],
  ['a state of its own', [{ email: 'a@b.example', state: 'active' }], ['/contacts/0/state']],
  ['an address twice', [{ email: 'a@b.example' }, { email: 'A@b.example' }], ['/contacts']],
  ['too many', people(MOST_CONTACTS + 1), ['/contacts']],
])('contacts with %s are refused', (_, contacts, pointers) => {
  expect(pointersOf(contacts)).toEqual(pointers)
})

test('ten contacts are taken, and none', () => {
  expect(change(people(MOST_CONTACTS))).toHaveLength(MOST_CONTACTS)
  expect(change([])).toEqual([])
  expect(change(undefined)).toBeUndefined()
})

test('a brand that was stored before there were contacts has none', () => {
  const { contacts: _, acceptByNoticeMinutes: __, ...before } = brand
  expect(brandSchema.parse(before)).toMatchObject({ contacts: [], acceptByNoticeMinutes: null })
})

test('a contact’s id follows from brand and address, whatever its letters’ case, and shows nothing of it', () => {
  const id = contactIdOf('aurora', { email: 'Orders@Aurora.example' })
  expect(id).toMatch(/^con_[0-9A-Z]{26}$/)
  expect(contactIdOf('aurora', { email: 'orders@aurora.example' })).toBe(id)
  expect(contactIdOf('borealis', { email: 'orders@aurora.example' })).not.toBe(id)
})

test.each([
  [120, null, 60],
  [60, null, 30],
  [30 * 24 * 60, null, 60],
  [120, 90, 90],
])('of %i minutes to accept, %s set: contacts hear of it %i minutes before they are over', (within, set, lead) => {
  expect(noticeLeadMinutes({ acceptWithinMinutes: within, acceptByNoticeMinutes: set })).toBe(lead)
})

test('an event is marked where somebody hears of its kind, and of brands without contacts not', () => {
  const hears = (...kinds: string[]) => ({ contacts: [{ hears: kinds }] })
  expect(noticeMarks([brand, {}, null, undefined], ['new_order'])).toEqual([])
  expect(noticeMarks([brand, hears('return_requested')], ['new_order', 'accept_by_near'])).toEqual([])
  expect(noticeMarks([brand, hears('accept_by_near')], ['new_order', 'accept_by_near'])).toEqual(['brand-notices'])
})
