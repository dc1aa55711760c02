import * as z from 'zod'
import { brandId } from '../orders/fields.ts'

/** A merchant that fulfils. Secrets are not here but in Secrets Manager (`brand-secrets.ts`). */
export const brandSchema = z.object({
  id: brandId,
  name: z.string().min(1).max(200),
  /** Kind of its integration: a folder under `functions/brands/`. */
  integration: z.string(),
  /** The integration's own settings, by the schema it declares; never a secret. */
  settings: z.record(z.string(), z.unknown()),
  /** Upper-case ISO 4217 codes it takes; null takes all. */
  currencies: z.array(z.string()).nullable(),
  /** Upper-case ISO 3166-1 codes it ships to; null ships everywhere. */
  countries: z.array(z.string()).nullable(),
  support: z.object({ email: z.string().nullable(), phone: z.string().nullable(), url: z.string().nullable() }),
  returnPolicyUrl: z.string().nullable(),
  /** Minutes after placing within which the brand should have accepted; then somebody must look. */
  acceptWithinMinutes: z
    .int()
    .min(1)
    .max(30 * 24 * 60),
  /** Days after its last report at which a brand order of a brand without tracking counts as completed. */
  completeAfterDays: z.int().min(1).max(365),
  /** Modes it takes orders in: a sandbox back end takes test orders, a real one live orders. */
  modes: z.array(z.enum(['test', 'live'])).min(1),
  enabled: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.int(),
})
export type Brand = z.infer<typeof brandSchema>

/** Minutes: Amazon's drop-ship terms want an acknowledgement within 2 hours, and so do we by default. */
export const DEFAULT_ACCEPT_WITHIN_MINUTES = 120
export const DEFAULT_COMPLETE_AFTER_DAYS = 14
