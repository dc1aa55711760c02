import { defineIntegration } from '../integration.ts'
import { connectShopify } from './connection.ts'
import { shopifyOrderUrl } from './order-url.ts'
import { shopifyCapabilities, shopifySecrets, shopifySettings, shopUrl } from './settings.ts'

export const shopify = defineIntegration({
  kind: 'shopify',
  title: 'Shopify',
  description: 'Orders are created in the brand’s Shopify shop by an app of the merchant’s own.',
  settings: shopifySettings,
  secrets: shopifySecrets,
  capabilities: shopifyCapabilities,
  orderUrl: shopifyOrderUrl,
  addresses: (settings) => [shopUrl(settings)],
  // A shop's bucket holds some 20 times what a second brings back; half of it is left to the merchant's other work.
  // That is ten calls at least, and an order takes four: a token, a look-up, its variants and itself.
  pace: ({ requestsPerSecond }) => ({ requestsPerSecond, burst: Math.ceil(requestsPerSecond * 10) }),
  polls: true,
  setsUp: true,
  // Shopify makes the secrets; after a rotation there, webhooks may be signed by the old one for a while.
  keepSecrets: (current, validUntil) => ({
    previousClientSecret: current.clientSecret,
    previousValidUntil: validUntil.toISOString(),
  }),
  connect: connectShopify,
})
