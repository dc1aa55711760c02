import { expect, test } from 'vitest'
import type { Brand } from '../../../functions/brands/brand.ts'
import { admin, draft, uniqueId } from '../../e2e/administration/admin.ts'
import { eventually, place } from '../../e2e/api.ts'
import { emailBrand } from '../../e2e/brands/email/email-brand.ts'
import { firstMailTo, linkIn, mailsTo } from '../../e2e/brands/email/inbox.ts'
import { press } from '../../e2e/brands/email/press.ts'
import { context } from '../../e2e/context.ts'
import { sampleOrder } from '../../e2e/sample-order.ts'
import { inTab } from '../desk.ts'

const { support, supportAdmin } = context.members

test('a confirmation is sent again from the page of the order, after asking', async () => {
  const brand = await emailBrand({}, { voice: { senderName: 'Atelier Örtli' } })
  const email = `${uniqueId('customer')}@again.example`
  const order = sampleOrder([brand.id])
  const { id } = await place({ ...order, customer: { ...order.customer, email } })
  await press(linkIn(await firstMailTo(brand.recipient), 'accept'), { ownNumber: 'Ö-2' })
  await firstMailTo(email)
  await inTab(support, `/orders/${id}?tab=mails`, async (page) => {
    await page.getByRole('button', { name: 'Send again: Order confirmed' }).click()
    const dialog = page.getByRole('dialog', { name: 'Send again: Order confirmed' })
    await dialog.getByText('The customer may have it twice then.').waitFor()
    await dialog.getByRole('button', { name: 'Send it again' }).click()
    await dialog.getByText('It is sent again now').waitFor()
    await eventually('the mail once more', async () => (await mailsTo(email)).length === 2)
    await page.keyboard.press('Escape')
    await page.getByText('sent again once').waitFor()
    await page.getByRole('tab', { name: 'Timeline' }).click()
    await page.getByText('Sent a mail again').waitFor()
    await page.getByText(/^Mail: Order confirmed · /).waitFor()
  })
})

test('an order whose brand writes itself has no mails, and says so', async () => {
  const { id } = await place(sampleOrder(['brand-04']))
  await inTab(support, `/orders/${id}?tab=mails`, async (page) => {
    await page.getByText('No mails went out').waitFor()
  })
})

test('a brand gets a sender and a voice; what is wrong stands at its field', async () => {
  const id = uniqueId('voice')
  await admin('POST', '/brands', draft(id))
  await inTab(supportAdmin, `/brands/${id}`, async (page) => {
    await page.getByRole('link', { name: 'Mails to customers' }).click()
    await page.getByText('Not set up').waitFor()
    await page.getByRole('button', { name: 'Set up', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Set up a sending identity' })
    await dialog.getByLabel('Domain or address').fill(`${id}.example`)
    await dialog.getByRole('button', { name: 'Set up', exact: true }).click()
    await dialog.getByText('It is set up').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('Verified', { exact: true }).waitFor()
    await page.getByText('v=DMARC1; p=none').waitFor()

    await page.getByRole('radio', { name: 'We write in the name of the brand' }).click()
    await page.getByRole('checkbox', { name: 'Delayed' }).click()
    await page.getByLabel('Address (optional)').fill('no address')
    await page.getByLabel('Colour of buttons (optional)').fill('#0b57d0')
    await page.getByText('contrast 6.', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Must be an e-mail address.').waitFor()
    await page.getByLabel('Address (optional)').fill(`orders@${id}.example`)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('The mails of Aurora are saved').waitFor()
  })
  const { body } = await admin<Brand>('GET', `/brands/${id}`)
  expect(body.voice).toMatchObject({
    senderName: 'Aurora',
    senderAddress: `orders@${id}.example`,
    accentColour: '#0b57d0',
    texts: null,
  })
  expect(body.voice?.occasions).not.toContain('delayed')
  await admin('DELETE', `/brands/${id}/sender`)
})
