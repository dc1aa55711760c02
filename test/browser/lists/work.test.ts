import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { eventually, readOrder } from '../../e2e/api.ts'
import { act } from '../../e2e/brand.ts'
import { accepted, ask, brandOrderReaching } from '../../e2e/changes/change.ts'
import { context } from '../../e2e/context.ts'
import { search, workOf } from '../../e2e/support/desk.ts'
import { inTab } from '../desk.ts'

const { support } = context.members

test('the overview counts one mode where one asks for it, and every number is a link', () =>
  inTab(support, '/', async (page) => {
    await page.getByRole('button', { name: 'Test orders' }).click()
    for (const [name, address] of [
      ['Need attention', '/dashboard/orders?attention=any&mode=test'],
      ['Late brands', '/dashboard/late?mode=test'],
      ['Returns open', '/dashboard/returns?mode=test'],
      ['Refunds to pay', '/dashboard/refunds?mode=test'],
    ] as const) {
      const link = page.locator('.cards').getByRole('link', { name })
      await expect.poll(() => link.getAttribute('href')).toBe(address)
    }
    await page.locator('.cards').getByRole('link', { name: 'Not reached' }).waitFor()
    expect(page.url()).toContain('mode=test')
  }))

test('open returns say what comes back and why, and lead to the refund of what came back', async () => {
  const { orderId, brandOrder, lineId } = await accepted('brand-05')
  await act('brand-05', brandOrder.id, 'ship')
  await brandOrderReaching(orderId, 'brand-05', 'shipping', ({ fulfillments }) => fulfillments.length > 0)
  const lines = [{ lineId, quantity: 2, reason: 'changed_mind' }]
  expect((await ask(orderId, 'returns', { brandOrderId: brandOrder.id, lines })).status).toBe(201)
  await brandOrderReaching(orderId, 'brand-05', 'approval', ({ returns }) => returns[0]?.status === 'approved')
  await act('brand-05', brandOrder.id, 'return', { status: 'received' })
  await eventually(
    'the return in the list',
    async () => (await workOf('returns', orderId))?.returns?.[0]?.status === 'received',
  )
  const { externalId } = await readOrder(orderId)
  await inTab(support, '/returns?mode=test&brand=brand-05', async (page) => {
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: externalId, exact: true }) })
    await eventually('the return on the page', async () => {
      const more = page.getByRole('button', { name: 'Show more' })
      if ((await row.count()) === 0 && (await more.count()) > 0) await more.click()
      return (await row.count()) > 0
    })
    await row.getByText('Test', { exact: true }).waitFor()
    await row.getByText('2 × Thing of brand-05 (Does not want it any more)').waitFor()
    await row.getByRole('link', { name: 'Refund what came back' }).click()
    const dialog = page.getByRole('dialog', { name: 'Refund: brand-05' })
    await dialog.getByRole('group', { name: 'Pieces: Thing of brand-05' }).getByText('2', { exact: true }).waitFor()
  })
  await inTab(support, '/returns?mode=live', async (page) => {
    // Other files may have live returns at the same time.
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page
      .getByText(/No order fits these filters/)
      .or(page.getByRole('row').nth(1))
      .first()
      .waitFor()
    expect(await page.getByRole('link', { name: externalId, exact: true }).count()).toBe(0)
  })
})

test('the list filters by shipping and by days, and Space looks at the order of a line', async () => {
  const { orderId, brandOrder } = await accepted('brand-04')
  await act('brand-04', brandOrder.id, 'ship')
  await brandOrderReaching(
    orderId,
    'brand-04',
    'shipping',
    ({ fulfillmentStatus }) => fulfillmentStatus === 'fulfilled',
  )
  const { externalId } = await readOrder(orderId)
  await inTab(support, '/orders?mode=test&brand=brand-04', async (page) => {
    await page.getByRole('button', { name: /^Shipping/ }).click()
    await page.getByRole('option', { name: 'Shipped', exact: true }).click()
    const link = page.getByRole('link', { name: externalId, exact: true })
    await link.waitFor()
    expect(page.url()).toContain('fulfillment=fulfilled')
    await link.focus()
    await page.keyboard.press('Space')
    await page.getByRole('heading', { name: `Order ${externalId}` }).waitFor()
    await page.getByLabel('Placed until').fill('2020-01-01')
    await page.getByText('No order fits these filters').waitFor()
    expect(page.url()).toContain('until=2020-01-01')
  })
})

test('a search says by what it found an order, takes a meaning in words, and offers what it was not looked for as', async () => {
  const run = randomUUID().slice(0, 8)
  const { orderId, brandOrder } = await accepted('brand-06')
  const { externalId } = await readOrder(orderId)
  const number = `1Z${run.toUpperCase()}77`
  await act('brand-06', brandOrder.id, 'ship', { tracking: [{ carrier: 'ups', number }] })
  await eventually('the index', async () => (await search(number)).orders.length > 0)
  await inTab(support, '/', async (page) => {
    const box = page.getByLabel('Find an order')
    await box.fill(`tracking: ${number}`)
    await page.getByText('Understood as: tracking number').waitFor()
    await box.press('Enter')
    await page.getByRole('heading', { level: 1, name: `Order ${externalId}` }).waitFor()
    await page.goBack()
    await page.getByText('1 order found').waitFor()
    await box.fill(`order: ${number}`)
    await box.press('Enter')
    await page.getByText('No order found').first().waitFor()
    await page.getByRole('button', { name: 'Look for something else' }).click()
    await page.getByRole('heading', { level: 1, name: `Order ${externalId}` }).waitFor()
    await box.fill(`nothing-${run.replaceAll(/\d/g, 'x')}`)
    await box.press('Enter')
    await page.getByRole('button', { name: 'Look for it as our order id' }).click()
    await page
      .getByText('It is no our order id.')
      .or(page.getByText(/Looked for it as our order id/))
      .first()
      .waitFor()
  })
})
