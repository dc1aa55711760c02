import { iso31661, iso31662 } from 'iso-3166'
import { describe, expect, it } from 'vitest'
import { isCountry } from '../../../functions/orders/addresses/country.ts'
import { isEmailAddress } from '../../../functions/orders/addresses/email.ts'
import { isPhone } from '../../../functions/orders/addresses/phone.ts'
import { isPostalCode, requiresPostalCode } from '../../../functions/orders/addresses/postal-code.ts'
import { isRegion, requiresRegion } from '../../../functions/orders/addresses/region.ts'
import { subdivisionsOf } from '../../../functions/orders/addresses/subdivisions.ts'

const capitals = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

describe('inputs row 9: countries and regions', () => {
  it('knows exactly the countries of ISO 3166-1, and Ascension, Tristan da Cunha and Kosovo', () => {
    const assigned = new Set([...iso31661.map(({ alpha2 }) => alpha2), 'AC', 'TA', 'XK'])
    for (const first of capitals) {
      for (const second of capitals) expect(isCountry(first + second)).toBe(assigned.has(first + second))
    }
  })

  it('knows exactly the subdivisions of ISO 3166-2 of the countries it asks a region of', () => {
    const asked = iso31661.map(({ alpha2 }) => alpha2).filter(requiresRegion)
    expect(asked).toEqual(expect.arrayContaining(['US', 'CA', 'AU', 'BR', 'MX', 'IN', 'CN', 'JP', 'MY']))
    for (const country of asked) {
      const codes = iso31662.flatMap(({ code }) => (code.startsWith(`${country}-`) ? [code.slice(3)] : []))
      expect([...(subdivisionsOf(country) ?? [])].toSorted()).toEqual(codes.toSorted())
    }
  })

  it('takes ISO codes where regions are required, and free text elsewhere', () => {
    expect(isRegion('US', 'IL')).toBe(true)
    expect(isRegion('US', 'AE')).toBe(true)
    for (const wrong of ['Illinois', 'il', 'US-IL', 'ZZ', '']) expect(isRegion('US', wrong)).toBe(false)
    expect(isRegion('JP', '13')).toBe(true)
    expect(isRegion('DE', 'Bayern')).toBe(true)
    for (const country of ['GB', 'DE', 'FR', 'HK', 'NZ']) expect(requiresRegion(country)).toBe(false)
  })
})

describe('inputs row 9: postal codes', () => {
  it.each([
    ['US', '62701'],
    ['US', '62701-1234'],
    ['CA', 'K1A 0B1'],
    ['GB', 'SW1A 1AA'],
    ['GB', 'sw1a1aa'],
    ['JE', 'JE2 3AB'],
    ['IE', 'D02 X285'],
    ['IE', 'D02X285'],
    ['JP', '100-0001'],
    ['JP', '1000001'],
    ['LT', '04340'],
    ['LT', 'LT-04340'],
    ['RE', '97400'],
    ['SA', '11564-1234'],
    ['NL', '1011 AB'],
    ['CL', '8340457'],
  ])('takes for %s %s', (country, code) => {
    expect(isPostalCode(country, code)).toBe(true)
  })

  it.each([
    ['US', '6270'],
    ['US', '62701 Springfield'],
    ['GB', 'SW1A'],
    ['DE', '1234'],
    ['CA', 'D1A 0B1'],
    ['CL', '<script>'],
    ['JP', ''],
  ])('refuses for %s %s', (country, code) => {
    expect(isPostalCode(country, code)).toBe(false)
  })

  it('requires one where mail needs it, and not where there is none', () => {
    for (const country of ['US', 'GB', 'DE', 'JP', 'BR']) expect(requiresPostalCode(country)).toBe(true)
    for (const country of ['HK', 'AE', 'QA', 'BS', 'IE']) expect(requiresPostalCode(country)).toBe(false)
  })
})

describe('telephone numbers and e-mail addresses', () => {
  it.each(['+12025550123', '+442079460958', '+4930123456', '+8613812345678', '+390612345678'])('takes %s', (phone) => {
    expect(isPhone(phone)).toBe(true)
  })

  it.each(['2025550123', '+1 202 555 0123', '+120255501234', '+12', '+0123456789', '+999123456789', '＋12025550123'])(
    'refuses %s',
    (phone) => {
      expect(isPhone(phone)).toBe(false)
    },
  )

  it.each(['ada@example.com', 'ada+tag@sub.example.co.uk', 'ada@bücher.example'])('mails to %s', (email) => {
    expect(isEmailAddress(email)).toBe(true)
  })

  it.each(['ada', 'ada@', '@example.com', 'ada@localhost', 'ada example@example.com', 'ödä@example.com', 'a@b.c'])(
    'does not mail to %s',
    (email) => {
      expect(isEmailAddress(email)).toBe(false)
    },
  )
})
