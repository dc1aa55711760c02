import type { Fault } from '../../../http/problem.ts'
import { recordOf } from '../request-draft.ts'
import { addressFaults } from './check-address.ts'

/**
 * Where the order goes: a shipping address where a line ships, else at least the
 * country of the bill. A billing address with a street is a postal address; one
 * without is a country, or what else is known of it.
 */
export function deliveryFaults(body: Readonly<Record<string, unknown>>): Fault[] {
  const { shippingAddress, billingAddress } = body
  const faults: Fault[] = []
  if (shippingAddress !== undefined) faults.push(...addressFaults(shippingAddress, '/shippingAddress', true))
  else if (sentLines(body).some(ships)) {
    const detail = 'A shipping address is required, since a line ships.'
    faults.push({ code: 'required', pointer: '/shippingAddress', detail })
  } else if (billingAddress === undefined && sentLines(body).length > 0) {
    const detail = 'A billing address with its country is required, since nothing ships.'
    faults.push({ code: 'required', pointer: '/billingAddress', detail })
  }
  if (billingAddress !== undefined) {
    const { address1, city } = recordOf(billingAddress)
    const isPostal = address1 !== undefined
    faults.push(...addressFaults(billingAddress, '/billingAddress', isPostal))
    if (isPostal && city === undefined) {
      const detail = 'A billing address with a street needs a city.'
      faults.push({ code: 'required', pointer: '/billingAddress/city', detail })
    }
  }
  return faults
}

export function sentLines(body: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Array.isArray(body.lines) ? body.lines : []
}

/** Lines ship unless they say otherwise. */
export function ships(line: unknown): boolean {
  const { fulfillmentType = 'shipping' } = recordOf(line)
  return fulfillmentType === 'shipping'
}
