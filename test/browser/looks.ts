import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeFindings } from './axe.ts'

const desktop = { width: 1280, height: 900 }
const phone = { width: 360, height: 780 }
const looks = [
  { colorScheme: 'light', viewport: desktop },
  { colorScheme: 'dark', viewport: desktop },
  { colorScheme: 'light', viewport: phone },
] as const

/** For a desk that axe runs at: it is put into the page as a script, and what moves would be half transparent. */
export const FOR_AXE = { bypassCSP: true, reducedMotion: 'reduce' } as const

/** What the page shows passes axe and is no wider than the screen: in both schemes on a desktop, and at 360 pixels. */
export async function expectFitForEverybody(page: Page, what: string): Promise<void> {
  for (const { colorScheme, viewport } of looks) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    await page.waitForFunction(
      `document.body.classList.contains('awsui-dark-mode') === ${colorScheme === 'dark'} && innerWidth === ${viewport.width}`,
    )
    const look = `${what}, ${colorScheme}, ${viewport.width} pixels`
    expect([look, await axeFindings(page)]).toEqual([look, []])
    const isWider = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')
    expect([look, isWider]).toEqual([look, false])
  }
  await page.setViewportSize(desktop)
}
