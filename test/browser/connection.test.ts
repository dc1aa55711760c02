import { expect, test } from 'vitest'
import { orderReaching, place } from '../e2e/api.ts'
import { context } from '../e2e/context.ts'
import { sampleOrder } from '../e2e/sample-order.ts'
import { atDesk } from './desk.ts'

const { support } = context.members

test('without a connection what is shown stays, forms say why they cannot be sent, and nothing typed is lost', async () => {
  const { id, externalId } = await place(sampleOrder(['brand-10']))
  await orderReaching(id, 'in_progress', 'completed')
  await atDesk(async (desk) => {
    const { page, profile } = desk
    await desk.signIn(support, `/orders/${id}`)
    await desk.heading(`Order ${externalId}`).waitFor()
    const note = page.getByLabel('New note')
    await note.fill('Called, will call again')
    await page.getByRole('button', { name: 'Refund' }).first().click()
    const dialog = page.getByRole('dialog', { name: /Refund/ })
    await dialog.waitFor()

    await profile.setOffline(true)
    await page.getByText(/What you see is from/).waitFor()
    await dialog.getByText('It can be sent when you are back').first().waitFor({ state: 'attached' })
    // A page that was not loaded yet is shown once it can be; this one is not loaded again by itself.
    await page.keyboard.press('Escape')
    await page.evaluate('window.isSamePage = true')
    await page.keyboard.press('g')
    await page.keyboard.press('p')
    await page.waitForURL('**/refunds')
    await profile.setOffline(false)
    await desk.heading('Refunds to pay').waitFor()
    await page.getByText(/What you see is from/).waitFor({ state: 'hidden' })
    await page.goBack()
    await desk.heading(`Order ${externalId}`).waitFor()
    expect(await page.evaluate('window.isSamePage')).toBe(true)
    expect(await note.inputValue()).toBe('Called, will call again')
  })
})

test('a new version is announced, and loaded when somebody wants it', () =>
  atDesk(async (desk) => {
    const { page, profile } = desk
    await desk.signIn(support, '/orders')
    await desk.heading('Orders').waitFor()
    const served = `${context.apiUrl}/dashboard/`
    await profile.route(served, async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: (await answer.text()).replace(/assets\/frame-/, 'assets/frame2-') })
    })
    await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`)
    const load = page.getByRole('button', { name: 'Load it' })
    await load.waitFor()
    await profile.unroute(served)
    await load.click()
    await desk.heading('Orders').waitFor()
    await load.waitFor({ state: 'hidden' })
  }))
