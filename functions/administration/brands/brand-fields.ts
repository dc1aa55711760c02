import * as z from 'zod'
import { brandSchema, DEFAULT_ACCEPT_WITHIN_MINUTES, DEFAULT_COMPLETE_AFTER_DAYS } from '../../brands/brand.ts'
import { capabilitiesSchema } from '../../brands/capabilities.ts'
import { acceptByNoticeMinutes, contactDraftsSchema, contactSchema } from '../../brands/contacts/contact.ts'
import { contactStateSchema } from '../../brands/contacts/contact-states.ts'
import { integrationKinds } from '../../brands/kinds/integrations.ts'
import { voiceChangeSchema, voiceDraftSchema } from '../../brands/voice.ts'
import { overlapHours } from '../../http/overlap.ts'
import { isCountry } from '../../orders/addresses/country.ts'
import { isEmailAddress } from '../../orders/addresses/email.ts'
import { isPhone } from '../../orders/addresses/phone.ts'
import { isCurrency } from '../../orders/currency.ts'
import { taxLiability } from '../../orders/fields.ts'

/** A brand in requests and answers of administrators. */

const httpsUrl = z.url({ protocol: /^https$/ }).max(2000)

const policyUrl = httpsUrl.nullable().describe('Page with its returns policy; null for none')

const currencies = z
  .array(z.string().refine(isCurrency, 'Must be an upper-case ISO 4217 code.'))
  .min(1)
  .max(200)
  .nullable()
  .describe('ISO 4217 codes it takes; null takes all')

const countries = z
  .array(z.string().refine(isCountry, 'Must be an upper-case ISO 3166-1 alpha-2 code.'))
  .min(1)
  .max(300)
  .nullable()
  .describe('ISO 3166-1 codes it ships to; null ships everywhere')

const support = z
  .strictObject({
    email: z
      .string()
      .refine(isEmailAddress, 'Must be an e-mail address.')
      .nullable()
      .default(null)
      .describe('E-mail address; null for none'),
    phone: z
      .string()
      .refine(isPhone, 'Must be a telephone number in E.164 form.')
      .nullable()
      .default(null)
      .describe('Telephone number in E.164; null for none'),
    url: httpsUrl.nullable().default(null).describe('A page for help; null for none'),
  })
  .describe('Contact for its customers')

const settings = z
  .record(z.string(), z.unknown())
  .describe(`Settings of its integration (${integrationKinds.join(', ')}), by the schema that the integration declares`)

/** Secrets of any integration are short texts; Secrets Manager takes 64 KiB in all. */
const secretsField = z
  .record(z.string(), z.unknown())
  .describe(
    'Secrets of its integration. Secrets that the platform generates, such as `signingSecret`, are generated unless given.',
  )

export const secretRotationSchema = z.strictObject({ secrets: secretsField.default({}), overlapHours })

const common = brandSchema.shape

export const brandDraftSchema = z.strictObject({
  id: common.id.describe('You choose it, and it can never change: orders refer to it.'),
  name: common.name,
  integration: z.enum(integrationKinds).describe('Kind of its integration'),
  settings: settings.default({}),
  secrets: secretsField.default({}),
  currencies: currencies.default(null),
  countries: countries.default(null),
  support: support.prefault({}),
  returnPolicyUrl: policyUrl.default(null),
  acceptWithinMinutes: common.acceptWithinMinutes.default(DEFAULT_ACCEPT_WITHIN_MINUTES),
  completeAfterDays: common.completeAfterDays.default(DEFAULT_COMPLETE_AFTER_DAYS),
  taxLiability: taxLiability
    .default('brand')
    .describe('Who pays the taxes of its orders to the authorities, where an order does not say'),
  voice: voiceDraftSchema
    .nullable()
    .default(null)
    .describe(voiceDraftSchema.description as string),
  contacts: contactDraftsSchema.default([]),
  acceptByNoticeMinutes: acceptByNoticeMinutes.default(null).describe(acceptByNoticeMinutes.description as string),
  modes: common.modes
    .default(['test'])
    .describe(
      'Whether its back end is a sandbox (`test`, the default) or a real one (`live`): exactly one of the two.',
    ),
})
export type BrandDraft = z.output<typeof brandDraftSchema>

/** The fields of a brand that can change. Its integration cannot: open orders were submitted through it. */
export const brandChangeSchema = z.strictObject({
  name: common.name.optional(),
  settings: settings
    .optional()
    .describe('Fields to set. Null resets a field to its default; other fields keep their values.'),
  currencies: currencies.optional(),
  countries: countries.optional(),
  support: support.partial().optional().describe('Fields to set; other fields keep their values.'),
  returnPolicyUrl: policyUrl.optional(),
  acceptWithinMinutes: common.acceptWithinMinutes.optional(),
  completeAfterDays: common.completeAfterDays.optional(),
  taxLiability: taxLiability.optional(),
  voice: voiceChangeSchema
    .nullable()
    .optional()
    .describe(voiceChangeSchema.description as string),
  contacts: contactDraftsSchema.optional(),
  acceptByNoticeMinutes: acceptByNoticeMinutes.optional(),
  modes: common.modes.optional(),
})
export type BrandChange = z.output<typeof brandChangeSchema>

const managedContactSchema = contactSchema.extend({
  id: z.string().describe('Our id of the contact, `con_…`; it follows from the address'),
  ...contactStateSchema.shape,
})

export const managedBrandSchema = brandSchema.extend({
  contacts: z.array(managedContactSchema).describe('People at the brand who hear of its orders by mail'),
  capabilities: capabilitiesSchema.nullable().describe('Its capabilities, by its integration and settings'),
})
export type ManagedBrand = z.infer<typeof managedBrandSchema>

export const issuedBrandSchema = managedBrandSchema.extend({
  secrets: z
    .record(z.string(), z.string())
    .nullable()
    .describe(
      'The secrets that were generated, shown only once; null when none was generated, and in a replayed answer',
    ),
})
