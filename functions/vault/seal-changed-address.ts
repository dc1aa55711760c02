import type { Address } from '../orders/fields.ts'
import { timestamp } from '../runtime/clock.ts'
import type { TransactWrite } from '../storage/transact.ts'
import type { Seal } from './seal.ts'
import { changedAddressKey } from './vault-keys.ts'

export interface AddressToSeal {
  readonly orderId: string
  readonly brandId: string
  readonly addressChangeId: string
  /** A validated one. */
  readonly shippingAddress: Address
  readonly now: Date
}

/**
 * Seals a changed shipping address. Answers the writes of one envelope for the brand
 * and one for support, for the transaction of the change. The change's id is new, so
 * the writes have no condition. Erasure finds the envelopes by the prefix of their key.
 */
export async function sealAddress(
  { now, ...address }: AddressToSeal,
  { table, seal }: { readonly table: string; readonly seal: Seal },
): Promise<TransactWrite[]> {
  const { orderId, addressChangeId } = address
  const createdAt = timestamp(now)
  return Promise.all(
    (['fulfilment', 'support'] as const).map(async (purpose) => {
      const sealed = await seal({ version: 1, purpose, ...address })
      const key = changedAddressKey(orderId, purpose, addressChangeId)
      return { Put: { TableName: table, Item: { ...key, createdAt, sealed } } }
    }),
  )
}
