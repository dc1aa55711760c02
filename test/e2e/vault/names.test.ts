import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../functions/runtime/ids.ts'
import { transact } from '../../../functions/storage/transact.ts'
import { eraseOrder } from '../../../functions/vault/erasing/erase-order.ts'
import { findOrdersByEmail, findOrdersByName } from '../../../functions/vault/find-by-blind-index.ts'
import { reindexOrder } from '../../../functions/vault/reindexing/reindex-order.ts'
import { sealOrder } from '../../../functions/vault/seal-order.ts'
import { contractExample } from '../../unit/orders/contract-example.ts'
import { BRANDS, EVERYWHERE, NOW, openVault, type VaultAtWork } from './vault-at-work.ts'

let vault: VaultAtWork

beforeAll(async () => {
  vault = await openVault()
})

const found = async (storefrontId: string, name: string) =>
  (await findOrdersByName(name, { storefrontId, ...EVERYWHERE }, vault)).map(({ orderId }) => orderId)

describe('an order that is indexed by names', () => {
  test('is found by the whole name in any order, by the family name, and in its own storefront and mode alone', async () => {
    const orderId = await vault.place('sf_names', NOW, true)
    for (const name of ['Ada Byron', 'BYRON, Ada', 'byron']) expect(await found('sf_names', name)).toEqual([orderId])
    for (const name of ['Ada', 'Ida Byron', 'Lovelace']) expect(await found('sf_names', name)).toEqual([])
    expect(await found('sf_other', 'Ada Byron')).toEqual([])
    const live = { storefrontId: 'sf_names', ...EVERYWHERE, livemode: true }
    expect(await findOrdersByName('Ada Byron', live, vault)).toEqual([])
  })

  test('is found by whoever gets the goods, too', async () => {
    const example = contractExample()
    const shippingAddress = { ...example.shippingAddress, firstName: '花子', lastName: '山田' }
    const request = { ...example, shippingAddress: shippingAddress as NonNullable<typeof example.shippingAddress> }
    const orderId = newId('ord', NOW)
    const order = { request, orderId, storefrontId: 'sf_gift', livemode: false, brandIds: BRANDS, now: NOW }
    await transact(vault.client, await sealOrder(order, { ...vault, nameSearch: true }))
    for (const name of ['Ada Byron', '山田花子', '花子 山田', '山田']) {
      expect(await found('sf_gift', name)).toEqual([orderId])
    }
    expect(await eraseOrder({ orderId, now: NOW }, vault)).toMatchObject({ indexes: 6 })
  })

  test('newest first, however many of one name there are', async () => {
    const times = Array.from({ length: 12 }, (_, minute) => new Date(NOW.getTime() + minute * 60_000))
    const placed: string[] = []
    for (const at of times) placed.push(await vault.place('sf_many', at, true))
    expect(await found('sf_many', 'Byron')).toEqual(placed.toReversed().slice(0, EVERYWHERE.limit))
  })

  test('is found no more when it is erased, and no row says the name', async () => {
    const orderId = await vault.place('sf_erased', NOW, true)
    const { Items = [] } = await vault.client.send(new ScanCommand({ TableName: vault.table }))
    const rows = JSON.stringify(Items, (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    )
    expect(rows).not.toMatch(/byron/i)
    expect(await eraseOrder({ orderId, now: NOW }, vault)).toMatchObject({ indexes: 4 })
    expect(await found('sf_erased', 'Byron')).toEqual([])
    expect(await eraseOrder({ orderId, now: NOW }, vault)).toMatchObject({ indexes: 0 })
  })
})

test('an order of before is indexed by a reindex after names are switched on, and no more after they are off', async () => {
  const orderId = await vault.place('sf_switched', NOW)
  expect(await found('sf_switched', 'Byron')).toEqual([])
  const dependencies = { ...vault, open: vault.openSupport, newestVersion: '1', actor: 'function:reindex-orders' }
  const on = { ...dependencies, nameSearch: true }
  const off = { ...dependencies, nameSearch: false }
  expect(await reindexOrder(orderId, off)).toBe('current')
  expect([await reindexOrder(orderId, on), await reindexOrder(orderId, on)]).toEqual(['reindexed', 'current'])
  expect(await found('sf_switched', 'Byron')).toEqual([orderId])
  expect([await reindexOrder(orderId, off), await reindexOrder(orderId, off)]).toEqual(['reindexed', 'current'])
  expect(await found('sf_switched', 'Byron')).toEqual([])
  const search = { storefrontId: 'sf_switched', ...EVERYWHERE }
  expect(await findOrdersByEmail('ada@example.com', search, vault)).toHaveLength(1)
})

test('somebody without a name is indexed by the rest, and a reindex leaves it as it is', async () => {
  const { customer, shippingAddress, ...example } = contractExample()
  const { firstName: _, lastName: __, ...nameless } = customer
  const { firstName: ___, lastName: ____, ...place } = shippingAddress ?? {}
  const address = { ...place, company: '—' } as NonNullable<typeof shippingAddress>
  const request = { ...example, customer: nameless, shippingAddress: address }
  const orderId = newId('ord', NOW)
  const order = { request, orderId, storefrontId: 'sf_nameless', livemode: false, brandIds: BRANDS, now: NOW }
  await transact(vault.client, await sealOrder(order, { ...vault, nameSearch: true }))
  const reindexing = { ...vault, nameSearch: true, open: vault.openSupport, newestVersion: '1', actor: 'function:x' }
  expect(await reindexOrder(orderId, reindexing)).toBe('current')
  expect(await eraseOrder({ orderId, now: NOW }, vault)).toMatchObject({ indexes: 2 })
})
