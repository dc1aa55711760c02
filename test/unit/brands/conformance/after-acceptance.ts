import { expect, test } from 'vitest'
import { pricedOrder, pricings } from './orders.ts'
import type { Stand } from './stand.ts'

/** What the brand does by itself, and reports. */
export function afterAcceptance({ accepted }: Stand): void {
  test('ships in parts, and all of it arrives', async () => {
    const { backEnd, orders, id } = await accepted()
    await backEnd.ship(id, [{ lineId: 'line_1', quantity: 2 }])
    await backEnd.report()
    expect(orders.brandOrder.fulfillmentStatus).toBe('partially_fulfilled')
    expect(orders.brandOrder.fulfillments[0]?.tracking[0]).toMatchObject({ number: expect.stringMatching(/\d/) })
    await backEnd.ship(id, [
      { lineId: 'line_1', quantity: 1 },
      { lineId: 'line_2', quantity: 1 },
    ])
    await backEnd.report()
    expect(orders.brandOrder.fulfillmentStatus).toBe('fulfilled')
    await backEnd.deliver(id)
    await backEnd.report()
    expect(orders.brandOrder).toMatchObject({ fulfillmentStatus: 'delivered', attention: null })
    expect(orders.events.filter(({ type }) => type === 'order.shipped')).toHaveLength(2)
    expect(orders.events.filter(({ type }) => type === 'order.delivered')).toHaveLength(2)
  })

  test('cancels an accepted order, and all of its money is to be refunded', async () => {
    const { backEnd, orders, id } = await accepted()
    await backEnd.cancel(id)
    await backEnd.report()
    const { status, totals, amounts, attention } = orders.brandOrder
    expect({ status, attention }).toEqual({ status: 'cancelled', attention: null })
    expect(amounts.refunded + amounts.toReturn).toBe(totals.total)
    expect(orders.events.filter(({ type }) => type === 'order.cancelled')).toHaveLength(1)
  })

  test.each(pricings)('refunds twice in part and then the rest, to the last unit in $currency', async (price) => {
    const { backEnd, orders, id, all } = await accepted(pricedOrder('bo_back', price))
    await backEnd.ship(id, all)
    await backEnd.report()
    const { total } = orders.brandOrder.totals
    const parts = [1, Math.floor(total / 3)]
    let sum = 0
    for (const part of [...parts, total - parts.reduce((left, one) => left + one, 0)]) {
      await backEnd.issueRefund(id, part)
      await backEnd.report()
      sum += part
      expect(orders.brandOrder.amounts).toEqual({ refunded: sum, toReturn: 0, refundable: total - sum })
    }
    expect(orders.brandOrder).toMatchObject({ refundStatus: 'refunded', attention: null })
    expect(orders.events.filter(({ type }) => type === 'order.refund_issued')).toHaveLength(3)
  })
}
