import { expect, test } from 'vitest'
import { eventually, place, readOrder } from '../../e2e/api.ts'
import { act, arrived } from '../../e2e/brand.ts'
import { emailBrand } from '../../e2e/brands/email/email-brand.ts'
import { brandOrderReaching } from '../../e2e/changes/change.ts'
import { context } from '../../e2e/context.ts'
import { sampleOrder } from '../../e2e/sample-order.ts'
import { copied, inTab } from '../desk.ts'

/** A brand whose part arrived, and one that has not answered yet. */
async function halfOfItCame() {
  const silent = await emailBrand()
  const order = await place(sampleOrder(['brand-05', silent.id]))
  await brandOrderReaching(order.id, silent.id, 'submission', ({ status }) => status === 'submitted')
  const part = await brandOrderReaching(order.id, 'brand-05', 'acceptance', ({ status }) => status === 'accepted')
  await arrived('brand-05', part.id)
  await act('brand-05', part.id, 'ship')
  await act('brand-05', part.id, 'deliver')
  await eventually('the delivery', async () => {
    const { brandOrders } = await readOrder(order.id)
    return brandOrders.some(({ fulfillmentStatus }) => fulfillmentStatus === 'delivered')
  })
  return order
}

test('an order of two brands is answered as a whole: what came, and what its brand has not confirmed', async () => {
  const order = await halfOfItCame()
  await inTab(context.members.support, `/orders/${order.id}`, async (page) => {
    await page.getByText('1 delivered').first().waitFor()
    await page.getByRole('button', { name: 'Copy a reply' }).click()
    const dialog = page.getByRole('dialog', { name: 'Reply to the customer' })
    const text = () => dialog.getByLabel('Reply').inputValue()
    const whole = await text()
    expect(whole.match(/^Hello,$/gm)).toHaveLength(1)
    expect(whole.match(/^Kind regards$/gm)).toHaveLength(1)
    expect(whole).toContain('has been delivered, brand-05 reports: 1 × Thing of brand-05')
    expect(whole).toContain('Atelier Örtli has not confirmed your order')
    expect(whole).not.toContain('is preparing')

    // A single part, with the text that fits it.
    await dialog.getByRole('button', { name: /^About/ }).click()
    await page.getByRole('option', { name: 'Atelier Örtli' }).click()
    await dialog.getByRole('button', { name: /^Text The brand has not confirmed it yet/ }).waitFor()
    expect(await text()).not.toContain('brand-05')

    await dialog.getByRole('button', { name: 'Copy the reply' }).click()
    expect(await copied(page)).toContain('Atelier Örtli has not confirmed your order')
    const told = page.getByText(`The reply about order ${order.externalId} is copied`).first()
    await told.waitFor()

    // It is news for a moment, and does not stand above what is done next.
    await told.waitFor({ state: 'hidden' })
  })
})

test('a Refund that is off because the brand has not accepted says so', async () => {
  const releaseAfter = new Date(Date.now() + 3_600_000).toISOString()
  const { id } = await place(sampleOrder(['brand-05'], { releaseAfter }))
  await inTab(context.members.support, `/orders/${id}`, async (page) => {
    await page.getByRole('button', { name: 'Refund', exact: true }).hover()
    await page.getByText('The brand has not accepted it yet.').filter({ visible: true }).waitFor()
  })
})
