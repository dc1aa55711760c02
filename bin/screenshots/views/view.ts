import type { Page } from 'playwright-core'

/** A page or a dialog that is pictured. */
export interface View {
  readonly name: string
  /** Within the dashboard. With `orderOf`, what follows the order's own address. */
  readonly path: string
  /** A list of orders by its filters: the one in it that has most to show. */
  readonly orderOf?: string
  /** What the API answers instead: as on a new deployment, or with a fault. */
  readonly answers?: 'empty' | 'faults'
  /** Before anybody has signed in. */
  readonly isSignedOut?: boolean
  /** What is opened there before the picture. */
  readonly open?: (page: Page) => Promise<void>
}

export type Open = NonNullable<View['open']>

const dialogOf = (page: Page) => page.getByRole('dialog').filter({ visible: true }).first()

/** Presses a button that opens a dialog. */
export const press =
  (name: string | RegExp): Open =>
  async (page) => {
    const named = typeof name === 'string' ? { name, exact: true } : { name }
    await page
      .getByRole('button', { ...named, disabled: false })
      .first()
      .click()
    await dialogOf(page).waitFor()
  }

/** Chooses from a menu what opens a dialog. */
export const choose =
  (menu: string | RegExp, item: string | RegExp): Open =>
  async (page) => {
    await page.getByRole('button', { name: menu, disabled: false }).first().click()
    await page.getByRole('menuitem', { name: item }).first().click()
    await dialogOf(page).waitFor()
  }

export const tab =
  (name: string): Open =>
  async (page) => {
    await page.getByRole('tab', { name }).click()
    await page.waitForLoadState('networkidle')
  }

/** Follows the first link of a page's list. */
export const follow: Open = async (page) => {
  const title = page.locator('#content h1')
  const before = await title.textContent()
  await page.locator('#content').locator('table a, ul.blocks a, ul.order-blocks a').first().click()
  await title.filter({ hasNotText: before ?? '' }).waitFor()
  await page.waitForLoadState('networkidle')
}

export const inTurn =
  (...all: readonly Open[]): Open =>
  async (page) => {
    for (const open of all) await open(page)
  }
