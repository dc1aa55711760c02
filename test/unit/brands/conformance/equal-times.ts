import { expect, test } from 'vitest'
import { applySnapshot } from '../../../../functions/orders/life/reports/apply-snapshot.ts'
import { reportSchema } from '../../../../functions/orders/life/reports/report.ts'
import type { Stand } from './stand.ts'

/** Clocks that show the same for several states: shops show seconds, and people press buttons within one. */
export function equalTimes({ accepted, kind }: Stand): void {
  const at = () => new Date().toISOString()

  test('row 14: what ships and arrives within a second ends as delivered, reported at once or in two steps', async () => {
    for (const steps of [1, 2]) {
      const { platform, backEnd, orders, id, all } = await accepted()
      await backEnd.ship(id, all)
      if (steps === 2) await backEnd.report()
      await backEnd.deliver(id)
      await backEnd.report()
      await platform.release()
      expect(orders.brandOrder).toMatchObject({ fulfillmentStatus: 'delivered', status: 'completed', attention: null })
      expect(orders.events.filter(({ type }) => type === 'order.delivered')).toHaveLength(1)
    }
  })

  test('row 14: of a batch with one time the last state stays, whatever comes first, and twice', async () => {
    const statuses = ['pending', 'shipped', 'in_transit', 'out_for_delivery', 'delivered']
    for (const order of [statuses, statuses.toReversed(), [...statuses, ...statuses]]) {
      const { backEnd, orders, id } = await accepted()
      if (backEnd.reportAtOnce !== undefined) await backEnd.reportAtOnce(id, order)
      else {
        const occurredAt = at()
        for (const status of order) {
          const fulfillment = { reference: 'SH-AT-ONCE', status, lines: [{ lineId: 'line_1', quantity: 1 }] }
          const data = { brandOrderId: id, occurredAt, fulfillment }
          const report = reportSchema.parse({ type: 'fulfillment.updated', timestamp: occurredAt, data })
          await orders.transition('ord_1', id, applySnapshot(report))
        }
      }
      expect(orders.brandOrder.fulfillments.map(({ status }) => status)).toEqual(['delivered'])
      expect(orders.brandOrder.lines[0]?.quantities.delivered).toBe(1)
    }
  })

  if (kind.reports !== 'updates') return
  test('row 14: what was read later is newer, also where it goes back', async () => {
    const { orders, id } = await accepted()
    const occurredAt = at()
    const [first, second] = [0, 1].map((second) => new Date(Date.parse(occurredAt) + second * 1000).toISOString())
    for (const [timestamp, status] of [
      [first, 'delivered'],
      [second, 'exception'],
      [first, 'delivered'],
    ]) {
      const fulfillment = { reference: 'SH-BACK', status, lines: [{ lineId: 'line_1', quantity: 1 }] }
      const data = { brandOrderId: id, occurredAt, fulfillment }
      await orders.transition(
        'ord_1',
        id,
        applySnapshot(reportSchema.parse({ type: 'fulfillment.updated', timestamp, data })),
      )
    }
    expect(orders.brandOrder.fulfillments).toMatchObject([{ status: 'exception' }])
  })
}
