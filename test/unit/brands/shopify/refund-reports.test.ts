import { expect, test } from 'vitest'
import { LINE_ID, PLATFORM_GATEWAY } from '../../../../functions/brands/kinds/shopify/names.ts'
import type { OrderState, ShopifyRefund } from '../../../../functions/brands/kinds/shopify/reading/order-state.ts'
import { reportsOf } from '../../../../functions/brands/kinds/shopify/reading/reports.ts'

/** Refunds that merchants make by hand, of an order with two units of ours and a fee. */

const at = '2026-11-24T11:00:00Z'
const line = (id: string, quantity: number, name: string | null) => ({
  id,
  quantity,
  currentQuantity: quantity,
  unfulfilledQuantity: quantity,
  customAttributes: name === null ? [] : [{ key: LINE_ID, value: name }],
})
const order: OrderState = {
  id: 'gid://shopify/Order/1',
  name: '#1001',
  brandOrderId: 'bo_1',
  updatedAt: at,
  cancelledAt: null,
  cancelReason: null,
  currencyCode: 'USD',
  taxesIncluded: false,
  cancellation: null,
  lineItems: [line('L', 2, 'line_1'), line('F', 1, null)],
  transactions: [],
  returns: [],
  refunds: [],
  fulfillments: [],
}

const row = (id: string, quantity: number, restockType: string, subtotalSet: number) => ({
  quantity,
  restockType,
  lineItem: { id },
  subtotalSet,
  totalTaxSet: 0,
})
const paid = (gateway: string, amountSet: number) => ({
  kind: 'REFUND',
  status: 'SUCCESS',
  gateway,
  amountSet,
  parentTransaction: null,
})

function refundsToldOf(refund: Partial<ShopifyRefund>, changes: Partial<OrderState> = {}) {
  const nothing = { note: null, createdAt: at, updatedAt: at, totalRefundedSet: 0, refundShippingLines: [] }
  const whole = { id: 'gid://shopify/Refund/7', ...nothing, transactions: [], refundLineItems: [], ...refund }
  return reportsOf({ ...order, ...changes, refunds: [whole as ShopifyRefund] }, at).flatMap((report) =>
    report.type === 'refund.updated' ? [report.data.refund] : [],
  )
}

test('a fee that goes back ends no unit: of the brand’s money it was paid back, of the platform’s it is to be', () => {
  const refundLineItems = [row('F', 1, 'CANCEL', 350)]
  const brands = refundsToldOf({ refundLineItems, transactions: [paid('stripe', 350)] })
  expect(brands).toMatchObject([{ reference: '7', status: 'issued', total: 350 }])
  expect(brands[0]?.ofEndedUnits).toBeUndefined()
  const platforms = refundsToldOf({ refundLineItems, transactions: [paid(PLATFORM_GATEWAY, 350)] })
  expect(platforms).toMatchObject([{ reference: '7', status: 'pending', returnedBy: 'platform', total: 350 }])
})

test('units of a cancelled order ended, also where they were not put back into stock', () => {
  const refund = { refundLineItems: [row('L', 2, 'NO_RESTOCK', 5684)], transactions: [paid(PLATFORM_GATEWAY, 5684)] }
  // Ending them has opened that refund already.
  expect(refundsToldOf(refund, { cancelledAt: at, cancelReason: 'OTHER' })).toEqual([])
})

test('shipping that was refunded in part is reported', () => {
  const refundShippingLines = [{ subtotalAmountSet: 500, shippingLine: null }]
  expect(refundsToldOf({ refundShippingLines, transactions: [paid('stripe', 400)] })).toMatchObject([
    { shipping: 500, total: 400 },
  ])
  const transactions = [paid('gift_card', 300), paid(PLATFORM_GATEWAY, 2200)]
  const refundLineItems = [row('L', 1, 'RETURN', 2000)]
  expect(refundsToldOf({ refundShippingLines, refundLineItems, transactions })).toMatchObject([
    { total: 300 },
    { total: 2200, returnedBy: 'platform' },
  ])
})
