import { expect, test } from 'vitest'
import { findIntegration } from '../../../functions/brands/kinds/integrations.ts'
import { brandSecretsReader } from '../../../functions/brands/line/brand-secrets.ts'

const aurora = { id: 'aurora', integration: 'signed-http' }

test('what is no JSON fails without being quoted', async () => {
  const read = brandSecretsReader(async () => 'whsec_topsecret', 'diddo/brands/')
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
