import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ActionLink,
  actionPurpose,
  readLink,
  signLink,
  verifyLink,
} from '../../../../functions/brands/kinds/email/action-link.ts'
import { email } from '../../../../functions/brands/kinds/email/email.ts'
import { linkSecretsInUse, newLinkSecret } from '../../../../functions/brands/kinds/email/settings.ts'

const secret = newLinkSecret((bytes) => Buffer.alloc(bytes, 7))
const another = newLinkSecret((bytes) => Buffer.alloc(bytes, 8))
const now = new Date('2026-11-22T18:00:00.000Z')
const seconds = now.getTime() / 1000
const link: ActionLink = { brandOrderId: 'bo_01KB3XJ', purpose: 'ship', expiresAt: seconds + 60 }

function verdict(token: string, { secrets = [secret], brandId = 'aurora', at = now } = {}) {
  const read = readLink(token)
  return read === null ? 'unreadable' : verifyLink(secrets, brandId, read, at)
}

describe('a link', () => {
  test('is good for its brand until the second it expires', () => {
    const token = signLink(secret, 'aurora', link)
    expect(token).toMatch(/^bo_01KB3XJ\.ship\.\d{10}\.[\w-]{43}$/)
    expect(verdict(token)).toBe('good')
    expect(verdict(token, { at: new Date(now.getTime() + 59_999) })).toBe('good')
    expect(verdict(token, { at: new Date(now.getTime() + 60_000) })).toBe('expired')
    expect(verdict(token, { brandId: 'borealis' })).toBe('forged')
    expect(verdict(token, { secrets: [another] })).toBe('forged')
    expect(verdict(token, { secrets: [another, secret] })).toBe('good')
  })

  test('that was forged does not tell that it has expired', () => {
    const token = signLink(another, 'aurora', { ...link, expiresAt: seconds - 1 })
    expect(verdict(token)).toBe('forged')
  })

  test('for one thing is worth nothing for another, nor for another order or day', () => {
    const token = signLink(secret, 'aurora', link)
    for (const purpose of actionPurpose.options.filter((other) => other !== 'ship')) {
      expect(verdict(token.replace('.ship.', `.${purpose}.`))).toBe('forged')
    }
    expect(verdict(token.replace('bo_01KB3XJ', 'bo_01KB3XK'))).toBe('forged')
    expect(verdict(token.replace(String(link.expiresAt), String(link.expiresAt + 1)))).toBe('forged')
  })

  test('changed in any one character is never good', () => {
    const token = signLink(secret, 'aurora', link)
    fc.assert(
      // All but the last, which carries two bits that base64 does not use.
      fc.property(fc.nat(token.length - 2), fc.string({ minLength: 1, maxLength: 1 }), (place, character) => {
        fc.pre(token[place] !== character)
        expect(verdict(token.slice(0, place) + character + token.slice(place + 1))).not.toBe('good')
      }),
    )
  })

  test.each(['', 'bo_1', 'bo_1.dance.1999999999.x', `x.ship.1999999999.${'A'.repeat(43)}`, '../../etc/passwd'])(
    'cannot be read from %j',
    (token) => expect(readLink(token)).toBeNull(),
  )
})

describe('a rotation', () => {
  test('leaves old links their overlap, and signs new ones with the new secret', () => {
    const kept = email.keepSecrets?.({ linkSecret: another }, new Date(now.getTime() + 1000)) ?? {}
    const secrets = email.secrets.parse({ ...kept, linkSecret: secret }) as { linkSecret: string }
    expect(linkSecretsInUse(secrets, now)).toEqual([secret, another])
    expect(linkSecretsInUse(secrets, new Date(now.getTime() + 1000))).toEqual([secret])
  })

  test('makes a secret that fits its own schema, another each time', () => {
    const issue = () => email.issueSecrets?.((bytes) => Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))))
    expect(email.secrets.safeParse(issue()).success).toBe(true)
    expect(issue()).not.toEqual(issue())
  })
})
