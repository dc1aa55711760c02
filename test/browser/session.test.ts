import { expect, test } from 'vitest'
import { context } from '../e2e/context.ts'
import { atDesk } from './desk.ts'

const { support, supportAdmin } = context.members

test('signing in leads to the page that was asked for; a reload and a new tab stay signed in; signing out ends both', () =>
  atDesk(async (desk) => {
    await desk.signIn(support, '/orders')
    await desk.heading('Orders').waitFor()
    expect(await desk.page.title()).toBe('Orders · Order support')

    await desk.page.reload()
    await desk.heading('Orders').waitFor()

    // The other tab hands its session over: no form is shown.
    const other = await desk.profile.newPage()
    await other.goto(`${context.apiUrl}/dashboard/orders`)
    await other.getByRole('heading', { level: 1, name: 'Orders' }).waitFor()
    // The menu is as it was: opened.
    await other.getByRole('link', { name: 'Refunds to pay', exact: true }).waitFor()

    await desk.page.getByRole('button', { name: 'Account and settings' }).click()
    await desk.page.getByRole('menuitem', { name: 'Sign out' }).click()
    await desk.page.getByText('You are signed out.').waitFor()
    await other.getByRole('button', { name: 'Sign in' }).waitFor()
    await other.getByText('another tab signed out').waitFor()
    expect(await other.getByRole('heading', { level: 1, name: 'Orders' }).count()).toBe(0)
  }))

test('no token is in the address, in localStorage or in a cookie', () =>
  atDesk(async (desk) => {
    await desk.signIn(support, '/orders')
    const { cookies } = await desk.profile.storageState()
    const ours = cookies.filter(({ domain, path }) => domain === 'localhost' && path.startsWith('/dashboard'))
    expect(ours).toEqual([])
    const kept = await desk.page.evaluate<string>('JSON.stringify({ ...localStorage })')
    expect(kept).not.toContain('eyJ')
    expect(desk.page.url()).toBe(`${context.apiUrl}/dashboard/orders`)
  }))

test('when a session ends, a second window signs in, and what was open stays', () =>
  atDesk(async (desk) => {
    await desk.signIn(support, '/orders')
    await desk.page.getByLabel('Find an order').fill('half typed')
    // The API refuses the token, and Cognito the refresh token, as after twelve hours.
    await desk.profile.route('**/support/**', (route) =>
      route.fulfill({
        status: 401,
        json: { status: 401, code: 'unauthenticated', detail: '', requestId: 'r', errors: [] },
      }),
    )
    await desk.profile.route(`${context.endpointUrl}/`, (route) =>
      route.fulfill({ status: 400, json: {}, headers: { 'access-control-allow-origin': '*' } }),
    )
    await desk.page.getByRole('dialog', { name: 'Your session has ended' }).waitFor()
    await desk.profile.unrouteAll()

    const [popup] = await Promise.all([
      desk.profile.waitForEvent('page'),
      desk.page.getByRole('dialog').getByRole('button', { name: 'Sign in again' }).click(),
    ])
    await popup.fill('input[name=username]', support.username)
    await popup.fill('input[name=password]', support.password)
    await popup.locator('[type=submit]').first().click()
    await desk.page.getByRole('dialog', { name: 'Your session has ended' }).waitFor({ state: 'hidden' })
    expect(await desk.page.getByLabel('Find an order').inputValue()).toBe('half typed')
  }))

test('what only administrators may see is not in the menu of the others', () =>
  atDesk(async (desk) => {
    await desk.signIn(support)
    expect(await desk.page.getByRole('link', { name: 'Audit log' }).count()).toBe(0)
    await desk.open('/audit')
    await desk.heading(/for administrators|no such page/).waitFor()
  }))

test('administrators sign in too', () =>
  atDesk(async (desk) => {
    await desk.signIn(supportAdmin)
    await desk.heading('Overview').waitFor()
  }))

test('a page that was never loaded, opened without a connection, comes when there is one, and nothing is loaded anew', () =>
  atDesk(async (desk) => {
    const { page, profile } = desk
    await desk.signIn(support, '/orders')
    await page.evaluate('window.isSamePage = true')
    await profile.setOffline(true)
    await page.getByText(/What you see is from/).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('p')
    await page.waitForURL('**/refunds')
    await profile.setOffline(false)
    await desk.heading('Refunds to pay').waitFor()
    expect(await page.evaluate('window.isSamePage')).toBe(true)
  }))
