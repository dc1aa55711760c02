import { subdivisionsOf } from './subdivisions.ts'

/**
 * A region is required in the countries whose postal addresses need one by Google’s
 * libaddressinput (`require` has an S: AE, AU, BR, CA, CN, CO, CR, ES, HN, IN, IQ,
 * IT, JM, JP, KR, MM, MX, PE, PH, SO, TH, TW, US, VE) and of Malaysia, which it
 * has no record of. Not of Hong Kong and the US' associated states, where the
 * region of an address is no subdivision of ISO 3166-2. In other countries it is free text.
 */

/** Armed forces addresses (USPS Publication 28, appendix B): states of the mail, not of ISO 3166-2. */
const ARMED_FORCES = new Set(['AA', 'AE', 'AP'])

export function requiresRegion(country: string): boolean {
  return subdivisionsOf(country) !== null
}

/** Whether the text can be the region of an address there: an ISO 3166-2 code without the country, such as "IL", where one is required. */
export function isRegion(country: string, region: string): boolean {
  const known = subdivisionsOf(country)
  return known === null || known.has(region) || (country === 'US' && ARMED_FORCES.has(region))
}
