import * as z from 'zod'
import type { Capabilities } from '../../capabilities.ts'

const LOOPBACK = /^http:\/\/(127\.0\.0\.1|localhost):\d{1,5}\//

export const vendureSettings = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .refine((url) => url.startsWith('https://') || LOOPBACK.test(url), 'Must be https.')
    .refine((url) => !/[?#]/.test(url), 'Must end with its path.')
    .describe('The Admin API, such as https://shop.example/admin-api.'),
  channelToken: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('Token of the channel that the orders belong to. Left out: the default channel.'),
  shippingMethod: z
    .string()
    .min(1)
    .max(100)
    .default('diddo-orders')
    .describe('Code of the shipping method that takes its price from us.'),
  dashboardUrl: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe('The dashboard, such as https://shop.example/dashboard. For links only.'),
  requestsPerSecond: z
    .number()
    .min(0.5)
    .max(100)
    .default(10)
    .describe('How many requests a second the server takes; an order takes six.'),
})
export type VendureSettings = z.output<typeof vendureSettings>

export const vendureSecrets = z.strictObject({
  apiKey: z
    .string()
    .min(8)
    .max(500)
    .optional()
    .describe('API key with the integration’s role, of Vendure 3.6 and later. Needed unless there is a username.'),
  username: z.string().min(1).max(200).optional().describe('E-mail address of the integration’s administrator.'),
  password: z.string().min(1).max(500).optional().describe('Password of that administrator.'),
})
export type VendureSecrets = z.output<typeof vendureSecrets>

export function vendureCapabilities(): Capabilities {
  return {
    accept: { level: 'order' },
    cancel: { level: 'line', until: 'shipped' },
    addressChange: { level: 'order', until: 'shipped' },
    // Vendure has no returns: they are notes, and what comes back is cancelled after it shipped.
    return: { level: 'line', label: false },
    refund: { level: 'amount' },
    tracking: { mode: 'polled' },
    // Its customers are shared with the shop's own orders.
    erasure: { level: 'none' },
    confirmation: { by: 'brand' },
  }
}
