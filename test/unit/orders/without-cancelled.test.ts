import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutCancelled } from '../../../functions/orders/life/refunds/without-cancelled.ts'
import { applyReport } from '../../../functions/orders/life/reports/apply-report.ts'
import { requestCancellation } from '../../../functions/orders/life/request-change.ts'
import { after, brandOrderOf } from './placed-order.ts'

const cancel = (quantity: number) =>
  requestCancellation({ id: 'can_1', lines: [{ lineId: 'l1', quantity }], reason: { code: 'customer_request' } })

test('what is submitted and what goes back for units cancelled before add up to the whole', () => {
  const amount = fc.integer({ min: 0, max: 5000 })
  const orders = fc
    .record({ taxIncluded: fc.boolean(), quantity: fc.integer({ min: 2, max: 9 }), unitPrice: amount, tax: amount })
    .chain(({ quantity, unitPrice, ...of }) =>
      fc.record({
        wish: fc
          .record({
            own: fc.double({ min: 0, max: 0.5, noNaN: true }),
            share: fc.double({ min: 0, max: 0.5, noNaN: true }),
          })
          .map(({ own, share }) => ({
            taxIncluded: of.taxIncluded,
            lines: [
              {
                quantity,
                unitPrice,
                tax: of.tax,
                discount: Math.floor(own * quantity * unitPrice),
                shares: [Math.floor(share * quantity * unitPrice)],
              },
              { quantity: 1, unitPrice: 700, tax: 56 },
            ],
            shipping: [{ amount: 500, tax: 40 }],
          })),
        units: fc.integer({ min: 1, max: quantity }),
      }),
    )
  fc.assert(
    fc.property(orders, ({ wish, units }) => {
      const before = brandOrderOf(wish)
      const cancelled = after(before, cancel(units))
      const submitted = withoutCancelled(cancelled)
      expect(submitted.totals.total + cancelled.amounts.toReturn).toBe(before.totals.total)
      expect(submitted.lines.every(({ quantity }) => quantity > 0)).toBe(true)
      for (const line of submitted.lines) {
        const shares = line.discountAllocations.reduce((sum, share) => sum + share.amount, 0)
        expect(shares).toBeLessThanOrEqual(line.discount)
        expect(line.total).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test('an order of which nothing was cancelled is submitted as it is', () => {
  const before = brandOrderOf({ lines: [{ quantity: 2, unitPrice: 100 }] })
  expect(withoutCancelled(before)).toBe(before)
})

test('the brand counts what ended from what it got', () => {
  const cancelled = after(brandOrderOf({ lines: [{ quantity: 3, unitPrice: 1000 }] }), cancel(1))
  const at = '2026-11-22T19:00:00.000Z'
  const report = applyReport({
    type: 'order.cancelled',
    timestamp: at,
    data: { brandOrderId: 'bo_1', occurredAt: at, lines: [{ lineId: 'l1', quantity: 1 }], reason: { code: 'other' } },
  })
  expect(after(cancelled, report)).toMatchObject({
    lines: [{ quantities: { cancelled: 2 } }],
    amounts: { toReturn: 2000 },
  })
})
