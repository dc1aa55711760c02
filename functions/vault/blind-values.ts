import type { BlindIndex } from './blind-index.ts'
import { nameKeysOf, type PersonName } from './names.ts'
import { type BlindValue, blindValueText, type IndexedField } from './vault-keys.ts'

/** Whom an order is found by; of a request or of a support envelope. */
export interface FoundPerson {
  readonly customer: PersonName & { readonly email: string; readonly phone?: string | null | undefined }
  /** Who gets the goods, which may be somebody else. */
  readonly shippingAddress?: PersonName | null | undefined
}

export interface BlindValueDependencies {
  readonly blindIndex: BlindIndex
  /** Whether this platform finds orders by names; off unless its options say so. */
  readonly nameSearch: boolean
}

/** The values of an order's blind index rows under the newest key, each once. */
export async function blindValuesOf(
  { customer, shippingAddress }: FoundPerson,
  { blindIndex, nameSearch }: BlindValueDependencies,
): Promise<BlindValue[]> {
  const names = nameSearch ? [...nameKeysOf(customer), ...nameKeysOf(shippingAddress ?? {})] : []
  const wanted: [IndexedField, string | null | undefined][] = [
    ['email', customer.email],
    ['phone', customer.phone],
    ...[...new Set(names)].map((name): [IndexedField, string] => ['name', name]),
  ]
  const values = await Promise.all(
    wanted.map(([field, value]) => (value == null ? null : blindIndex.current(field, value))),
  )
  const found = values.filter((value): value is BlindValue => value !== null)
  return [...new Map(found.map((value) => [blindValueText(value), value])).values()]
}
