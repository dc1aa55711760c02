import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, test } from 'vitest'
import { transact } from '../../../functions/storage/transact.ts'
import { createBlindIndex } from '../../../functions/vault/blind-index.ts'
import { fulfilmentContent, supportContent } from '../../../functions/vault/fill-envelopes.ts'
import { findOrdersByEmail, findOrdersByPhone } from '../../../functions/vault/find-by-blind-index.ts'
import { sealOrder } from '../../../functions/vault/seal-order.ts'
import { contractExample } from '../../unit/orders/contract-example.ts'
import { ACCESS, BRANDS, EVERYWHERE, NOW, openVault, type VaultAtWork } from './vault-at-work.ts'

let vault: VaultAtWork

beforeAll(async () => {
  vault = await openVault()
})

describe('a sealed order', () => {
  test('opens for each purpose to what was put in', async () => {
    const orderId = await vault.place('sf_open')
    const { openFulfilment, openSupport } = vault
    for (const brandId of BRANDS) {
      const content = fulfilmentContent(contractExample(), orderId, brandId)
      expect(await openFulfilment({ ...ACCESS, orderId, brandId })).toEqual({ erased: false, content })
    }
    const content = supportContent(contractExample(), orderId)
    expect(await openSupport({ ...ACCESS, orderId })).toEqual({ erased: false, content })
  })

  test('shows nothing personal in any row, as it is or in base64', async () => {
    const orderId = await vault.place('sf_rows')
    await vault.openSupport({ ...ACCESS, orderId })
    const { Items = [] } = await vault.client.send(new ScanCommand({ TableName: vault.table }))
    const text = Items.map((row) =>
      JSON.stringify(row, (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value)),
    ).join('\n')
    expect(text).toContain(orderId)
    for (const value of ['ada@example.com', 'Byron', '2025550123', '1 Main St', '62701', 'pm_1Nxyz', 'user_42']) {
      expect(text).not.toContain(value)
      expect(text).not.toContain(Buffer.from(value).toString('base64').replace(/=+$/, ''))
    }
  })

  test('is found by e-mail and phone in any spelling, newest first, in its own storefront and mode only', async () => {
    const orders = []
    for (const hour of [1, 2, 3])
      orders.unshift(await vault.place('sf_find', new Date(NOW.getTime() + hour * 3_600_000)))
    const search = { storefrontId: 'sf_find', ...EVERYWHERE }
    const found = await findOrdersByEmail(' ADA@Example.com', search, vault)
    expect(found.map(({ orderId }) => orderId)).toEqual(orders)
    const first = await findOrdersByPhone('+1 (202) 555-0123', { ...search, limit: 2 }, vault)
    const last = first.at(-1)
    const rest = last === undefined ? [] : await findOrdersByPhone('+12025550123', { ...search, before: last }, vault)
    expect([...first, ...rest].map(({ orderId }) => orderId)).toEqual(orders)

    expect(await findOrdersByEmail('grace@example.com', search, vault)).toEqual([])
    expect(await findOrdersByEmail('ada@example.com', { ...search, storefrontId: 'sf_other' }, vault)).toEqual([])
    expect(await findOrdersByEmail('ada@example.com', { ...search, livemode: true }, vault)).toEqual([])
  })

  test('is still found, and once, while a new version of the HMAC key is filled', async () => {
    const orderId = await vault.place('sf_versions')
    const { KeyMetadata } = await vault.kms.createKey({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' })
    const keys = [
      { version: '2', keyArn: KeyMetadata?.Arn ?? '' },
      { version: '1', keyArn: vault.blindIndexKeyArn },
    ]
    const blindIndex = createBlindIndex({ kms: vault.kms, keys })
    const dependencies = { ...vault, blindIndex, nameSearch: false }
    const order = { orderId, storefrontId: 'sf_versions', livemode: false, brandIds: BRANDS, now: NOW }
    await transact(vault.client, await sealOrder({ ...order, request: contractExample() }, dependencies))
    const search = { storefrontId: 'sf_versions', ...EVERYWHERE }
    expect(await findOrdersByEmail('ada@example.com', search, dependencies)).toEqual([
      { orderId, createdAt: NOW.toISOString() },
    ])
  })
})
