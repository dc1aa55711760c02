import { expect, test } from 'vitest'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import { closeRefund } from '../../../../functions/orders/life/refunds/close-refund.ts'
import { applySnapshot } from '../../../../functions/orders/life/reports/apply-snapshot.ts'
import { bagOf } from '../../../stand-ins/shopify/amounts.ts'
import { worthOf } from '../../../stand-ins/shopify/order.ts'
import { MemoryOrders } from '../../dispatch/memory-orders.ts'
import { pricedOrder } from '../conformance/orders.ts'
import { nothingKnown } from '../nothing-known.ts'
import { auroraBrandOrder, orderKey } from '../purchased-order.ts'
import { shopifyStand, submitCommand } from './stand.ts'

const stand = shopifyStand()

/** A brand order in the shop and with us; `look` applies what the shop knows, as a webhook makes us do. */
async function accepted(changes: Partial<BrandOrder> = {}) {
  const connection = stand.connected()
  const placed = { ...pricedOrder('bo_1'), ...changes }
  await connection.submit(submitCommand(placed))
  const orders = new MemoryOrders(auroraBrandOrder({ ...placed, status: 'accepted' }), () => new Date())
  const look = async () => {
    for (const report of (await connection.refetch?.(stand.only().order.id, nothingKnown)) ?? []) {
      await orders.transition('ord_1', 'bo_1', applySnapshot(report))
    }
    return orders.brandOrder
  }
  const cancelUnit = (amount: string, shipping: string | null = null) => {
    const { order, line, paid } = stand.only()
    stand.standIn.shop.refund(order.id, {
      note: null,
      items: [{ lineId: line.id, quantity: 1, restockType: 'CANCEL' }],
      shipping,
      transactions: [{ parentId: paid.id, gateway: paid.gateway, amount }],
    })
  }
  return { orders, look, cancelUnit }
}

const byBrand = { collectedBy: 'brand', paymentStatus: 'captured' } as const

test('a unit that the merchant cancels and pays back is ended and paid back, once and by what was given', async () => {
  const { orders, look, cancelUnit } = await accepted(byBrand)
  // Not what it is worth with us, 10.44: Shopify's shares of a discount need not be ours.
  cancelUnit('10.50')
  for (let times = 0; times < 2; times++) await look()
  expect(orders.brandOrder).toMatchObject({
    attention: null,
    amounts: { refunded: 1050, toReturn: 0, refundable: orders.brandOrder.totals.total - 1050 },
    refunds: [{ status: 'issued', returnedBy: 'brand', total: 1050, lines: [{ lineId: 'line_1', quantity: 1 }] }],
  })
  expect(orders.brandOrder.lines[0]?.quantities).toMatchObject({ cancelled: 1, refunded: 0 })
})

test('units that were cancelled one by one before we looked are returned as far as the shop returned them, and once', async () => {
  const { look, cancelUnit } = await accepted(byBrand)
  cancelUnit('10.00')
  cancelUnit('10.00')
  await look()
  const { refunds, amounts, attention } = await look()
  expect(refunds.filter(({ status }) => status === 'issued').map(({ total }) => total)).toEqual([1000, 1000])
  expect([amounts.refunded, amounts.toReturn, attention]).toEqual([2000, 0, null])
})

test('shipping that goes back with a cancelled unit is a refund of its own', async () => {
  const { look, cancelUnit } = await accepted(byBrand)
  const { order, line } = stand.only()
  const { subtotal, tax } = worthOf(line, 1)
  const unit = subtotal + tax
  cancelUnit(bagOf(unit + 150n, order.currency).shopMoney.amount, '1.50')
  await look()
  const { refunds, amounts, attention } = await look()
  expect(refunds).toMatchObject([
    { status: 'issued', total: Number(unit) },
    { status: 'issued', total: 150, shipping: 150 },
  ])
  expect(amounts).toMatchObject({ refunded: Number(unit) + 150, toReturn: 0 })
  expect(attention).toBeNull()
})

