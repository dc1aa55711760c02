import * as z from 'zod'
import { type Brand, returnPolicyUrl, supportContactSchema } from './brand.ts'
import { brandCapabilities } from './brand-capabilities.ts'
import { capabilitiesSchema } from './capabilities.ts'
import { findIntegration } from './kinds/integrations.ts'

/** A brand as storefronts see it: what it can do, and its support contact. */
export const listedBrandSchema = z.object({
  id: z.string().describe('Id of the brand'),
  name: z.string().describe('Name for people'),
  capabilities: capabilitiesSchema,
  currencies: z.array(z.string()).nullable().describe('ISO 4217 codes it takes; null takes all'),
  countries: z.array(z.string()).nullable().describe('ISO 3166-1 codes it ships to; null ships everywhere'),
  support: supportContactSchema,
  returnPolicyUrl,
})
export type ListedBrand = z.infer<typeof listedBrandSchema>

/** The brand for the public list; null when it is disabled or its integration no longer exists. */
export function listedBrand(brand: Brand): ListedBrand | null {
  const integration = findIntegration(brand.integration)
  if (!brand.enabled || integration === null) return null
  return {
    id: brand.id,
    name: brand.name,
    capabilities: brandCapabilities(integration, brand),
    currencies: brand.currencies,
    countries: brand.countries,
    support: brand.support,
    returnPolicyUrl: brand.returnPolicyUrl,
  }
}
