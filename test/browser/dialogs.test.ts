import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accepted } from '../e2e/changes/change.ts'
import { context } from '../e2e/context.ts'
import { axeFindings } from './axe.ts'
import { atDesk } from './desk.ts'

const BRAND = 'brand-04'

const ofBrand = (item: string) => async (page: Page) => {
  await page.getByRole('button', { name: `More about ${BRAND}` }).click()
  await page.getByRole('menuitem', { name: item }).click()
}
const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).first().click()

/** Every dialog of the page of an order, and how one comes to it. */
const dialogs: readonly [string, (page: Page) => Promise<void>][] = [
  ['Refund', button('Refund')],
  ['Reply to the customer', button('Copy a reply')],
  ['Change the address', ofBrand('Change the address')],
  ['Cancel', ofBrand('Cancel')],
  ['Write to', ofBrand('Contact the brand')],
  ['Ask for a deeper integration', ofBrand('Ask for a deeper integration')],
  [
    'Erase the customer',
    async (page) => {
      await button('More')(page)
      await page.getByRole('menuitem', { name: /Erase the customer/ }).click()
    },
  ],
]
const tabs = ['Mails', 'Webhook deliveries', 'Raw events', 'Access', 'Timeline']

test.each([
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 360, height: 780 } },
] as const)('axe finds nothing in dialogs and tabs of an order: $colorScheme, $viewport.width pixels', async (look) => {
  const { orderId } = await accepted(BRAND)
  await atDesk(
    async (desk) => {
      const { page } = desk
      await desk.signIn(context.members.supportAdmin, `/orders/${orderId}`)
      await page.getByRole('button', { name: 'Refund', exact: true }).waitFor()
      const check = async (what: string) => {
        await page.waitForLoadState('networkidle')
        // A button of the page below that the bar covers by half would count as too small.
        await page.evaluate('scrollTo(0, 0)')
        expect([what, await axeFindings(page)]).toEqual([what, []])
        const isWider = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')
        expect([what, isWider]).toEqual([what, false])
      }
      for (const [title, open] of dialogs) {
        await open(page)
        await page.getByRole('dialog', { name: new RegExp(`^${title}`) }).waitFor()
        await check(title)
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'hidden' })
      }
      await page.getByRole('button', { name: `How we reach ${BRAND}` }).click()
      for (const name of tabs) {
        await page.getByRole('tab', { name }).click()
        await check(name)
      }
    },
    // axe is put into the page as a script; the other files keep the policy.
    { ...look, bypassCSP: true },
  )
})