test('an order of which a unit was cancelled before the rest returns all of its money once', async () => {
  const { look, cancelUnit } = await accepted(byBrand)
  cancelUnit('10.00')
  await look()
  const { order, paid } = stand.only()
  const { totals } = await look()
  const rest = bagOf(BigInt(totals.total - 1000), order.currency).shopMoney.amount
  const items = order.lines
    .filter(({ currentQuantity }) => currentQuantity > 0)
    .map(({ id, currentQuantity }) => ({ lineId: id, quantity: currentQuantity, restockType: 'CANCEL' }))
  const transactions = [{ parentId: paid.id, gateway: paid.gateway, amount: rest }]
  stand.standIn.shop.refund(order.id, { note: null, items, shipping: '5.00', transactions })
  stand.standIn.shop.cancel(order.id, 'CUSTOMER', null)
  await look()
  const { amounts, status, attention } = await look()
  expect({ amounts, status, attention }).toEqual({
    amounts: { refunded: totals.total, toReturn: 0, refundable: 0 },
    status: 'cancelled',
    attention: null,
  })
})

test('a unit of the platform’s money that the merchant cancels is to be returned once', async () => {
  const { look, cancelUnit } = await accepted({ collectedBy: 'platform' })
  cancelUnit('10.00')
  await look()
  const { refunds, amounts } = await look()
  expect(refunds).toMatchObject([{ status: 'pending', returnedBy: 'platform' }])
  expect(amounts.refunded).toBe(0)
})

test('a merchant’s refund of the platform’s money is to be returned, not returned', async () => {
  const connection = stand.connected()
  await connection.submit(submitCommand())
  const { order, paid } = stand.only()
  const transactions = [{ parentId: paid.id, gateway: paid.gateway, amount: '5.00' }]
  stand.standIn.shop.refund(order.id, { note: 'sorry', items: [], shipping: null, transactions })
  const reports = await connection.refetch?.(order.id, nothingKnown)
  const refund = { status: 'pending', returnedBy: 'platform', total: 500, refundId: null }
  expect(reports?.at(-1)?.data).toMatchObject({ refund })
})

test('a refund of money that both hold is returned by each for its own part', async () => {
  const connection = stand.connected()
  await connection.submit(submitCommand({ collectedBy: 'brand', paymentStatus: 'captured' }))
  const { order, paid } = stand.only()
  order.transactions.push({ ...paid, id: `${paid.id}9`, gateway: 'diddo-platform', units: 300n })
  const transactions = [
    { parentId: paid.id, gateway: paid.gateway, amount: '5.00' },
    { parentId: `${paid.id}9`, gateway: 'diddo-platform', amount: '3.00' },
  ]
  stand.payBack(transactions)
  const reports = await connection.refetch?.(order.id, nothingKnown)
  const refunds = reports?.flatMap(({ data }) => ('refund' in data ? [data.refund] : []))
  expect(refunds).toMatchObject([
    { status: 'issued', total: 500 },
    { status: 'pending', total: 300, returnedBy: 'platform' },
  ])
  expect(new Set(refunds?.map(({ reference }) => reference)).size).toBe(2)
})

test.each(['brand', 'platform'] as const)(
  'an order that the merchant cancels and pays back, collected by the %s, is returned once',
  async (collectedBy) => {
    const connection = stand.connected()
    const placed = pricedOrder('bo_1')
    await connection.submit(submitCommand({ ...placed, collectedBy, paymentStatus: 'captured' }))
    const { order, paid } = stand.only()
    stand.standIn.shop.refund(order.id, {
      note: null,
      items: order.lines.map(({ id, quantity }) => ({ lineId: id, quantity, restockType: 'CANCEL' })),
      shipping: '5.00',
      transactions: [{ parentId: paid.id, gateway: paid.gateway, amount: '36.80' }],
    })
    const now = () => new Date()
    const orders = new MemoryOrders(auroraBrandOrder({ ...placed, collectedBy, status: 'accepted' }), now)
    // Shopify cancels after it pays back: the webhook of each makes us look.
    for (let times = 0; times < 3; times++) {
      if (times === 1) stand.standIn.shop.cancel(order.id, 'CUSTOMER', null)
      for (const report of (await connection.refetch?.(order.id, nothingKnown)) ?? []) {
        await orders.transition('ord_1', 'bo_1', applySnapshot(report))
      }
    }
    const { total } = orders.brandOrder.totals
    const isPaid = collectedBy === 'brand'
    expect(orders.brandOrder).toMatchObject({
      status: 'cancelled',
      attention: null,
      amounts: { refunded: isPaid ? total : 0, toReturn: isPaid ? 0 : total, refundable: 0 },
      refunds: [{ returnedBy: collectedBy, status: isPaid ? 'issued' : 'pending' }],
    })
  },
)

