import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../bin/screenshots/signed-in.ts'
import { everyMail } from '../unit/customer-mails/writing/every-mail.ts'
import { axeFindings } from './axe.ts'
import { FOR_AXE } from './looks.ts'

const looks = [
  { colorScheme: 'light', viewport: { width: 720, height: 600 } },
  { colorScheme: 'dark', viewport: { width: 720, height: 600 } },
  { colorScheme: 'dark', viewport: { width: 360, height: 640 } },
] as const

/** A mail is shown inside a reader's page, which has the landmarks. */
const OF_WHOLE_PAGES = /^(region|landmark-one-main):/

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test('mails to customers pass axe, in both schemes, and are no wider than a phone', async () => {
  // Those that have all there is in mails. The full voice has a colour and an imprint.
  const names = [
    'pictures en full',
    ...['shipped', 'return_approved', 'long_names', 'japanese', 'right_to_left', 'test_order'].map(
      (name) => `${name} en plain`,
    ),
  ]
  const mails = (await everyMail()).filter(({ name }) => names.includes(name))
  expect(mails).toHaveLength(names.length)
  for (const look of looks) {
    const profile = await browser.newContext({ ...FOR_AXE, ...look })
    // The logo is another server's.
    await profile.route(/^https:/, (route) => route.abort())
    const page = await profile.newPage()
    for (const { name, mail } of mails) {
      await page.setContent(mail.html, { waitUntil: 'domcontentloaded' })
      const findings = (await axeFindings(page)).filter((finding) => !OF_WHOLE_PAGES.test(finding))
      const isWider = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')
      const shown = `${name}, ${look.colorScheme}, ${look.viewport.width} pixels`
      expect([shown, findings, isWider]).toEqual([shown, [], false])
    }
    await profile.close()
  }
})
