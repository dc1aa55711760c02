import { exportedOfTheDay, newSecret, pendingSender, replay, voiceOfLumen, wishes } from './given-answers.ts'
import { choose, follow, inTurn, type Open, press, type View } from './view.ts'

const month = new Date().toISOString().slice(0, 7)

/** Presses the last button of the dialog. */
const confirmed: Open = async (page) => {
  const dialog = page.getByRole('dialog').filter({ visible: true })
  await dialog.getByRole('button').last().click()
  await dialog.getByRole('button', { name: 'Close' }).last().waitFor()
}

/** Brands, webhooks, exports, and what is for administrators. */
export const administrationViews: readonly View[] = [
  { name: 'brands', path: '/brands' },
  { name: 'brand', path: '/brands/lumen' },
  { name: 'brand-away', path: '/brands/papillon' },
  { name: 'brand-switch', path: '/brands/lumen', open: press('Switch off') },
  { name: 'brand-insight', path: '/brands/lumen', open: press('Ask for a deeper integration') },
  { name: 'brand-settings', path: '/brands/lumen/settings' },
  { name: 'brand-secrets', path: '/brands/lumen/settings', open: press('Replace the secrets') },
  { name: 'brand-mails', path: '/brands/lumen/mails' },
  { name: 'brand-mails-ours', path: '/brands/lumen/mails', given: [pendingSender, voiceOfLumen] },
  { name: 'brand-mails-set-up', path: '/brands/lumen/mails', open: press('Set up') },
  { name: 'brand-mails-remove', path: '/brands/lumen/mails', given: [pendingSender], open: press('Remove') },
  { name: 'brands-wishes', path: '/brands', given: [wishes] },
  { name: 'brands-wish-done', path: '/brands', given: [wishes], open: press(/^Mark as done/) },
  { name: 'brand-new', path: '/brands/new' },
  ...['Signed HTTP', 'Shopify', 'E-mail', 'Vendure'].map(
    (kind): View => ({
      name: `brand-new-${kind.toLowerCase().replace(' ', '-')}`,
      path: '/brands/new',
      open: async (page) => {
        await page.getByRole('button', { name: /How it is connected/ }).click()
        await page
          .getByRole('option', { name: new RegExp(kind, 'i') })
          .first()
          .click()
      },
    }),
  ),
  { name: 'webhooks', path: '/webhooks' },
  { name: 'webhook', path: '/webhooks', open: follow },
  { name: 'webhook-test', path: '/webhooks', open: inTurn(follow, press('Send a test event')) },
  { name: 'webhook-replay', path: '/webhooks', open: inTurn(follow, choose(/^More$/, 'Send many again')) },
  { name: 'webhook-rotate', path: '/webhooks', open: inTurn(follow, choose(/^More$/, 'Replace the secret')) },
  {
    name: 'webhook-rotated',
    path: '/webhooks',
    given: [newSecret],
    open: inTurn(follow, choose(/^More$/, 'Replace the secret'), confirmed),
  },
  {
    name: 'webhook-replaying',
    path: '/webhooks',
    given: [replay],
    open: inTurn(follow, async (page) => {
      await page.goto(`${page.url()}?replay=rpl_1`)
      await page.waitForLoadState('networkidle')
    }),
  },
  { name: 'webhook-pause', path: '/webhooks', open: inTurn(follow, choose(/^More$/, /^Pause|^Switch/)) },
  { name: 'webhook-delivery', path: '/webhooks', open: inTurn(follow, press(/^Attempts/)) },
  { name: 'exports', path: '/exports' },
  { name: 'exports-made', path: '/exports', given: [exportedOfTheDay] },
  { name: 'exports-new', path: '/exports', open: press('Export orders') },
  { name: 'settlement', path: '/settlement' },
  { name: 'settlement-of-month', path: `/settlement?brand=lumen&month=${month}&live=true` },
  { name: 'keys', path: '/keys' },
  { name: 'keys-add-storefront', path: '/keys', open: press('Add a storefront') },
  { name: 'keys-rename', path: '/keys', open: press(/^Rename/) },
  { name: 'keys-refuse', path: '/keys', open: press(/^Refuse its keys/) },
  { name: 'keys-storefront', path: '/keys', open: follow },
  { name: 'keys-make', path: '/keys', open: inTurn(follow, press('Make a key')) },
  { name: 'keys-replace', path: '/keys', open: inTurn(follow, press(/^Replace/)) },
  { name: 'keys-revoke', path: '/keys', open: inTurn(follow, press(/^Revoke/)) },
  { name: 'members', path: '/members' },
  { name: 'invite', path: '/members', open: press('Invite a member') },
  { name: 'audit', path: '/audit' },
]
