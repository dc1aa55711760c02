import { choose, type Open, type View } from './view.ts'

const type =
  (text: string): Open =>
  (page) =>
    page.getByLabel('Find an order').fill(text)

const search =
  (text: string): Open =>
  async (page) => {
    await type(text)(page)
    await page.keyboard.press('Enter')
    await page.waitForLoadState('networkidle')
  }

const keys =
  (pressed: string): Open =>
  async (page) => {
    await page.keyboard.press(pressed)
    await page.getByRole('dialog').filter({ visible: true }).first().waitFor()
  }

/** What is on every page: search, keys, display; and what stands where a page cannot be shown. */
export const frameViews: readonly View[] = [
  { name: 'sign-in', path: '/', isSignedOut: true },
  { name: 'search-typed', path: '/', open: type('1Z999AA10123456784') },
  { name: 'search-card', path: '/', open: type('4242 4242 4242 4242') },
  { name: 'search-mail', path: '/', open: search('juergen.weiss@example.org') },
  { name: 'search-nothing', path: '/', open: search('nobody@example.org') },
  { name: 'palette', path: '/orders', open: keys('Control+k') },
  { name: 'shortcuts', path: '/orders', open: keys('?') },
  { name: 'display', path: '/orders', open: choose('Account and settings', 'Display and keyboard') },
  {
    name: 'menu',
    path: '/orders',
    open: async (page) => {
      // On a desktop it stands beside every page.
      if ((page.viewportSize()?.width ?? 0) < 700) await page.getByRole('button', { name: 'Open the menu' }).click()
    },
  },
  { name: 'not-found', path: '/nowhere' },
  { name: 'order-not-found', path: '/orders/ord_00000000000000000000000000' },
]

const pagesWithLists = ['overview', 'orders', 'late', 'returns', 'refunds', 'brands', 'webhooks', 'exports', 'audit']
const addressOf = (page: string) => (page === 'overview' ? '/' : `/${page}`)

/** The pages of a deployment on which nothing has happened yet, and those whose API has a fault. */
export const emptyViews: readonly View[] = [
  ...pagesWithLists.map((page): View => ({ name: `empty-${page}`, path: addressOf(page), answers: 'empty' })),
  ...['overview', 'orders', 'brands'].map(
    (page): View => ({
      name: `faulty-${page}`,
      path: addressOf(page),
      answers: 'faults',
      // Asked several times before.
      open: (page) => page.getByText('This could not be loaded').first().waitFor(),
    }),
  ),
]
