import { bagUnits, type MoneyInput } from './amounts.ts'

type TaxInput = { title: string; rate: string; priceSet?: MoneyInput }
type LineInput = {
  variantId?: string
  sku?: string
  title?: string
  quantity: number
  priceSet: MoneyInput
  requiresShipping?: boolean
  taxLines?: TaxInput[]
  properties?: { name: string; value: string }[]
}
/** What the stand-in looks at of `OrderCreateOrderInput`; `graphql` has checked that the rest exists. */
export type OrderInput = {
  currency: string
  taxesIncluded?: boolean
  lineItems: LineInput[]
  shippingLines?: { title: string; code?: string; priceSet: MoneyInput; taxLines?: TaxInput[] }[]
  discountCode?: { itemFixedDiscountCode?: { code: string; amountSet: MoneyInput } }
  transactions?: { kind: string; status: string; gateway: string; amountSet: MoneyInput }[]
  metafields?: { namespace: string; key: string; type: string; value: string }[]
  [other: string]: unknown
}

export type Line = {
  id: string
  sku: string | null
  title: string
  quantity: number
  currentQuantity: number
  /** Units that ended before they were fulfilled: refunded or edited away. */
  removed: number
  requiresShipping: boolean
  unitPrice: bigint
  tax: bigint
  /** Its share of the order's one discount. */
  discount: bigint
  customAttributes: { key: string; value: string }[]
}
export type Transaction = {
  id: string
  kind: string
  status: string
  gateway: string
  units: bigint
  parentId: string | null
}
export type ShopFulfillment = {
  id: string
  name: string
  status: string
  displayStatus: string
  requiresShipping: boolean
  updatedAt: string
  deliveredAt: string | null
  trackingInfo: { company: string; number: string; url: null }[]
  items: { id: string; lineId: string; quantity: number }[]
}
export type ShopRefund = {
  id: string
  note: string | null
  returnId: string | null
  createdAt: string
  updatedAt: string
  items: { lineId: string; quantity: number; restockType: string }[]
  shipping: { lineId: string; units: bigint }[]
  transactions: Transaction[]
}
export type ShopReturn = {
  id: string
  name: string
  status: 'CANCELED' | 'CLOSED' | 'DECLINED' | 'OPEN' | 'REQUESTED'
  items: {
    id: string
    fulfillmentLineItemId: string
    lineId: string
    quantity: number
    processedQuantity: number
    refundedQuantity: number
    note: string
    customerNote: string | null
  }[]
}

export type ShopOrder = {
  id: string
  name: string
  input: OrderInput
  options: Record<string, unknown>
  currency: string
  total: bigint
  discount: bigint
  tax: bigint
  shippingLines: { id: string; code: string | null; units: bigint }[]
  lines: Line[]
  transactions: Transaction[]
  fulfillments: ShopFulfillment[]
  refunds: ShopRefund[]
  returns: ShopReturn[]
  shippingAddress: unknown
  localizedFields: { key: string; value: string }[]
  cancelledAt: string | null
  cancelReason: string | null
  staffNote: string | null
  updatedAt: string
}

