import { ResourceNotFoundException } from '@aws-sdk/client-secrets-manager'
import { expect, test } from 'vitest'
import { findIntegration } from '../../../functions/brands/kinds/integrations.ts'
import { brandSecretsReader, NoSecret, secretsManagerReader } from '../../../functions/brands/line/brand-secrets.ts'

const aurora = { id: 'aurora', integration: 'signed-http' }
const borealis = { id: 'borealis', integration: 'signed-http' }

function keeper() {
  const secrets = new Map([['diddo/brands/signed-http/aurora', '{"signingSecret":"first"}']])
  const clock = { now: new Date('2026-11-22T18:00:00.000Z') }
  const asked: string[] = []
  const read = brandSecretsReader(
    async (name) => {
      asked.push(name)
      const secret = secrets.get(name)
      if (secret === undefined) throw new Error('not there')
      return secret
    },
    'diddo/brands/',
    () => clock.now,
  )
  return { secrets, clock, asked, read }
}

test('a rotated secret is used within a minute, without a deployment', async () => {
  const { secrets, clock, asked, read } = keeper()
  expect(await read(aurora)).toEqual({ signingSecret: 'first' })
  secrets.set('diddo/brands/signed-http/aurora', '{"signingSecret":"second"}')
  expect(await read(aurora)).toEqual({ signingSecret: 'first' })
  clock.now = new Date(clock.now.getTime() + 60_000)
  expect(await read(aurora)).toEqual({ signingSecret: 'second' })
  expect(asked).toEqual(['diddo/brands/signed-http/aurora', 'diddo/brands/signed-http/aurora'])
})

test('a failure is not remembered', async () => {
  const { secrets, read } = keeper()
  await expect(read(borealis)).rejects.toThrow()
  secrets.set('diddo/brands/signed-http/borealis', '{"signingSecret":"there"}')
  expect(await read(borealis)).toEqual({ signingSecret: 'there' })
})

test('what is no JSON fails without being quoted', async () => {
  const { secrets, read } = keeper()
  secrets.set('diddo/brands/signed-http/aurora', 'whsec_topsecret')
  await expect(read(aurora)).rejects.toThrow(/"diddo\/brands\/signed-http\/aurora" is not JSON/)
  await expect(read(aurora)).rejects.not.toThrow(/topsecret/)
})

test('a rotation’s current secret stays valid beside the new one', () => {
  const integration = findIntegration('signed-http')
  const first = integration?.issueSecrets?.((bytes) => Buffer.alloc(bytes, 1))
  expect(first).toEqual({ signingSecret: expect.stringMatching(/^whsec_/) })
  expect(integration?.keepSecrets?.(first, new Date('2026-11-29T18:00:00.000Z'))).toEqual({
    previousSigningSecret: first?.signingSecret,
    previousValidUntil: '2026-11-29T18:00:00.000Z',
  })
})

test('a secret that was never created is distinguished from one that cannot be read', async () => {
  const answering = (error: Error) => secretsManagerReader({ send: () => Promise.reject(error) })('name')
  const missing = new ResourceNotFoundException({ message: '', $metadata: {} })
  await expect(answering(missing)).rejects.toThrow(NoSecret)
  await expect(answering(new Error('Throttled'))).rejects.not.toThrow(NoSecret)
})
