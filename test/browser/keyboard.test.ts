import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually, place, readOrder } from '../e2e/api.ts'
import { brandOrderReaching } from '../e2e/changes/change.ts'
import { context } from '../e2e/context.ts'
import { sampleOrder } from '../e2e/sample-order.ts'
import { search } from '../e2e/support/desk.ts'
import { copied, inTab } from './desk.ts'

const { support } = context.members
const MOST_TABS = 80

/** Goes on with Tab until the focus is at what has this name, as a person without a mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const seen: string[] = []
  for (let pressed = 0; pressed < MOST_TABS; pressed++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate<string>(
      `(() => { const e = document.activeElement; return e?.getAttribute('aria-label') || e?.textContent || '' })()`,
    )
    if (name.test(focused)) return
    seen.push(focused.slice(0, 30))
  }
  throw new Error(`${MOST_TABS} times Tab did not come to ${name}, but to: ${seen.join(' | ')}`)
}

test('the main job by the keyboard alone: found by e-mail, one item refunded, the customer answered', async () => {
  const email = `keys.${randomUUID().slice(0, 8)}@navy.example`
  const sample = sampleOrder(['brand-03'])
  const { id, externalId } = await place({ ...sample, customer: { ...sample.customer, email } })
  await brandOrderReaching(id, 'brand-03', 'acceptance', ({ status }) => status === 'accepted')
  await eventually('the index', async () => (await search(email)).orders.length > 0)
  await inTab(support, '/', async (page) => {
    await page.keyboard.press('/')
    await page.keyboard.type(email)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: `Order ${externalId}` }).waitFor()
    await page.getByRole('button', { name: 'Refund', exact: true }).waitFor()
    await page.keyboard.press('f')
    const dialog = page.getByRole('dialog', { name: /^Refund:/ })
    await dialog.waitFor()
    await tabTo(page, /^One more: Thing of brand-03/)
    await page.keyboard.press('Space')
    await tabTo(page, /Choose a reason/)
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: 'It came back' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => dialog.getByRole('button', { name: /^Refund \$/ }).isEnabled(), { timeout: 60_000 })
      .toBe(true)
    await tabTo(page, /^Refund \$/)
    await page.keyboard.press('Enter')
    await dialog.getByText(/^Refund of \$\d+\.\d\d is recorded$/).waitFor()
    await tabTo(page, /^Copy a reply/)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Reply to the customer' }).waitFor()
    await tabTo(page, /^Copy the reply/)
    await page.keyboard.press('Enter')
    await page.getByText(`The reply about order ${externalId} is copied`).first().waitFor()
    expect(await copied(page)).toContain(`For your order ${externalId} with brand-03, you will get $`)
  })
  expect((await readOrder(id)).brandOrders[0]?.refunds).toHaveLength(1)
})