/** Adds an order up as Shopify does, and refuses what does not make sense. */
export function makeOrder(
  number: number,
  input: OrderInput,
  options: Record<string, unknown>,
  at: string,
  nextId: () => string,
): ShopOrder {
  const { currency } = input
  const taxOf = (rows: TaxInput[] = []) =>
    rows.reduce((sum, { rate, priceSet }) => {
      if (!/^\d+(\.\d+)?$/.test(rate) || priceSet === undefined) throw new Error('A tax line needs rate and price.')
      return sum + bagUnits(priceSet, currency)
    }, 0n)
  const lines = input.lineItems.map((row) => ({
    id: `gid://shopify/LineItem/${nextId()}`,
    sku: row.sku ?? null,
    title: row.title ?? '',
    quantity: row.quantity,
    currentQuantity: row.quantity,
    removed: 0,
    requiresShipping: row.requiresShipping ?? false,
    unitPrice: bagUnits(row.priceSet, currency),
    tax: taxOf(row.taxLines),
    discount: 0n,
    customAttributes: (row.properties ?? []).map(({ name, value }) => ({ key: name, value })),
  }))
  const items = lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * BigInt(quantity), 0n)
  const code = input.discountCode?.itemFixedDiscountCode
  const discount = code === undefined ? 0n : bagUnits(code.amountSet, currency)
  if (discount > items) throw new Error('The discount is more than the items.')
  spread(discount, lines)
  const shippingRows = input.shippingLines ?? []
  const shippingLines = shippingRows.map(({ code, priceSet }) => ({
    id: `gid://shopify/ShippingLine/${nextId()}`,
    code: code ?? null,
    units: bagUnits(priceSet, currency),
  }))
  const shipping = shippingLines.reduce((sum, { units }) => sum + units, 0n)
  const tax = [...lines.map((line) => line.tax), ...shippingRows.map((row) => taxOf(row.taxLines))].reduce(
    (sum, one) => sum + one,
    0n,
  )
  return {
    id: `gid://shopify/Order/${nextId()}`,
    name: `#${number}`,
    input,
    options,
    currency,
    total: items - discount + shipping + (input.taxesIncluded === true ? 0n : tax),
    discount,
    tax,
    shippingLines,
    lines,
    transactions: (input.transactions ?? []).map(({ kind, status, gateway, amountSet }) => ({
      id: `gid://shopify/OrderTransaction/${nextId()}`,
      kind,
      status,
      gateway,
      units: bagUnits(amountSet, currency),
      parentId: null,
    })),
    fulfillments: [],
    refunds: [],
    returns: [],
    shippingAddress: input.shippingAddress ?? null,
    localizedFields: [],
    cancelledAt: null,
    cancelReason: null,
    staffNote: null,
    updatedAt: at,
  }
}

/** A fixed discount is shared by all lines, those without a product too, in proportion to what they cost. */
function spread(discount: bigint, lines: Line[]): void {
  const whole = lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * BigInt(quantity), 0n)
  let left = discount
  for (const line of lines) {
    line.discount = whole === 0n ? 0n : (discount * line.unitPrice * BigInt(line.quantity)) / whole
    left -= line.discount
  }
  for (const line of lines) {
    const room = line.unitPrice * BigInt(line.quantity) - line.discount
    const more = left < room ? left : room
    line.discount += more
    left -= more
  }
}

export function shippedUnits({ fulfillments }: ShopOrder, lineId: string): number {
  return fulfillments
    .filter(({ status }) => status === 'SUCCESS')
    .flatMap(({ items }) => items)
    .filter((item) => item.lineId === lineId)
    .reduce((sum, { quantity }) => sum + quantity, 0)
}

/** Units that are neither fulfilled nor ended. */
export function unfulfilledUnits(order: ShopOrder, { id, quantity, removed }: Line): number {
  return order.cancelledAt === null ? quantity - removed - shippedUnits(order, id) : 0
}

/** What units of a line cost after the discount, and their tax. */
export function worthOf({ unitPrice, quantity, discount, tax }: Line, units: number) {
  const part = BigInt(units)
  const whole = BigInt(quantity)
  return { subtotal: unitPrice * part - (discount * part) / whole, tax: (tax * part) / whole }
}

/** What the order's payments still hold. */
export function refundableUnits(order: ShopOrder): bigint {
  const paid = order.transactions.filter(({ kind }) => kind === 'SALE' || kind === 'CAPTURE')
  const back = order.refunds
    .flatMap(({ transactions }) => transactions)
    .filter(({ kind, status }) => kind === 'REFUND' && status === 'SUCCESS')
  return [...paid.map(({ units }) => units), ...back.map(({ units }) => -units)].reduce((sum, one) => sum + one, 0n)
}
