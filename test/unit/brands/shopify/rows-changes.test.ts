import { describe, expect, test } from 'vitest'
import type { RefundCommand } from '../../../../functions/brands/kinds/integration.ts'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import { pricedOrder, pricings } from '../conformance/orders.ts'
import { orderKey } from '../purchased-order.ts'
import { shopifyStand, submitCommand } from './stand.ts'

/** What the platform asks of a shop, and how Shopify wants to be asked. */

const stand = shopifyStand()
const requestedAt = '2026-11-24T12:00:00.000Z'

async function accepted(changes: Partial<BrandOrder> = {}) {
  const connection = stand.connected()
  await connection.submit(submitCommand({ ...pricedOrder('bo_1'), ...changes }))
  return { connection, ...stand.only() }
}

const nothing = { items: 0, discount: 0, shipping: 0, fees: 0, tax: 0, goodwill: 0, total: 0 }
function refundOf(changes: Partial<RefundCommand>): RefundCommand {
  const ids = { ...orderKey('bo_1'), handle: null, refundId: 'ref_1', returnId: null, returnedBy: 'brand' as const }
  return { ...ids, lines: [], ...nothing, discounts: { items: 0, shipping: 0 }, requestedAt, ...changes }
}

test('row 4: the refund of a return is made by processing the return', async () => {
  const { connection, order, line } = await accepted()
  stand.standIn.shop.fulfill(order.id, [{ lineId: line.id, quantity: 3 }], [])
  const lines = [{ lineId: 'line_1', quantity: 2, reason: 'too_small' }]
  expect(
    await connection.requestReturn({ ...orderKey('bo_1'), handle: null, returnId: 'ret_1', lines, requestedAt }),
  ).toMatchObject({
    outcome: 'accepted',
  })
  const command = refundOf({ returnId: 'ret_1', lines: [{ lineId: 'line_1', quantity: 1 }], items: 1000, total: 1000 })
  for (let times = 0; times < 2; times++) {
    expect(await connection.refund(command)).toMatchObject({ outcome: 'accepted' })
  }
  expect(stand.sent('Refund')).toEqual([])
  expect(order.returns[0]?.items[0]).toMatchObject({ processedQuantity: 1, refundedQuantity: 1 })
  expect(order.refunds).toHaveLength(1)
  const rest = { ...command, refundId: 'ref_2' }
  expect(await connection.refund(rest)).toMatchObject({ outcome: 'accepted' })
  expect(order.returns[0]?.items[0]).toMatchObject({ processedQuantity: 2, refundedQuantity: 2 })
  expect(order.refunds.map(({ transactions }) => transactions.map(({ units }) => units))).toEqual([[1000n], [1000n]])
})

test('row 4: the refund of units that the merchant processed already names them', async () => {
  const { connection, order, line } = await accepted()
  stand.standIn.shop.fulfill(order.id, [{ lineId: line.id, quantity: 3 }], [])
  const lines = [{ lineId: 'line_1', quantity: 1, reason: null }]
  await connection.requestReturn({ ...orderKey('bo_1'), handle: null, returnId: 'ret_1', lines, requestedAt })
  stand.standIn.shop.receive(order.id)
  const command = refundOf({ returnId: 'ret_1', lines: [{ lineId: 'line_1', quantity: 1 }], items: 1000, total: 1000 })
  expect(await connection.refund(command)).toMatchObject({ outcome: 'accepted' })
  expect(order.refunds).toMatchObject([{ items: [{ lineId: line.id, quantity: 1 }] }])
})

describe('row 5: shipping and fees', () => {
  test.each(pricings)('go back as far as the shop has them, in $currency', async (price) => {
    stand.standIn.shop.currency = price.currency
    const { connection, order } = await accepted(pricedOrder('bo_1', price))
    const { shipping, shippingDiscount, shippingTax, fee, taxIncluded } = price
    const total = shipping - shippingDiscount + fee + (taxIncluded ? 0 : shippingTax)
    const amounts = { shipping, discount: shippingDiscount, fees: fee, tax: shippingTax, total }
    const discounts = { items: 0, shipping: shippingDiscount }
    expect(await connection.refund(refundOf({ ...amounts, discounts }))).toMatchObject({ outcome: 'accepted' })
    expect(order.refunds[0]?.shipping.reduce((sum, { units }) => sum + units, 0n)).toBe(
      BigInt(shipping - shippingDiscount + fee),
    )
  })
})

describe('row 7: refusals of commands', () => {
  test('say code and field', async () => {
    const { connection, order, line } = await accepted()
    stand.standIn.shop.fulfill(order.id, [{ lineId: line.id, quantity: 1 }], [])
    const lines = [{ lineId: 'line_1', quantity: 1 }]
    order.refunds.length = 0
    order.shippingLines.length = 0
    const command = refundOf({ lines, items: 1000, shipping: 100, total: 1100 })
    expect(await connection.refund(command)).toMatchObject({
      outcome: 'refused',
      why: { providerCode: 'user_error', field: 'input.shipping.amount' },
    })
  })
})

describe('row 9: cancelling is a job', () => {
  const cancellation = { ...orderKey('bo_1'), handle: null, cancellationId: 'can_1', lines: null, requestedAt }
  const reason = { code: 'customer_request' } as const

  test('whose handle is asked about until it is done', async () => {
    const { connection, order } = await accepted()
    stand.standIn.shop.areJobsStuck = true
    const first = await connection.cancel({ ...cancellation, reason })
    expect(first).toMatchObject({ outcome: 'pending', handle: expect.stringContaining('gid://shopify/Job/') })
    const handle = 'handle' in first ? (first.handle ?? null) : null
    expect(await connection.cancel({ ...cancellation, reason, handle })).toMatchObject({ outcome: 'pending', handle })
    expect(stand.sent('CancelOrder')).toHaveLength(1)
    stand.standIn.shop.areJobsStuck = false
    expect(await connection.cancel({ ...cancellation, reason, handle })).toMatchObject({ outcome: 'accepted' })
    expect(order.cancelledAt).not.toBeNull()
  })

  test('that may fail: the order is asked for again, and refused when it shipped meanwhile', async () => {
    const { connection, order, line } = await accepted()
    stand.standIn.shop.areJobsStuck = true
    const first = await connection.cancel({ ...cancellation, reason })
    stand.standIn.shop.fulfill(order.id, [{ lineId: line.id, quantity: 1 }], [])
    stand.standIn.shop.areJobsStuck = false
    const handle = 'handle' in first ? (first.handle ?? null) : null
    expect(await connection.cancel({ ...cancellation, reason, handle })).toMatchObject({ outcome: 'refused' })
  })
})
