import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { eventually, place } from '../../e2e/api.ts'
import { context } from '../../e2e/context.ts'
import { customerValues, sampleOrder } from '../../e2e/sample-order.ts'
import { desk, search } from '../../e2e/support/desk.ts'
import { inTab } from '../desk.ts'

const { support } = context.members

test('a customer’s other orders stand beside an order, and nothing of the customer is in an address', async () => {
  const customerId = `user_${randomUUID().slice(0, 8)}`
  const numbers: string[] = []
  const ids: string[] = []
  for (let count = 0; count < 5; count++) {
    const sample = sampleOrder(['brand-03'])
    const { id, externalId } = await place({ ...sample, customer: { ...sample.customer, id: customerId } })
    numbers.push(externalId)
    ids.push(id)
  }
  await eventually('the index', async () => (await search(customerId, 'customer_id')).orders.length === 5)
  await inTab(support, `/orders/${ids[0]}`, async (page) => {
    const addresses: string[] = []
    page.on('request', (request) => addresses.push(request.url()))
    await page.getByText('4 other orders').waitFor()
    await page.getByRole('button', { name: 'Show all of them' }).click()
    await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor()
    for (const number of numbers) await page.getByRole('link', { name: number, exact: true }).waitFor()
    expect(addresses.filter((address) => address.includes(customerId))).toEqual([])
  })
})

test('revealed details have the payment’s id and what was chosen beside the items; the note is among the notes', async () => {
  const { id } = await place(sampleOrder(['brand-04']))
  const note = `Asked by telephone ${randomUUID()}`
  await inTab(support, `/orders/${id}`, async (page) => {
    await page.getByText('Thing of brand-04, engraving: ••••').waitFor()
    expect(await page.getByText(customerValues.token).count()).toBe(0)
    await page.getByRole('button', { name: 'Show details' }).click()
    const dialog = page.getByRole('dialog', { name: /details/ })
    await dialog.getByRole('button', { name: /Choose a reason/ }).click()
    await page.getByRole('option', { name: 'Return or refund' }).click()
    await dialog.getByLabel('Note (can be left out)').fill(note)
    await dialog.getByRole('button', { name: 'Show details' }).click()
    await page.getByText(customerValues.token).waitFor()
    await page.getByText('Thing of brand-04, engraving: Engraved for brand-04').waitFor()
    await page.locator('.note', { hasText: note }).waitFor()
  })
})

test('a note is corrected by its author; one whose answer is lost is written once', async () => {
  const { id } = await place(sampleOrder(['brand-05']))
  const [first, corrected, lost] = ['Wants bleu', 'Wants blue', 'Called twice'].map((text) => `${text} ${randomUUID()}`)
  await inTab(support, `/orders/${id}`, async (page) => {
    const field = page.getByLabel('New note')
    await field.fill(first ?? '')
    await page.getByRole('button', { name: 'Add the note' }).click()
    await page.locator('.note', { hasText: first ?? '' }).waitFor()
    await page.getByRole('button', { name: 'Correct' }).click()
    await page.getByLabel('Corrected note').fill(corrected ?? '')
    await page.getByRole('button', { name: 'Save the correction' }).click()
    await page.locator('.note', { hasText: corrected ?? '' }).waitFor()
    await page.getByText('edited').waitFor()

    await page.route('**/support/orders/*/notes', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      await route.fetch()
      await route.abort('connectionreset')
    })
    await field.fill(lost ?? '')
    await page.getByRole('button', { name: 'Add the note' }).click()
    await page.locator('.note', { hasText: lost ?? '' }).waitFor()
    await expect.poll(() => field.inputValue()).toBe('')
  })
  const { body } = await desk<{ data: { text: string }[] }>('GET', `/orders/${id}/notes`)
  expect(body.data.map(({ text }) => text)).toEqual([corrected, lost])
})
