import type { RefundCommand } from '../../../../functions/brands/kinds/integration.ts'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import { addUp, worthOfUnits } from '../../../../functions/orders/life/refunds/unit-rule.ts'
import { auroraBrandOrder, orderKey } from '../purchased-order.ts'

interface Priced {
  readonly currency: string
  readonly taxIncluded: boolean
  readonly unitPrice: number
  readonly discount: number
  readonly tax: number
  readonly shipping: number
  readonly shippingDiscount: number
  readonly shippingTax: number
  readonly fee: number
}

/** The contract's own checks of the unit rule, and something of everything that an order can have beside. */
export const pricings: readonly Priced[] = [
  {
    currency: 'USD',
    taxIncluded: false,
    unitPrice: 1000,
    discount: 100,
    tax: 232,
    shipping: 599,
    shippingDiscount: 99,
    shippingTax: 40,
    fee: 1,
  },
  {
    currency: 'JPY',
    taxIncluded: true,
    unitPrice: 333,
    discount: 100,
    tax: 82,
    shipping: 500,
    shippingDiscount: 1,
    shippingTax: 45,
    fee: 330,
  },
  {
    currency: 'KWD',
    taxIncluded: false,
    unitPrice: 1250,
    discount: 1,
    tax: 188,
    shipping: 1005,
    shippingDiscount: 0,
    shippingTax: 1,
    fee: 1,
  },
]

/** Three units of one line and one of another; the brand collects the payment. */
export function pricedOrder(id: string, price: Priced = pricings[0] as Priced): Partial<BrandOrder> {
  const { currency, taxIncluded, unitPrice, discount, tax, shipping, shippingDiscount, shippingTax, fee } = price
  const [line] = auroraBrandOrder().lines
  const [row] = auroraBrandOrder().shipping
  if (line === undefined || row === undefined) throw new Error('The example has a line and shipping.')
  const items = unitPrice * 3 + 7
  const total = items - discount + shipping - shippingDiscount + fee + (taxIncluded ? 0 : tax + shippingTax)
  const totals = { items, discount: discount + shippingDiscount, shipping, fees: fee, tax: tax + shippingTax, total }
  return {
    id,
    currency,
    taxIncluded,
    totals,
    amounts: { refunded: 0, toReturn: 0, refundable: total },
    lines: [
      {
        ...line,
        quantity: 3,
        unitPrice,
        discount,
        discountAllocations: [{ discount: '1', amount: discount }],
        tax,
        total: unitPrice * 3 - discount + (taxIncluded ? 0 : tax),
      },
      {
        ...line,
        id: 'line_2',
        externalId: '2',
        sku: 'AUR-PIN',
        title: 'Aurora pin',
        quantity: 1,
        unitPrice: 7,
        discount: 0,
        discountAllocations: [],
        tax: 0,
        total: 7,
      },
    ],
    shipping: [
      {
        ...row,
        amount: shipping,
        discount: shippingDiscount,
        discountAllocations: shippingDiscount === 0 ? [] : [{ discount: '1', amount: shippingDiscount }],
        tax: shippingTax,
      },
    ],
    fees: [{ externalId: 'f1', type: 'gift_wrap', title: 'Gift wrap', amount: fee, tax: 0, taxLines: [] }],
    // The brand holds the money, so that its refunds count as issued.
    collectedBy: 'brand',
    paymentStatus: 'captured',
  }
}

/** A refund of units of the first line, as we price it. */
export function refundOf(brandOrder: BrandOrder, refundId: string, lineId: string, quantity: number): RefundCommand {
  const line = brandOrder.lines.find(({ id }) => id === lineId)
  if (line === undefined) throw new Error('There is no such line.')
  return {
    ...addUp([worthOfUnits(line, quantity)], brandOrder.taxIncluded),
    ...orderKey(brandOrder.id),
    handle: null,
    discounts: { items: worthOfUnits(line, quantity).discount, shipping: 0 },
    refundId,
    returnId: null,
    returnedBy: 'brand',
    lines: [{ lineId, quantity }],
    requestedAt: new Date().toISOString(),
  }
}
