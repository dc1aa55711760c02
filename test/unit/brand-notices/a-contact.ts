import { type Contact, noticeKinds } from '../../../functions/brands/contacts/contact.ts'

/** A contact who hears everything at once. */
export function aContact(changes: Partial<Contact> = {}): Contact {
  return {
    email: 'orders@aurora.example',
    hears: [...noticeKinds],
    when: 'at_once',
    language: 'en',
    timeZone: 'Europe/Berlin',
    ...changes,
  }
}
