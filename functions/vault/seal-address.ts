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
 * Seals a changed shipping address: the writes of one envelope for the brand and one
 * for support. They belong into the transaction of the change; its id is new, so
 * neither has a condition. Erasing the order's envelopes finds them by their prefix.
 */
export async function sealAddress(
  { now, ...address }: AddressToSeal,
  { table, seal }: { readonly table: string; readonly seal: Seal },
): Promise<TransactWrite[]> {
  const { orderId, brandId, addressChangeId } = address
  const createdAt = timestamp(now)
  return Promise.all(
    (['fulfilment', 'support'] as const).map(async (purpose) => {
      const sealed = await seal({ version: 1, purpose, ...address })
      const key = changedAddressKey(orderId, purpose, addressChangeId)
      return { Put: { TableName: table, Item: { ...key, orderId, brandId, createdAt, sealed } } }
    }),
  )
}
