import { unitsOf } from './amounts.ts'
import { refundableUnits, type ShopOrder, type ShopRefund, unfulfilledUnits } from './order.ts'
import { UserFault } from './rules.ts'

export interface GivenRefund {
  readonly note: string | null
  readonly items: readonly { readonly lineId: string; readonly quantity: number; readonly restockType: string }[]
  readonly shipping: string | null
  readonly transactions: readonly {
    readonly parentId: string
    readonly gateway: string
    readonly amount: string
    readonly status?: string
    readonly kind?: string
  }[]
  /** The return that it belongs to. */
  readonly returnId?: string
}

/** A refund by Shopify's rules; `nextId` and `at` are the shop's. */
export function makeRefund(order: ShopOrder, given: GivenRefund, nextId: () => string, at: string): ShopRefund {
  const { currency } = order
  const transactions = given.transactions.map(({ parentId, gateway, amount, status = 'SUCCESS', kind = 'REFUND' }) => {
    const parent = order.transactions.find((one) => one.id === parentId)
    if (parent === undefined) throw new UserFault('Parent transaction is invalid')
    const id = `gid://shopify/OrderTransaction/${nextId()}`
    return { id, kind, status, gateway: gateway || parent.gateway, units: unitsOf(amount, currency), parentId }
  })
  const total = transactions
    .filter(({ kind, status }) => kind === 'REFUND' && status === 'SUCCESS')
    .reduce((sum, { units }) => sum + units, 0n)
  if (total > refundableUnits(order)) throw new UserFault('Refund amount is more than can be refunded')
  const shipping = given.shipping === null ? [] : refundShipping(order, unitsOf(given.shipping, currency))
  for (const item of given.items) takeUnits(order, item, given.returnId !== undefined)
  return {
    id: `gid://shopify/Refund/${nextId()}`,
    note: given.note,
    returnId: given.returnId ?? null,
    createdAt: at,
    updatedAt: at,
    items: [...given.items],
    shipping,
    transactions,
  }
}

/** Over the rows of the order's shipping, as much as each still holds; more than all of them is refused. */
function refundShipping(order: ShopOrder, amount: bigint): ShopRefund['shipping'] {
  const before = order.refunds.flatMap(({ shipping }) => shipping)
  let missing = amount
  const rows = order.shippingLines.flatMap(({ id, units }) => {
    const spent = before.filter(({ lineId }) => lineId === id).reduce((sum, row) => sum + row.units, 0n)
    const part = least(missing, units - spent)
    missing -= part
    return part > 0n ? [{ lineId: id, units: part }] : []
  })
  if (missing > 0n) {
    throw new UserFault('Shipping amount exceeds the maximum refundable amount', null, ['input', 'shipping', 'amount'])
  }
  return rows
}

function takeUnits(
  order: ShopOrder,
  { lineId, quantity, restockType }: GivenRefund['items'][number],
  isOfReturn: boolean,
): void {
  const line = order.lines.find((one) => one.id === lineId)
  if (line === undefined || quantity > line.currentQuantity) throw new UserFault('Refund line quantity is invalid')
  const open = isOfReturn || restockType === 'RETURN' ? 0 : unfulfilledUnits(order, line)
  if (restockType === 'CANCEL' && quantity > open) throw new UserFault('Quantity cannot be cancelled')
  // Units that were never fulfilled end first.
  const ended = Math.min(open, quantity)
  if (!isOfReturn && quantity - ended > line.currentQuantity - open - unitsInReturns(order, lineId)) {
    throw new UserFault('Line item is in a return: process the return', null, ['input', 'refundLineItems'])
  }
  line.removed += ended
  line.currentQuantity -= quantity
}

/** Units of the line in returns that were not processed yet: they are refunded by processing them. */
function unitsInReturns({ returns }: ShopOrder, lineId: string): number {
  return returns
    .filter(({ status }) => status === 'OPEN')
    .flatMap(({ items }) => items)
    .filter((item) => item.lineId === lineId)
    .reduce((sum, { quantity, processedQuantity }) => sum + quantity - processedQuantity, 0)
}

function least(one: bigint, other: bigint): bigint {
  if (one < other) return one
  return other
}
