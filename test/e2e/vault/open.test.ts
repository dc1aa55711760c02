import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import { createBytesOpener } from '../../../functions/vault/open-bytes.ts'
import { createBytesSealer } from '../../../functions/vault/seal-bytes.ts'
import { fulfilmentEnvelopeKey, supportEnvelopeKey } from '../../../functions/vault/vault-keys.ts'
import { ACCESS, NOW, openVault, type VaultAtWork } from './vault-at-work.ts'

let vault: VaultAtWork

beforeAll(async () => {
  vault = await openVault()
})

describe('opening', () => {
  test('is logged before it is tried: who, which order, which purpose, why, when', async () => {
    const orderId = await vault.place('sf_log')
    const { openFulfilment, openSupport } = vault
    await openFulfilment({ ...ACCESS, orderId, brandId: 'aurora' })
    const user = { actor: 'member:7f3c', reason: 'reveal_to_support' } as const
    await openSupport({ ...user, orderId })
    await expect(openFulfilment({ ...ACCESS, orderId, brandId: 'nobody' })).rejects.toThrow('has no envelope')
    const at = NOW.toISOString()
    const rows = await vault.rowsOf(orderId, 'ACCESS#')
    expect(rows).toHaveLength(3)
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...ACCESS, orderId, at, purpose: 'fulfilment', brandId: 'aurora' }),
        expect.objectContaining({ ...user, orderId, at, purpose: 'support' }),
        expect.objectContaining({ ...ACCESS, orderId, at, purpose: 'fulfilment', brandId: 'nobody' }),
      ]),
    )
  })

  const moved = {
    'of another order': { from: (_: string, other: string) => fulfilmentEnvelopeKey(other, 'aurora') },
    'of another brand': { from: (orderId: string) => fulfilmentEnvelopeKey(orderId, 'borealis') },
    'of another purpose': { from: (orderId: string) => supportEnvelopeKey(orderId) },
  }
  test.each(Object.entries(moved))('refuses an envelope %s in its place', async (_, { from }) => {
    const orderId = await vault.place('sf_moved')
    const other = await vault.place('sf_moved')
    const { client, table } = vault
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: from(orderId, other) }))
    await client.send(
      new PutCommand({ TableName: table, Item: { ...Item, ...fulfilmentEnvelopeKey(orderId, 'aurora') } }),
    )
    const refusal = await vault
      .openFulfilment({ ...ACCESS, orderId, brandId: 'aurora' })
      .catch((error: unknown) => error)
    expect(refusal).toMatchObject({ name: 'OperatorError' })
    expect(String(refusal)).not.toMatch(/ada|Byron|Main St/i)
  })

  test('refuses an envelope with one bit changed, wherever it is', async () => {
    const { kms, supportKeyArn } = vault
    const sealedFor = { purpose: 'support' } as const
    const sealed = await createBytesSealer({ kms, keyArn: supportKeyArn })(sealedFor, Buffer.from('ada@example.com'))
    const open = createBytesOpener({ kms, keyArn: supportKeyArn })
    expect(Buffer.from(await open(sealedFor, sealed)).toString()).toBe('ada@example.com')
    for (let position = 0; position < sealed.byteLength; position += 7) {
      const changed = Uint8Array.from(sealed, (byte, index) => (index === position ? byte ^ 1 : byte))
      await expect(open(sealedFor, changed)).rejects.toThrow('could not be decrypted')
    }
  })

  test('refuses what was sealed with the same key for another purpose', async () => {
    const { kms, supportKeyArn } = vault
    const sealed = await createBytesSealer({ kms, keyArn: supportKeyArn })(
      { purpose: 'webhook-signing' },
      Buffer.from('whsec_'),
    )
    const open = createBytesOpener({ kms, keyArn: supportKeyArn })
    await expect(open({ purpose: 'support' }, sealed)).rejects.toThrow('another encryption context')
  })
})