test('the platform pays back what the merchant refunded of its money, and says so', async () => {
  const connection = stand.connected()
  await connection.submit(submitCommand())
  const { order, paid } = stand.only()
  const transactions = [{ parentId: paid.id, gateway: paid.gateway, amount: '5.00' }]
  stand.payBack(transactions)
  const orders = new MemoryOrders(auroraBrandOrder({ status: 'accepted' }), () => new Date())
  const look = async () => {
    for (const report of (await connection.refetch?.(order.id, nothingKnown)) ?? []) {
      await orders.transition('ord_1', 'bo_1', applySnapshot(report))
    }
    return orders.brandOrder.refunds
  }
  const [refund] = await look()
  expect(refund).toMatchObject({ status: 'pending', returnedBy: 'platform', total: 500 })
  const closing = { id: refund?.id ?? '', status: 'issued', providerReference: 're_9' } as const
  await orders.transition('ord_1', 'bo_1', closeRefund(closing))
  stand.standIn.shop.fulfill(order.id, [{ lineId: order.lines[0]?.id ?? '', quantity: 1 }], [])
  expect(await look()).toMatchObject([{ status: 'issued', returnedBy: 'platform', providerReference: 're_9' }])
  expect(orders.brandOrder).toMatchObject({ amounts: { refunded: 500, toReturn: 0 }, attention: null })
})

test('a refund from more payments and of more shipping than are read at once is reported whole', async () => {
  const connection = stand.connected()
  await connection.submit(submitCommand({ collectedBy: 'brand', paymentStatus: 'captured' }))
  const { order, paid } = stand.only()
  const payments = Array.from({ length: 7 }, (_, index) => ({ ...paid, id: `${paid.id}${index}`, units: 100n }))
  order.transactions.splice(0, 1, ...payments)
  stand.payBack(payments.map(({ id, gateway }) => ({ parentId: id, gateway, amount: '1.00' })))
  order.refunds[0]?.shipping.push(
    ...[30n, 20n, 10n].map((units) => ({ lineId: 'gid://shopify/ShippingLine/1', units })),
  )
  const reports = await connection.refetch?.(order.id, nothingKnown)
  expect(reports?.at(-1)?.data).toMatchObject({ refund: { status: 'issued', total: 700, shipping: 60 } })
})

test('a refund takes from all of an order’s payments, however many there are', async () => {
  const connection = stand.connected()
  await connection.submit(submitCommand({ collectedBy: 'brand', paymentStatus: 'captured' }))
  const { order, paid } = stand.only()
  const payments = Array.from({ length: 60 }, (_, index) => ({ ...paid, id: `${paid.id}${index}`, units: 100n }))
  order.transactions.splice(0, 1, ...payments)
  const amounts = { items: 5900, discount: 0, shipping: 0, fees: 0, tax: 0, goodwill: 0, total: 5900 }
  const refund = {
    ...orderKey('bo_1'),
    handle: null,
    discounts: { items: 0, shipping: 0 },
    refundId: 'ref_1',
    returnId: null,
    returnedBy: 'brand' as const,
    lines: [],
  }
  const outcome = await connection.refund({ ...refund, ...amounts, requestedAt: '2026-11-24T12:00:00.000Z' })
  expect(outcome).toMatchObject({ outcome: 'accepted' })
  expect(order.refunds[0]?.transactions).toHaveLength(59)
})
