import { choose, follow, inTurn, press, type View } from './view.ts'

const month = new Date().toISOString().slice(0, 7)

/** Brands, webhooks, exports, and what is for administrators. */
export const administrationViews: readonly View[] = [
  { name: 'brands', path: '/brands' },
  { name: 'brand', path: '/brands/lumen' },
  { name: 'brand-away', path: '/brands/papillon' },
  { name: 'brand-switch', path: '/brands/lumen', open: press('Switch off') },
  { name: 'brand-insight', path: '/brands/lumen', open: press('Ask for a deeper integration') },
  { name: 'brand-settings', path: '/brands/lumen/settings' },
  { name: 'brand-secrets', path: '/brands/lumen/settings', open: press('Replace the secrets') },
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
  { name: 'webhook-pause', path: '/webhooks', open: inTurn(follow, choose(/^More$/, /^Pause|^Switch/)) },
  { name: 'webhook-delivery', path: '/webhooks', open: inTurn(follow, press(/^Attempts/)) },
  { name: 'exports', path: '/exports' },
  { name: 'exports-new', path: '/exports', open: press('Export orders') },
  { name: 'settlement', path: '/settlement' },
  { name: 'settlement-of-month', path: `/settlement?brand=lumen&month=${month}&live=true` },
  { name: 'keys', path: '/keys' },
  { name: 'keys-add-storefront', path: '/keys', open: press('Add a storefront') },
  { name: 'keys-refuse', path: '/keys', open: press(/^Refuse its keys/) },
  { name: 'keys-storefront', path: '/keys', open: follow },
  { name: 'keys-make', path: '/keys', open: inTurn(follow, press('Make a key')) },
  { name: 'keys-replace', path: '/keys', open: inTurn(follow, press(/^Replace/)) },
  { name: 'keys-revoke', path: '/keys', open: inTurn(follow, press(/^Revoke/)) },
  { name: 'members', path: '/members' },
  { name: 'invite', path: '/members', open: press('Invite a member') },
  { name: 'audit', path: '/audit' },
]
