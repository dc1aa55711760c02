import { expect, test } from 'vitest'
import { accepted } from '../../e2e/changes/change.ts'
import { context } from '../../e2e/context.ts'
import { inTab } from '../desk.ts'

test('more than is left is refused in money; a form says that it was left, and can be begun afresh', async () => {
  const { orderId } = await accepted('brand-09')
  await inTab(context.members.support, `/orders/${orderId}`, async (page) => {
    const open = async () => {
      await page.getByRole('button', { name: 'Refund', exact: true }).click()
      return page.getByRole('dialog', { name: /^Refund:/ })
    }
    const dialog = await open()
    expect(await dialog.getByText('This is as you left it.').count()).toBe(0)
    await dialog.getByLabel('Goodwill').fill('9999')
    // 3060 - 101 + 502 + 122, and not in minor units.
    await dialog.getByText('At most $35.83 can still be refunded here.').waitFor()
    expect(await dialog.textContent()).not.toMatch(/3583|999900/)
    expect(await dialog.getByRole('button', { name: 'Refund', exact: true }).isDisabled()).toBe(true)

    // Back, by the browser, and to the order again.
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('link', { name: 'Overview' }).click()
    await page.goBack()
    await open()
    await dialog.getByText('This is as you left it. It was not sent.').waitFor()
    expect(await dialog.getByLabel('Goodwill').inputValue()).toBe('9999')
    await dialog.getByRole('button', { name: 'Start afresh' }).click()
    expect(await dialog.getByLabel('Goodwill').inputValue()).toBe('')
    expect(await dialog.getByText('This is as you left it.').count()).toBe(0)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await open()
    expect(await dialog.getByText('This is as you left it.').count()).toBe(0)
  })
})
