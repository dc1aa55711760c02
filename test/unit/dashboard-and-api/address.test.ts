import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addressFaults,
  addressFields,
  addressOf,
  emptyAddress,
  fieldOfPointer,
} from '../../../dashboard/src/address/check-address.ts'
import { countryCodes, countryOptions } from '../../../dashboard/src/address/countries.ts'
import { isCountry } from '../../../functions/orders/addresses/country.ts'
import { addressRequestSchema } from '../../../functions/orders/placing/address-request.ts'

const text = fc.oneof(
  fc.constant(''),
  fc.string({ maxLength: 30 }),
  fc.string({ minLength: 90, maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('US', 'us', 'DE', 'a\nb', 'x\u2028y', '\uFFFD', '  Main St 1  '),
)
const draft = fc.record(Object.fromEntries(addressFields.map((field) => [field, text]))) as fc.Arbitrary<
  typeof emptyAddress
>

test('the form finds the faults that the API’s own shape has, and no others', () => {
  fc.assert(
    fc.property(draft, (typed) => {
      const { lastName: _, ...own } = addressFaults(typed)
      const parsed = addressRequestSchema.safeParse(addressOf(typed))
      const theirs = new Set(parsed.error?.issues.map(({ path }) => String(path[0])) ?? [])
      theirs.delete('lastName')
      expect(Object.keys(own).toSorted()).toEqual([...theirs].toSorted())
    }),
    { numRuns: 3000 },
  )
})

test('one of first name, last name and company is asked for at the last name', () => {
  expect(addressFaults(emptyAddress)).toEqual({
    lastName: 'name_required',
    address1: 'required',
    city: 'required',
    country: 'required',
  })
  const filled = { ...emptyAddress, company: 'Byron & Co', address1: '1 Main St', city: 'Springfield', country: 'US' }
  expect(addressFaults(filled)).toEqual({})
})

test('faults of the API come to their fields', () => {
  expect(fieldOfPointer('/shippingAddress/postalCode')).toBe('postalCode')
  expect(fieldOfPointer('/shippingAddress')).toBe('lastName')
  expect(fieldOfPointer('/brandOrderId')).toBe(null)
})

test('the countries are those of the API, by their names', () => {
  expect(countryCodes.filter((code) => !isCountry(code))).toEqual([])
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const all = letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountry)
  expect([...countryCodes].toSorted()).toEqual(all)
  expect(countryOptions('de', ['US', 'DE']).map(({ label }) => label)).toEqual(['Deutschland', 'Vereinigte Staaten'])
})
