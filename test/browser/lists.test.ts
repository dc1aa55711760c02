import { randomInt, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { eventually, place } from '../e2e/api.ts'
import { act, arrived } from '../e2e/brand.ts'
import { accepted, brandOrderReaching } from '../e2e/changes/change.ts'
import { context } from '../e2e/context.ts'
import { sampleOrder } from '../e2e/sample-order.ts'
import { search } from '../e2e/support/desk.ts'
import { inTab } from './desk.ts'

const { support } = context.members

test('an order is found by each thing that a customer can say', async () => {
  const run = randomUUID().slice(0, 8)
  const email = `Find.${run}@navy.example`
  const phone = `+1202556${String(randomInt(10_000)).padStart(4, '0')}`
  const externalId = `FIND-${run}`
  const tracking = `1Z${run.toUpperCase()}88`
  const sample = sampleOrder(['brand-01'], { externalId })
  // A name has no digits.
  const lastName = `Finder${run.replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')}`
  const customer = { ...sample.customer, id: `user_${run}`, email, phone, firstName: 'Grace', lastName }
  const { id } = await place({ ...sample, customer })
  const brandOrder = await brandOrderReaching(id, 'brand-01', 'acceptance', ({ status }) => status === 'accepted')
  await arrived('brand-01', brandOrder.id)
  await act('brand-01', brandOrder.id, 'ship', { tracking: [{ carrier: 'ups', number: tracking }] })
  await eventually('the index', async () => (await search(tracking)).orders.length > 0)
  await eventually('the index', async () => (await search(email)).orders.length > 0)
  await eventually('the index', async () => (await search(`Grace ${lastName}`)).orders.length > 0)
  const typed = [
    externalId,
    id,
    id.slice(-6),
    brandOrder.id,
    email.toUpperCase(),
    phone.replace('+1202', '+1 (202) '),
    tracking.toLowerCase(),
    `user_${run}`,
    `Grace ${lastName}`,
  ]
  await inTab(support, '/', async (page) => {
    for (const text of typed) {
      await page.getByLabel('Find an order').fill(text)
      await page.getByLabel('Find an order').press('Enter')
      await page.getByRole('heading', { level: 1, name: `Order ${externalId}` }).waitFor()
      await page.goto(`${context.apiUrl}/dashboard/`)
      await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor()
    }
    // Several may have the same number at a brand: it is found among them.
    await page.getByLabel('Find an order').fill(`#${brandOrder.brandReference}`)
    await page.getByLabel('Find an order').press('Enter')
    await page
      .getByRole('heading', { level: 1, name: `Order ${externalId}` })
      .or(page.getByRole('link', { name: externalId, exact: true }))
      .first()
      .waitFor()
    await page.getByLabel('Find an order').fill(`nothing-${run}`)
    await page.getByLabel('Find an order').press('Enter')
    await page.getByText(`No order found for “nothing-${run}”`).first().waitFor()
    expect(await page.getByLabel('Find an order').inputValue()).toBe(`nothing-${run}`)
  })
})

test('the same is done to several orders, with a result for each', async () => {
  const orders = [await accepted('brand-06'), await accepted('brand-06')]
  const note = `Asked the warehouse ${randomUUID()}`
  await inTab(support, '/orders?mode=test&brand=brand-06', async (page) => {
    const menu = page.getByRole('button', { name: /^With / })
    await menu.waitFor()
    for (const { orderId } of orders) {
      const row = page.getByRole('row').filter({ has: page.locator(`a[href$="${orderId}"]`) })
      await row.getByRole('checkbox').check()
    }
    await page.getByRole('button', { name: 'With 2 selected' }).click()
    await page.getByRole('menuitem', { name: 'Write a note' }).click()
    const dialog = page.getByRole('dialog', { name: 'Write a note: 2 orders' })
    await dialog.getByLabel('Note', { exact: true }).fill(note)
    await dialog.getByRole('button', { name: 'Start' }).click()
    await dialog.getByText('Done with all 2.').waitFor()
    expect(await dialog.getByRole('listitem').getByText('Done', { exact: true }).count()).toBe(2)
    await dialog.getByRole('button', { name: 'Done' }).click()

    await page.getByRole('button', { name: 'With 2 selected' }).click()
    await page.getByRole('menuitem', { name: 'Settle' }).click()
    const settling = page.getByRole('dialog', { name: 'Settle: 2 orders' })
    await settling.getByRole('button', { name: 'Start' }).click()
    await settling.getByText('Nothing to do').nth(1).waitFor()
    await settling.getByRole('button', { name: 'Done' }).click()

    await page.getByRole('button', { name: 'With 2 selected' }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Download as a file' }).click(),
    ])
    const text = await new Response((await file.createReadStream()) as never).text()
    expect(text.split('\r\n')).toHaveLength(3)
    for (const { orderId } of orders) expect(text).toContain(orderId)
  })
  for (const { orderId } of orders)
    await inTab(support, `/orders/${orderId}`, (page) => page.locator('.note', { hasText: note }).waitFor())
})

