import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, place, readOrder } from '../../api.ts'
import { openBrowser } from '../../browser.ts'
import { context } from '../../context.ts'
import { sampleOrder } from '../../sample-order.ts'
import { emailBrand } from './email-brand.ts'
import { firstMailTo, linkIn } from './inbox.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** A page that notes whatever it loads or complains about. */
async function watchedPage() {
  const page = await browser.newPage({ viewport: { width: 420, height: 900 } })
  const complaints: string[] = []
  const origins = new Set<string>()
  page.on('console', (message) => {
    // The browser itself notes every answer of 4xx as an error.
    if (message.type() === 'error' && !message.text().includes('status of 4')) complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) origins.add(new URL(request.url()).origin)
  })
  return { page, complaints, origins }
}

/** Every field that a person fills in has a label that a screen reader reads out. */
async function unlabelled(page: Page): Promise<string[]> {
  const inputs = page.locator('input:not([type=hidden]), select')
  const names = await inputs.evaluateAll((all) =>
    (all as unknown as { labels: { length: number }; name: string }[]).map(({ labels, name }) => [labels.length, name]),
  )
  return names.filter(([labels]) => labels === 0).map(([, name]) => String(name))
}

test('in a browser: a form is filled in wrongly, mended by keyboard alone, and reported', async () => {
  const brand = await emailBrand()
  const placed = await place(sampleOrder([brand.id]))
  const mail = await firstMailTo(brand.recipient)
  const { page, complaints, origins } = await watchedPage()

  await page.goto(linkIn(mail, 'ship'))
  expect(await page.locator('h1').textContent()).toBe('Report the shipment')
  expect(await unlabelled(page)).toEqual([])
  await page.getByLabel('Carrier').fill('DHL')
  await page.getByLabel('SKU-').fill('7')
  await page.getByRole('button').click()
  await page.getByRole('alert').filter({ hasText: 'no greater than what is open' }).waitFor()
  expect(await page.getByLabel('Carrier').inputValue()).toBe('DHL')
  expect(await page.locator('[aria-invalid]').count()).toBe(1)
  await page.getByLabel('SKU-').fill('1')
  await page.getByRole('button').click()
  // The page before had an alert too: this one is waited for.
  await page.getByRole('alert').filter({ hasText: 'carrier and tracking number' }).waitFor()

  await page.getByLabel('Tracking number').focus()
  await page.keyboard.type('JD014600003RÜ')
  await page.keyboard.press('Enter')
  await page.waitForSelector('text=The shipment has been reported')
  const shipped = await eventually('the shipment', async () => {
    const [part] = (await readOrder(placed.id)).brandOrders
    return part?.fulfillments[0]
  })
  expect(shipped).toMatchObject({ status: 'shipped', tracking: [{ carrier: 'DHL', number: 'JD014600003RÜ' }] })

  for (const purpose of ['deliver', 'refund', 'accept', 'cancel', 'refuse'] as const) {
    await page.goto(linkIn(mail, purpose))
    expect(await unlabelled(page)).toEqual([])
  }
  expect(complaints).toEqual([])
  expect([...origins]).toEqual([new URL(context.apiUrl).origin])
})

test('the mail is readable as HTML, and its first link leads to accepting', async () => {
  const brand = await emailBrand({ language: 'de', timeZone: 'Europe/Zurich' })
  const placed = await place(sampleOrder([brand.id]))
  const mail = await firstMailTo(brand.recipient)
  const { page, complaints, origins } = await watchedPage()
  await page.setViewportSize({ width: 760, height: 900 })
  await page.setContent(mail.BodyHtml ?? '')
  expect([...origins]).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto((await page.getByRole('link').first().getAttribute('href')) ?? '')
  expect(await page.title()).toBe('Bestellung annehmen')
  await page.getByRole('button').click()
  await page.waitForSelector('text=Sie haben die Bestellung angenommen.')
  await eventually('acceptance', async () => (await readOrder(placed.id)).brandOrders[0]?.status === 'accepted')
  expect(complaints).toEqual([])
})
