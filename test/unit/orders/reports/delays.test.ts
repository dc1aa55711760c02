import { describe, expect, test } from 'vitest'
import { applySnapshot } from '../../../../functions/orders/life/reports/apply-snapshot.ts'
import { reportSchema } from '../../../../functions/orders/life/reports/report.ts'
import { applyTransition } from '../../../../functions/orders/life/transition.ts'
import { renderOrder } from '../../../../functions/orders/order-answer.ts'
import { placedAt } from '../placed-order.ts'
import { minute, reportOf, units } from './report-of.ts'
import { told } from './reported-order.ts'

const accepted = reportOf('order.accepted', 1)
const shipment = (at: number, status: string, more: Record<string, unknown> = {}) =>
  reportOf('fulfillment.updated', at, { fulfillment: { reference: 'SH-1', status, lines: [units('l1', 2)], ...more } })
const held = shipment(2, 'pending', { delay: { code: 'back_order', until: minute(9000) }, location: 'WH-2' })

describe('row C10: holds, back-orders and locations', () => {
  test('are in the fulfillment and its event; nothing counts as shipped, and the order waits', () => {
    const { order, brandOrder, events } = told([accepted, held])
    expect(brandOrder).toMatchObject({ status: 'accepted', fulfillmentStatus: 'unfulfilled', attention: null })
    expect(brandOrder.fulfillments).toMatchObject([
      { status: 'pending', delay: { code: 'back_order', until: minute(9000) }, location: 'WH-2', shippedAt: null },
    ])
    expect(events.at(-1)).toBe('fulfillment_updated')
    const shown = renderOrder(order, [brandOrder], () => ({ actions: [], brandUrl: null }))
    expect(shown.brandOrders[0]?.fulfillments).toMatchObject([{ delay: { code: 'back_order' }, location: 'WH-2' }])
  })

  test('end with the report that does not name them any more; answers then have null', () => {
    const { order, brandOrder } = told([accepted, held, shipment(3, 'shipped')])
    expect(brandOrder.fulfillments[0]).not.toHaveProperty('delay')
    const shown = renderOrder(order, [brandOrder], () => ({ actions: [], brandUrl: null }))
    expect(shown.brandOrders[0]?.fulfillments).toMatchObject([{ status: 'shipped', delay: null, location: null }])
  })

  test('read again change nothing, and a delay that is read anew is news', () => {
    const { order, brandOrder } = told([accepted, held])
    const read = (report: typeof held) => applyTransition(order, brandOrder, applySnapshot(report), placedAt)
    expect(read(held)).toEqual({ unchanged: 'known' })
    expect(read(shipment(4, 'pending', { delay: { code: 'on_hold' }, location: 'WH-2' }))).toHaveProperty('brandOrder')
  })

  test('carry no text of people: a place is a code', () => {
    for (const location of ['ada@example.com', '+4930123456', 'Ada’s garage', '']) {
      const { timestamp, type, data } = held
      const fulfillment = { reference: 'SH-1', status: 'pending', lines: [units('l1', 1)], location }
      expect(reportSchema.safeParse({ type, timestamp, data: { ...data, fulfillment } }).success).toBe(false)
    }
  })
})
