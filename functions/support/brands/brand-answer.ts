import * as z from 'zod'
import { type Brand, brandSchema, takesMode } from '../../brands/brand.ts'
import { brandCapabilities } from '../../brands/brand-capabilities.ts'
import { type BrandHealth, brandHealth, brandHealthSchema } from '../../brands/brand-health.ts'
import { capabilitiesSchema } from '../../brands/capabilities.ts'
import { findIntegration } from '../../brands/kinds/integrations.ts'
import type { PollState } from '../../brands/polling/poll-state.ts'
import { type PaceState, UNTOUCHED } from '../../brands/rate-limit/pace.ts'

const common = {
  id: z.string().describe('Id of the brand'),
  name: z.string().describe('Name for people'),
  integration: z.string().describe('Kind of its integration'),
  enabled: z.boolean().describe('False: it takes no new orders'),
  livemode: z.boolean().describe('False for a sandbox'),
  health: brandHealthSchema.describe('How calls to its back end go'),
}

export const brandItemSchema = z.object(common)
export type BrandItem = z.infer<typeof brandItemSchema>

const { currencies, countries, support, returnPolicyUrl, acceptWithinMinutes, completeAfterDays, taxLiability } =
  brandSchema.shape

export const supportBrandSchema = z.object({
  ...common,
  capabilities: capabilitiesSchema.nullable().describe('Null where its integration does not exist any more'),
  currencies,
  countries,
  support,
  returnPolicyUrl,
  acceptWithinMinutes,
  completeAfterDays,
  taxLiability,
  hosts: z.array(z.string()).describe('Servers that are called, without the paths of their addresses'),
  isPolled: z.boolean().describe('Whether its back end is read from time to time'),
  setsUp: z.boolean().describe('Whether its back end can be set up by an API'),
  createdAt: z.string().describe('When it was added, in UTC'),
  updatedAt: z.string().describe('When it was last changed, in UTC'),
})
export type SupportBrand = z.infer<typeof supportBrandSchema>

/** What is known of calls to a brand. Nothing yet, where it was never called or polled. */
export interface Seen {
  readonly pace: PaceState | undefined
  readonly poll: PollState | null | undefined
}

export function brandItem(brand: Brand, seen: Seen, now: Date): BrandItem {
  const { id, name, integration, enabled } = brand
  return { id, name, integration, enabled, livemode: takesMode(brand, true), health: healthOf(brand, seen, now) }
}

export function supportBrand(brand: Brand, seen: Seen, now: Date): SupportBrand {
  const integration = findIntegration(brand.integration)
  const fits = integration?.settings.safeParse(brand.settings).success === true
  return {
    ...brandItem(brand, seen, now),
    capabilities: integration === null ? null : brandCapabilities(integration, brand),
    currencies: brand.currencies,
    countries: brand.countries,
    support: brand.support,
    returnPolicyUrl: brand.returnPolicyUrl,
    acceptWithinMinutes: brand.acceptWithinMinutes,
    completeAfterDays: brand.completeAfterDays,
    taxLiability: brand.taxLiability,
    hosts: fits ? [...new Set(integration.addresses(brand.settings).map((url) => new URL(url).host))] : [],
    isPolled: integration?.polls ?? false,
    setsUp: integration?.setsUp ?? false,
    createdAt: brand.createdAt,
    updatedAt: brand.updatedAt,
  }
}

function healthOf(brand: Brand, { pace, poll }: Seen, now: Date): BrandHealth {
  return brandHealth(brand, pace ?? UNTOUCHED, poll ?? null, now)
}
