import type { Page } from 'playwright-core'

/** A page or a dialog that is pictured. */
export interface View {
  readonly name: string
  /** Within the dashboard; `order` is the order that has most to show. */
  readonly path: string
  /** What is opened there before the picture. */
  readonly open?: (page: Page) => Promise<void>
}

const press = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true, disabled: false }).first().click()
  await page.getByRole('dialog').waitFor()
}

export const views: readonly View[] = [
  { name: 'overview', path: '/' },
  { name: 'orders', path: '/orders' },
  { name: 'orders-empty', path: '/orders?day=2001-01-01' },
  { name: 'order', path: 'order' },
  { name: 'refund', path: 'order', open: press('Refund') },
  { name: 'return', path: 'order', open: press('Start a return') },
  { name: 'returns', path: '/returns' },
  { name: 'refunds', path: '/refunds' },
  { name: 'brands', path: '/brands' },
  { name: 'members', path: '/members' },
  { name: 'invite', path: '/members', open: press('Invite a member') },
  { name: 'audit', path: '/audit' },
  { name: 'not-found', path: '/nowhere' },
  {
    name: 'search-typed',
    path: '/',
    open: async (page) => {
      await page.getByLabel('Find an order').fill('1Z999AA10123456784')
    },
  },
  {
    name: 'palette',
    path: '/orders',
    open: async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
    },
  },
]
