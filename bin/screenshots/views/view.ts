import type { Page } from 'playwright-core'

/** A page or a dialog that is pictured. */
export interface View {
  readonly name: string
  /** Within the dashboard. With `orderOf`, what follows the order's own address. */
  readonly path: string
  /** A list of orders by its filters: the one in it that has most to show. */
  readonly orderOf?: string
  /** What the API answers instead: as on a new deployment, with a fault, or nothing yet. */
  readonly answers?: 'empty' | 'faults' | 'nothing yet'
  /** What a local run has no example of. */
  readonly given?: readonly GivenAnswer[]
  /** Who looks at it. Default: an administrator. */
  readonly by?: 'nobody' | 'member'
  /** Where it is not as wide as its look: a frame in a help desk. */
  readonly viewport?: { readonly width: number; readonly height: number }
  /** Whether something lies over the page: only what is seen is pictured. Of dialogs this is known. */
  readonly isWindow?: boolean
  /** Whether its address opens a dialog by itself. */
  readonly isDialog?: boolean
  /** What is opened there before the picture. */
  readonly open?: (page: Page) => Promise<void>
}

/** An answer of the API that is another one in the picture. */
export interface GivenAnswer {
  readonly method?: 'GET' | 'POST'
  readonly path: RegExp
  readonly status?: number
  readonly answer: unknown
  /** Whether only these members of the true answer are others. */
  readonly isPart?: boolean
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
