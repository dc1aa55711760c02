import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { uniqueId } from '../e2e/administration/admin.ts'
import { call, place, readEvents, readOrder } from '../e2e/api.ts'
import { emailBrand } from '../e2e/brands/email/email-brand.ts'
import { mailsTo } from '../e2e/brands/email/inbox.ts'
import { accepted, atBrand, brandOrderReaching } from '../e2e/changes/change.ts'
import { context } from '../e2e/context.ts'
import { customerValues, sampleOrder } from '../e2e/sample-order.ts'
import { tokenOf } from '../e2e/support/member-session.ts'
import { copied, inTab } from './desk.ts'

const { support, supportAdmin } = context.members

test('events are shown as subscribers get them, filtered, and copied', async () => {
  const { orderId } = await accepted('brand-02')
  const [first] = await readEvents(orderId)
  await inTab(support, `/orders/${orderId}`, async (page) => {
    await page.getByRole('tab', { name: 'Raw events' }).click()
    await page.getByRole('button', { name: /order\.in_progress/ }).waitFor()
    await page.getByRole('searchbox', { name: 'Find in the events' }).fill('ORDER.PLACED')
    await expect.poll(() => page.getByRole('button', { name: /order\.in_progress/ }).count()).toBe(0)
    expect(page.url()).toContain('tab=events')
    await page.getByRole('button', { name: 'Copy all that are shown' }).click()
    await expect.poll(() => copied(page)).toContain(first?.id)
    expect(JSON.parse(await copied(page))).toMatchObject([{ type: 'order.placed', orderId }])
    await page.getByRole('searchbox', { name: 'Find in the events' }).fill('nothing has this')
    await page.getByText('No event has this in it.').waitFor()
  })
})

test('a brand is written to from its part of the order, and the message stays when the dialog is closed', async () => {
  const help = { email: `help@${uniqueId('brand')}.example` }
  const mailed = await emailBrand({}, { support: help })
  const { id, externalId } = await place(sampleOrder([mailed.id]))
  await brandOrderReaching(id, mailed.id, 'submission', ({ status }) => status === 'submitted')
  const message = `Where is it? ${randomUUID()}`
  await inTab(support, `/orders/${id}`, async (page) => {
    await page.getByRole('button', { name: 'How we reach Atelier Örtli' }).click()
    await page.getByText('e-mails with links that the brand opens').waitFor()
    await page.getByRole('button', { name: 'Contact the brand' }).click()
    const dialog = page.getByRole('dialog', { name: 'Write to Atelier Örtli' })
    expect(await dialog.getByLabel('Message').inputValue()).toContain(externalId)
    await dialog.getByLabel('Message').fill(message)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Contact the brand' }).click()
    expect(await dialog.getByLabel('Message').inputValue()).toBe(message)
    await dialog.getByText(`To ${help.email}`).waitFor()
    await dialog.getByRole('button', { name: 'Send the message' }).click()
    await dialog.getByText('The message is sent').waitFor()
  })
  const [mail] = await mailsTo(help.email)
  expect(mail?.BodyText).toContain(message)
  for (const value of [customerValues.lastName, customerValues.address1]) expect(mail?.BodyText).not.toContain(value)
})

