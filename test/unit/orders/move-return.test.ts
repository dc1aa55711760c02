import { describe, expect, test } from 'vitest'
import type { BrandOrder } from '../../../functions/orders/brand-order.ts'
import { accept } from '../../../functions/orders/life/acceptance.ts'
import { answerRequest } from '../../../functions/orders/life/answer-request.ts'
import { moveReturn, type ReturnMove } from '../../../functions/orders/life/move-return.ts'
import { applyReport } from '../../../functions/orders/life/reports/apply-report.ts'
import { requestReturn } from '../../../functions/orders/life/request-change.ts'
import { applyTransition } from '../../../functions/orders/life/transition.ts'
import { after as afterwards, placedAt, placedOrderOf } from './placed-order.ts'
import { minute, shipment, units } from './reports/report-of.ts'

const { order, brandOrders } = placedOrderOf({ lines: [{ quantity: 3, unitPrice: 999 }] })
const asked: BrandOrder = afterwards(
  { ...(brandOrders[0] as BrandOrder), status: 'submitting' },
  accept({ brandReference: 'A', lines: null, occurredAt: minute(1) }),
  applyReport(shipment(2, 'delivered', [units('l1', 3)])),
  requestReturn({ id: 'ret_1', lines: [{ ...units('l1', 2), reason: 'too_small' }], origin: 'storefront' }),
)
const move = (status: ReturnMove['status'], id = 'ret_1') => moveReturn({ id, status })
const now = new Date(minute(10))

function moved(before: BrandOrder, status: ReturnMove['status'], id?: string) {
  return applyTransition(order, before, move(status, id), now)
}

describe('a return that the platform keeps', () => {
  test('goes forward, each step an event; what is received counts as returned', () => {
    const received = moved(afterwards(asked, move('in_transit')), 'received')
    if ('unchanged' in received) throw new Error(received.unchanged)
    expect(received.events.filter(({ type }) => type === 'order.return_updated')).toMatchObject([
      { type: 'order.return_updated', data: { occurredAt: minute(10), return: { id: 'ret_1', status: 'received' } } },
    ])
    expect(received.brandOrder.returns).toMatchObject([
      { status: 'received', lines: [{ reason: 'too_small' }], reported: { occurredAt: minute(10) } },
    ])
    expect(received.brandOrder.lines[0]?.quantities).toMatchObject({ returned: 2, refunded: 0 })
    expect(moved(received.brandOrder, 'closed')).toMatchObject({ brandOrder: { returns: [{ status: 'closed' }] } })
  })

  test('counts nothing as returned before, nor when it is declined', () => {
    for (const status of ['approved', 'in_transit', 'declined'] as const)
      expect(afterwards(asked, move(status)).lines[0]?.quantities.returned).toBe(0)
  })

  test.each([
    ['the same again', [], 'in_transit', 'in_transit', 'stands'],
    ['a way back', ['received'], 'in_transit', 'in_transit', 'further'],
    ['declining what has arrived', ['received'], 'received', 'declined', 'further'],
    ['closing before anything arrived', [], 'in_transit', 'closed', 'not_received'],
    ['whatever follows a refusal', ['declined'], 'declined', 'received', 'further'],
  ] as const)('does not take %s', (_, before, last, status, unchanged) => {
    const steps = before.length > 0 ? before : [last]
    expect(moved(afterwards(asked, ...steps.map((step) => move(step))), status)).toEqual({ unchanged })
  })

  test('is not found by another id', () => {
    expect(moved(asked, 'received', 'ret_2')).toEqual({ unchanged: 'unknown_return' })
  })

  test('stays where it is when the brand takes note of it later', () => {
    const received = afterwards(asked, move('received'))
    const note = answerRequest({ kind: 'return', id: 'ret_1', outcome: 'accepted', reference: null })
    expect(applyTransition(order, received, note, placedAt)).toEqual({ unchanged: 'decided' })
  })
})
