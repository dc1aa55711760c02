import * as z from 'zod'
import type { Capabilities } from '../../capabilities.ts'
import { choice } from '../choice.ts'

/** Newest stable version of the Admin API when this was written; every document here is of it. */
export const API_VERSION = '2026-10'

const SHOP_DOMAIN = /^[a-z0-9][a-z0-9-]{0,60}\.myshopify\.com$/
/** A stand-in on this machine. `brand-http.ts` allows such addresses on the local stage only. */
const LOOPBACK = /^http:\/\/(127\.0\.0\.1|localhost):\d{1,5}$/

export const shopifySettings = z.strictObject({
  shop: z
    .string()
    .refine((shop) => SHOP_DOMAIN.test(shop) || LOOPBACK.test(shop), 'Must be the shop’s own name.myshopify.com.')
    .describe('The shop’s own domain, such as aurora.myshopify.com.'),
  updatesUrl: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where Shopify sends webhooks: this platform’s address and /v1/brands/{brandId}/updates.'),
  sendReceipt: z.boolean().default(true).describe('Whether Shopify sends the customer the order confirmation.'),
  sendFulfillmentReceipt: z
    .boolean()
    .default(true)
    .describe('Whether Shopify tells the customer about cancellations and refunds that we ask for.'),
  inventoryBehaviour: choice({
    bypass: 'Unchanged',
    decrement_ignoring_policy: 'Reduced, even below zero',
    decrement_obeying_policy: 'Reduced, as products allow',
  })
    .default('decrement_obeying_policy')
    .describe('What an order does to stock; obeying the policy refuses what is sold out.'),
  unknownSku: choice({ refuse: 'Refuse the order', custom_line: 'Add a line without a product' })
    .default('refuse')
    .describe('What to do with a SKU that the shop does not have: refuse the order, or add a line without a product.'),
  returnApproval: choice({ automatic: 'Open at once', merchant: 'The merchant approves it' })
    .default('automatic')
    .describe('Whether a return is open at once, or waits for the merchant’s approval.'),
  tags: z
    .array(z.string().min(1).max(40))
    .max(20)
    .default([])
    .describe('Tags that every order gets beside diddo-orders.'),
  requestsPerSecond: z
    .number()
    .min(1)
    .max(100)
    .default(5)
    .describe(
      'How many calls a second the shop’s plan takes. 5 suits the smallest (100 points a second, some 20 a call).',
    ),
  sourceName: z
    .string()
    .regex(/^[a-z0-9:_-]{1,60}$/)
    .optional()
    .describe('Handle of the channel that orders are attributed to, when the app has defined one.'),
})
export type ShopifySettings = z.output<typeof shopifySettings>

const clientSecret = z.string().min(16).max(200)

export const shopifySecrets = z.strictObject({
  clientId: z
    .string()
    .min(8)
    .max(100)
    .optional()
    .describe(
      'Client ID of the merchant’s own app, from the developer dashboard. Needed unless there is an accessToken.',
    ),
  clientSecret: clientSecret.describe(
    'Client secret of the app; it signs the webhooks. One app may serve several brands: then it is the same for each.',
  ),
  accessToken: z
    .string()
    .regex(/^shp[a-z]{2}_[\w-]{8,200}$/, 'Must be a token such as shpat_….')
    .optional()
    .describe('Lasting access token of the app in this shop (shpat_…), where it has one.'),
  previousClientSecret: clientSecret.optional().describe('The secret before the last rotation: webhooks may carry it.'),
  previousValidUntil: z.iso.datetime().optional().describe('Until when webhooks signed by the previous secret count.'),
})
export type ShopifySecrets = z.output<typeof shopifySecrets>

/** The secrets that a webhook may be signed with at `now`. */
export function webhookSecrets(secrets: ShopifySecrets, now: Date): string[] {
  const { clientSecret: current, previousClientSecret: previous, previousValidUntil: until } = secrets
  const both = previous !== undefined && until !== undefined && Date.parse(until) > now.getTime()
  return both ? [current, previous] : [current]
}

export function shopUrl({ shop }: Pick<ShopifySettings, 'shop'>): string {
  return LOOPBACK.test(shop) ? shop : `https://${shop}`
}

export function shopifyCapabilities(settings: ShopifySettings): Capabilities {
  return {
    accept: { level: 'order' },
    // Shopify cancels whole orders; single lines would be order editing.
    cancel: { level: 'order', until: 'shipped' },
    addressChange: { level: 'order', until: 'shipped' },
    return: { level: 'line', label: false },
    refund: { level: 'amount' },
    tracking: { mode: settings.updatesUrl === undefined ? 'polled' : 'realtime' },
    // customerRequestDataErasure takes a customer, not an order: it would also erase what the shop sold to them itself.
    erasure: { level: 'none' },
    // A submission says who confirms and must be the same on every try: the shop does, by its own settings.
    confirmation: { by: 'brand' },
  }
}
