import { describe, expect, test } from 'vitest'
import { submittedTo } from '../../../../functions/brands/find-submitted.ts'
import { submittedOrderOf, unitsGone, unitsReinstated } from '../../../../functions/brands/kinds/submitted-order.ts'
import { refetchHint } from '../../../../functions/brands/updates/refetch-hint.ts'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import { applyReport } from '../../../../functions/orders/life/reports/apply-report.ts'
import { requestCancellation } from '../../../../functions/orders/life/request-change.ts'
import { applyTransition, type Transition } from '../../../../functions/orders/life/transition.ts'
import { placedAt, placedOrderOf } from '../../orders/placed-order.ts'
import { reportOf, units } from '../../orders/reports/report-of.ts'
import { tees } from '../../orders/reports/reported-order.ts'
import { someBrand } from '../some-brand.ts'

/** A brand order after these: two tees (l1) and a pin (l2). */
function storyOf(...transitions: readonly Transition[]): BrandOrder {
  let { order, brandOrders } = placedOrderOf(tees)
  let brandOrder = brandOrders[0] as BrandOrder
  for (const transition of transitions) {
    const result = applyTransition(order, brandOrder, transition, placedAt)
    if ('unchanged' in result) throw new Error(result.unchanged)
    ;({ order, brandOrder } = result)
  }
  return brandOrder
}

const cancelled = (quantity: number) =>
  applyReport(reportOf('order.cancelled', 2, { lines: [units('l1', quantity)], reason: { code: 'out_of_stock' } }))
const accepted = applyReport(reportOf('order.accepted', 1))

describe('row C6: who reads an order knows what was submitted', () => {
  test('a line that the back end dropped has ended, also one of which nothing is shown', () => {
    const submitted = submittedOrderOf(storyOf(accepted))
    expect(unitsGone(submitted, [units('l2', 1)])).toEqual([units('l1', 2)])
    expect(unitsGone(submitted, [units('l1', 1), units('l2', 1)])).toEqual([units('l1', 1)])
    expect(unitsGone(submitted, [units('l1', 2), units('l2', 1)])).toEqual([])
  })

  test('units that were cancelled before the submission were never there, and never end there', () => {
    const early = requestCancellation({ id: 'can_1', lines: [units('l1', 1)], reason: { code: 'customer_request' } })
    const submitted = submittedOrderOf(storyOf(early, accepted))
    expect(submitted.lines).toMatchObject([
      { id: 'l1', quantity: 1, cancelled: 0 },
      { id: 'l2', quantity: 1, cancelled: 0 },
    ])
    expect(unitsGone(submitted, [units('l1', 1), units('l2', 1)])).toEqual([])
    expect(unitsReinstated(submitted, [units('l1', 1), units('l2', 1)])).toEqual([])
  })

  test('row C13: units that ended and are there again were reinstated', () => {
    const submitted = submittedOrderOf(storyOf(accepted, cancelled(1)))
    expect(unitsReinstated(submitted, [units('l1', 1), units('l2', 1)])).toEqual([])
    expect(unitsReinstated(submitted, [units('l1', 2), units('l2', 1)])).toEqual([units('l1', 1)])
  })

  test('a hint’s order is read with it, and a brand learns nothing of another brand’s orders', async () => {
    const brandOrder = storyOf(accepted)
    const parts = {
      locations: { find: async () => ({ orderId: 'ord_1', brandId: brandOrder.brandId }) },
      brandOrders: { findBrandOrder: async () => brandOrder },
    }
    const seen: unknown[] = []
    const connection = {
      refetch: async (_: string, submitted: ReturnType<typeof submittedTo>) => {
        seen.push(await submitted(brandOrder.id))
        return []
      },
    }
    const hint = { brandId: brandOrder.brandId, subject: 'order-1' }
    await refetchHint(hint as Parameters<typeof refetchHint>[0], {
      ...parts,
      findBrand: async (id) => someBrand(id),
      connect: async () => connection as never,
    })
    expect(seen).toEqual([submittedOrderOf(brandOrder)])
    expect(await submittedTo('borealis', parts)(brandOrder.id)).toBeNull()
  })
})
