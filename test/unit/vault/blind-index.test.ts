import { KMS } from '@aws-sdk/client-kms'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blindMessage, createBlindIndex } from '../../../functions/vault/blind-index.ts'
import { formatBlindIndexKeys, parseBlindIndexKeys } from '../../../functions/vault/blind-index-keys.ts'
import { normaliseEmail, normalisePhone } from '../../../functions/vault/normalise.ts'

describe('an e-mail address', () => {
  test.each([
    ['Ada@Example.COM', 'ada@example.com'],
    ['  ada@example.com\n', 'ada@example.com'],
    ['ａｄａ@example.com', 'ada@example.com'],
    ['ada@cafe\u0301.example', 'ada@caf\u00e9.example'],
    ['ÅSA@example.com', 'åsa@example.com'],
  ])('%j is looked for as %j', (written, normalised) => {
    expect(normaliseEmail(written)).toBe(normalised)
  })

  test('that is normalised already stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseEmail(text)
        expect(normaliseEmail(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a phone number', () => {
  test.each([
    ['+12025550123', '+12025550123'],
    ['+1 (202) 555-0123', '+12025550123'],
    ['+43 1 58858-0', '+431588580'],
  ])('%j is looked for as %j', (written, normalised) => {
    expect(normalisePhone(written)).toBe(normalised)
  })

  test.each(['', '202-555-0123', 'ada@example.com'])('%j is none with a country code', (written) => {
    expect(normalisePhone(written)).toBeNull()
  })
})

describe('what the MAC is made of', () => {
  test('names field and key version, so that equal values of two fields or versions differ', () => {
    expect(Buffer.from(blindMessage('email', '1', 'ada@example.com')).toString()).toBe('email|1|ada@example.com')
  })

  test('is never longer than KMS takes, and still tells values apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 6000, size: 'max' }), (text) => {
        const message = blindMessage('email', '1', text)
        expect(message.byteLength).toBeLessThanOrEqual(4096)
        expect(blindMessage('email', '1', `${text}x`)).not.toEqual(message)
      }),
      { numRuns: 200 },
    )
    // One letter that NFKC writes out as 18: a short address that becomes a long one.
    const long = normaliseEmail('\ufdfa'.repeat(250))
    expect(Buffer.byteLength(long)).toBeGreaterThan(4096)
    expect(Buffer.from(blindMessage('email', '1', long)).toString()).toMatch(/^email\|1\|sha256:[0-9a-f]{64}$/)
  })
})

describe('the list of keys in the environment', () => {
  test('is read as it was written, newest first', () => {
    const keys = [
      { version: '2', keyArn: 'arn:aws:kms:eu-central-1:111111111111:key/b' },
      { version: '1', keyArn: 'arn:aws:kms:eu-central-1:111111111111:key/a' },
    ]
    expect(parseBlindIndexKeys(formatBlindIndexKeys(keys))).toEqual(keys)
  })

  test.each(['', '1', '=arn', 'one=arn', '1=arn,'])('%j is refused', (text) => {
    expect(() => parseBlindIndexKeys(text)).toThrow('The list of blind index keys is not of the form "1=arn:…".')
  })
})

test('a number without a country code asks KMS nothing', async () => {
  // A client that leads nowhere: any call would fail.
  const kms = new KMS({ endpoint: 'http://127.0.0.1:1', region: 'us-east-1', maxAttempts: 1 })
  const index = createBlindIndex({ kms, keys: [{ version: '1', keyArn: 'arn' }] })
  expect(await index.current('phone', '555-0123')).toBeNull()
  expect(await index.every('phone', '555-0123')).toEqual([])
})