test('on a phone, boxes appear when somebody asks for them, and the same is done to several orders', async () => {
  const orders = [await accepted('brand-06'), await accepted('brand-06')]
  const tag = `p-${randomUUID().replaceAll(/[^a-f]/g, '')}`
  await inTab(support, '/orders?mode=test&brand=brand-06', async (page) => {
    await page.setViewportSize({ width: 360, height: 780 })
    await page.getByRole('button', { name: 'Select several' }).click()
    for (const { orderId } of orders) {
      const block = page.getByRole('listitem').filter({ has: page.locator(`a[href$="${orderId}"]`) })
      await block.getByRole('checkbox').check()
    }
    await page.getByRole('button', { name: 'With 2 selected' }).click()
    await page.getByRole('menuitem', { name: 'Add a tag' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add a tag: 2 orders' })
    await dialog.getByLabel('Tag', { exact: true }).fill(tag)
    await dialog.getByRole('button', { name: 'Start' }).click()
    await dialog.getByText('Done with all 2.').waitFor()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: 'End the selection' }).click()
    await page.getByRole('checkbox').first().waitFor({ state: 'detached' })
  })
  await inTab(support, `/orders?tag=${tag}`, (page) =>
    expect.poll(() => page.getByRole('row').count(), { timeout: 60_000 }).toBe(3),
  )
})

test('the list is exported as it is filtered', () =>
  inTab(support, '/orders?mode=test&brand=brand-07', async (page) => {
    await page.getByRole('button', { name: 'Export this list' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export this list' })
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.url().endsWith('/support/exports') && one.request().method() === 'POST'),
      dialog.getByRole('button', { name: 'Export', exact: true }).click(),
    ])
    expect((await answer.json()).filter).toMatchObject({ brandId: 'brand-07', livemode: false })
    await dialog.getByText(/is ready|are ready/).waitFor({ timeout: 120_000 })
    const address = (await dialog.getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? ''
    const [head] = (await (await fetch(address)).text()).split('\r\n')
    expect(head).toContain('orderId')
  }))

test('Back keeps the filters, the place in the list, and the focus on the line', async () => {
  // A brand of its own: orders of other tests would move the lines.
  for (let count = 0; count < 4; count++) await accepted('brand-20')
  await inTab(support, '/orders?mode=test&brand=brand-20', async (page) => {
    await page.setViewportSize({ width: 1280, height: 640 })
    const links = page.locator('table').getByRole('link')
    await links.nth(3).waitFor()
    await links.nth(3).scrollIntoViewIfNeeded()
    await page.evaluate('scrollTo(0, 120)')
    const number = await links.nth(3).textContent()
    const before = await page.evaluate<number>('scrollY')
    await links.nth(3).click()
    await page.getByRole('heading', { level: 1, name: `Order ${number}` }).waitFor()
    await page.goBack()
    await page.locator('a:focus', { hasText: number ?? '' }).waitFor()
    expect(page.url()).toContain('mode=test')
    expect(Math.abs((await page.evaluate<number>('scrollY')) - before)).toBeLessThan(5)
  })
})
