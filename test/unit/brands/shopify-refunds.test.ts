import { expect, test } from 'vitest'
import { applySnapshot } from '../../../functions/orders/apply-snapshot.ts'
import { closeRefund } from '../../../functions/orders/refund.ts'
import { MemoryOrders } from '../routing/memory-orders.ts'
import { pricedOrder } from './conformance/orders.ts'
import { auroraBrandOrder } from './purchased-order.ts'
import { shopifyStand, submitCommand } from './shopify-stand.ts'

const stand = shopifyStand()

test('units that the merchant cancels are ended, and not also refunded', async () => {
  const connection = stand.connected()
  await connection.submit(submitCommand({ collectedBy: 'brand', paymentStatus: 'captured' }))
  const { order, line, paid } = stand.only()
  stand.standIn.shop.refund(order.id, {
    note: null,
    items: [{ lineId: line.id, quantity: 1, restockType: 'CANCEL' }],
    shipping: null,
    transactions: [{ parentId: paid.id, gateway: paid.gateway, amount: '27.00' }],
  })
  const reports = await connection.refetch?.(order.id)
  expect(reports?.map(({ type }) => type)).toEqual(['order.accepted', 'order.cancelled'])
  expect(reports?.[1]?.data).toMatchObject({ lines: [{ lineId: 'line_1', quantity: 1 }] })
})

test('a merchant’s refund of the platform’s money is to be returned, not returned', async () => {
  const connection = stand.connected()
  await connection.submit(submitCommand())
  const { order, paid } = stand.only()
  const transactions = [{ parentId: paid.id, gateway: paid.gateway, amount: '5.00' }]
  stand.standIn.shop.refund(order.id, { note: 'sorry', items: [], shipping: null, transactions })
  const reports = await connection.refetch?.(order.id)
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
  const reports = await connection.refetch?.(order.id)
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
    stand.standIn.shop.cancel(order.id, 'CUSTOMER', null)
    const now = () => new Date()
    const orders = new MemoryOrders(auroraBrandOrder({ ...placed, collectedBy, status: 'accepted' }), now)
    for (let times = 0; times < 2; times++) {
      for (const report of (await connection.refetch?.(order.id)) ?? []) {
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
    for (const report of (await connection.refetch?.(order.id)) ?? []) {
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

test('a refund from more payments and of more shipping than are read at once is told whole', async () => {
  const connection = stand.connected()
  await connection.submit(submitCommand({ collectedBy: 'brand', paymentStatus: 'captured' }))
  const { order, paid } = stand.only()
  const payments = Array.from({ length: 7 }, (_, index) => ({ ...paid, id: `${paid.id}${index}`, units: 100n }))
  order.transactions.splice(0, 1, ...payments)
  stand.payBack(payments.map(({ id, gateway }) => ({ parentId: id, gateway, amount: '1.00' })))
  order.refunds[0]?.shipping.push(30n, 20n, 10n)
  const reports = await connection.refetch?.(order.id)
  expect(reports?.at(-1)?.data).toMatchObject({ refund: { status: 'issued', total: 700, shipping: 60 } })
})

test('a refund takes from all of an order’s payments, however many there are', async () => {
  const connection = stand.connected()
  await connection.submit(submitCommand({ collectedBy: 'brand', paymentStatus: 'captured' }))
  const { order, paid } = stand.only()
  const payments = Array.from({ length: 60 }, (_, index) => ({ ...paid, id: `${paid.id}${index}`, units: 100n }))
  order.transactions.splice(0, 1, ...payments)
  const amounts = { items: 5900, discount: 0, shipping: 0, fees: 0, tax: 0, goodwill: 0, total: 5900 }
  const refund = { brandOrderId: 'bo_1', refundId: 'ref_1', returnId: null, returnedBy: 'brand' as const, lines: [] }
  const outcome = await connection.refund({ ...refund, ...amounts, requestedAt: '2026-11-24T12:00:00.000Z' })
  expect(outcome).toMatchObject({ outcome: 'accepted' })
  expect(order.refunds[0]?.transactions).toHaveLength(59)
})
