import * as z from 'zod'
import { brandId, taxLiability } from '../orders/fields.ts'

/** A merchant that fulfils. Its secrets are in Secrets Manager (`line/brand-secrets.ts`). */
export const brandSchema = z.object({
  id: brandId,
  name: z.string().min(1).max(200),
  /** Kind of its integration: a folder under `functions/brands/kinds/`. */
  integration: z.string(),
  /** The integration's own settings, by the schema it declares; never a secret. */
  settings: z.record(z.string(), z.unknown()),
  /** Upper-case ISO 4217 codes it takes; null takes all. */
  currencies: z.array(z.string()).nullable(),
  /** Upper-case ISO 3166-1 codes it ships to; null ships everywhere. */
  countries: z.array(z.string()).nullable(),
  support: z.object({ email: z.string().nullable(), phone: z.string().nullable(), url: z.string().nullable() }),
  returnPolicyUrl: z.string().nullable(),
  /** Minutes after placing within which the brand should have accepted; then a person must look. */
  acceptWithinMinutes: z
    .int()
    .min(1)
    .max(30 * 24 * 60),
  /** Days after its last report at which a brand order of a brand without tracking counts as completed. */
  completeAfterDays: z.int().min(1).max(365),
  /**
   * The one mode it takes orders in: a sandbox takes test orders, a real back end live ones. It is a list with one entry:
   * a brand is one back end, and a test order must not reach a real one (docs/adr/0007-a-brand-has-one-mode.md).
   */
  modes: z
    .array(z.enum(['test', 'live']))
    .length(1, 'A brand takes one mode. Add the back end for the other mode as a separate brand.'),
  /** Who pays the taxes of its orders to the authorities, where the order does not say. */
  taxLiability: taxLiability.default('brand'),
  enabled: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.int(),
})
export type Brand = z.infer<typeof brandSchema>

/** Whether its back end takes orders of this mode. Checked before anything about an order is sent. */
export function takesMode({ modes }: Pick<Brand, 'modes'>, livemode: boolean): boolean {
  return modes.includes(livemode ? 'live' : 'test')
}

/** Minutes. Amazon's drop-ship terms ask for an acknowledgement within 2 hours; that is the default here too. */
export const DEFAULT_ACCEPT_WITHIN_MINUTES = 120
export const DEFAULT_COMPLETE_AFTER_DAYS = 14
