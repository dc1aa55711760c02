import { expect, test } from 'vitest'
import * as z from 'zod'
import { newSecrets } from '../../../functions/administration/brands/new-secrets.ts'
import { defineIntegration } from '../../../functions/brands/kinds/integration.ts'
import { findIntegration } from '../../../functions/brands/kinds/integrations.ts'

const until = new Date('2026-11-23T18:00:00.000Z')
const signedHttp = findIntegration('signed-http') ?? expect.unreachable()
const secretOf = (byte: number) => `whsec_${Buffer.alloc(32, byte).toString('base64')}`
const random = (bytes: number) => Buffer.alloc(bytes, 9)

const signed = (given: Record<string, unknown>, current: unknown) =>
  newSecrets(signedHttp, { given, current, currentValidUntil: until, random })

test('a new brand gets what is ours to make, and we say what we made', () => {
  expect(signed({}, null)).toEqual({
    ok: true,
    secrets: { signingSecret: secretOf(9) },
    shown: { signingSecret: secretOf(9) },
  })
})

test('what is given is not made, and not shown', () => {
  const given = { signingSecret: secretOf(1) }
  expect(signed(given, null)).toEqual({ ok: true, secrets: given, shown: null })
})

test('what is in use is kept beside the new one, and nothing older', () => {
  const current = {
    signingSecret: secretOf(2),
    previousSigningSecret: secretOf(1),
    previousValidUntil: '2027-01-01T00:00:00Z',
  }
  expect(signed({}, current)).toEqual({
    ok: true,
    secrets: {
      signingSecret: secretOf(9),
      previousSigningSecret: secretOf(2),
      previousValidUntil: until.toISOString(),
    },
    shown: { signingSecret: secretOf(9) },
  })
})

test.each([[{ signingSecret: 'damaged' }], [{ of: 'another integration' }], ['no object'], [null]])(
  'what cannot be used (%j) does not stand in the way',
  (current) => {
    expect(signed({}, current)).toMatchObject({ ok: true, secrets: { signingSecret: secretOf(9) } })
  },
)

test('faults point into the secrets', () => {
  expect(signed({ signingSecret: 'short', pin: '1234' }, null)).toMatchObject({
    ok: false,
    faults: [{ pointer: '/secrets/signingSecret' }, { pointer: '/secrets/pin', code: 'unknown_field' }],
  })
})

test('a back end’s own secrets are replaced one by one, the others stay', () => {
  const shop = defineIntegration({
    kind: 'shop',
    title: 'A shop',
    description: 'Makes its own secrets.',
    settings: z.strictObject({}),
    secrets: z.strictObject({ accessToken: z.string(), webhookSecret: z.string() }),
    capabilities: () => expect.unreachable(),
    addresses: () => [],
    connect: () => expect.unreachable(),
  })
  const current = { accessToken: 'old', webhookSecret: 'kept' }
  const wanted = { given: { accessToken: 'new' }, current, currentValidUntil: until, random }
  expect(newSecrets(shop, wanted)).toEqual({
    ok: true,
    secrets: { accessToken: 'new', webhookSecret: 'kept' },
    shown: null,
  })
  expect(newSecrets(shop, { ...wanted, current: null })).toMatchObject({
    ok: false,
    faults: [{ pointer: '/secrets/webhookSecret', code: 'required' }],
  })
})