test('a new address: faults stand at their fields, those of the form and those of the API; then the brand gets it', async () => {
  const { orderId, brandOrder } = await accepted('brand-03')
  await inTab(support, `/orders/${orderId}`, async (page) => {
    await page.getByRole('button', { name: 'More about brand-03' }).click()
    await page.getByRole('menuitem', { name: 'Change the address' }).click()
    const dialog = page.getByRole('dialog', { name: 'Change the address: brand-03' })
    await dialog.getByRole('button', { name: 'Change the address' }).click()
    await dialog.getByText('This is needed.').first().waitFor()
    await dialog.getByText('A first name, a last name or a company is needed.').waitFor()
    await dialog.getByLabel('Last name').fill('Byron')
    await dialog.getByLabel('Street and number').fill('12 Harbour Road')
    await dialog.getByLabel('City').fill('Chicago')
    await dialog.getByLabel('State or region').fill('IL')
    await dialog.getByLabel('Postal code').fill('not one')
    await dialog.getByRole('button', { name: /^Country/ }).click()
    await page.getByLabel('Find a country').fill('United States')
    await page.getByRole('option', { name: /^United States\b.*US$/ }).click()
    await dialog.getByRole('button', { name: 'Change the address' }).click()
    await dialog.getByText('Postal codes there have another form.').waitFor()
    await expect.poll(() => page.evaluate('document.activeElement.value')).toBe('not one')
    expect(await dialog.getByLabel('Street and number').inputValue()).toBe('12 Harbour Road')
    await dialog.getByLabel('Postal code').fill('60601')
    await dialog.getByRole('button', { name: 'Change the address' }).click()
    await dialog.getByText('The change is on its way').waitFor()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('heading', { name: 'Changes of address' }).waitFor()
    // Nothing of it stays in the browser.
    const kept = await page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')
    expect(kept).not.toContain('Harbour')
  })
  await expect
    .poll(async () => (await atBrand('brand-03', brandOrder.id)).addressChanges, { timeout: 60_000 })
    .toMatchObject([{ shippingAddress: { address1: '12 Harbour Road', postalCode: '60601' } }])
})

test('an order is taken and tagged, and the list finds it by both', async () => {
  const { orderId } = await accepted('brand-04')
  const { externalId } = await readOrder(orderId)
  const tag = `t-${randomUUID().replaceAll(/[^a-f]/g, '')}`
  await inTab(support, `/orders/${orderId}`, async (page) => {
    await page.getByRole('button', { name: 'Take it' }).click()
    await page.getByRole('button', { name: 'Give it back' }).waitFor()
    await page.getByLabel('Add a tag').fill('41111111')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText(/no number of five digits/).waitFor()
    await page.getByLabel('Add a tag').fill(tag)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: `Take the tag ${tag} away` }).waitFor()
  })
  await inTab(support, `/orders?tag=${tag}`, async (page) => {
    await page.getByRole('link', { name: externalId, exact: true }).waitFor()
    expect(await page.getByRole('row').count()).toBe(2)
  })
})

test('only administrators see who opened an order, and erase its customer; the proof is shown', async () => {
  const customerId = `user_${randomUUID().slice(0, 8)}`
  const sample = sampleOrder(['brand-05'])
  const { id, externalId } = await place({ ...sample, customer: { ...sample.customer, id: customerId } })
  const { id: brandOrderId } = await brandOrderReaching(
    id,
    'brand-05',
    'acceptance',
    ({ status }) => status === 'accepted',
  )
  await inTab(support, `/orders/${id}`, async (page) => {
    await page.getByRole('tab', { name: 'Timeline' }).waitFor()
    expect(await page.getByRole('tab', { name: 'Access' }).count()).toBe(0)
    await page.getByRole('button', { name: 'More', exact: true }).first().click()
    expect(await page.getByRole('menuitem', { name: /Erase/ }).count()).toBe(0)
  })
  const key = await tokenOf('support')
  expect((await call('GET', `/support/orders/${id}/openings`, { key })).status).toBe(403)
  expect((await call('POST', '/support/customers/erasures', { key, body: { customerId } })).status).toBe(403)

  await inTab(supportAdmin, `/orders/${id}?tab=access`, async (page) => {
    // Once for each attempt.
    await page.getByText('to hand the order to the brand').first().waitFor()
    await page.getByRole('button', { name: 'More', exact: true }).first().click()
    await page.getByRole('menuitem', { name: /Erase the customer/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Erase the customer' })
    const erase = dialog.getByRole('button', { name: 'Erase', exact: true })
    expect(await erase.isEnabled()).toBe(false)
    await dialog.getByLabel(`Type ${externalId} to confirm`).fill(externalId)
    await erase.click()
    await dialog.getByText('The erasure is taken on').waitFor()
    await dialog
      .getByText(/Some orders are under way|^Erased/)
      .first()
      .waitFor()
    await dialog.getByText(/sha256:/).waitFor()
  })
  expect((await atBrand('brand-05', brandOrderId)).status).toBe('accepted')
})
