import { defineIntegration } from '../integration.ts'
import { connectVendure } from './connection.ts'
import { vendureOrderUrl } from './order-url.ts'
import { vendureCapabilities, vendureSecrets, vendureSettings } from './settings.ts'

export const vendure = defineIntegration({
  kind: 'vendure',
  title: 'Vendure',
  description: 'Orders are created in the brand’s Vendure by its Admin API, and polled.',
  settings: vendureSettings,
  secrets: vendureSecrets,
  capabilities: vendureCapabilities,
  orderUrl: vendureOrderUrl,
  addresses: ({ url }) => [url],
  // An order is created by six requests in a row.
  pace: ({ requestsPerSecond }) => ({ requestsPerSecond, burst: Math.ceil(requestsPerSecond * 2) }),
  polls: true,
  connect: connectVendure,
})
