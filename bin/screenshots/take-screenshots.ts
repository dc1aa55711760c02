import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { localSubfolder } from '../local-run/folders.ts'
import { type LocalOutputs, readOutputs } from '../local-run/outputs.ts'
import { type Look, looks, looksByName } from './looks.ts'
import { answerAsGiven, answerOtherwise } from './other-answers.ts'
import { launchBrowser, signedIn } from './signed-in.ts'
import type { View } from './views/view.ts'
import { views } from './views/views.ts'

/** Enough for answers of a local run, and for what moves to come to rest. */
const SETTLE_MS = 700
/** What is not there by then is not there: the stack has no such order. */
const PATIENCE_MS = 15_000

export interface Pictures {
  readonly files: readonly string[]
  /** Views that the running stack has nothing for. */
  readonly missing: readonly string[]
}

/**
 * Signs in and pictures each view in each look. Where `names` has some: only the looks of these names, only the views
 * whose names begin so.
 */
export async function takeScreenshots(names: readonly string[]): Promise<Pictures> {
  const outputs = readOutputs()
  const folder = localSubfolder('screenshots')
  const browser = await launchBrowser()
  const files: string[] = []
  const missing: string[] = []
  const known = [...looks, ...looksByName]
  const asked = known.filter(({ name }) => names.includes(name))
  const starts = names.filter((name) => !known.some((look) => look.name === name))
  const wanted = views.filter(({ name }) => starts.length === 0 || starts.some((start) => name.startsWith(start)))
  for (const look of asked.length === 0 ? looks : asked) {
    const profiles = await openProfiles(browser, look, outputs)
    for (const view of wanted.filter(({ open }) => open === undefined || look.locale === undefined)) {
      const file = join(folder, `${view.name}-${look.name}.png`)
      // A tab of its own: what one view opened or typed is not in the next.
      const page = await profiles[view.by ?? 'administrator'].newPage()
      try {
        await picture(page, outputs.dashboardUrl, view, file)
        files.push(file)
      } catch (error) {
        missing.push(`${view.name}-${look.name}: ${String(error).split('\n', 1)}`)
      }
      await page.context().setOffline(false)
      await page.close()
    }
    for (const profile of Object.values(profiles)) await profile.close()
  }
  await browser.close()
  return { files, missing }
}

async function openProfiles(browser: Browser, look: Look, outputs: LocalOutputs) {
  const { colorScheme, viewport, locale = 'en-US', preferences } = look
  const open = async () => {
    const profile = await browser.newContext({ colorScheme, viewport, locale, reducedMotion: 'reduce' })
    profile.setDefaultTimeout(PATIENCE_MS)
    if (preferences !== undefined) {
      const chosen = JSON.stringify(JSON.stringify(preferences))
      await profile.addInitScript(`localStorage.setItem('diddo.preferences', ${chosen})`)
    }
    return profile
  }
  const profiles = { administrator: await open(), member: await open(), nobody: await open() }
  await signedIn(profiles.administrator, outputs)
  await signedIn(profiles.member, outputs, outputs.support)
  return profiles
}

interface Listed {
  readonly id: string
  readonly brandOrders: readonly {
    readonly status: string
    readonly amounts: { readonly refunded: number; readonly toReturn: number }
  }[]
}

/** With more brands, their sections are folded. */
const MOST_BRANDS = 3

/** The listed order that has most to show: several brands, delivered, something given back. */
async function fullestOrder(page: Page, dashboardUrl: string, filters: string): Promise<string> {
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.url().includes('/support/orders?') && one.ok()),
    page.goto(`${dashboardUrl}/orders?${filters}`),
  ])
  const { data } = (await answer.json()) as { data: Listed[] }
  const [fullest = data[0]] = data
    .filter(({ brandOrders }) => brandOrders.length <= MOST_BRANDS)
    .toSorted((one, other) => richness(other) - richness(one))
  if (fullest === undefined) throw new Error('There is no such order.')
  return `/orders/${fullest.id}`
}

function richness({ brandOrders }: Listed): number {
  const isGivenBack = brandOrders.some(({ amounts }) => amounts.refunded + amounts.toReturn > 0)
  return (
    brandOrders.length + (brandOrders.every(({ status }) => status === 'completed') ? 2 : 0) + (isGivenBack ? 2 : 0)
  )
}

async function picture(page: Page, dashboardUrl: string, view: View, file: string): Promise<void> {
  const { path, orderOf, answers, given = [], viewport, open, isDialog = false, isWindow = false } = view
  if (viewport !== undefined) await page.setViewportSize(viewport)
  const place = orderOf === undefined ? '' : await fullestOrder(page, dashboardUrl, orderOf)
  if (answers !== undefined) await answerOtherwise(page, answers)
  await answerAsGiven(page, given)
  await page.goto(dashboardUrl + place + path)
  // A page that stopped has no heading.
  await page.locator('h1, #content').first().waitFor()
  if (answers !== 'nothing yet') await page.waitForLoadState('networkidle')
  const dialog = page.getByRole('dialog').filter({ visible: true })
  if (isDialog) await dialog.first().waitFor()
  await open?.(page)
  // A dialog lies over what is seen; everything else is pictured from its beginning to its end.
  const isWhole = !isWindow && (await dialog.count()) === 0
  if (isWhole) await page.evaluate('scrollTo(0, 0)')
  await page.waitForTimeout(SETTLE_MS)
  await page.screenshot({ path: file, fullPage: isWhole })
}
