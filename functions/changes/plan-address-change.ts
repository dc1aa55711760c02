import { type Fault, Problem } from '../http/problem.ts'
import { plainAddress } from '../orders/addresses/plain-address.ts'
import type { Address } from '../orders/fields.ts'
import { requestAddressChange } from '../orders/life/request-change.ts'
import type { AddressRequest } from '../orders/placing/address-request.ts'
import { addressFaults } from '../orders/placing/checks/check-address.ts'
import { recordOf } from '../orders/placing/request-draft.ts'
import type { TransactWrite } from '../storage/transact.ts'
import type { RequestedChange } from './make-change.ts'

/** Most changes of address of one order: their envelopes are erased in one transaction (`functions/vault/erase.ts`). */
const MOST_ADDRESS_CHANGES = 20

/** Faults of the address by the rules of its country. */
export function changedAddressFaults(body: unknown): Fault[] {
  return addressFaults(recordOf(body).shippingAddress, '/shippingAddress', true)
}

/** With every key, as envelopes hold it. */
export function addressOf(request: AddressRequest): Address {
  const { firstName = null, lastName = null, company = null, address2 = null, region = null } = request
  const { address1, city, postalCode = null, country, phone = null } = plainAddress(request)
  return { firstName, lastName, company, address1, address2, city, region, postalCode, country, phone }
}

/** `POST /v1/orders/{orderId}/address-changes`. The address is already in `sealed`; only its country is checked here. */
export function addressChange(id: string, country: string, sealed: readonly TransactWrite[]): RequestedChange {
  return {
    id,
    kind: 'address_change',
    action: 'address_change',
    sealed,
    plan: (_before, { brand, brandOrders }) => {
      if (brand !== null && !(brand.countries?.includes(country) ?? true)) {
        const detail = `This brand does not ship to ${country}.`
        const errors = [{ code: 'country_not_served', pointer: '/shippingAddress/country', detail }]
        return new Problem('validation_failed', 'The request has faults; nothing was done.', { errors })
      }
      if (brandOrders.flatMap(({ addressChanges }) => addressChanges).length >= MOST_ADDRESS_CHANGES) {
        return new Problem(
          'state_conflict',
          `The address of an order can be changed ${MOST_ADDRESS_CHANGES} times at most.`,
        )
      }
      return { transition: requestAddressChange(id) }
    },
  }
}
