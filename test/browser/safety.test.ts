import { expect, test } from 'vitest'
import { readOrder } from '../e2e/api.ts'
import { accepted } from '../e2e/changes/change.ts'
import { context } from '../e2e/context.ts'
import { atDesk, inTab } from './desk.ts'

const { support } = context.members
const REFUNDS = '**/support/orders/*/refunds'

type Page = Parameters<Parameters<typeof inTab>[2]>[0]

/** Opens the refund of the order's only brand, with one piece and a reason, ready to be sent. */
async function draftRefund(page: Page, title: string) {
  await page.getByRole('button', { name: 'Refund', exact: true }).first().click()
  const dialog = page.getByRole('dialog', { name: /^Refund:/ })
  await dialog.getByRole('button', { name: `One more: ${title}` }).click()
  await dialog.getByRole('button', { name: /Choose a reason/ }).click()
  await page.getByRole('option', { name: 'It arrived damaged' }).click()
  const confirm = dialog.getByRole('button', { name: /^Refund \$/ })
  await expect.poll(() => confirm.isEnabled(), { timeout: 60_000 }).toBe(true)
  return { dialog, confirm }
}

test('too many requests: it counts down, and sends itself again with the same key', async () => {
  const { orderId } = await accepted('brand-01')
  await inTab(support, `/orders/${orderId}`, async (page) => {
    const { dialog, confirm } = await draftRefund(page, 'Thing of brand-01')
    const keys: (string | undefined)[] = []
    await page.route(REFUNDS, async (route) => {
      keys.push(route.request().headers()['idempotency-key'])
      if (keys.length > 1) return route.continue()
      await route.fulfill({ status: 429, headers: { 'retry-after': '4' }, json: { message: 'Too Many Requests' } })
    })
    await confirm.click()
    await dialog.getByText(/It is sent again in [1-4] seconds?\./).waitFor()
    await dialog.getByText(/^Refund of \$\d+\.\d\d is recorded$/).waitFor()
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
  })
  expect((await readOrder(orderId)).brandOrders[0]?.refunds).toHaveLength(1)
})

test('a dialog is not closed by the way while nobody knows whether it arrived; begun anew, nothing is done twice', async () => {
  const { orderId } = await accepted('brand-09')
  await inTab(support, `/orders/${orderId}`, async (page) => {
    const { dialog, confirm } = await draftRefund(page, 'Thing of brand-09')
    // It arrives, and the answer is lost.
    await page.route(REFUNDS, async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    })
    await confirm.click()
    await dialog.getByText('We do not know whether the refund arrived').waitFor()
    await page.keyboard.press('Escape')
    await dialog.getByText('Leave without knowing whether it arrived?').waitFor()
    await dialog.getByRole('button', { name: 'Stay' }).click()
    await page.keyboard.press('Escape')
    await dialog.getByRole('button', { name: 'Leave anyway' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText(/It is not known whether this arrived: Refund/).waitFor()

    // What was typed is still there.
    await page.unroute(REFUNDS)
    await page.getByRole('button', { name: 'Refund', exact: true }).first().click()
    await dialog.getByText('It arrived damaged').waitFor()
    await expect.poll(() => confirm.isEnabled(), { timeout: 60_000 }).toBe(true)
    await confirm.click()
    // The next piece may cost a cent more or less than the one before: then it is another request, and refused.
    await dialog
      .getByText(/^Refund of \$\d+\.\d\d is recorded$/)
      .or(dialog.getByText(/^What you sent before had arrived/))
      .first()
      .waitFor()
  })
  expect((await readOrder(orderId)).brandOrders[0]?.refunds).toHaveLength(1)
})

test('a session that ends in the middle of a form: signing in again sends it, once', async () => {
  const { orderId } = await accepted('brand-10')
  await atDesk(async (desk) => {
    const { page, profile } = desk
    await desk.signIn(support, `/orders/${orderId}`)
    const { dialog, confirm } = await draftRefund(page, 'Thing of brand-10')
    const refused = { status: 401, code: 'unauthenticated', detail: '', requestId: 'r', errors: [] }
    await profile.route('**/support/**', (route) => route.fulfill({ status: 401, json: refused }))
    await profile.route(`${context.endpointUrl}/`, (route) =>
      route.fulfill({ status: 400, json: {}, headers: { 'access-control-allow-origin': '*' } }),
    )
    await confirm.click()
    const over = page.getByRole('dialog', { name: 'Your session has ended' })
    await over.waitFor()
    await profile.unrouteAll()
    const [popup] = await Promise.all([
      profile.waitForEvent('page'),
      over.getByRole('button', { name: 'Sign in again' }).click(),
    ])
    await popup.fill('input[name=username]', support.username)
    await popup.fill('input[name=password]', support.password)
    await popup.locator('[type=submit]').first().click()
    await over.waitFor({ state: 'hidden' })
    await dialog.getByText(/^Refund of \$\d+\.\d\d is recorded$/).waitFor()
  })
  expect((await readOrder(orderId)).brandOrders[0]?.refunds).toHaveLength(1)
})

test('a new version is announced, and loaded when somebody says so', () =>
  inTab(support, '/orders', async (page) => {
    await page.route('**/dashboard/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<script type="module" src="/dashboard/assets/frame-of-tomorrow.js"></script>',
      }),
    )
    await page.evaluate('document.dispatchEvent(new Event("visibilitychange"))')
    await page.getByText('There is a new version of this page.').waitFor()
    await page.unroute('**/dashboard/')
    await page.getByRole('button', { name: 'Load it' }).click()
    await page.getByText('There is a new version of this page.').waitFor({ state: 'hidden' })
    await page.getByRole('heading', { level: 1, name: 'Orders' }).waitFor()
  }))

test('offline, it is said since when, and nothing can be sent; what was typed stays', async () => {
  const { orderId } = await accepted('brand-02')
  await inTab(support, `/orders/${orderId}`, async (page, desk) => {
    const { dialog, confirm } = await draftRefund(page, 'Thing of brand-02')
    await desk.profile.setOffline(true)
    await page.getByText(/nothing can be changed until you are back/).waitFor()
    expect(await confirm.getAttribute('aria-disabled')).toBe('true')
    await desk.profile.setOffline(false)
    await expect.poll(() => confirm.getAttribute('aria-disabled'), { timeout: 30_000 }).not.toBe('true')
    await dialog.getByText('It arrived damaged').waitFor()
  })
})
