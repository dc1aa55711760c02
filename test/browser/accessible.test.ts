import { expect, test } from 'vitest'
import { orderReaching, place } from '../e2e/api.ts'
import { context } from '../e2e/context.ts'
import { sampleOrder } from '../e2e/sample-order.ts'
import { axeFindings } from './axe.ts'
import { atDesk } from './desk.ts'

const looks = [
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'light', viewport: { width: 360, height: 780 } },
] as const

test.each(looks)('axe finds nothing: $colorScheme, $viewport.width pixels', async (look) => {
  const { id, externalId } = await place(sampleOrder(['brand-06', 'brand-07']))
  await orderReaching(id, 'in_progress', 'completed')
  await atDesk(
    async (desk) => {
      const { page } = desk
      await desk.signIn(context.members.supportAdmin, '/orders')
      const pages: [string, string | RegExp][] = [
        ['/', 'Overview'],
        ['/orders', 'Orders'],
        [`/orders/${id}`, `Order ${externalId}`],
        ['/returns', 'Returns'],
        ['/refunds', 'Refunds to pay'],
        ['/brands', 'Brands'],
        ['/members', 'Members'],
        ['/audit', 'Audit log'],
        ['/nowhere', 'There is no such page'],
      ]
      for (const [path, heading] of pages) {
        await desk.open(path)
        await desk.heading(heading).waitFor()
        await page.waitForLoadState('networkidle')
        expect([path, await axeFindings(page)]).toEqual([path, []])
        const isWider = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')
        expect([path, isWider]).toEqual([path, false])
      }
    },
    // axe is put into the page as a script; the other files keep the policy.
    { ...look, bypassCSP: true },
  )
})

test('an order is found, opened and left by the keyboard alone', async () => {
  const { externalId } = await place(sampleOrder(['brand-08']))
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(context.members.support)
    await page.keyboard.press('g')
    await page.keyboard.press('o')
    await desk.heading('Orders').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type(externalId)
    await page.keyboard.press('Enter')
    await desk.heading(`Order ${externalId}`).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'What do you want to do?' }).waitFor()
    await page.waitForFunction(`document.activeElement?.tagName === 'INPUT'`)
    await page.keyboard.type('Overview')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await desk.heading('Overview').waitFor()
  })
})

test('letters do nothing once shortcuts are switched off', () =>
  atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(context.members.support)
    await page.getByRole('button', { name: 'Account and settings' }).click()
    await page.getByRole('menuitem', { name: 'Display and keyboard' }).click()
    await page.getByLabel('Keyboard shortcuts of one letter').click()
    await page.getByRole('button', { name: 'Done' }).click()
    await page.keyboard.press('g')
    await page.keyboard.press('o')
    await page.waitForTimeout(500)
    await desk.heading('Overview').waitFor()
  }))

test('German is complete where it is chosen, and the page says its language', () =>
  atDesk(
    async (desk) => {
      await desk.open('/orders')
      await desk.page.getByRole('button', { name: 'Anmelden' }).waitFor()
      expect(await desk.page.getAttribute('html', 'lang')).toBe('de')
    },
    { locale: 'de-DE' },
  ))
