import packaged from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { LocalOutputs } from '../local-run/outputs.ts'

/** Not the flags that come with the package: they switch off what the dashboard relies on, such as CORS. */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome' })
  const args = ['--no-sandbox', '--disable-dev-shm-usage']
  return chromium.launch({ executablePath: await packaged.executablePath(), args })
}

/** A page of an administrator of the desk, at the overview. */
export async function signedIn(profile: BrowserContext, { dashboardUrl, supportAdmin }: LocalOutputs): Promise<Page> {
  const page = await profile.newPage()
  await page.goto(dashboardUrl)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.fill('input[name=username]', supportAdmin.username)
  await page.fill('input[name=password]', supportAdmin.password)
  await page.locator('[type=submit]').first().click()
  await page.locator('#content h1').waitFor()
  return page
}
