import type { Fault } from '../../../http/problem.ts'
import { isCountry } from '../../addresses/country.ts'
import { isPhone } from '../../addresses/phone.ts'
import { plainPhone } from '../../addresses/plain-address.ts'
import { plainPostalCode } from '../../addresses/plain-postal-code.ts'
import { isPostalCode, requiresPostalCode } from '../../addresses/postal-code.ts'
import { isRegion, requiresRegion } from '../../addresses/region.ts'
import { addressRequestSchema } from '../address-request.ts'
import { recordOf } from '../request-draft.ts'

/**
 * What a country makes of an address, field by field, so that a fault in one hides
 * none in another. A postal address needs all that mail there needs; otherwise only
 * what was sent is looked at.
 */
export function addressFaults(address: unknown, pointer: string, isPostal: boolean): Fault[] {
  // Something else than an address has that fault alone.
  if (typeof address !== 'object' || address === null || Array.isArray(address)) return []
  const fields = validFields(address)
  const sent = recordOf(address)
  const faults: Fault[] = []
  const report = (code: string, field: string, detail: string) => {
    faults.push({ code, pointer: `${pointer}${field}`, detail })
  }

  const { country, region, postalCode, phone } = fields
  if (isPostal && !hasName(sent)) report('name_required', '', 'One of firstName, lastName and company is required.')
  if (phone !== undefined && !isPhone(plainPhone(phone))) report('invalid_phone', '/phone', PHONE)
  if (country === undefined) return faults
  if (!isCountry(country)) {
    report('unknown_country', '/country', 'This is not a country of ISO 3166-1.')
    return faults
  }
  if (region !== undefined && !isRegion(country, region)) {
    report(
      'invalid_region',
      '/region',
      `This is not a region of ${country}: write its ISO 3166-2 code without "${country}-".`,
    )
  }
  if (isPostal && sent.region === undefined && requiresRegion(country)) {
    report('required', '/region', `An address in ${country} needs a region.`)
  }
  if (postalCode !== undefined && !isPostalCode(country, plainPostalCode(country, postalCode))) {
    report('invalid_postal_code', '/postalCode', `This does not have the form of a postal code of ${country}.`)
  }
  if (isPostal && sent.postalCode === undefined && requiresPostalCode(country)) {
    report('required', '/postalCode', `An address in ${country} needs a postal code.`)
  }
  return faults
}

export const PHONE = 'Write the telephone number as E.164, such as "+12025550123"; this is none that can exist.'

/** Those fields whose own shape has no fault; the others have been reported already. */
function validFields(address: unknown): Partial<Record<keyof typeof addressRequestSchema.shape, string>> {
  const sent = recordOf(address)
  const fields: Partial<Record<keyof typeof addressRequestSchema.shape, string>> = {}
  for (const name of addressRequestSchema.keyof().options) {
    const parsed = addressRequestSchema.shape[name].safeParse(sent[name])
    if (parsed.success && parsed.data !== undefined) fields[name] = parsed.data
  }
  return fields
}

/** A name that is there but faulty has its own fault. */
function hasName({ firstName, lastName, company }: Readonly<Record<string, unknown>>): boolean {
  return [firstName, lastName, company].some(
    (name) => name !== undefined && (typeof name !== 'string' || name.trim() !== ''),
  )
}
