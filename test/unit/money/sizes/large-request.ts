import * as fc from 'fast-check'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import type { OrderEvent } from '../../../../functions/orders/event.ts'
import type { Order } from '../../../../functions/orders/order.ts'
import { validateOrderRequest } from '../../../../functions/orders/placing/checks/validate-order-request.ts'
import { newBrandOrder, newOrder } from '../../../../functions/orders/placing/create-order.ts'
import { splitPurchase } from '../../../../functions/orders/placing/split-purchase.ts'
import type { Purchase } from '../../../../functions/orders/purchase.ts'
import { contractExample } from '../../orders/contract-example.ts'
import { placedAt } from '../../orders/placed-order.ts'

export interface Sizes {
  readonly brands: number
  readonly lines: number
  readonly quantity: number
  readonly titleLength: number
  /** Of every text: one, three or four bytes a character. */
  readonly letter: string
  readonly idLength: number
  readonly discounts: number
  readonly taxLines: number
  /** Lines that a discount is restricted to; null: all. */
  readonly discountedLines: number | null
  readonly metadata: number
}

/** `length` characters as JavaScript counts them, so that an emoji is two. */
const textOf = (letter: string, length: number) => letter.repeat(Math.max(1, Math.floor(length / letter.length)))
const brandIdOf = (index: number) => `brand-${index}`

export function largeRequest(sizes: Sizes) {
  const { brands, letter, quantity, titleLength, idLength, taxLines, discounts } = sizes
  const padded = (name: string) => `${name}${textOf(letter, Math.max(1, idLength - name.length))}`.slice(0, 255)
  const tax = taxLines
  const lines = Array.from({ length: sizes.lines }, (_, index) => ({
    externalId: padded(`l${index}-`),
    brandId: brandIdOf(index % brands),
    sku: padded(`s${index}-`),
    title: textOf(letter, titleLength),
    quantity,
    unitPrice: 100_000,
    tax,
    taxLines: Array.from({ length: taxLines }, (_, row) => ({ title: `${letter}${row}`, rate: '0.01', amount: 1 })),
  }))
  const restricted = sizes.discountedLines
  const shared = Array.from({ length: discounts }, (_, index) => ({
    externalId: padded(`d${index}-`),
    code: textOf(letter, idLength),
    amount: sizes.lines,
    ...(restricted === null
      ? {}
      : { lines: lines.slice(0, Math.max(1, Math.min(restricted, sizes.lines))).map(({ externalId }) => externalId) }),
  }))
  const items = sizes.lines * quantity * 100_000
  const discount = discounts * sizes.lines
  const metadata = Object.fromEntries(
    Array.from({ length: sizes.metadata }, (_, index) => [`key-${index}`, textOf(letter, 500)]),
  )
  const { payment, customer, shippingAddress } = contractExample()
  return {
    externalId: padded('o-'),
    currency: 'USD',
    customer,
    shippingAddress,
    payment,
    lines,
    discounts: shared,
    totals: { items, discount, tax: sizes.lines * tax, total: items - discount + sizes.lines * tax },
    metadata,
  }
}

const accepting = {
  enabled: true,
  modes: ['test' as const],
  currencies: null,
  countries: null,
  acceptWithinMinutes: 120,
}

export interface Placed {
  readonly order: Order
  readonly event: OrderEvent
  readonly purchase: Purchase
  readonly brandOrders: BrandOrder[]
}

/** The order as it is placed and split, or the faults that it is refused for. */
export function placing(sizes: Sizes): Placed | { readonly faults: readonly string[] } {
  const request = largeRequest(sizes)
  const brands = new Map(Array.from({ length: sizes.brands }, (_, index) => [brandIdOf(index), accepting] as const))
  const context = { orderId: 'ord_01JDX0000000000000000000AB', brands, paymentRequired: true, now: placedAt }
  const result = validateOrderRequest(request, context)
  if ('faults' in result) return { faults: result.faults.map(({ code, pointer }) => `${code} ${pointer}`) }
  const { purchase } = result
  const { order, event } = newOrder({
    id: context.orderId,
    storefrontId: 'sf_01JDX0000000000000000000AB',
    livemode: false,
    externalId: request.externalId,
    customerId: null,
    metadata: request.metadata,
    releaseAfter: null,
    purchase,
    acceptBy: new Map(),
    now: placedAt,
  })
  return {
    order,
    event,
    purchase,
    brandOrders: splitPurchase(purchase).map((portion) => newBrandOrder(order, portion)),
  }
}

export const someSizes: fc.Arbitrary<Sizes> = fc.record({
  brands: fc.constantFrom(1, 2, 40),
  lines: fc.integer({ min: 40, max: 200 }),
  quantity: fc.constantFrom(1, 2, 100),
  titleLength: fc.constantFrom(1, 40, 200, 404, 500),
  letter: fc.constantFrom('a', '本', '😀'),
  idLength: fc.constantFrom(8, 32, 255),
  discounts: fc.constantFrom(0, 1, 15, 38, 100),
  taxLines: fc.constantFrom(0, 1, 20),
  discountedLines: fc.constantFrom(null, 1, 10),
  metadata: fc.constantFrom(0, 50),
})
