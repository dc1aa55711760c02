import type { Page } from 'playwright-core'

/** A page or a dialog that is pictured. */
export interface View {
  readonly name: string
  /** Within the dashboard. With `orderOf`, what follows the order's own address. */
  readonly path: string
  /** A list of orders by its filters: the one in it that has most to show. */
  readonly orderOf?: string
  /** What is opened there before the picture. */
  readonly open?: (page: Page) => Promise<void>
}

const press = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true, disabled: false }).first().click()
  await page.getByRole('dialog').first().waitFor()
}

/** Follows the first link of a page's list. */
const firstOf = (heading: string) => async (page: Page) => {
  const link = page.locator('#content').locator('table a, ul.blocks a').first()
  await link.waitFor({ timeout: 10_000 }).catch(() => {})
  // A page that lists nothing is pictured as it is.
  if ((await link.count()) === 0) return
  await link.click()
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor({ state: 'detached' })
  await page.waitForLoadState('networkidle')
}

const pressIn = (place: string, name: RegExp) => async (page: Page) => {
  await page.locator(place).getByRole('button', { name }).first().click()
  await page.getByRole('dialog').first().waitFor()
}

/** What the menu of a brand's part has. */
const more = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name: /^More/, disabled: false }).first().click()
  await page.getByRole('menuitem', { name, exact: true }).first().click()
  await page.getByRole('dialog').first().waitFor()
}

const tab = (name: string) => async (page: Page) => {
  await page.getByRole('tab', { name }).click()
  await page.waitForLoadState('networkidle')
}

const order = (name: string, filters: string, open?: View['open']): View => ({
  name: `order-${name}`,
  path: '',
  orderOf: filters,
  ...(open === undefined ? {} : { open }),
})

const search = (text: string) => async (page: Page) => {
  await page.getByLabel('Find an order').fill(text)
  await page.keyboard.press('Enter')
  await page.waitForLoadState('networkidle')
}

export const views: readonly View[] = [
  { name: 'overview', path: '/' },
  { name: 'orders', path: '/orders' },
  { name: 'orders-attention', path: '/orders?attention=any' },
  { name: 'orders-empty', path: '/orders?day=2001-01-01' },
  { name: 'peek', path: '/orders', open: (page) => page.locator('main tbody tr button').first().click() },
  {
    name: 'bulk',
    path: '/orders',
    open: (page) => page.locator('main tbody tr input[type=checkbox]').first().check({ force: true }),
  },
  { name: 'export', path: '/orders', open: press('Export this list') },
  order('full', 'refund=partially_refunded'),
  order('overdue', 'attention=accept_overdue'),
  order('contradictory', 'attention=contradictory_report'),
  order('exhausted', 'attention=retries_exhausted'),
  order('unshipped', 'attention=refunded_unshipped'),
  order('away', 'brand=papillon&status=placed'),
  order('rejected', 'status=rejected'),
  order('cancelled', 'status=cancelled'),
  order('new', 'status=placed'),
  order('timeline', 'refund=partially_refunded', tab('Timeline')),
  order('mails', 'refund=partially_refunded', tab('Mails')),
  order('deliveries', 'status=completed', tab('Webhook')),
  order('events', 'refund=partially_refunded', tab('Raw')),
  order('access', 'refund=partially_refunded', tab('Access')),
  order('refund', 'status=completed&fulfillment=delivered', press('Refund')),
  order('return', 'status=completed&fulfillment=delivered', press('Start a return')),
  order('cancel', 'status=in_progress&fulfillment=unfulfilled', more('Cancel')),
  order('address', 'status=in_progress&fulfillment=unfulfilled', more('Change the address')),
  order('retry', 'attention=retries_exhausted', press('Send again')),
  order('settle', 'attention=contradictory_report', press('Settle it')),
  order('reveal', 'refund=partially_refunded', press('Show details')),
  order('reply', 'attention=accept_overdue', press('Copy a reply')),
  order('contact', 'attention=accept_overdue', press('Write to the brand')),
  { name: 'late', path: '/late' },
  { name: 'returns', path: '/returns' },
  { name: 'refunds', path: '/refunds' },
  { name: 'refunds-pay', path: '/refunds', open: pressIn('main', /^Record as paid: /) },
  { name: 'brands', path: '/brands' },
  { name: 'brand', path: '/brands', open: firstOf('Brands') },
  { name: 'brand-new', path: '/brands/new' },
  { name: 'webhooks', path: '/webhooks' },
  { name: 'webhook', path: '/webhooks', open: firstOf('Webhooks') },
  { name: 'exports', path: '/exports' },
  { name: 'exports-new', path: '/exports', open: press('Export orders') },
  { name: 'settlement', path: '/settlement' },
  { name: 'keys', path: '/keys' },
  { name: 'keys-storefront', path: '/keys', open: firstOf('Keys and storefronts') },
  { name: 'members', path: '/members' },
  { name: 'invite', path: '/members', open: press('Invite a member') },
  { name: 'audit', path: '/audit' },
  { name: 'not-found', path: '/nowhere' },
  {
    name: 'search-typed',
    path: '/',
    open: (page) => page.getByLabel('Find an order').fill('1Z999AA10123456784'),
  },
  { name: 'search-mail', path: '/', open: search('juergen.weiss@example.org') },
  { name: 'search-nothing', path: '/', open: search('nobody@example.org') },
  {
    name: 'palette',
    path: '/orders',
    open: async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'shortcuts',
    path: '/orders',
    open: async (page) => {
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
    },
  },
]
