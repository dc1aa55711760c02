import type { Page } from 'playwright-core'
import { choose, inTurn, press, type View } from './view.ts'

/** Selects the first two orders. On a phone the boxes appear when somebody asks for them. */
async function selectTwo(page: Page): Promise<void> {
  const begin = page.getByRole('button', { name: 'Select several' })
  if ((await begin.count()) > 0) await begin.click()
  const boxes = page.getByRole('checkbox', { name: /^Select (?!all)/ })
  for (const index of [0, 1]) await boxes.nth(index).check({ force: true })
}

/** The list of orders, and the lists of work. */
export const listViews: readonly View[] = [
  { name: 'overview', path: '/' },
  { name: 'orders', path: '/orders' },
  { name: 'orders-attention', path: '/orders?attention=any' },
  { name: 'orders-nothing-fits', path: '/orders?day=2001-01-01' },
  {
    name: 'orders-peek',
    path: '/orders',
    isWindow: true,
    open: async (page) => {
      const peek = page.locator('main tbody tr button').first()
      // A phone has no room beside the list.
      if (await peek.isVisible()) await peek.click()
    },
  },
  { name: 'orders-selected', path: '/orders', open: selectTwo },
  { name: 'orders-bulk', path: '/orders', open: inTurn(selectTwo, choose(/^With 2/, 'Write a note')) },
  { name: 'orders-save-view', path: '/orders?brand=lumen', open: press('Save this view') },
  {
    name: 'orders-columns',
    path: '/orders',
    open: async (page) => {
      const button = page.getByRole('button', { name: 'What the table shows' })
      if (await button.isVisible()) await button.click()
    },
  },
  {
    name: 'orders-export',
    path: '/orders',
    open: async (page) => {
      const begin = page.getByRole('button', { name: 'Select several' })
      if ((await begin.count()) > 0) await begin.click()
      await press('Export this list')(page)
    },
  },
  { name: 'late', path: '/late' },
  { name: 'returns', path: '/returns' },
  { name: 'refunds', path: '/refunds' },
  { name: 'refunds-pay', path: '/refunds', open: press(/^Record as paid/) },
  {
    name: 'refunds-pay-many',
    path: '/refunds',
    open: inTurn(selectTwo, press(/^Record as paid \(2\)/)),
  },
]
