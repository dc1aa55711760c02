import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import { eraseOrder } from '../../../functions/vault/erasing/erase-order.ts'
import { createReturnLabelOpener, type LabelToSeal, sealReturnLabel } from '../../../functions/vault/return-labels.ts'
import { labelPartition } from '../../../functions/vault/vault-keys.ts'
import { NOW, openVault, type VaultAtWork } from './vault-at-work.ts'

let vault: VaultAtWork

beforeAll(async () => {
  vault = await openVault()
})

const minute = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000).toISOString()
const address = 'https://labels.example/ada-byron'

function sealed(orderId: string, changes: Partial<LabelToSeal> = {}) {
  return sealReturnLabel(
    {
      ...{ orderId, brandId: 'aurora', brandOrderId: 'bo_1', reference: 'R-1', labelUrl: address },
      ...{ occurredAt: minute(1), timestamp: minute(1), now: NOW },
      ...changes,
    },
    vault,
  )
}

function opened(orderId: string, purpose: 'fulfilment' | 'support', reference = 'R-1', brandId = 'aurora') {
  const { client, table, kms, fulfilmentKeyArn, supportKeyArn } = vault
  const keyArn = purpose === 'support' ? supportKeyArn : fulfilmentKeyArn
  const open = createReturnLabelOpener({ client, table, now: () => NOW }, { purpose, kms, keyArn })
  return open({ orderId, brandId, brandOrderId: 'bo_1', reference, actor: 'function:test', reason: 'mail_customer' })
}

async function urlOf(orderId: string, purpose: 'fulfilment' | 'support' = 'fulfilment') {
  const label = await opened(orderId, purpose)
  return label.erased ? null : label.content.labelUrl
}

async function labelRows(orderId: string): Promise<Record<string, unknown>[]> {
  const { Items = [] } = await vault.client.send(
    new QueryCommand({
      TableName: vault.table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': labelPartition(orderId) },
    }),
  )
  return Items
}

