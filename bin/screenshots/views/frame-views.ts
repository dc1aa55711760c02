import { readOutputs } from '../../local-run/outputs.ts'
import { fillSignIn } from '../signed-in.ts'
import { choose, inTurn, type Open, type View } from './view.ts'

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

/** As wide as a frame in a help desk. */
const helpDesk = { width: 340, height: 760 }

/** The panel has a session of its own. */
const inPanel: Open = async (page) => {
  const opening = page.waitForEvent('popup')
  await page.getByRole('button').first().click()
  const opened = await opening
  const closing = opened.waitForEvent('close')
  await fillSignIn(opened, readOutputs().support)
  await closing
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().waitFor()
}

const find =
  (text: string): Open =>
  async (page) => {
    await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill(text)
    await page.keyboard.press('Enter')
    await page.waitForLoadState('networkidle')
  }

const loseConnection: Open = async (page) => {
  await page.context().setOffline(true)
  await page
    .getByText(/^You are offline/)
    .first()
    .waitFor()
}

const deployAnother: Open = async (page) => {
  const body = '<script type="module" src="/dashboard/assets/another.js"></script>'
  await page.route('**/dashboard/', (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.evaluate('document.dispatchEvent(new Event("visibilitychange"))')
  await page.getByText('There is a new version of this page.').waitFor()
}

/** The API refuses the token, and the user pool to renew it, as after twelve hours. */
const endSession: Open = async (page) => {
  const headers = { 'access-control-allow-origin': '*' }
  await page.route(/\/support\//, (route) => route.fulfill({ status: 401, json: { code: 'unauthenticated' } }))
  await page.route(`${readOutputs().endpointUrl}/`, (route) => route.fulfill({ status: 400, json: {}, headers }))
  await page.reload()
  await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor()
}

/** What is on every page: search, keys, display; and what stands where a page cannot be shown. */
export const frameViews: readonly View[] = [
  { name: 'sign-in', path: '/', by: 'nobody' },
  { name: 'sign-in-failed', path: '/signed-in?error=access_denied', by: 'nobody' },
  { name: 'signed-out', path: '/signed-out', by: 'nobody' },
  { name: 'panel-sign-in', path: '/panel', by: 'nobody', viewport: helpDesk },
  { name: 'panel-intro', path: '/panel', by: 'nobody', viewport: helpDesk, open: inPanel },
  { name: 'panel-order', path: '/panel', by: 'nobody', viewport: helpDesk, open: inTurn(inPanel, find('STA-48614')) },
  {
    name: 'panel-found',
    path: '/panel',
    by: 'nobody',
    viewport: helpDesk,
    open: inTurn(inPanel, find('juergen.weiss@example.org')),
  },
  {
    name: 'panel-nothing',
    path: '/panel',
    by: 'nobody',
    viewport: helpDesk,
    open: inTurn(inPanel, find('nobody@example.org')),
  },
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
    isWindow: true,
    open: async (page) => {
      // On a desktop it stands beside every page.
      if ((page.viewportSize()?.width ?? 0) < 700) await page.getByRole('button', { name: 'Open the menu' }).click()
    },
  },
  { name: 'member', path: '/', by: 'member' },
  { name: 'member-order', path: '', orderOf: 'refund=partially_refunded', by: 'member' },
  { name: 'not-allowed', path: '/audit', by: 'member' },
  { name: 'not-found', path: '/nowhere' },
  { name: 'offline', path: '/orders', open: loseConnection },
  { name: 'new-version', path: '/orders', open: deployAnother },
  { name: 'stopped', path: '/brands', given: [{ path: /^\/support\/brands$/, answer: {} }] },
  { name: 'order-not-found', path: '/orders/ord_00000000000000000000000000' },
]

const pagesWithLists = ['overview', 'orders', 'late', 'returns', 'refunds', 'brands', 'webhooks', 'exports', 'audit']
const addressOf = (page: string) => (page === 'overview' ? '/' : `/${page}`)

/** At the end: it ends for every tab of the profile. */
export const endViews: readonly View[] = [{ name: 'session-over', path: '/', open: endSession }]

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
  ...['overview', 'orders', 'brands', 'webhooks'].map(
    (page): View => ({ name: `loading-${page}`, path: addressOf(page), answers: 'nothing yet' }),
  ),
]
