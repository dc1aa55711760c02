import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { place } from '../../e2e/api.ts'
import { act, arrived, behave } from '../../e2e/brand.ts'
import { accepted, ask, brandOrderReaching } from '../../e2e/changes/change.ts'
import { context } from '../../e2e/context.ts'
import { sampleOrder } from '../../e2e/sample-order.ts'
import { inTab } from '../desk.ts'

const { support } = context.members
/** Made to misbehave; no other file orders from it. */
const OWN = 'brand-24'

test('what a brand refused says why, in its section and in the timeline', async () => {
  await behave(OWN, { mode: 'pending', times: 1 })
  const { id } = await place(sampleOrder([OWN]))
  const { id: brandOrderId } = await brandOrderReaching(id, OWN, 'handing over', ({ status }) => status === 'submitted')
  await arrived(OWN, brandOrderId)
  await act(OWN, brandOrderId, 'refuse', { reason: 'out_of_stock' })
  await brandOrderReaching(id, OWN, 'refusal', ({ status }) => status === 'rejected')
  await inTab(support, `/orders/${id}`, async (page) => {
    await page.getByText(`${OWN} refused it: out of stock.`).waitFor()
    await page.getByText('Reason: for what never shipped').waitFor()
    const line = page.getByRole('listitem').filter({ hasText: 'The brand refused' })
    await line.getByText(`1 × Thing of ${OWN} · out of stock`).waitFor()
  })
})

test('a return that a brand declines says so, why it was asked for, and what can be done', async () => {
  const { orderId, brandOrder, lineId } = await accepted(OWN)
  await act(OWN, brandOrder.id, 'ship')
  await brandOrderReaching(orderId, OWN, 'shipping', ({ fulfillments }) => fulfillments.length > 0)
  await behave(OWN, { mode: 'reject', times: 1 })
  const lines = [{ lineId, quantity: 1, reason: 'too_large' }]
  expect((await ask(orderId, 'returns', { brandOrderId: brandOrder.id, lines })).status).toBe(201)
  await brandOrderReaching(orderId, OWN, 'refusal', ({ returns }) => returns[0]?.status === 'declined')
  await inTab(support, `/orders/${orderId}`, async (page) => {
    const entry = page.locator('.entry').filter({ hasText: `1 × Thing of ${OWN} (Too large)` })
    await entry.getByText('Declined', { exact: true }).waitFor()
    await entry.getByText(/Money can be given back without a return/).waitFor()
  })
})

test('the timeline says what each event was about, and can be kept to one brand', async () => {
  const { id } = await place(sampleOrder(['brand-01', 'brand-02']))
  const [first] = await Promise.all(
    ['brand-01', 'brand-02'].map((brandId) =>
      brandOrderReaching(id, brandId, 'acceptance', ({ status }) => status === 'accepted'),
    ),
  )
  const number = `1Z${randomUUID().slice(0, 8).toUpperCase()}`
  await arrived('brand-01', first?.id ?? '')
  await act('brand-01', first?.id ?? '', 'ship', { tracking: [{ carrier: 'ups', number }] })
  await brandOrderReaching(id, 'brand-01', 'shipping', ({ fulfillments }) => fulfillments.length > 0)
  await inTab(support, `/orders/${id}`, async (page) => {
    const timeline = page.getByRole('tabpanel')
    const line = timeline.getByRole('listitem').filter({ hasText: 'Shipped' })
    await line.getByText(`1 × Thing of brand-01 · UPS ${number}`).waitFor()
    await timeline.getByText('2 × Thing of brand-02').first().waitFor()
    await timeline.getByRole('button', { name: /^Show/ }).click()
    await page.getByRole('option', { name: 'brand-02' }).click()
    await line.waitFor({ state: 'detached' })
    await timeline.getByText('2 × Thing of brand-02').first().waitFor()
    expect(await timeline.getByText('Order placed').count()).toBe(0)
  })
})

test('the palette has the actions of each brand, those of the page first', async () => {
  const { id } = await place(sampleOrder(['brand-01', 'brand-02']))
  for (const brandId of ['brand-01', 'brand-02'])
    await brandOrderReaching(id, brandId, 'acceptance', ({ status }) => status === 'accepted')
  await inTab(support, `/orders/${id}`, async (page) => {
    await page.getByRole('heading', { level: 2, name: 'Brands of this order' }).waitFor()
    await page.keyboard.press('Control+k')
    const options = page.getByRole('option')
    await options.filter({ hasText: 'Refund: brand-01' }).waitFor()
    const names = await options.allTextContents()
    const place = (name: string) => names.findIndex((one) => one.includes(name))
    expect(place('Refund: brand-02')).toBeGreaterThan(-1)
    expect(place('Refund: brand-02')).toBeLessThan(place('Go to the search'))
    await page.getByRole('combobox', { name: 'What do you want to do?' }).fill('refund: brand-02')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Refund: brand-02' }).waitFor()
  })
})
