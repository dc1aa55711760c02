import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signLink } from '../../../functions/brands/kinds/email/action-link.ts'
import { customerPageLinks } from '../../../functions/customer-page/customer-page-link.ts'
import {
  hasExpired,
  isGenuine,
  LINK_DAYS,
  readPageLink,
  signPageLink,
} from '../../../functions/customer-page/page-link.ts'
import { RotatingSecret } from '../../../functions/runtime/rotating-secret.ts'

const secret = 'S'.repeat(43)
const another = 'T'.repeat(43)
const now = new Date('2026-11-22T18:00:00.000Z')
const brandOrderId = 'bo_01KB3XJ7Q2V9M4N8R6T1W5Y0ZA0123456789'
const expiresAt = now.getTime() / 1000 + 60

const isGood = (token: string, secrets = [secret]) => {
  const link = readPageLink(token)
  return link !== null && isGenuine(secrets, link)
}

describe('a link to a customer’s page', () => {
  test('is genuine with any secret in use, and short', () => {
    const token = signPageLink(secret, { brandOrderId, expiresAt })
    expect(token).toBe(`${brandOrderId}.${expiresAt}.${token.slice(-43)}`)
    expect(isGood(token)).toBe(true)
    expect(isGood(token, [another, secret])).toBe(true)
    expect(isGood(token, [another])).toBe(false)
    expect(isGood(token, [])).toBe(false)
  })

  test('of one order is worth nothing for another, nor for a later day', () => {
    const token = signPageLink(secret, { brandOrderId, expiresAt })
    expect(isGood(token.replace('bo_01K', 'bo_01J'))).toBe(false)
    expect(isGood(token.replace(String(expiresAt), String(expiresAt + 1)))).toBe(false)
  })

  test('changed in any one character is never genuine', () => {
    const token = signPageLink(secret, { brandOrderId, expiresAt })
    fc.assert(
      // All but the last, which carries two bits that base64 does not use.
      fc.property(fc.nat(token.length - 2), fc.string({ minLength: 1, maxLength: 1 }), (place, character) => {
        fc.pre(token[place] !== character)
        expect(isGood(token.slice(0, place) + character + token.slice(place + 1))).toBe(false)
      }),
    )
  })

  test('signed with the same secret for something else is worth nothing here', () => {
    const signature = signLink(secret, 'aurora', { brandOrderId, purpose: 'ship', expiresAt }).slice(-43)
    expect(isGood(`${brandOrderId}.${expiresAt}.${signature}`)).toBe(false)
  })

  test('shows nothing from the second on in which it expires', () => {
    expect(hasExpired({ brandOrderId, expiresAt }, new Date(now.getTime() + 59_999))).toBe(false)
    expect(hasExpired({ brandOrderId, expiresAt }, new Date(now.getTime() + 60_000))).toBe(true)
  })

  test.each(['', 'bo_1', 'bo_1.1999999999.x', `x.1999999999.${'A'.repeat(43)}`, `bo_1.1.${'A'.repeat(43)}`, '../../x'])(
    'cannot be read from %j',
    (token) => expect(readPageLink(token)).toBeNull(),
  )
})

describe('what a mail carries', () => {
  const links = (values: readonly string[]) =>
    customerPageLinks('https://orders.example.com/', new RotatingSecret(async () => values))

  test('leads to the public address, in the mail’s language, with nothing else in it', async () => {
    const link = await links([secret, another])(brandOrderId, now, 'ja')
    expect(link).toMatch(
      new RegExp(`^https://orders\\.example\\.com/orders/${brandOrderId}\\.\\d{10}\\.[\\w-]{43}\\?lang=ja$`),
    )
    expect(await links([secret])(brandOrderId, now)).toBe(link.replace('?lang=ja', ''))
  })

  test('is signed with the newest secret, for half a year, and is the same all day', async () => {
    const at = async (time: string, values = [secret]) => {
      const link = await links(values)(brandOrderId, new Date(time))
      return readPageLink(link.split('/').at(-1) ?? '')
    }
    const evening = await at('2026-11-22T23:59:59.999Z')
    expect(evening).toEqual(await at('2026-11-22T00:00:00.000Z'))
    expect(evening).not.toEqual(await at('2026-11-23T00:00:00.000Z'))
    const days = ((evening?.expiresAt ?? 0) * 1000 - Date.parse('2026-11-22T23:59:59.999Z')) / 86_400_000
    expect(days).toBeGreaterThan(LINK_DAYS)
    expect(await at('2026-11-22T00:00:00.000Z', [another, secret])).not.toEqual(evening)
  })
})
