import fc from 'fast-check'
import { iso31661 } from 'iso-3166'
import { expect, test } from 'vitest'
import { provinceOf } from '../../../../functions/brands/kinds/shopify/submitting/province.ts'
import { isRegion } from '../../../../functions/orders/addresses/region.ts'
import { subdivisionsOf } from '../../../../functions/orders/addresses/subdivisions.ts'
import { provinceCodes } from '../../../stand-ins/shopify/province-codes.ts'

const codesOf = (country: string) => new Set(provinceCodes[country]?.trim().split(/\s+/) ?? [])
const countries = iso31661.map(({ alpha2 }) => alpha2)

test('row 2: each region that we accept becomes a code that Shopify has, or a name', () => {
  let [codes, names] = [0, 0]
  for (const country of countries) {
    const regions = [...(subdivisionsOf(country) ?? []), ...(country === 'US' ? ['AA', 'AE', 'AP'] : [])]
    for (const region of regions) {
      expect(isRegion(country, region)).toBe(true)
      const found = provinceOf(country, region)
      if ('province' in found) {
        // A name is what people write: never the code itself.
        expect(found.province).toMatch(/\p{Ll}/u)
        names++
      } else {
        expect(codesOf(country)).toContain(found.provinceCode)
        codes++
      }
    }
  }
  expect([codes, names]).toEqual([701, 165])
})

test.each([
  ['JP', '13', 'JP-13'],
  ['MX', 'CMX', 'DF'],
  ['MY', '14', 'KUL'],
  ['TH', '10', 'TH-10'],
  ['US', 'AP', 'AP'],
  ['IT', '23', 'AO'],
  ['IE', 'Co. Cork', 'CO'],
  ['HK', '九龍', 'KL'],
  ['NZ', 'Auckland', 'AUK'],
  ['ZA', 'kwazulu natal', 'NL'],
  ['CL', 'Valparaiso', 'VS'],
  ['PT', '11', 'PT-11'],
])('row 2: %s %s is %s', (country, region, provinceCode) => {
  expect(provinceOf(country, region)).toEqual({ provinceCode })
})

test.each([
  ['ES', 'MD', 'Madrid, Comunidad de'],
  ['IT', '25', 'Lombardia'],
  ['TW', 'TPE', 'Taipei'],
  ['GB', 'Greater London', 'Greater London'],
  ['DE', 'BY', 'BY'],
])('row 2: %s %s has no code, and is sent as the name %s', (country, region, province) => {
  expect(provinceOf(country, region)).toEqual({ province })
})

test('row 2: whatever is written as region, no code is sent that Shopify does not have', () => {
  fc.assert(
    fc.property(fc.constantFrom(...countries), fc.string({ maxLength: 12 }), (country, region) => {
      const found = provinceOf(country, region)
      if ('provinceCode' in found && found.provinceCode !== null) {
        expect(codesOf(country)).toContain(found.provinceCode)
      }
    }),
  )
})
