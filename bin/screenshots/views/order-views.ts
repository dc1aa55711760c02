import type { Page } from 'playwright-core'
import { choose, follow, inTurn, type Open, press, tab, type View } from './view.ts'

const order = (name: string, filters: string, open?: Open): View => ({
  name: `order-${name}`,
  path: '',
  orderOf: filters,
  ...(open === undefined ? {} : { open }),
})

/** What the menu of a brand's part has. */
const more = (item: string) => choose(/^More about/, item)

const REFUNDED = 'refund=partially_refunded'
const DELIVERED = 'status=completed&fulfillment=delivered'
const UNSHIPPED = 'status=in_progress&fulfillment=unfulfilled'

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
  order('many', 'status=completed&brand=tsukimi'),
  { name: 'order-deliveries', path: '/orders', open: inTurn(follow, tab('Webhook')) },
  { name: 'order-delivery', path: '/orders', open: inTurn(follow, tab('Webhook'), press(/^Attempts/)) },
  order('events', REFUNDED, tab('Raw')),
  order('access', REFUNDED, tab('Access')),
  order('refund', DELIVERED, press('Refund')),
  order('refund-drafted', DELIVERED, inTurn(press('Refund'), draftRefund)),
  order('return', DELIVERED, press('Start a return')),
  order('cancel', UNSHIPPED, more('Cancel')),
  order('address', UNSHIPPED, more('Change the address')),
  order('insight', UNSHIPPED, more('Ask for more from this brand')),
  order('retry', 'attention=retries_exhausted', press(/^Send again/)),
  order('settle', 'attention=contradictory_report', press(/^Settle it/)),
  order('reveal', REFUNDED, press('Show details')),
  order('reply', 'attention=accept_overdue', press('Copy a reply')),
  order('contact', 'attention=accept_overdue', more('Contact the brand')),
  order('remind', 'attention=accept_overdue', press(/^Remind the brand/)),
  { name: 'order-payment', path: '/refunds', open: inTurn(follow, press(/^Record as paid/)) },
  order('erase', 'status=completed', choose(/^More$/, /^Erase the customer/)),
]
