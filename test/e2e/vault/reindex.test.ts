import { beforeAll, expect, test } from 'vitest'
import { reindex } from '../../../bin/reindex/reindex.ts'
import { createBlindIndex } from '../../../functions/vault/blind-index.ts'
import { eraseOrder } from '../../../functions/vault/erasing/erase-order.ts'
import { findOrdersByEmail, findOrdersByPhone } from '../../../functions/vault/find-by-blind-index.ts'
import { reindexOrder } from '../../../functions/vault/reindexing/reindex-order.ts'
import { EVERYWHERE, NOW, openVault, type VaultAtWork } from './vault-at-work.ts'

let vault: VaultAtWork

beforeAll(async () => {
  vault = await openVault()
})

test('after a reindex, repeated and resumed, orders are found under the new key alone, and erased ones are not', async () => {
  const placed = [await vault.place('sf_reindex'), await vault.place('sf_reindex')]
  const erased = await vault.place('sf_reindex')
  await eraseOrder({ orderId: erased, now: NOW }, vault)
  const { KeyMetadata } = await vault.kms.createKey({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' })
  const newest = { version: '2', keyArn: KeyMetadata?.Arn ?? '' }
  const blindIndex = createBlindIndex({
    kms: vault.kms,
    keys: [newest, { version: '1', keyArn: vault.blindIndexKeyArn }],
  })
  const dependencies = {
    ...vault,
    blindIndex,
    open: vault.openSupport,
    nameSearch: false,
    newestVersion: '2',
    actor: 'function:reindex-orders',
  }
  const places: (string | null)[] = []
  const reindexOrders = async (orderIds: readonly string[]) => {
    const outcomes = await Promise.all(orderIds.map((orderId) => reindexOrder(orderId, dependencies)))
    const count = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length
    return { reindexed: count('reindexed'), current: count('current'), gone: count('gone') }
  }
  const parts = { ...vault, reindexOrders, progress: (_: object, place: string | null) => places.push(place) }

  expect(await reindex(undefined, parts)).toEqual({ reindexed: 2, current: 0, gone: 0 })
  expect(await reindex(undefined, parts)).toEqual({ reindexed: 0, current: 2, gone: 0 })
  expect(places.at(-1)).toBeNull()
  await expect(reindex('nonsense', parts)).rejects.toThrow('--after')
  expect(await reindexOrder(erased, dependencies)).toBe('gone')

  const search = { storefrontId: 'sf_reindex', ...EVERYWHERE }
  const onlyNewest = { ...vault, blindIndex: createBlindIndex({ kms: vault.kms, keys: [newest] }) }
  const ids = async (found: Promise<{ orderId: string }[]>) => (await found).map(({ orderId }) => orderId).toSorted()
  expect(await ids(findOrdersByEmail('ada@example.com', search, onlyNewest))).toEqual(placed.toSorted())
  expect(await ids(findOrdersByPhone('+12025550123', search, onlyNewest))).toEqual(placed.toSorted())
  // The rows of the old key are gone, and an erasure finds those of the new one.
  expect(await findOrdersByEmail('ada@example.com', search, vault)).toEqual([])
  for (const orderId of placed) {
    expect(await eraseOrder({ orderId, now: NOW }, vault)).toMatchObject({ indexes: 2 })
    const reasons = (await vault.rowsOf(orderId, 'ACCESS#')).map(({ reason }) => reason)
    expect(reasons).toEqual(['reindex'])
  }
  expect(await findOrdersByEmail('ada@example.com', search, onlyNewest)).toEqual([])
})
