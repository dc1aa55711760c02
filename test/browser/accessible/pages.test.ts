import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { orderReaching, place } from '../../e2e/api.ts'
import { context } from '../../e2e/context.ts'
import { sampleOrder } from '../../e2e/sample-order.ts'
import { startReceiver } from '../../e2e/webhooks/receiver.ts'
import { Subscriber } from '../../e2e/webhooks/subscriber.ts'
import { atDesk } from '../desk.ts'
import { expectFitForEverybody, FOR_AXE } from '../looks.ts'

/** Every address of the table of pages; a new kind of id must be added here. */
function addressesOf(ids: Readonly<Record<string, string>>): string[] {
  const table = readFileSync('dashboard/src/pages.tsx', 'utf8')
  const paths = [...table.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path)
  return paths.map((path) =>
    path.replaceAll(/:(\w+)/g, (_, name: string) => {
      const id = ids[name]
      if (id === undefined) throw new Error(`Nothing is known to open ${path} with.`)
      return id
    }),
  )
}

test('axe finds nothing on any page, in either scheme, on a desktop and at 360 pixels', async () => {
  const { id } = await place(sampleOrder(['brand-06', 'brand-07']))
  await orderReaching(id, 'in_progress', 'completed')
  const receiver = await startReceiver()
  const subscriber = new Subscriber(context.storefrontKey)
  const { id: endpointId } = await subscriber.subscribe(receiver)
  const addresses = addressesOf({
    orderId: id,
    brandId: 'brand-06',
    endpointId,
    storefrontId: context.storefrontId,
  })
  expect(addresses).toContain(`/orders/${id}`)
  await atDesk(async (desk) => {
    const { page } = desk
    await desk.signIn(context.members.supportAdmin, '/orders')
    for (const path of [...addresses, '/nowhere']) {
      await desk.open(path)
      await page.locator('#content h1').waitFor()
      await page.waitForLoadState('networkidle')
      const isMissing = await desk.heading('There is no such page').count()
      expect([path, isMissing]).toEqual([path, path === '/nowhere' ? 1 : 0])
      await expectFitForEverybody(page, path)
    }
  }, FOR_AXE)
  // Every order of other files would go on being sent to it.
  await subscriber.ask('DELETE', `/${endpointId}`)
  await receiver.stop()
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
    await page.locator('input:focus').waitFor()
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
