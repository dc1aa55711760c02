import * as fc from 'fast-check'
import type { PricingRequest } from '../../../../functions/orders/placing/request-draft.ts'

/** Requests that can be priced: any currency's sizes, tax inside or beside, free lines, fees, discounts that fit. */
export const priceableRequest: fc.Arbitrary<PricingRequest> = fc
  .record({
    currency: fc.constantFrom('USD', 'JPY', 'KWD'),
    taxIncluded: fc.boolean(),
    lines: fc.array(lineDraft(), { minLength: 1, maxLength: 12 }),
    shipping: fc.array(chargeDraft(), { maxLength: 5 }),
    fees: fc.array(chargeDraft(), { maxLength: 4 }),
    discounts: fc.array(discountDraft(), { maxLength: 4 }),
  })
  .map((draft) => {
    const lines = draft.lines.map(({ discountPart, ...line }, index) => {
      const discount = Math.floor((line.quantity * line.unitPrice * discountPart) / 100)
      return { ...line, externalId: `L${index}`, title: line.sku, discount }
    })
    const brands = [...new Set(lines.map(({ brandId }) => brandId))]
    const brandOf = (pick: number) => brands[pick % brands.length] ?? 'a'
    const shipping = draft.shipping.map(({ pick, ...charge }, index) => {
      return { ...charge, externalId: `S${index}`, brandId: brandOf(pick), method: 'standard' }
    })
    const fees = draft.fees.map(({ pick, ...charge }, index) => {
      return { ...charge, externalId: `F${index}`, brandId: brandOf(pick), type: 'duty' as const, title: 'Duty' }
    })
    // Each takes a part of what all before it are sure to leave, whatever they are restricted to.
    let itemsLeft = new Map<string, number>(
      brands.map((brandId) => {
        const own = lines.filter((line) => line.brandId === brandId)
        return [brandId, own.reduce((sum, line) => sum + line.quantity * line.unitPrice - line.discount, 0)]
      }),
    )
    let shippingLeft = new Map<string, number>(
      brands.map((brandId) => {
        const own = shipping.filter((charge) => charge.brandId === brandId)
        return [brandId, own.reduce((sum, charge) => sum + charge.amount, 0)]
      }),
    )
    const discounts = draft.discounts.map(({ percent, onShipping, oneBrand, pick, fundedBy }, index) => {
      const left = onShipping ? shippingLeft : itemsLeft
      const brandIds = oneBrand ? [brandOf(pick)] : brands
      const base = brandIds.reduce((sum, brandId) => sum + (left.get(brandId) ?? 0), 0)
      const amount = Math.floor((base * percent) / 100)
      const after = new Map([...left].map(([brandId, own]) => [brandId, Math.max(0, own - amount)]))
      if (onShipping) shippingLeft = after
      else itemsLeft = after
      return {
        externalId: `D${index}`,
        amount,
        fundedBy,
        target: onShipping ? ('shipping' as const) : ('items' as const),
        ...(oneBrand ? { brandIds } : {}),
      }
    })
    const request = { currency: draft.currency, taxIncluded: draft.taxIncluded, lines, shipping, fees, discounts }
    return { ...request, totals: totalsOf(request) }
  })

type Untotalled = {
  taxIncluded: boolean
  lines: { quantity: number; unitPrice: number; discount: number; tax: number }[]
  shipping: { amount: number; tax: number }[]
  fees: { amount: number; tax: number }[]
  discounts: { amount: number }[]
}

function totalsOf({ taxIncluded, lines, shipping, fees, discounts }: Untotalled) {
  const add = (amounts: number[]) => amounts.reduce((sum, amount) => sum + amount, 0)
  const items = add(lines.map(({ quantity, unitPrice }) => quantity * unitPrice))
  const discount = add(lines.map((line) => line.discount)) + add(discounts.map(({ amount }) => amount))
  const shippingAmount = add(shipping.map(({ amount }) => amount))
  const feeAmount = add(fees.map(({ amount }) => amount))
  const tax = add([...lines, ...shipping, ...fees].map((row) => row.tax))
  const total = items - discount + shippingAmount + feeAmount + (taxIncluded ? 0 : tax)
  return { items, discount, shipping: shippingAmount, fees: feeAmount, tax, total }
}

function lineDraft() {
  return fc.record({
    brandId: fc.constantFrom('aurora', 'borealis', 'corona', 'dune'),
    sku: fc.constantFrom('A', 'B', 'C'),
    quantity: fc.integer({ min: 1, max: 9 }),
    unitPrice: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 10 ** 11 })),
    discountPart: fc.constantFrom(0, 0, 7, 33, 100),
    tax: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5000 })),
  })
}

function chargeDraft() {
  return fc.record({
    pick: fc.nat(20),
    amount: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 50_000 })),
    tax: fc.integer({ min: 0, max: 500 }),
  })
}

function discountDraft() {
  return fc.record({
    percent: fc.constantFrom(0, 1, 5, 33, 50, 100),
    onShipping: fc.boolean(),
    oneBrand: fc.boolean(),
    pick: fc.nat(20),
    fundedBy: fc.constantFrom('platform' as const, 'brand' as const),
  })
}
