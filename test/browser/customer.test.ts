import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { place } from '../e2e/api.ts'
import { act } from '../e2e/brand.ts'
import { accepted, brandOrderReaching } from '../e2e/changes/change.ts'
import { context } from '../e2e/context.ts'
import { sampleOrder } from '../e2e/sample-order.ts'
import { atDesk } from './desk.ts'

const { support, supportAdmin } = context.members

test('details are masked until somebody says why, are gone after a reload, and the audit log has the reason', async () => {
  const email = `${randomUUID()}@reveal.example`
  const order = sampleOrder(['brand-01'])
  const { id } = await place({ ...order, customer: { ...order.customer, email } })
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(support, `/orders/${id}`)
    await page.getByRole('button', { name: 'Show details' }).click()
    expect(await page.getByText(email).count()).toBe(0)
    const dialog = page.getByRole('dialog', { name: /details/ })
    await dialog.getByRole('button', { name: /Choose a reason/ }).click()
    await page.getByRole('option', { name: 'Delivery problem' }).click()
    await dialog.getByRole('button', { name: 'Show details' }).click()
    await page.getByRole('link', { name: email }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Show details' }).waitFor()
    expect(await page.getByText(email).count()).toBe(0)
  })
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(supportAdmin, '/audit?act=customer_revealed')
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: `…${id.slice(-6)}` }) })
    await row.getByText('Delivery problem').waitFor()
    await row.getByText(support.username).waitFor()

    const choose = async (label: string, option: string) => {
      await page.getByRole('button', { name: new RegExp(`^${label}`) }).click()
      await page.getByRole('option', { name: option }).click()
    }
    await choose('Who', support.username)
    await row.waitFor()
    await page.getByLabel('On', { exact: true }).fill('2026-01-01')
    await page.getByText('Nothing is logged for this.').waitFor()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    expect(new URL(page.url()).search).toBe('')
    await desk.open(`/orders/${id}?tab=access`)
    await page.getByRole('link', { name: 'What members did to this order' }).click()
    await row.waitFor()
    expect(
      await page
        .getByRole('row')
        .filter({ has: page.getByRole('link', { name: /^…/ }) })
        .count(),
    ).toBe(1)
  })
})

test('the label of a return is shown for a reason, to open and to copy, and is gone after a reload', async () => {
  const labelUrl = `https://labels.navy.example/${randomUUID()}`
  const { orderId, brandOrder } = await accepted('brand-01')
  await act('brand-01', brandOrder.id, 'ship')
  await act('brand-01', brandOrder.id, 'return', { status: 'approved', labelUrl })
  await brandOrderReaching(orderId, 'brand-01', 'a return with a label', ({ returns }) => returns[0]?.hasLabel === true)
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(support, `/orders/${orderId}`)
    await page.getByText('The brand gave a return label.').waitFor()
    await page.getByRole('button', { name: 'Show label' }).click()
    const dialog = page.getByRole('dialog', { name: 'Show the return label' })
    await dialog.getByRole('button', { name: /Choose a reason/ }).click()
    await page.getByRole('option', { name: 'Return or refund' }).click()
    await dialog.getByRole('button', { name: 'Show label' }).click()
    const link = page.getByRole('link', { name: /Open the label/ })
    await link.waitFor()
    await page.getByText('labels.navy.example · Shown until').waitFor()
    expect(await link.getAttribute('href')).toBe(labelUrl)
    expect(await link.getAttribute('rel')).toContain('noreferrer')
    await page.getByRole('button', { name: 'Copy address of the label' }).waitFor()
    await page.getByRole('button', { name: 'Hide label' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Show label' }).waitFor()
    expect(await page.content()).not.toContain(labelUrl)
  })
})

test('a note is kept for colleagues, and one with a card number is refused and stays in the field', async () => {
  const { id } = await place(sampleOrder(['brand-02']))
  const text = `Called back ${randomUUID()}`
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(support, `/orders/${id}`)
    const field = page.getByLabel('New note')
    await field.fill(text)
    await page.getByRole('button', { name: 'Add the note' }).click()
    await page.locator('.note', { hasText: text }).waitFor()
    expect(await field.inputValue()).toBe('')

    await field.fill('Pays with 4242 4242 4242 4242')
    await page.getByRole('button', { name: 'Add the note' }).click()
    await page.getByText('Card numbers are not taken.').waitFor()
    expect(await field.inputValue()).toContain('4242')
  })
  await atDesk(async (desk) => {
    await desk.signIn(supportAdmin, `/orders/${id}`)
    await desk.page.locator('.note', { hasText: text }).waitFor()
  })
})
