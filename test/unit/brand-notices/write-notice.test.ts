import { expect, test } from 'vitest'
import { MOST_COUNTED } from '../../../functions/brand-notices/digests/digest-store.ts'
import {
  acceptByNear,
  credentialsFailing,
  digestId,
  type Notice,
  newOrder,
} from '../../../functions/brand-notices/notice.ts'
import { writeNotice } from '../../../functions/brand-notices/writing/write-notice.ts'
import { type Contact, contactIdOf } from '../../../functions/brands/contacts/contact.ts'
import { auroraBrandOrder } from '../brands/purchased-order.ts'
import { someBrand } from '../brands/some-brand.ts'
import { aContact } from './a-contact.ts'

const brand = someBrand('aurora', { name: 'Aurora & Söhne' })
const at = '2026-11-22T18:00:00.000Z'
const sender = { from: 'notices@platform.example', unsubscribeUrl: 'https://platform.example/brand-contacts/t' }

function write(notices: readonly Notice[], occasionId = notices[0]?.occasionId ?? '', changes: Partial<Contact> = {}) {
  const contact = aContact(changes)
  return writeNotice({ brand, contact, contactId: contactIdOf('aurora', contact) }, occasionId, notices, sender)
}

test('a notice has numbers, goods and times, and can be unsubscribed in one click', () => {
  const mail = write([newOrder(brand, auroraBrandOrder({ livemode: true }), at)])
  expect(mail).toMatchObject({
    from: { name: 'Order notices', address: 'notices@platform.example' },
    to: 'orders@aurora.example',
    subject: 'New order PLAT-10001 for Aurora & Söhne',
    headers: {
      'List-Unsubscribe': '<https://platform.example/brand-contacts/t>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  })
  expect(mail.text).toBe(`New order

A customer has ordered and paid for goods from Aurora & Söhne.

Order PLAT-10001
- 2 × Aurora tee, M
- To be accepted by Nov 22, 2026, 9:00 PM (Europe/Berlin)
- Our reference: bo_1

--
You receive this email because your address is listed as a contact of Aurora & Söhne.
Unsubscribe: https://platform.example/brand-contacts/t
`)
  expect(mail.html).toContain('Aurora &amp; Söhne')
  for (const value of Object.values(mail.tags)) expect(value).toMatch(/^[A-Za-z0-9_-]{1,256}$/)
})

test('in German, of a test', () => {
  const mail = write([acceptByNear(brand, auroraBrandOrder(), at)], undefined, { language: 'de' })
  expect(mail.subject).toBe('[Test] Bestellung PLAT-10001 ist noch nicht angenommen')
  expect(mail.text).toContain('Dies ist ein Test. Bitte versenden Sie nichts.\n\nDie Annahmefrist läuft ab')
  expect(mail.html).toContain('<html lang="de">')
})

test('the order’s page in the brand’s own back end is linked where it is known', () => {
  const shop = { ...brand, integration: 'shopify', settings: { shop: 'aurora.myshopify.com' } }
  const notice = newOrder(shop, auroraBrandOrder({ backEndId: '17' }), at)
  expect(notice.order?.url).toBe('https://admin.shopify.com/store/aurora/orders/17')
  expect(write([notice]).html).toContain('href="https://admin.shopify.com/store/aurora/orders/17"')
  expect(newOrder(shop, auroraBrandOrder(), at).order?.url).toBeNull()
})

test('whatever a title or number holds, it stays text, and a subject stays one line', () => {
  const order = auroraBrandOrder({ externalId: '1\r\nBcc: x@y.example' })
  const lines = order.lines.map((line) => ({ ...line, title: '<img src=x> 東京👩‍👩‍👧 חולצה' }))
  const mail = write([newOrder(brand, { ...order, lines }, at)])
  expect(mail.subject).not.toMatch(/[\r\n]/)
  expect(mail.html).not.toContain('<img')
  expect(mail.text).toContain('2 × <img src=x> 東京👩‍👩‍👧 חולצה')
})

test('a long order is cut, by whole characters', () => {
  const [line] = auroraBrandOrder().lines
  const lines = Array.from({ length: 200 }, (_, index) => ({
    ...(line as NonNullable<typeof line>),
    id: `line_${index}`,
    title: '👕'.repeat(200),
  }))
  const { order } = newOrder(brand, auroraBrandOrder({ lines }), at)
  expect([order?.goods.length, order?.more, order?.goods[0]?.title]).toEqual([20, 180, `${'👕'.repeat(119)}…`])
})

test('a digest groups by kind, shows the first ones and counts the others', () => {
  const orders = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      newOrder(brand, auroraBrandOrder({ livemode: true, id: `bo_${index}`, externalId: `N-${index}` }), at),
    )
  const live = { ...brand, modes: ['live' as const] }
  const few = write([credentialsFailing(live, at), ...orders(30)], digestId('2026-11-23'))
  expect(few.subject).toBe('What is new for Aurora & Söhne')
  expect(few.text).toContain('New orders (30):')
  expect(few.text).toContain('And 5 more.')
  expect(few.text).toContain(
    'Refused credentials:\n\nYour system refuses our credentials\n- Refused since Nov 22, 2026',
  )
  const many = write(orders(MOST_COUNTED + 1), digestId('2026-11-23'))
  expect(many.text).toContain(`New orders (${MOST_COUNTED}+):`)
  expect(many.text).toContain('And many more.')
})
