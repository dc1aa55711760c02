import * as z from 'zod'
import { brandId, taxLiability } from '../orders/fields.ts'
import { acceptByNoticeMinutes, contactSchema, MOST_CONTACTS } from './contacts/contact.ts'
import { voiceSchema } from './voice.ts'

/** Whom customers ask about what they bought of the brand. */
export const supportContactSchema = z
  .object({
    email: z.string().nullable().describe('E-mail address; null where there is none'),
    phone: z.string().nullable().describe('Telephone number in E.164; null where there is none'),
    url: z.string().nullable().describe('A page for help; null where there is none'),
  })
  .describe('Contact for its customers')

export const returnPolicyUrl = z.string().nullable().describe('Page with its returns policy; null where there is none')

/** A merchant that fulfils. Its secrets are in Secrets Manager (`line/brand-secrets.ts`). */
export const brandSchema = z.object({
  id: brandId,
  name: z.string().min(1).max(200).describe('Name for people'),
  // A folder under `functions/brands/kinds/`.
  integration: z.string().describe('Kind of its integration, such as `signed-http`'),
  settings: z
    .record(z.string(), z.unknown())
    .describe('Settings of its integration, by the schema that the integration declares; never a secret'),
  currencies: z.array(z.string()).nullable().describe('ISO 4217 codes it takes; null takes all'),
  countries: z.array(z.string()).nullable().describe('ISO 3166-1 codes it ships to; null ships everywhere'),
  support: supportContactSchema,
  returnPolicyUrl: returnPolicyUrl,
  acceptWithinMinutes: z
    .int()
    .min(1)
    .max(30 * 24 * 60)
    .describe('Minutes after placing within which it should have decided; then a person must look'),
  completeAfterDays: z
    .int()
    .min(1)
    .max(365)
    .describe('Days after its last report at which a brand order counts as completed, for a brand without tracking'),
  /**
   * The one mode it takes orders in: a sandbox takes test orders, a real back end live ones. It is a list with one entry:
   * a brand is one back end, and a test order must not reach a real one (docs/adr/0007-a-brand-has-one-mode.md).
   */
  modes: z
    .array(z.enum(['test', 'live']))
    .length(1, 'A brand takes one mode. Add the back end for the other mode as a separate brand.')
    .describe('The one mode that it takes orders in: `test` for a sandbox, `live` for a real back end'),
  /** Who pays the taxes of its orders to the authorities, where the order does not say. */
  taxLiability: taxLiability.default('brand'),
  voice: voiceSchema
    .nullable()
    .default(null)
    .describe(voiceSchema.description as string),
  contacts: z
    .array(contactSchema)
    .max(MOST_CONTACTS)
    .default([])
    .describe('People at the brand who hear of its orders by mail'),
  acceptByNoticeMinutes: acceptByNoticeMinutes.default(null).describe(acceptByNoticeMinutes.description as string),
  enabled: z.boolean().describe('Whether it takes new orders'),
  createdAt: z.string().describe('When it was added, in UTC'),
  updatedAt: z.string().describe('When it was last changed, in UTC'),
  version: z.int().describe('Counts its changes; the `ETag` has it'),
})
export type Brand = z.infer<typeof brandSchema>

/** Whether its back end takes orders of this mode. Checked before anything about an order is sent. */
export function takesMode({ modes }: Pick<Brand, 'modes'>, livemode: boolean): boolean {
  return modes.includes(livemode ? 'live' : 'test')
}

/** Minutes. Amazon's drop-ship terms ask for an acknowledgement within 2 hours; that is the default here too. */
export const DEFAULT_ACCEPT_WITHIN_MINUTES = 120
export const DEFAULT_COMPLETE_AFTER_DAYS = 14
