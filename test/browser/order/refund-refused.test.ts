import { expect, test } from 'vitest'
import { place } from '../../e2e/api.ts'
import { accepted, ask, brandOrderReaching } from '../../e2e/changes/change.ts'
import { context } from '../../e2e/context.ts'
import { sampleOrder } from '../../e2e/sample-order.ts'
import { desk } from '../../e2e/support/desk.ts'
import { inTab } from '../desk.ts'

const { support } = context.members

test('a refund above the limit is left to an administrator: a note says what and why, and a tag leads to it', async () => {
  const sample = sampleOrder(['brand-08'])
  const lines = sample.lines.map((line) => ({ ...line, unitPrice: 2_000_000 }))
  const more = 2_000_000 - (sample.lines[0]?.unitPrice ?? 0)
  const { items, total } = sample.totals
  const totals = { ...sample.totals, items: items + more, total: total + more }
  const { id } = await place({ ...sample, lines, totals })
  await brandOrderReaching(id, 'brand-08', 'acceptance', ({ status }) => status === 'accepted')
  await inTab(support, `/orders/${id}`, async (page) => {
    await page.getByRole('button', { name: 'Refund', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Refund: brand-08' })
    await dialog.getByRole('button', { name: 'One more: Thing of brand-08' }).click()
    await dialog.getByRole('button', { name: /Choose a reason/ }).click()
    await page.getByRole('option', { name: 'It arrived damaged' }).click()
    await dialog.getByRole('button', { name: /^Refund \$/ }).click()
    await dialog.getByText('Above your limit for one refund: $10,000.00').waitFor()
    await dialog.getByRole('button', { name: 'Leave it to an administrator' }).click()
    await dialog.getByText('It is left to an administrator').waitFor()
  })
  const { body } = await desk<{ data: { text: string }[]; tags: string[] }>('GET', `/orders/${id}/notes`)
  expect(body.tags).toEqual(['refund-approval'])
  expect(body.data[0]?.text).toMatch(/^Please refund \$[\d,.]+ of brand-08: it is above my limit of \$10,000\.00\./)
  expect(body.data[0]?.text).toContain('What: 1 × Thing of brand-08\nWhy: It arrived damaged')
})

test('shipping alone is refunded by one button; an amount that changed meanwhile is told with the old one', async () => {
  const { orderId, brandOrder } = await accepted('brand-10')
  await inTab(support, `/orders/${orderId}`, async (page) => {
    await page.getByRole('button', { name: 'Refund', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Refund: brand-10' })
    await dialog.getByRole('button', { name: 'Everything that is left' }).click()
    await dialog.getByRole('button', { name: 'Shipping only' }).click()
    await dialog.getByRole('button', { name: /Choose a reason/ }).click()
    await page.getByRole('option', { name: 'It came too late' }).click()
    // Shipping of 5.02 with its tax of 0.40.
    const confirm = dialog.getByRole('button', { name: 'Refund $5.42' })
    await expect.poll(() => confirm.isEnabled(), { timeout: 60_000 }).toBe(true)
    const body = { brandOrderId: brandOrder.id, reason: 'sorry', shipping: 300 }
    expect((await ask(orderId, 'refunds', body)).status).toBe(201)
    await confirm.click()
    await dialog.getByText('More than what is left').waitFor()
    await dialog.getByText(/^Refunded meanwhile: \$3\.\d\d/).waitFor()
  })
})
