import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { context } from '../context.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('the documentation shows every tag and an operation with its example, from our own address only', async () => {
  const page = await browser.newPage()
  const origins = new Set<string>()
  const refused: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) origins.add(new URL(request.url()).origin)
  })
  page.on('pageerror', (error) => refused.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text())
  })
  await page.goto(`${context.apiUrl}/docs`)
  await page.locator('.opblock-tag').nth(2).waitFor()
  const tags = await page.locator('.opblock-tag').allInnerTexts()
  expect(tags.slice(0, 3).map((tag) => tag.split('\n'))).toEqual([
    ['Orders', '', expect.stringMatching(/paid order/)],
    ['Changing an order', '', expect.stringMatching(/refunds/)],
    ['Events', '', expect.stringMatching(/What happened/)],
  ])

  await page.locator('.opblock-tag').first().click()
  await page.click('#operations-Orders-read-order .opblock-summary-control')
  await page.locator('#operations-Orders-read-order', { hasText: 'PLAT-10001' }).waitFor()
  expect(await page.locator('#operations-Orders-read-order .example').count()).toBeGreaterThan(0)
  expect([...origins]).toEqual([new URL(context.apiUrl).origin])
  expect(refused).toEqual([])
})
