import packaged from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Account, LocalOutputs } from '../local-run/outputs.ts'

/** Not the flags that come with the package: they switch off what the dashboard relies on, such as CORS. */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome' })
  const args = ['--no-sandbox', '--disable-dev-shm-usage']
  return chromium.launch({ executablePath: await packaged.executablePath(), args })
}

/** A tab of somebody of the desk, at the overview. While it is open, other tabs of the profile are signed in by it. */
export async function signedIn(
  profile: BrowserContext,
  outputs: LocalOutputs,
  account = outputs.supportAdmin,
): Promise<Page> {
  const page = await profile.newPage()
  await page.goto(outputs.dashboardUrl)
  // Named in the language of the look.
  await page.getByRole('button').first().click()
  await fillSignIn(page, account)
  await page.locator('#content h1').waitFor()
  return page
}

/** On the page of the local run's user pool. */
export async function fillSignIn(page: Page, { username, password }: Account): Promise<void> {
  await page.fill('input[name=username]', username)
  await page.fill('input[name=password]', password)
  await page.locator('[type=submit]').first().click()
}
