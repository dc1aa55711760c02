import { expect, test } from 'vitest'
import { context } from '../../e2e/context.ts'
import { startReceiver } from '../../e2e/webhooks/receiver.ts'
import { Subscriber } from '../../e2e/webhooks/subscriber.ts'
import { atDesk } from '../desk.ts'
import { expectFitForEverybody, FOR_AXE } from '../looks.ts'

const [brandId = ''] = Object.keys(context.brands)

test('axe finds nothing on a settlement and on dialogs of brands, webhooks and administration', async () => {
  const receiver = await startReceiver()
  const subscriber = new Subscriber(context.storefrontKey)
  const { id: endpointId } = await subscriber.subscribe(receiver)
  const month = new Date().toISOString().slice(0, 7)
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(context.members.supportAdmin, `/settlement?brand=${brandId}&month=${month}&live=false`)
    await desk.heading('Settlement').waitFor()
    await page.waitForLoadState('networkidle')
    await expectFitForEverybody(page, 'Settlement of a month')
    const dialogs: [string, string][] = [
      [`/brands/${brandId}`, 'Ask for a deeper integration'],
      [`/brands/${brandId}/settings`, 'Replace the secrets'],
      [`/webhooks/${endpointId}`, 'Send a test event'],
      ['/exports', 'Export orders'],
      [`/keys/${context.storefrontId}`, 'Make a key'],
    ]
    for (const [path, button] of dialogs) {
      await desk.open(path)
      await page.getByRole('button', { name: button, exact: true }).click()
      await page.getByRole('dialog').waitFor()
      await expectFitForEverybody(page, `${path}: ${button}`)
    }
  }, FOR_AXE)
  // Every order of other files would go on being sent to it.
  await subscriber.ask('DELETE', `/${endpointId}`)
  await receiver.stop()
})

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
