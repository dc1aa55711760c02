import type { Page } from 'playwright-core'
import { choose, follow, inTurn, type Open, press, tab, type View } from './view.ts'

const order = (name: string, filters: string, open?: Open): View => ({
  name: `order-${name}`,
  path: '',
  orderOf: filters,
  ...(open === undefined ? {} : { open }),
})

/** What the menu of Lumen's part has; this brand of the demo can do most. */
const more = (item: string) => choose(/^More about Lumen/, item)

const pressAtLumen =
  (name: string): Open =>
  async (page) => {
    const part = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Lumen Audio' }) })
    const button = part.getByRole('button', { name, exact: true, disabled: false }).first()
    // On a phone some are in the menu.
    if (!(await button.isVisible())) return more(name)(page)
    await button.click()
    await page.getByRole('dialog').filter({ visible: true }).first().waitFor()
  }

const REFUNDED = 'refund=partially_refunded'
const DELIVERED = 'brand=lumen&status=completed&fulfillment=delivered'
const UNSHIPPED = 'brand=lumen&status=in_progress&fulfillment=unfulfilled'

/** One piece and a reason, until the amount is there. */
async function draftRefund(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /^Refund:/ })
  await dialog
    .getByRole('button', { name: /^One more/ })
    .first()
    .click()
  await dialog.getByRole('button', { name: /Choose a reason/ }).click()
  await page.getByRole('option', { name: 'It arrived damaged' }).click()
  await dialog.getByRole('button', { name: /^Refund .*\d/, disabled: false }).waitFor()
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
  order('timeline', REFUNDED, tab('Timeline')),
  order('mails', REFUNDED, tab('Mails')),
  order('many', 'status=completed&brand=tsukimi'),
  { name: 'order-deliveries', path: '/orders', open: inTurn(follow, tab('Webhook')) },
  { name: 'order-delivery', path: '/orders', open: inTurn(follow, tab('Webhook'), press(/^Attempts/)) },
  order('events', REFUNDED, tab('Raw')),
  order('access', REFUNDED, tab('Access')),
  order('refund', DELIVERED, pressAtLumen('Refund')),
  order('refund-drafted', DELIVERED, inTurn(pressAtLumen('Refund'), draftRefund)),
  order('return', DELIVERED, pressAtLumen('Start a return')),
  order('cancel', UNSHIPPED, more('Cancel')),
  order('address', UNSHIPPED, more('Change the address')),
  order('insight', UNSHIPPED, more('Ask for a deeper integration')),
  order('retry', 'attention=retries_exhausted', press(/^Send again/)),
  order('settle', 'attention=contradictory_report', press(/^Settle it/)),
  order('reveal', REFUNDED, press('Show details')),
  order('reply', 'attention=accept_overdue', press('Copy a reply')),
  order('contact', DELIVERED, more('Contact the brand')),
  order('remind', 'attention=accept_overdue', press(/^Remind the brand/)),
  { name: 'order-payment', path: '/refunds', open: inTurn(follow, press(/^Record as paid/)) },
  order('erase', 'status=completed', choose(/^More$/, /^Erase the customer/)),
]
