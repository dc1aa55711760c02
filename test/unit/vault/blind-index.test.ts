import { KMS } from '@aws-sdk/client-kms'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createBlindIndex } from '../../../functions/vault/blind-index.ts'
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

describe('a MAC', () => {
  /** KMS in memory: the MAC names the message that it was asked for. */
  function someKms() {
    const messages: string[] = []
    const generateMac = async ({ Message }: { Message?: Uint8Array }) => {
      messages.push(Buffer.from(Message ?? []).toString())
      return { Mac: Buffer.from(`key of ${messages.at(-1)}`) }
    }
    return { kms: { generateMac } as unknown as KMS, messages }
  }
  const keys = [{ version: '1', keyArn: 'arn' }]

  test('is of the normalised value, and differs by value, field and key version', async () => {
    const { kms } = someKms()
    const index = createBlindIndex({ kms, keys: [{ version: '2', keyArn: 'new' }, ...keys] })
    const macs = [
      ...(await index.every('email', 'ada@example.com')),
      ...(await index.every('email', 'bob@example.com')),
      ...(await index.every('phone', '+12025550123')),
    ].map(({ mac }) => mac)
    expect(new Set(macs).size).toBe(6)
    expect(await index.every('email', ' ADA@example.com')).toEqual(await index.every('email', 'ada@example.com'))
  })

  test('asks KMS once for each field, whatever the values are, and tells it none', async () => {
    const { kms, messages } = someKms()
    const index = createBlindIndex({ kms, keys })
    await Promise.all(['ada@example.com', 'bob@example.com'].map((email) => index.current('email', email)))
    await index.current('phone', '+12025550123')
    expect(messages).toEqual(['blind-index|email|1', 'blind-index|phone|1'])
  })

  test('is tried anew after KMS failed', async () => {
    const { kms } = someKms()
    let failures = 1
    const failing = {
      generateMac: async (input: never) =>
        failures-- > 0 ? Promise.reject(new Error('busy')) : kms.generateMac(input),
    }
    const index = createBlindIndex({ kms: failing as unknown as KMS, keys })
    await expect(index.current('email', 'ada@example.com')).rejects.toThrow('busy')
    expect((await index.current('email', 'ada@example.com'))?.mac).toHaveLength(43)
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
