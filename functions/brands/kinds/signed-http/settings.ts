import * as z from 'zod'
import { SECRET_PATTERN } from '../../../outgoing/signature.ts'
import type { Capabilities } from '../../capabilities.ts'
import { DEFAULT_PACE } from '../../rate-limit/pace.ts'
import { choice } from '../choice.ts'
import { isOrderUrl } from './order-url.ts'

const until = choice({ accepted: 'Until it has accepted', shipped: 'Until it has shipped' })

export const signedHttpSettings = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .describe('Where the brand takes commands. HTTPS; on the local stage also http://127.0.0.1:<port>/….'),
  accept: choice({ order: 'The whole order only', line: 'Single lines too' })
    .default('line')
    .describe('Whether the brand accepts the whole order only, or may accept some of its lines.'),
  cancel: choice({ none: 'Nothing', order: 'The whole order only', line: 'Single lines too' })
    .default('line')
    .describe('What the brand can cancel.'),
  cancelUntil: until.default('shipped').describe('Until when the brand can cancel.'),
  addressChange: choice({ none: 'No', order: 'Yes' })
    .default('order')
    .describe('Whether the brand can change the address.'),
  addressChangeUntil: until.default('shipped').describe('Until when the brand can change the address.'),
  returns: choice({
    none: 'Nothing',
    platform: 'Nothing: the platform keeps returns',
    order: 'The whole order only',
    line: 'Single lines too',
  })
    .default('line')
    .describe('What can be returned through the brand. Where the platform keeps returns, the brand gets a note.'),
  returnLabel: z.boolean().default(false).describe('Whether the brand sends a return label.'),
  refund: choice({
    none: 'Nothing: it makes refunds itself',
    order: 'The whole order only',
    line: 'Single lines too',
    amount: 'Any amount',
  })
    .default('amount')
    .describe('What the brand can refund: the whole order, single lines, or any amount.'),
  erasure: choice({ none: 'No', order: 'Yes' })
    .default('none')
    .describe('Whether the brand takes customer.erase, which asks it to erase the customer of an order.'),
  tracking: choice({ realtime: 'Yes', none: 'No' })
    .default('realtime')
    .describe('Whether the brand reports shipments and deliveries.'),
  orderUrl: z
    .string()
    .max(500)
    .refine(isOrderUrl, 'Must be https and contain {brandReference} after the host.')
    .optional()
    .describe(
      'Where the brand’s staff see an order: https://shop.example/admin/orders/{brandReference}. For links only.',
    ),
  requestsPerSecond: z
    .number()
    .min(0.1)
    .max(1000)
    .default(DEFAULT_PACE.requestsPerSecond)
    .describe('How many requests a second the brand’s server takes; all of ours together keep to it.'),
})
export type SignedHttpSettings = z.output<typeof signedHttpSettings>

const signingSecret = z.string().regex(SECRET_PATTERN, 'Must be whsec_ and 24 to 64 bytes in base64.')

export const signedHttpSecrets = z.strictObject({
  signingSecret: signingSecret.describe(
    'Signs our commands and the brand’s updates: whsec_ and 24 to 64 bytes in base64.',
  ),
  previousSigningSecret: signingSecret
    .optional()
    .describe('The secret before the last rotation, still valid for a while.'),
  previousValidUntil: z.iso
    .datetime()
    .optional()
    .describe('Until when the previous secret is used beside the new one.'),
})
export type SignedHttpSecrets = z.output<typeof signedHttpSecrets>

/** The secrets to sign and verify with at `now`: two while one is being rotated. */
export function secretsInUse(secrets: SignedHttpSecrets, now: Date): string[] {
  const { signingSecret: current, previousSigningSecret: previous, previousValidUntil: until } = secrets
  const both = previous !== undefined && until !== undefined && Date.parse(until) > now.getTime()
  return both ? [current, previous] : [current]
}

export function signedHttpCapabilities(settings: SignedHttpSettings): Capabilities {
  return {
    accept: { level: settings.accept },
    cancel: { level: settings.cancel, until: settings.cancelUntil },
    addressChange: { level: settings.addressChange, until: settings.addressChangeUntil },
    return: { level: settings.returns, label: settings.returnLabel },
    refund: { level: settings.refund },
    tracking: { mode: settings.tracking },
    erasure: { level: settings.erasure },
    // The body of a submission says who confirms and must be the same on every try: so it is not a setting.
    confirmation: { by: 'brand' },
  }
}
