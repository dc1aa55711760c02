import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { nextDigest } from '../../../functions/brand-notices/digests/digest-time.ts'
import { digestKey, watchKey } from '../../../functions/brand-notices/notice-keys.ts'
import { brandPaceKey } from '../../../functions/brands/rate-limit/pace-keys.ts'
import { call, eventually, eventuallyEqual, place, readOrder } from '../api.ts'
import { invoke, tableName, tables } from '../aws.ts'
import { emailBrand } from '../brands/email/email-brand.ts'
import { firstMailTo, linkIn, mailsTo } from '../brands/email/inbox.ts'
import { press } from '../brands/email/press.ts'
import { context } from '../context.ts'
import { customerValues, sampleOrder } from '../sample-order.ts'
import { makeDue, noticedBrand, unsubscribeLink } from './noticed-brand.ts'
import { sesSays } from './ses-events.ts'

test('an order is told at once to one contact and in a digest to another, until the one unsubscribes', async () => {
  const brand = await noticedBrand({ now: { hears: ['new_order'] }, daily: { when: 'daily', language: 'de' } })
  const silent = await emailBrand()
  const placed = await place(sampleOrder([brand.id, silent.id]))
  await eventuallyEqual(() => brand.subjects('now'), [`[Test] New order ${placed.externalId} for Atelier Örtli`])
  const [mail] = await mailsTo(brand.addressOf('now'))
  for (const body of [mail?.BodyText, mail?.BodyHtml]) {
    for (const value of Object.values(customerValues)) expect(body).not.toContain(value)
  }
  expect(mail?.Source).toContain('notices@diddo.example')

  const { day } = nextDigest(new Date(), 'UTC')
  await makeDue(digestKey(brand.contactId('daily'), day))
  await eventuallyEqual(() => brand.subjects('daily'), ['[Test] Neues für Atelier Örtli'])
  const [digest] = await mailsTo(brand.addressOf('daily'))
  expect(digest?.BodyText).toContain(`Neue Bestellungen:\n\nBestellung ${placed.externalId}`)

  // Scanners open links; only the button, or a mail provider's one click, unsubscribes.
  const link = await unsubscribeLink(brand.addressOf('now'))
  for (const method of ['GET', 'HEAD', 'GET']) expect((await fetch(link, { method })).status).toBe(200)
  expect((await brand.read()).contacts.map(({ state }) => state)).toEqual(['active', 'active'])
  const page = await fetch(link)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await page.text()).toContain('<h1>Unsubscribe?</h1>')
  const oneClick = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }
  expect(await (await fetch(link, oneClick)).text()).toContain('You have unsubscribed')
  expect((await fetch(link.replace(/.{8}$/, 'AAAAAAAA'), oneClick)).status).toBe(404)

  // Taken out and added again, the contact is still one who unsubscribed, until somebody says otherwise.
  const email = brand.addressOf('now')
  await brand.change({ contacts: [] })
  const other = { email: brand.addressOf('other'), hears: ['new_order'] }
  const added = await brand.change({ contacts: [{ email }, other] })
  expect(added.body.contacts).toMatchObject([{ email, state: 'unsubscribed' }, { state: 'active' }])
  const second = await place(sampleOrder([brand.id]))
  // Both are decided about at once, so the one was told nothing when the other has its mail.
  await eventually('the mail to the other', async () => (await brand.subjects('other')).length === 1)
  const again = await brand.change({ contacts: [{ email, hears: ['new_order'], reactivate: true }] })
  expect(again.body.contacts).toMatchObject([{ email, state: 'active' }])
  const third = await place(sampleOrder([brand.id]))
  await eventually('the mail after it', async () => (await brand.subjects('now')).length === 2)
  expect((await brand.subjects('now')).map((subject) => subject?.includes(second.externalId))).toEqual([false, false])
  expect((await brand.subjects('now'))[1]).toContain(third.externalId)
})

test('contacts hear that the time to accept runs out, and of a requested return', async () => {
  const brand = await noticedBrand({ all: { hears: ['accept_by_near', 'return_requested'] } })
  const placed = await place(sampleOrder([brand.id]))
  const [part] = placed.brandOrders
  const mail = await firstMailTo(brand.recipient)
  await makeDue(watchKey(part?.id ?? '', 'accept_by_near'))
  const late = `[Test] Order ${placed.externalId} has not been accepted yet`
  await eventuallyEqual(() => brand.subjects('all'), [late])

  expect(await press(linkIn(mail, 'accept'), { ownNumber: '17' })).toMatchObject({ status: 200 })
  await eventually('acceptance', async () => (await readOrder(placed.id)).brandOrders[0]?.status === 'accepted')
  const [line] = part?.lines ?? []
  await press(linkIn(mail, 'ship'), {
    carrier: 'UPS',
    trackingNumber: '1Z999AA10123456784',
    [`quantity.${line?.id}`]: '1',
  })
  await eventually('the shipment', async () => (await readOrder(placed.id)).brandOrders[0]?.fulfillments.length === 1)
  const asked = await call('POST', `/v1/orders/${placed.id}/returns`, {
    body: { brandOrderId: part?.id, lines: [{ lineId: line?.id, quantity: 1 }] },
    headers: { 'idempotency-key': placed.id },
  })
  expect(asked.status).toBe(201)
  await eventuallyEqual(
    () => brand.subjects('all'),
    [late, `[Test] A return has been requested for order ${placed.externalId}`],
  )
})

test('contacts hear once that our credentials are refused, and none whose mails come back is written to', async () => {
  const brand = await noticedBrand({ one: {}, two: {} })
  const openedAt = new Date().toISOString()
  const state = { failures: 5, openUntil: Date.now() + 3_600_000, opens: 1, openedAt }
  const lastFailure = { at: openedAt, why: 'not_let_in' }
  await tables.send(
    new PutCommand({ TableName: tableName('settings'), Item: { ...brandPaceKey(brand.id), ...state, lastFailure } }),
  )
  const told = ['We cannot sign in to the system of Atelier Örtli'].map((subject) => `[Test] ${subject}`)
  for (let times = 0; times < 2; times++) await invoke('watch-brand-credentials')
  await eventuallyEqual(() => brand.subjects('one'), told)
  await eventuallyEqual(() => brand.subjects('two'), told)

  const tags = (name: string) => ({
    brandId: [brand.id],
    contactId: [brand.contactId(name)],
    occasionId: [`credentials_failing-${brand.id}`],
    'ses:configuration-set': [`${context.prefix}-brand-notices`],
  })
  const mailOf = (name: string) => ({
    timestamp: new Date().toISOString(),
    destination: [brand.addressOf(name)],
    commonHeaders: { subject: told[0] },
    tags: tags(name),
  })
  const [saysEvent, saysBounce] = await Promise.all([sesSays('brand-notice-events'), sesSays('brand-notice-bounces')])
  const bouncedRecipients = [{ emailAddress: brand.addressOf('one') }]
  await saysEvent({ eventType: 'Send', send: {}, mail: mailOf('two') })
  await saysBounce({ eventType: 'Bounce', bounce: { bounceType: 'Permanent', bouncedRecipients }, mail: mailOf('one') })
  await saysEvent({ eventType: 'Complaint', complaint: {}, mail: mailOf('two') })
  await eventuallyEqual(
    async () => (await brand.read()).contacts.map(({ state: now }) => now),
    ['unreachable', 'unsubscribed'],
  )
})
