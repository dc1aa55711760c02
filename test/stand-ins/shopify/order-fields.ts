import { bagOf } from './amounts.ts'
import {
  type ShopFulfillment,
  type ShopOrder,
  type ShopRefund,
  type ShopReturn,
  type Transaction,
  unfulfilledUnits,
  worthOf,
} from './order.ts'
import { connection, list } from './paging.ts'

/** The stand-in's rows as the fields of Shopify's own types; `graphql` takes what a document asks for. */

export function orderFields(order: ShopOrder) {
  return {
    __typename: 'Order',
    id: order.id,
    name: order.name,
    updatedAt: order.updatedAt,
    cancelledAt: order.cancelledAt,
    cancelReason: order.cancelReason,
    cancellation: order.cancelledAt === null ? null : { staffNote: order.staffNote },
    currencyCode: order.currency,
    taxesIncluded: order.input.taxesIncluded ?? false,
    displayFulfillmentStatus: order.fulfillments.length === 0 ? 'UNFULFILLED' : 'FULFILLED',
    metafield: ({ namespace, key }: { namespace: string; key: string }) =>
      order.input.metafields?.find((one) => one.namespace === namespace && one.key === key) ?? null,
    lineItems: connection(() =>
      order.lines.map((line) => ({ ...line, unfulfilledQuantity: unfulfilledUnits(order, line) })),
    ),
    transactions: list(() => order.transactions.map((one) => transactionFields(one, order))),
    fulfillments: list(() => order.fulfillments.map((one) => fulfillmentFields(one))),
    refunds: list(() => order.refunds.map((one) => refundFields(one, order))),
    returns: connection(() => order.returns.map((one) => returnFields(one, order))),
  }
}

function transactionFields(one: Transaction, order: ShopOrder) {
  const { id, kind, status, gateway, units, parentId } = one
  const parentTransaction = parentId === null ? null : { id: parentId }
  return { id, kind, status, gateway, amountSet: bagOf(units, order.currency), parentTransaction }
}

export function fulfillmentFields(one: ShopFulfillment) {
  const rows = one.items.map(({ id, lineId, quantity }) => ({ id, quantity, lineItem: { id: lineId } }))
  return { ...one, trackingInfo: list(() => one.trackingInfo), fulfillmentLineItems: connection(() => rows) }
}

export function refundFields(one: ShopRefund, order: ShopOrder) {
  const rows = one.items.map(({ lineId, quantity, restockType }) => {
    const line = order.lines.find(({ id }) => id === lineId)
    const { subtotal, tax } = line === undefined ? { subtotal: 0n, tax: 0n } : worthOf(line, quantity)
    const subtotalSet = bagOf(subtotal, order.currency)
    return { quantity, restockType, lineItem: { id: lineId }, subtotalSet, totalTaxSet: bagOf(tax, order.currency) }
  })
  const shipping = one.shipping.map(({ lineId, units }) => ({
    subtotalAmountSet: bagOf(units, order.currency),
    shippingLine: { id: lineId, code: order.shippingLines.find(({ id }) => id === lineId)?.code ?? null },
  }))
  return {
    ...one,
    return: one.returnId === null ? null : { id: one.returnId },
    totalRefundedSet: bagOf(
      one.transactions
        .filter(({ kind, status }) => kind === 'REFUND' && status === 'SUCCESS')
        .reduce((sum, { units }) => sum + units, 0n),
      order.currency,
    ),
    refundLineItems: connection(() => rows),
    refundShippingLines: connection(() => shipping),
    transactions: connection(() => one.transactions.map((row) => transactionFields(row, order))),
  }
}

export function returnFields(one: ShopReturn, order: ShopOrder) {
  const rows = one.items.map((item) => ({
    __typename: 'ReturnLineItem',
    id: item.id,
    quantity: item.quantity,
    processedQuantity: item.processedQuantity,
    unprocessedQuantity: item.quantity - item.processedQuantity,
    refundedQuantity: item.refundedQuantity,
    refundableQuantity: item.quantity - item.refundedQuantity,
    returnReasonNote: item.note,
    customerNote: item.customerNote,
    fulfillmentLineItem: { lineItem: { id: item.lineId } },
  }))
  return {
    id: one.id,
    name: one.name,
    status: one.status,
    order: () => orderFields(order),
    returnLineItems: connection(() => rows),
  }
}
