import { expect, test } from 'vitest'
import { worthOfUnits } from '../../../../functions/orders/life/refunds/unit-rule.ts'
import { resolveAttention } from '../../../../functions/orders/life/submission-steps.ts'
import { pricedOrder, pricings } from './orders.ts'
import type { Stand } from './stand.ts'

/** Units that the brand ends before they ship, and what a brand says that cannot be. */
export function removedUnits({ accepted }: Stand): void {
  test.each(pricings)('end, the rest ships, and the order completes, in $currency', async (price) => {
    const ways = (await accepted(pricedOrder('bo_ways', price))).backEnd.endUnits.length
    for (let way = 0; way < ways; way++) {
      const { backEnd, orders, id } = await accepted(pricedOrder(`bo_ended${way}`, price))
      const [line] = orders.brandOrder.lines
      if (line === undefined) throw new Error('The order has a line.')
      await backEnd.endUnits[way]?.(id, { lineId: 'line_1', quantity: 1 })
      for (let times = 0; times < 2; times++) await backEnd.report()
      const { discount, tax } = worthOfUnits(line, 1)
      const worth = price.unitPrice - discount + (price.taxIncluded ? 0 : tax)
      const { amounts, totals } = orders.brandOrder
      expect(amounts).toEqual({ refunded: 0, toReturn: worth, refundable: totals.total - worth })
      await backEnd.ship(id, [
        { lineId: 'line_1', quantity: 2 },
        { lineId: 'line_2', quantity: 1 },
      ])
      await backEnd.deliver(id)
      await backEnd.report()
      expect(orders.brandOrder).toMatchObject({ status: 'completed', attention: null })
      expect(orders.brandOrder.lines.map(({ quantities }) => quantities)).toMatchObject([
        { cancelled: 1, delivered: 2 },
        { cancelled: 0, delivered: 1 },
      ])
      expect(orders.events.filter(({ type }) => type === 'order.cancelled')).toHaveLength(1)
    }
  })

  test('row C13: that the brand brings back to life stay ended here, their money stays owed, and a person is asked once', async () => {
    const { platform, backEnd, orders, id } = await accepted(pricedOrder('bo_revived'))
    if (backEnd.reinstate === undefined) return
    await backEnd.endUnits[0]?.(id, { lineId: 'line_1', quantity: 1 })
    await backEnd.report()
    const { amounts, lines, status } = orders.brandOrder
    expect(lines[0]?.quantities.cancelled).toBe(1)
    expect(orders.brandOrder.attention).toBeNull()
    await backEnd.reinstate(id, { lineId: 'line_1', quantity: 1 })
    for (let times = 0; times < 2; times++) await backEnd.report()
    const detail = { report: 'order.reinstated', field: 'lines', lineId: 'line_1' }
    expect(orders.brandOrder.attention).toMatchObject({ code: 'contradictory_report', detail })
    expect(orders.brandOrder).toMatchObject({ status, amounts, lines: [{ quantities: { cancelled: 1 } }, {}] })
    await orders.transition('ord_1', id, resolveAttention())
    await backEnd.ship(id, [{ lineId: 'line_2', quantity: 1 }])
    await backEnd.report()
    await platform.release()
    expect(orders.brandOrder.attention).toBeNull()
    expect(orders.events.filter(({ type }) => type === 'order.attention_required')).toHaveLength(1)
  })

  test('of a brand that lies: nothing that the platform holds changes, and a person is asked to look', async () => {
    const { backEnd, orders, id } = await accepted({ ...pricedOrder('bo_lie'), collectedBy: 'platform' })
    if (backEnd.lie === undefined) return
    await backEnd.endUnits[0]?.(id, { lineId: 'line_1', quantity: 1 })
    await backEnd.report()
    const [owed] = orders.brandOrder.refunds
    expect(owed).toMatchObject({ status: 'pending', returnedBy: 'platform' })
    const { amounts } = orders.brandOrder
    await backEnd.lie(id, owed?.id ?? '')
    await backEnd.report()
    expect(orders.brandOrder.attention?.code).toBe('contradictory_report')
    expect(orders.brandOrder.refunds).toMatchObject([{ id: owed?.id, status: 'pending', total: owed?.total }])
    expect(orders.brandOrder.amounts).toEqual(amounts)
  })
}
