import type { ShopOrder, ShopReturn } from './order.ts'
import { UserFault } from './rules.ts'

export type ReturnItem = { fulfillmentLineItemId: string; quantity: number; note: string; customerNote: string | null }

/** A return of what was fulfilled and is not in a return already. */
export function makeReturn(
  order: ShopOrder,
  status: 'OPEN' | 'REQUESTED',
  items: readonly ReturnItem[],
  nextId: () => string,
): ShopReturn {
  const shipped = order.fulfillments.flatMap((one) => one.items)
  const rows = items.map((item) => {
    const from = shipped.find((row) => row.id === item.fulfillmentLineItemId)
    const coming = order.returns
      .filter((one) => one.status !== 'DECLINED' && one.status !== 'CANCELED')
      .flatMap((one) => one.items)
      .filter((row) => row.fulfillmentLineItemId === item.fulfillmentLineItemId)
      .reduce((sum, row) => sum + row.quantity, 0)
    if (from === undefined || coming + item.quantity > from.quantity) throw new UserFault('Invalid quantity')
    const id = `gid://shopify/ReturnLineItem/${nextId()}`
    return { ...item, id, lineId: from.lineId, processedQuantity: 0, refundedQuantity: 0 }
  })
  const name = `${order.name}-R${order.returns.length + 1}`
  return { id: `gid://shopify/Return/${nextId()}`, name, status, items: rows }
}

/** Units that come back; gives them by line, for the refund. */
export function processItems(one: ShopReturn, items: readonly { readonly id: string; readonly quantity: number }[]) {
  if (one.status !== 'OPEN') throw new UserFault('Return is not open', 'INVALID_STATE', ['input', 'returnId'])
  return items.map(({ id, quantity }) => {
    const item = one.items.find((row) => row.id === id)
    if (item === undefined || item.processedQuantity + quantity > item.quantity) {
      throw new UserFault('Quantity is more than can be processed', 'INVALID', ['input', 'returnLineItems', 'quantity'])
    }
    item.processedQuantity += quantity
    return { item, lineId: item.lineId, quantity, restockType: 'NO_RESTOCK' }
  })
}
