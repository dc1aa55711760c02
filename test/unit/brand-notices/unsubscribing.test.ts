import { expect, test } from 'vitest'
import { signContactLink } from '../../../functions/brand-notices/unsubscribing/contact-link.ts'
import { showUnsubscribing, unsubscribe } from '../../../functions/brand-notices/unsubscribing/unsubscribing.ts'
import { contactIdOf } from '../../../functions/brands/contacts/contact.ts'
import type { ContactState, ContactStates } from '../../../functions/brands/contacts/contact-states.ts'
import { signPageLink } from '../../../functions/customer-page/page-link.ts'
import { RotatingSecret } from '../../../functions/runtime/rotating-secret.ts'
import { someBrand } from '../brands/some-brand.ts'
import { aContact } from './a-contact.ts'

const contact = aContact({ language: 'de' })
const brand = someBrand('aurora', { name: 'Aurora <3', contacts: [contact] })
const other = someBrand('borealis', { contacts: [contact] })
const contactId = contactIdOf('aurora', contact)
const secrets = ['the secret of today', 'the one before']
const now = new Date('2026-11-29T12:00:00.000Z')

function stand() {
  const stopped = new Map<string, ContactState>()
  const states: ContactStates = {
    of: async () => stopped,
    unsubscribed: async (_, id, at) => void stopped.set(id, { state: 'unsubscribed', since: at }),
    unreachable: async () => false,
  }
  const dependencies = {
    secret: new RotatingSecret(async () => secrets),
    findBrand: async (id: string) => [brand, other].find((one) => one.id === id) ?? null,
    states,
  }
  const request = (token: string, headers = {}) => ({ params: { token }, headers, now })
  return {
    stopped,
    show: (token: string, headers = {}) => showUnsubscribing(request(token, headers), dependencies),
    press: (token: string, headers = {}) => unsubscribe(request(token, headers), dependencies),
  }
}

const token = signContactLink('the secret of today', { brandId: 'aurora', contactId })

test('opening the link asks, in the contact’s language, and changes nothing', async () => {
  const { show, stopped } = stand()
  const { body } = await show(token)
  expect(body).toContain('<h1>E-Mails abbestellen?</h1>')
  expect(body).toContain('Aurora &lt;3')
  expect(body).toContain('<form method="post"><button type="submit">Abbestellen</button></form>')
  expect(body).not.toContain(contact.email)
  expect(stopped.size).toBe(0)
})

test('posting unsubscribes, as often as it is done, and the page says so from then on', async () => {
  const { press, show, stopped } = stand()
  // A mail provider's one click comes from elsewhere, without a page of ours.
  const fromProvider = { origin: 'https://mail.provider.example', 'content-type': 'application/x-www-form-urlencoded' }
  for (let times = 0; times < 2; times++)
    expect((await press(token, fromProvider)).body).toContain('Die E-Mails sind abbestellt')
  expect(stopped.get(contactId)).toEqual({ state: 'unsubscribed', since: now.toISOString() })
  expect((await show(token)).body).toContain('Die E-Mails sind abbestellt')
})

test('a link of the secret before, and of one who is no contact any more, works too', async () => {
  const { press, stopped } = stand()
  const gone = contactIdOf('aurora', { email: 'former@aurora.example' })
  const link = signContactLink('the one before', { brandId: 'aurora', contactId: gone })
  expect((await press(link, { 'accept-language': 'fr, de' })).body).toContain('You have unsubscribed')
  expect([...stopped.keys()]).toEqual([gone])
})

test.each([
  ['forged', token.replace(/.{43}$/, 'A'.repeat(43))],
  ['of another brand', token.replace('aurora', 'borealis')],
  ['of another contact', token.replace(/con_./, (start) => `${start.slice(0, 4)}${start.endsWith('0') ? '1' : '0'}`)],
  ['of another secret', signContactLink('guessed', { brandId: 'aurora', contactId })],
  ['of a customer’s page', signPageLink('the secret of today', { brandOrderId: 'bo_1', expiresAt: 1_999_999_999 })],
  ['cut off', token.slice(0, -1)],
  ['nonsense', '../../admin'],
])('a link that is %s does nothing', async (_, wrong) => {
  const { press, show, stopped } = stand()
  await expect(press(wrong)).rejects.toMatchObject({ code: 'not_found' })
  await expect(show(wrong)).rejects.toMatchObject({ code: 'not_found' })
  expect(stopped.size).toBe(0)
})
