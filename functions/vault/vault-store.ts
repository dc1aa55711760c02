import { environment, optionalEnvironment } from '../runtime/environment.ts'
import { documentClient } from '../storage/document-client.ts'
import type { TransactWrite } from '../storage/transact.ts'
import { createBlindIndex } from './blind-index.ts'
import { parseBlindIndexKeys } from './blind-index-keys.ts'
import { kms } from './kms.ts'
import { type SealLabel, sealReturnLabel } from './return-labels.ts'
import { createSealer, type Seal } from './seal.ts'
import { type AddressToSeal, sealAddress } from './seal-changed-address.ts'
import { type OrderToSeal, type SealOrderDependencies, sealOrder } from './seal-order.ts'

let dependencies: SealOrderDependencies | undefined

/** `sealOrder` for a deployed function that `Vault.grantSeal` set up. */
export function sealedOrderWrites(order: OrderToSeal): Promise<TransactWrite[]> {
  dependencies ??= fromEnvironment()
  return sealOrder(order, dependencies)
}

function fromEnvironment(): SealOrderDependencies {
  const set = environment('vaultTable', 'fulfilmentKeyArn', 'supportKeyArn', 'blindIndexKeys')
  return {
    table: set.vaultTable,
    seal: createSealer({ kms, fulfilmentKeyArn: set.fulfilmentKeyArn, supportKeyArn: set.supportKeyArn }),
    blindIndex: createBlindIndex({ kms, keys: parseBlindIndexKeys(set.blindIndexKeys) }),
    nameSearch: optionalEnvironment('nameSearch') === 'true',
  }
}

let sealing: { readonly table: string; readonly seal: Seal } | undefined

function sealingFromEnvironment() {
  const { vaultTable, fulfilmentKeyArn, supportKeyArn } = environment('vaultTable', 'fulfilmentKeyArn', 'supportKeyArn')
  sealing ??= { table: vaultTable, seal: createSealer({ kms, fulfilmentKeyArn, supportKeyArn }) }
  return sealing
}

/** `sealAddress` for a deployed function that `Vault.grantSealAddress` set up. */
export function sealedAddressWrites(address: AddressToSeal): Promise<TransactWrite[]> {
  return sealAddress(address, sealingFromEnvironment())
}

/** `sealReturnLabel` for a deployed function that `Vault.grantSealLabels` set up. */
export const sealLabel: SealLabel = (label) =>
  sealReturnLabel(label, { client: documentClient, ...sealingFromEnvironment() })
