import { join } from 'node:path'
import packaged from '@sparticuz/chromium'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { localSubfolder } from '../local-run/folders.ts'
import { type LocalOutputs, readOutputs } from '../local-run/outputs.ts'
import { looks } from './looks.ts'
import { type View, views } from './views.ts'

/** Enough for answers of a local run, and for what moves to come to rest. */
const SETTLE_MS = 700

/** Signs in as an administrator and pictures each view in each look. Gives the files. */
export async function takeScreenshots(): Promise<string[]> {
  const outputs = readOutputs()
  const folder = localSubfolder('screenshots')
  const browser = await launch()
  const files: string[] = []
  for (const { name, ...look } of looks) {
    const profile = await browser.newContext({ ...look, locale: 'en-US' })
    const page = await signedIn(profile, outputs)
    const order = await fullestOrder(page, outputs)
    for (const view of views) {
      const file = join(folder, `${view.name}-${name}.png`)
      await picture(page, outputs.dashboardUrl + (view.path === 'order' ? order : view.path), view, file)
      files.push(file)
    }
    await profile.close()
  }
  await browser.close()
  return files
}

/** Not the flags that come with the package: they switch off what the dashboard relies on, such as CORS. */
async function launch() {
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome' })
  const args = ['--no-sandbox', '--disable-dev-shm-usage']
  return chromium.launch({ executablePath: await packaged.executablePath(), args })
}

async function signedIn(profile: BrowserContext, { dashboardUrl, supportAdmin }: LocalOutputs): Promise<Page> {
  const page = await profile.newPage()
  await page.goto(dashboardUrl)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.fill('input[name=username]', supportAdmin.username)
  await page.fill('input[name=password]', supportAdmin.password)
  await page.locator('[type=submit]').first().click()
  await page.locator('#content h1').waitFor()
  return page
}

interface Listed {
  readonly id: string
  readonly brandOrders: readonly {
    readonly status: string
    readonly amounts: { readonly refunded: number; readonly toReturn: number }
  }[]
}

/** The address of the listed order that has most to show: several brands, delivered, something given back. */
async function fullestOrder(page: Page, { dashboardUrl }: LocalOutputs): Promise<string> {
  const answered = page.waitForResponse((answer) => answer.url().includes('/support/orders?') && answer.ok())
  await page.goto(`${dashboardUrl}/orders`)
  const { data } = (await (await answered).json()) as { data: Listed[] }
  const [fullest] = data.toSorted((one, other) => richness(other) - richness(one))
  if (fullest === undefined) throw new Error('The local run has no orders.')
  return `/orders/${fullest.id}`
}

function richness({ brandOrders }: Listed): number {
  const isGivenBack = brandOrders.some(({ amounts }) => amounts.refunded + amounts.toReturn > 0)
  return (
    brandOrders.length + (brandOrders.every(({ status }) => status === 'completed') ? 2 : 0) + (isGivenBack ? 2 : 0)
  )
}

async function picture(page: Page, address: string, { open }: View, file: string): Promise<void> {
  await page.goto(address)
  await page.locator('#content h1').waitFor()
  await page.waitForLoadState('networkidle')
  await open?.(page)
  await page.waitForTimeout(SETTLE_MS)
  await page.screenshot({ path: file, fullPage: open === undefined })
}
