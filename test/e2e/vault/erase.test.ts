import { beforeAll, describe, expect, test } from 'vitest'
import { eraseOrder } from '../../../functions/vault/erasing/erase-order.ts'
import { findOrdersByEmail, findOrdersByPhone } from '../../../functions/vault/find-by-blind-index.ts'
import { ACCESS, EVERYWHERE, NOW, openVault, type VaultAtWork } from './vault-at-work.ts'

let vault: VaultAtWork

beforeAll(async () => {
  vault = await openVault()
})

describe('erasure', () => {
  test('empties envelopes and indexes, keeps the access log, and may be repeated', async () => {
    const orderId = await vault.place('sf_erase')
    const kept = await vault.place('sf_erase')
    const { client, table, openFulfilment, openSupport } = vault
    await openSupport({ ...ACCESS, orderId })

    expect(await eraseOrder({ orderId, now: NOW }, { client, table })).toEqual({ envelopes: 3, indexes: 2, notes: 0 })
    const again = await eraseOrder({ orderId, now: new Date() }, { client, table })
    expect(again).toEqual({ envelopes: 3, indexes: 0, notes: 0 })

    expect(await openSupport({ ...ACCESS, orderId })).toEqual({ erased: true })
    expect(await openFulfilment({ ...ACCESS, orderId, brandId: 'aurora' })).toEqual({ erased: true })
    const envelopes = await vault.rowsOf(orderId, 'ENVELOPE#')
    expect(envelopes.map(({ sealed, blindValues, erasedAt }) => ({ sealed, blindValues, erasedAt }))).toEqual(
      Array(3).fill({ sealed: undefined, blindValues: undefined, erasedAt: NOW.toISOString() }),
    )
    expect(await vault.rowsOf(orderId, 'ACCESS#')).toHaveLength(3)
    const search = { storefrontId: 'sf_erase', ...EVERYWHERE }
    for (const find of [
      findOrdersByEmail('ada@example.com', search, vault),
      findOrdersByPhone('+12025550123', search, vault),
    ]) {
      expect((await find).map((order) => order.orderId)).toEqual([kept])
    }
  })

  test('of an order that is unknown here makes no row', async () => {
    const { client, table } = vault
    const erased = await eraseOrder({ orderId: 'ord_unknown', now: NOW }, { client, table })
    expect(erased).toEqual({ envelopes: 0, indexes: 0, notes: 0 })
    expect(await vault.rowsOf('ord_unknown', 'ENVELOPE#')).toEqual([])
  })
})
