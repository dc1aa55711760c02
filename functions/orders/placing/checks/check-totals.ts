import type { Fault } from '../../../http/problem.ts'
import type { Totals } from '../../fields.ts'
import { type Draft, valuesOf } from '../request-draft.ts'

/**
 * Compares the platform's totals with ours, each that disagrees a fault of its
 * own. A total whose parts cannot all be read is not compared.
 */
export function totalsFaults(draft: Draft): Fault[] {
  const expected = expectedTotals(draft)
  const names = ['items', 'discount', 'shipping', 'fees', 'tax', 'total'] as const
  return names.flatMap((name): Fault[] => {
    const ours = expected[name]
    const given = draft.totals[name]
    if (ours === null || given === undefined || ours === given) return []
    return [{ code: 'totals_mismatch', pointer: `/totals/${name}`, detail: `Expected ${ours}; given ${given}.` }]
  })
}

/** The order's totals; null where something that belongs to one has no readable amount. */
export function expectedTotals(draft: Draft): { readonly [Name in keyof Totals]: number | null } {
  const lines = valuesOf(draft.lines)
  const charges = valuesOf(draft.shipping)
  const orderFees = valuesOf(draft.fees)
  const discounts = valuesOf(draft.discounts)

  const items = lines && sumOf(lines, ({ quantity, unitPrice }) => quantity * unitPrice)
  const discount =
    lines && discounts && sumOf(lines, ({ discount = 0 }) => discount) + sumOf(discounts, ({ amount }) => amount)
  const shipping = charges && sumOf(charges, ({ amount }) => amount)
  const fees = orderFees && sumOf(orderFees, ({ amount }) => amount)
  const tax = lines && charges && orderFees && sumOf([...lines, ...charges, ...orderFees], ({ tax = 0 }) => tax)
  const { taxIncluded } = draft
  const known =
    taxIncluded !== null && items !== null && discount !== null && shipping !== null && fees !== null && tax !== null
  const total = known ? items - discount + shipping + fees + (taxIncluded ? 0 : tax) : null
  return { items, discount, shipping, fees, tax, total }
}

function sumOf<Element>(elements: readonly Element[], amountOf: (element: Element) => number): number {
  return elements.reduce((sum, element) => sum + amountOf(element), 0)
}