describe('the label of a return', () => {
  test('opens for the brand’s mail and for support, each with its own key and logged; at rest nothing of it is in clear', async () => {
    const orderId = await vault.place('sf_label')
    expect(await sealed(orderId)).toBe('kept')
    expect([await urlOf(orderId, 'fulfilment'), await urlOf(orderId, 'support')]).toEqual([address, address])
    const openings = await vault.rowsOf(orderId, 'ACCESS#')
    expect(openings.map(({ purpose }) => purpose).toSorted()).toEqual(['fulfilment', 'support'])
    const rows = await labelRows(orderId)
    expect(rows.map(({ sk }) => String(sk).split('#')[0])).toEqual(['fulfilment', 'support'])
    const text = JSON.stringify(rows, (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    )
    expect(text).not.toMatch(/labels\.example|R-1"/)
  })

  test('the newest stays, in whatever order and however often they come; of equal times, that written later', async () => {
    const orderId = await vault.place('sf_label')
    const at = (occurred: number, written: number, name: string) =>
      sealed(orderId, {
        ...{ occurredAt: minute(occurred), timestamp: minute(written) },
        labelUrl: `https://labels.example/${name}`,
      })
    for (const [occurred, written, name] of [
      [2, 2, 'second'],
      [1, 9, 'first'],
      [3, 3, 'third'],
      [3, 4, 'corrected'],
      [3, 3, 'third'],
      [3, 4, 'of the same time'],
    ] as const) {
      expect(await at(occurred, written, name)).toBe('kept')
    }
    expect([await urlOf(orderId), await urlOf(orderId, 'support')]).toEqual([
      'https://labels.example/corrected',
      'https://labels.example/corrected',
    ])
    // Another zone’s clock, and no offset but Z, are the same time.
    await sealed(orderId, { occurredAt: '2026-11-22T20:00:30+02:00', labelUrl: 'https://labels.example/old' })
    expect(await urlOf(orderId)).toBe('https://labels.example/corrected')
  })

  test('of two at the same time one stays, the same for both', async () => {
    const orderId = await vault.place('sf_label')
    const names = ['a', 'b', 'c', 'd']
    await Promise.all(
      names.map((name, at) => sealed(orderId, { occurredAt: minute(at), labelUrl: `${address}/${name}` })),
    )
    expect([await urlOf(orderId), await urlOf(orderId, 'support')]).toEqual([`${address}/d`, `${address}/d`])
  })

  test.each([
    [
      'letters of other languages',
      'https://étiquettes.example/für/ada byron',
      'https://xn--tiquettes-93a.example/f%C3%BCr/ada%20byron',
    ],
    ['a break of line', 'https://labels.example/a\n\tb', 'https://labels.example/ab'],
    [
      '2,000 characters',
      `https://labels.example/${'猫'.repeat(1970)}`,
      `https://labels.example/${'%E7%8C%AB'.repeat(1970)}`,
    ],
  ])('an address with %s is kept as every reader takes it', async (_, given, kept) => {
    const orderId = await vault.place('sf_label')
    await sealed(orderId, { labelUrl: given })
    expect(await urlOf(orderId)).toBe(kept)
  })

  test('200 returns have a label each, and erasure empties all of them, once and for all', async () => {
    const orderId = await vault.place('sf_label')
    const { client, table } = vault
    for (let from = 0; from < 200; from += 20) {
      const some = Array.from({ length: 20 }, (_, index) => `R-${from + index}`)
      await Promise.all(some.map((reference) => sealed(orderId, { reference, labelUrl: `${address}/${reference}` })))
    }
    expect(await opened(orderId, 'fulfilment', 'R-199')).toMatchObject({ content: { labelUrl: `${address}/R-199` } })
    const erased = await eraseOrder({ orderId, now: NOW }, { client, table })
    expect(erased).toEqual({ envelopes: 403, indexes: 2, notes: 0 })
    const rows = await labelRows(orderId)
    expect(rows.filter(({ sealed: bytes }) => bytes !== undefined)).toEqual([])
    expect(rows.every(({ erasedAt }) => erasedAt === NOW.toISOString())).toBe(true)
    expect([await urlOf(orderId), await urlOf(orderId, 'support')]).toEqual([null, null])

    expect(await sealed(orderId, { occurredAt: minute(9) })).toBe('erased')
    expect(await sealed(orderId, { reference: 'R-new' })).toBe('erased')
    expect((await labelRows(orderId)).filter(({ sealed: bytes }) => bytes !== undefined)).toEqual([])
    expect(await eraseOrder({ orderId, now: new Date() }, { client, table })).toMatchObject({ envelopes: 403 })
  })

  test('that is sealed while its order is erased is emptied or never there', async () => {
    const orderId = await vault.place('sf_label')
    const { client, table } = vault
    const references = Array.from({ length: 20 }, (_, index) => `R-${index}`)
    await Promise.all([
      eraseOrder({ orderId, now: NOW }, { client, table }),
      ...references.map((reference) => sealed(orderId, { reference })),
    ])
    expect((await labelRows(orderId)).filter(({ sealed: bytes }) => bytes !== undefined)).toEqual([])
  })

  test('of another return, brand or order does not open', async () => {
    const orderId = await vault.place('sf_label')
    const other = await vault.place('sf_label')
    await sealed(orderId)
    await expect(opened(orderId, 'fulfilment', 'R-2')).rejects.toThrow('no envelope')
    await expect(opened(other, 'support')).rejects.toThrow('no envelope')
    await expect(opened(orderId, 'fulfilment', 'R-1', 'borealis')).rejects.toThrow()
    await expect(opened(orderId, 'support', 'R-1', 'borealis')).rejects.toThrow('another label')
    expect(await sealed('ord_unknown')).toBe('erased')
  })
})
