import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { place } from '../api.ts'
import { openBrowser } from '../browser.ts'
import { context } from '../context.ts'
import { sampleOrder } from '../sample-order.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** A page with the documentation, whom it called, and what went wrong in it. */
async function openDocs(options: Parameters<Browser['newPage']>[0], address = '/docs') {
  const page = await browser.newPage(options)
  const origins = new Set<string>()
  const wrong: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) origins.add(new URL(request.url()).origin)
  })
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text())
  })
  await page.goto(context.apiUrl + address)
  const check = () => {
    expect([...origins]).toEqual([new URL(context.apiUrl).origin])
    expect(wrong).toEqual([])
  }
  return { page, check }
}

const group = (page: Page, name: string) => page.getByRole('button', { name: `Open Group - ${name}`, exact: true })

test('whoever reads the documentation finds an operation and tries it with a key of their own', async () => {
  await place(sampleOrder(['brand-01']))
  const { page, check } = await openDocs({ viewport: { width: 1400, height: 900 } })
  await page.getByRole('heading', { name: 'Diddo Orders', exact: true }).waitFor()
  for (const name of ['Changing an order', 'Events', 'Webhooks']) await group(page, name).waitFor()

  await page.getByPlaceholder('Token').fill(context.storefrontKey)
  await page.getByRole('button', { name: 'Search' }).first().click()
  await page.keyboard.type('list orders')
  await page.getByRole('option', { name: /: List orders ,/ }).click()
  await page.getByRole('heading', { name: 'List orders', exact: true }).waitFor()
  // The example of the answer.
  await page.getByText('PLAT-10001').first().waitFor()

  await page.getByRole('button', { name: /^Test Request.*get \/v1\/orders\)/ }).click()
  const tried = page.getByRole('dialog')
  await tried.getByRole('button', { name: /Send/ }).first().click()
  await tried.getByText('200 OK').first().waitFor()
  // Only what is in view is drawn of the answer, and other tests place orders, too.
  await tried.getByText('"externalId"').first().waitFor()
  check()
})

test.each([
  ['on a phone', { viewport: { width: 360, height: 740 } }],
  ['in the dark', { colorScheme: 'dark' as const }],
])('it is read %s', async (_, options) => {
  const { page, check } = await openDocs(options, '/docs#tag/orders/POST/v1/orders')
  await page.getByRole('heading', { name: 'Place an order', exact: true }).waitFor()
  const isWider = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')
  expect(isWider).toBe(false)
  const isDark = await page.evaluate<boolean>("document.body.classList.contains('dark-mode')")
  expect(isDark).toBe('colorScheme' in options)
  check()
})
