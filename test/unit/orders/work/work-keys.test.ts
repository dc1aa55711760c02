import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import { accept } from '../../../../functions/orders/life/acceptance.ts'
import { applyReport } from '../../../../functions/orders/life/reports/apply-report.ts'
import { outcomeUnknown, startSubmission } from '../../../../functions/orders/life/submission-steps.ts'
import { applyTransition, type Transition } from '../../../../functions/orders/life/transition.ts'
import type { Order } from '../../../../functions/orders/order.ts'
import { brandOrderWrite, newBrandOrderPut, orderWrite } from '../../../../functions/orders/order-rows.ts'
import { concernOf } from '../../../../functions/orders/work/concern.ts'
import { play } from '../../money/everybody/machine.ts'
import { anyStory } from '../../money/everybody/steps.ts'
import { placedAt, placedOrderOf } from '../placed-order.ts'
import { minute, reportOf } from '../reports/report-of.ts'

const SPARSE = ['attentionPk', 'overduePk', 'waitingPk', 'returnPk', 'refundPk', 'owed']
const brandOrderRow = (brandOrder: BrandOrder) =>
  brandOrderWrite('orders', brandOrder, { version: 1, dueSk: null }).Put?.Item ?? {}
const orderRow = (order: Order) => orderWrite('orders', order, 1).Put?.Item ?? {}
const sparseIn = (row: Record<string, unknown>) => SPARSE.filter((name) => name in row)

/** Written anew from the words of the desk, not from the code under test. */
function expectedIn(brandOrder: BrandOrder): string[] {
  const { status, attention, returns, refunds, acceptBy, updatedAt, amounts, lease, dueAt, attempts } = brandOrder
  const isUndecided = ['pending', 'submitting', 'submitted'].includes(status)
  const owed = refunds.some((refund) => refund.status === 'pending' && refund.returnedBy === 'platform')
  const isOpen = returns.some(({ id, status: state }) => {
    if (['requested', 'approved', 'in_transit'].includes(state)) return true
    const isRefunded = refunds.some((refund) => refund.returnId === id && refund.status !== 'failed')
    return state === 'received' && !isRefunded && amounts.refundable > 0
  })
  return [
    ...(attention === null ? [] : ['attentionPk']),
    ...(isUndecided && (attention !== null || updatedAt > acceptBy) ? ['overduePk'] : []),
    ...(status === 'submitting' && dueAt !== null && (lease === null || attempts > 1) ? ['waitingPk'] : []),
    ...(isOpen ? ['returnPk'] : []),
    ...(owed ? ['refundPk', 'owed'] : []),
  ]
}

describe('the sparse indexes', () => {
  test('say what the state says, whoever states whatever in any order', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const { moments, order, last } = play(story)
        for (const { after } of moments) expect(sparseIn(brandOrderRow(after))).toEqual(expectedIn(after))
        const row = orderRow(order)
        expect('attentionPk' in row).toBe(last.attention !== null)
        expect('refundPk' in row).toBe(order.refundStatus !== 'none')
        expect(order.brandOrders[0]?.concern).toBe(concernOf(last))
      }),
      { numRuns: Number(process.env.MONEY_RUNS ?? 400) },
    )
  })

  test('sum what the platform owes', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const { last } = play(story)
        const owed = last.refunds.filter(({ status, returnedBy }) => status === 'pending' && returnedBy === 'platform')
        const total = owed.reduce((sum, refund) => sum + refund.total, 0)
        const row = brandOrderRow(last)
        if (owed.length > 0) expect(row.owed).toEqual({ currency: last.currency, total })
      }),
    )
  })

  test('are written by no step of a normal life', () => {
    const born = placedOrderOf({ lines: [{ quantity: 2, unitPrice: 500 }], shipping: [{ amount: 300 }] })
    // The example's own brands have no time to accept in.
    const acceptBy = minute(600)
    let brandOrder: BrandOrder = { ...(born.brandOrders[0] as BrandOrder), acceptBy }
    let order = { ...born.order, brandOrders: born.order.brandOrders.map((summary) => ({ ...summary, acceptBy })) }
    expect(sparseIn(newBrandOrderPut('orders', brandOrder).Item ?? {})).toEqual([])
    const lines = [{ lineId: 'l1', quantity: 2 }]
    const tracking = [{ carrier: 'ups', number: '1Z999' }]
    const shipment = (status: string) => ({ fulfillment: { reference: 'S-1', status, lines, tracking } })
    const life: Transition[] = [
      startSubmission({ token: 'a', expiresAt: minute(5), dueAt: minute(5) }),
      accept({ brandReference: 'A-1', lines: null, occurredAt: minute(1) }),
      applyReport(reportOf('fulfillment.updated', 2, shipment('shipped'))),
      applyReport(reportOf('fulfillment.updated', 3, shipment('in_transit'))),
      applyReport(reportOf('fulfillment.updated', 4, shipment('delivered'))),
    ]
    for (const transition of life) {
      const result = applyTransition(order, brandOrder, transition, new Date(placedAt.getTime() + 60_000))
      if ('unchanged' in result) throw new Error(`${transition.name}: ${result.unchanged}`)
      order = result.order
      brandOrder = result.brandOrder
      expect(sparseIn(brandOrderRow(brandOrder))).toEqual([])
      expect(sparseIn(orderRow(order))).toEqual([])
    }
    expect([brandOrder.status, order.status]).toEqual(['completed', 'completed'])
  })
})

test('a brand order that is tried again waits in one place from its first failure until the brand decides', () => {
  const [born] = placedOrderOf({ lines: [{ quantity: 1, unitPrice: 500 }], shipping: [] }).brandOrders
  const places: unknown[] = []
  const steps: Transition[] = [1, 2, 3].flatMap((attempt) => [
    startSubmission({ token: `t${attempt}`, expiresAt: minute(attempt), dueAt: minute(attempt) }),
    outcomeUnknown(`t${attempt}`, minute(attempt)),
  ])
  let { order } = placedOrderOf({ lines: [{ quantity: 1, unitPrice: 500 }], shipping: [] })
  let brandOrder = born as BrandOrder
  for (const [index, step] of steps.entries()) {
    const result = applyTransition(order, brandOrder, step, new Date(minute(Math.ceil(index / 2))))
    if ('unchanged' in result) throw new Error(`${step.name}: ${result.unchanged}`)
    order = result.order
    brandOrder = result.brandOrder
    const { waitingPk, waitingSk } = brandOrderRow(brandOrder)
    places.push(waitingPk === undefined ? null : `${waitingPk} ${waitingSk}`)
  }
  expect(places[0]).toBeNull()
  expect(new Set(places.slice(1)).size).toBe(1)
  expect(places[1]).toMatch(new RegExp(`^WAITING#${brandOrder.brandId}#\\d `))
  expect(sparseIn(brandOrderRow({ ...brandOrder, status: 'accepted', dueAt: null }))).not.toContain('waitingPk')
})
