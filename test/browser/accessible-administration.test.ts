import { expect, test } from 'vitest'
import { call } from '../e2e/api.ts'
import { context } from '../e2e/context.ts'
import { startReceiver } from '../e2e/webhooks/receiver.ts'
import { Subscriber } from '../e2e/webhooks/subscriber.ts'
import { axeFindings } from './axe.ts'
import { atDesk, type Desk } from './desk.ts'

const looks = [
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'light', viewport: { width: 360, height: 780 } },
] as const

const [brandId = ''] = Object.keys(context.brands)

async function fits({ page }: Desk, what: string): Promise<void> {
  expect([what, await axeFindings(page)]).toEqual([what, []])
  const isWider = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')
  expect([what, isWider]).toEqual([what, false])
}

test.each(looks)(
  'axe finds nothing on pages of brands, webhooks and administration: $colorScheme, $viewport.width pixels',
  async (look) => {
    const receiver = await startReceiver()
    const { id: endpointId } = await new Subscriber(context.storefrontKey).subscribe(receiver)
    const month = new Date().toISOString().slice(0, 7)
    const { body } = await call<{ name: string }>('GET', `/admin/brands/${brandId}`, { key: context.adminKey })
    await atDesk(
      async (desk) => {
        const { page } = desk
        await desk.signIn(context.members.supportAdmin, '/brands')
        const pages: [string, string][] = [
          ['/brands', 'Brands'],
          ['/brands/new', 'Add a brand'],
          [`/brands/${brandId}`, body.name],
          [`/brands/${brandId}/settings`, `Settings of ${body.name}`],
          ['/webhooks', 'Webhooks'],
          [`/webhooks/${endpointId}`, new URL(receiver.url).host],
          ['/exports', 'Exports'],
          [`/settlement?brand=${brandId}&month=${month}&live=false`, 'Settlement'],
          ['/keys', 'Keys and storefronts'],
          [`/keys/${context.storefrontId}`, ''],
        ]
        for (const [path, heading] of pages) {
          await desk.open(path)
          await desk.heading(heading).waitFor()
          await page.waitForLoadState('networkidle')
          await fits(desk, path)
        }
        const dialogs: [string, string][] = [
          [`/brands/${brandId}`, 'Ask for more'],
          [`/brands/${brandId}/settings`, 'Replace the secrets'],
          [`/webhooks/${endpointId}`, 'Send a test event'],
          ['/exports', 'Export orders'],
          [`/keys/${context.storefrontId}`, 'Make a key'],
        ]
        for (const [path, button] of dialogs) {
          await desk.open(path)
          await page.getByRole('button', { name: button, exact: true }).click()
          await page.getByRole('dialog').waitFor()
          await fits(desk, `${path}: ${button}`)
        }
      },
      // axe is put into the page as a script; the other files keep the policy.
      { ...look, bypassCSP: true },
    )
    await receiver.stop()
  },
)

test('a brand’s page is reached, and its dialog used and left, by the keyboard alone', () =>
  atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(context.members.supportAdmin)
    await page.keyboard.press('g')
    await page.keyboard.press('b')
    await desk.heading('Brands').waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('k')
    await desk.heading('Keys and storefronts').waitFor()
    await page.getByRole('button', { name: 'Add a storefront' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Add a storefront' }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type('Typed only')
    expect(await page.getByRole('dialog').getByLabel('Name').inputValue()).toBe('Typed only')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    // The focus is back where it came from.
    const focused = () => page.evaluate<string>('document.activeElement?.textContent')
    await expect.poll(focused, { timeout: 10_000 }).toBe('Add a storefront')
  }))

test('without a connection what was read stays, and nothing can be sent', () =>
  atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(context.members.supportAdmin, '/keys')
    await page.getByRole('button', { name: 'Add a storefront' }).click()
    await page.getByRole('dialog').getByLabel('Name').fill('Offline')
    await desk.profile.setOffline(true)
    await page
      .getByText(/^You are offline/)
      .first()
      .waitFor()
    const confirm = page.getByRole('dialog').getByRole('button', { name: 'Add a storefront' })
    expect(await confirm.getAttribute('aria-disabled')).toBe('true')
    await desk.profile.setOffline(false)
    await expect.poll(() => confirm.getAttribute('aria-disabled'), { timeout: 30_000 }).not.toBe('true')
  }))
