import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { newId } from '../../../functions/runtime/ids.ts'
import { transact } from '../../../functions/storage/transact.ts'
import { createBlindIndex } from '../../../functions/vault/blind-index.ts'
import { createFulfilmentOpener, createSupportOpener } from '../../../functions/vault/open.ts'
import { createSealer } from '../../../functions/vault/seal.ts'
import { sealOrder } from '../../../functions/vault/seal-order.ts'
import { orderPartition } from '../../../functions/vault/vault-keys.ts'
import { contractExample } from '../../unit/orders/contract-example.ts'
import { createVaultResources } from './vault-resources.ts'

export const NOW = new Date('2026-11-22T18:00:00.000Z')
export const BRANDS = ['aurora', 'borealis']
export const ACCESS = { actor: 'function:submit', reason: 'submit_order' } as const
export const EVERYWHERE = { livemode: false, limit: 10 }

export type VaultAtWork = Awaited<ReturnType<typeof openVault>>

/** A new vault of the test file's own, with everything that works on it. */
export async function openVault() {
  const resources = await createVaultResources()
  const { client, kms, table, fulfilmentKeyArn, supportKeyArn, blindIndexKeyArn } = resources
  const blindIndex = createBlindIndex({ kms, keys: [{ version: '1', keyArn: blindIndexKeyArn }] })
  const seal = createSealer({ kms, fulfilmentKeyArn, supportKeyArn })
  const opening = { client, table, now: () => NOW }

  /** Places the order of the contract's example. */
  async function place(storefrontId: string, now = NOW, nameSearch = false): Promise<string> {
    const orderId = newId('ord', now)
    const order = { request: contractExample(), orderId, storefrontId, livemode: false, brandIds: BRANDS, now }
    const failed = await transact(client, await sealOrder(order, { table, seal, blindIndex, nameSearch }))
    if (failed.length > 0) throw new Error(`Writes ${failed.join()} of ${orderId} failed.`)
    return orderId
  }

  async function rowsOf(orderId: string, prefix: string): Promise<Record<string, unknown>[]> {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': orderPartition(orderId), ':prefix': prefix },
      }),
    )
    return Items
  }

  return {
    ...resources,
    blindIndex,
    seal,
    openFulfilment: createFulfilmentOpener(opening, { kms, keyArn: fulfilmentKeyArn }),
    openSupport: createSupportOpener(opening, { kms, keyArn: supportKeyArn }),
    place,
    rowsOf,
  }
}
