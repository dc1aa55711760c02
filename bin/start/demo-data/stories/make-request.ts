import type { OrderRequest } from '../../../../functions/orders/placing/order-request.ts'
import { castBrands, priceIn } from './cast.ts'
import type { DemoCustomer, Market } from './customers.ts'
import type { SeededRandom } from './seeded-random.ts'

export interface OrderWish {
  readonly externalId: string
  readonly customer: DemoCustomer
  /** The first one has `leastUnits` pieces at least. */
  readonly brandIds: readonly string[]
  readonly collectedBy: 'platform' | 'brand'
  readonly leastUnits: number
  readonly releaseAfter: Date | null
}

type Line = OrderRequest['lines'][number]
type Shipping = NonNullable<OrderRequest['shipping']>[number]

/** What a storefront sends for this order: goods, shipping, taxes, sometimes a discount code, and totals that add up. */
export function makeRequest(wish: OrderWish, random: SeededRandom): OrderRequest {
  const { externalId, customer, brandIds, collectedBy, leastUnits, releaseAfter } = wish
  const { market } = customer
  const lines = brandIds.flatMap((id, index) => linesOf(id, index === 0 ? leastUnits : 1, market, random))
  const shipping = brandIds.map((brandId) => shippingOf(brandId, market, random))
  const items = sum(lines.map(({ quantity, unitPrice }) => quantity * unitPrice))
  // What a brand collects is told brand by brand; a code of the platform's is shared among them.
  const code = collectedBy === 'platform' && random.chance(0.15) ? random.pick(['HALFTIME10', 'WELCOME10']) : null
  const discount = code === null ? 0 : Math.floor(items / 10)
  const taxed = lines.map((line) => ({ ...line, tax: taxOf(keptOf(line, code !== null), market) }))
  const tax = sum([...taxed, ...shipping].map((row) => row.tax ?? 0))
  const shipped = sum(shipping.map(({ amount }) => amount))
  const paidTo = (brandId: string) => {
    const own = <Row extends { brandId: string }>(rows: readonly Row[]) => rows.filter((row) => row.brandId === brandId)
    const rows = [...own(taxed), ...own(shipping)]
    const goods = sum(own(taxed).map(({ quantity, unitPrice }) => quantity * unitPrice))
    const ownTax = market.taxIncluded ? 0 : sum(rows.map((row) => row.tax ?? 0))
    const amount = goods + sum(own(shipping).map((row) => row.amount)) + ownTax
    return { brandId, amount, method: 'card' as const, provider: 'stripe', token: `pm_demo_${brandId}`, collectedBy }
  }
  return {
    externalId,
    currency: market.currency,
    taxIncluded: market.taxIncluded,
    customer: customer.customer,
    shippingAddress: customer.address,
    payment: {
      provider: random.pick(['stripe', 'adyen']),
      token: `pm_demo_${externalId.toLowerCase()}`,
      status: 'captured',
      last4: random.pick(['4242', '1881', '0005', '5556']),
      collectedBy,
      ...(collectedBy === 'platform' ? {} : { allocations: brandIds.map(paidTo) }),
    },
    lines: taxed,
    shipping,
    ...(code === null ? {} : { discounts: [{ code, amount: discount }] }),
    totals: {
      items,
      discount,
      shipping: shipped,
      tax,
      total: items - discount + shipped + (market.taxIncluded ? 0 : tax),
    },
    ...(random.chance(0.08) ? { giftMessage: 'Happy birthday!' } : {}),
    ...(releaseAfter === null ? {} : { releaseAfter: releaseAfter.toISOString() }),
    metadata: { campaign: random.pick(['halftime', 'newsletter', 'spotlight', 'none']) },
  }
}

function linesOf(brandId: string, leastUnits: number, { currency }: Market, random: SeededRandom): Line[] {
  const products = castBrands.find(({ id }) => id === brandId)?.products ?? []
  const chosen = random.sample(products, random.pick([1, 1, 2, 2, 3]))
  const lines = chosen.map(({ sku, title, price }) => ({
    brandId,
    sku,
    title,
    quantity: random.pick([1, 1, 1, 2]),
    unitPrice: priceIn(currency, price),
  }))
  const [first, ...others] = lines
  const missing = leastUnits - sum(lines.map(({ quantity }) => quantity))
  if (first === undefined || missing <= 0) return lines
  return [{ ...first, quantity: first.quantity + missing }, ...others]
}

function shippingOf(brandId: string, market: Market, random: SeededRandom): Shipping {
  const [method, dollars] = random.pick([
    ['standard', 4.9],
    ['standard', 4.9],
    ['standard', 0],
    ['express', 12.9],
  ] as const)
  const amount = priceIn(market.currency, dollars)
  return { brandId, method, amount, tax: taxOf(amount, market) }
}

/** What a line costs; a code takes a tenth off. */
function keptOf({ quantity, unitPrice }: Line, isReduced: boolean): number {
  return Math.round(quantity * unitPrice * (isReduced ? 0.9 : 1))
}

function taxOf(amount: number, { taxIncluded, taxRate }: Market): number {
  return Math.round((amount * taxRate) / (taxIncluded ? 1000 + taxRate : 1000))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
