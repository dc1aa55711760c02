import type { Page } from 'playwright-core'
import { mailsOfTheOrder } from './given-answers.ts'
import { choose, follow, inTurn, type Open, press, type View } from './view.ts'

const order = (name: string, filters: string, open?: Open): View => ({
  name: `order-${name}`,
  path: '',
  orderOf: filters,
  ...(open === undefined ? {} : { open }),
})

const tab = (name: string, filters: string): View => ({ ...order(name, filters), path: `?tab=${name}` })

/** With the dialog of an action open, as a link from Slack has it. */
const act = (name: string, filters: string, action: string): View => ({
  ...order(name, filters),
  path: `?act=${action}`,
  isDialog: true,
})

/** What the menu of Lumen's part has; this brand of the demo can do most. */
const more = (item: string) => choose(/^More about Lumen/, item)

const REFUNDED = 'refund=partially_refunded'
const DELIVERED = 'brand=lumen&status=completed&fulfillment=delivered'
const UNSHIPPED = 'brand=lumen&status=in_progress&fulfillment=unfulfilled'

const pressAtLumen =
  (name: string): Open =>
  async (page) => {
    const part = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Lumen Audio' }) })
    await part.getByRole('button', { name, exact: true, disabled: false }).first().click()
    await page.getByRole('dialog').filter({ visible: true }).first().waitFor()
  }

/** One piece and a reason, until the amount is there. */
const draftRefund = inTurn(pressAtLumen('Refund'), async (page) => {
  const dialog = page.getByRole('dialog', { name: /^Refund:/ })
  await dialog
    .getByRole('button', { name: /^One more/ })
    .first()
    .click()
  await dialog.getByRole('button', { name: /Choose a reason/ }).click()
  await page.getByRole('option', { name: 'It arrived damaged' }).click()
  await dialog.getByRole('button', { name: /^Refund .*\d/, disabled: false }).waitFor()
})

/** The answer to a refund is lost, or there were too many requests. Nothing is refunded. */
const sendRefund =
  (answer: 'lost' | 'too many'): Open =>
  async (page) => {
    await draftRefund(page)
    await page.route('**/refunds', (route) =>
      answer === 'lost'
        ? route.abort('connectionreset')
        : route.fulfill({ status: 429, headers: { 'retry-after': '40' }, json: { message: 'Too Many Requests' } }),
    )
    const dialog = page.getByRole('dialog', { name: /^Refund:/ })
    await dialog.getByRole('button', { name: /^Refund .*\d/, disabled: false }).click()
    await dialog
      .getByRole('alert')
      .or(dialog.getByText(/arrived|seconds/))
      .first()
      .waitFor()
  }

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click()
  await page.waitForLoadState('networkidle')
}

/** The page of an order: how it stands, and everything that opens there. */
export const orderViews: readonly View[] = [
  order('full', REFUNDED),
  order('overdue', 'attention=accept_overdue'),
  order('contradictory', 'attention=contradictory_report'),
  order('exhausted', 'attention=retries_exhausted'),
  order('unshipped', 'attention=refunded_unshipped'),
  order('away', 'brand=papillon&status=placed'),
  order('rejected', 'status=rejected'),
  order('cancelled', 'status=cancelled'),
  order('new', 'status=placed'),
  tab('timeline', REFUNDED),
  tab('mails', REFUNDED),
  { ...tab('mails', REFUNDED), name: 'order-mails-sent', given: [mailsOfTheOrder] },
  {
    ...tab('mails', REFUNDED),
    name: 'order-mail-again',
    given: [mailsOfTheOrder],
    open: press(/^Send again: /),
  },
  order('many', 'status=completed&brand=tsukimi'),
  { name: 'order-deliveries', path: '/orders', open: inTurn(follow, (page) => openTab(page, 'Webhook')) },
  {
    name: 'order-delivery',
    path: '/orders',
    open: inTurn(follow, (page) => openTab(page, 'Webhook'), press(/^Attempts/)),
  },
  tab('events', REFUNDED),
  tab('access', REFUNDED),
  act('refund', DELIVERED, 'refund'),
  order('refund-drafted', DELIVERED, draftRefund),
  order('refund-unknown', DELIVERED, sendRefund('lost')),
  order('refund-waiting', DELIVERED, sendRefund('too many')),
  act('return', DELIVERED, 'return'),
  act('cancel', UNSHIPPED, 'cancel'),
  act('address', UNSHIPPED, 'address_change'),
  order('insight', UNSHIPPED, more('Ask for a deeper integration')),
  act('retry', 'attention=retries_exhausted', 'retry'),
  act('settle', 'attention=contradictory_report', 'resolve_attention'),
  order('reveal', REFUNDED, press('Show details')),
  order('reply', 'attention=accept_overdue', press('Copy a reply')),
  act('contact', DELIVERED, 'contact_brand'),
  act('remind', 'attention=accept_overdue', 'remind_brand'),
  { name: 'order-payment', path: '/refunds', open: inTurn(follow, press(/^Record as paid/)) },
  order('erase', 'status=completed', choose(/^More$/, /^Erase the customer/)),
]
