import { test } from 'vitest'
import { context } from '../e2e/context.ts'
import { atDesk } from './desk.ts'

test('a page that was never loaded, opened without a connection, comes when there is one, and nothing is loaded anew', () =>
  atDesk(async (desk) => {
    const { page, profile } = desk
    await desk.signIn(context.members.support, '/orders')
    await page.evaluate('window.isSamePage = true')
    await profile.setOffline(true)
    await page.getByText(/What you see is from/).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('p')
    await page.waitForURL('**/refunds')
    await profile.setOffline(false)
    await desk.heading('Refunds to pay').waitFor()
    await page.waitForFunction('window.isSamePage')
  }))
