import { expect, test } from 'vitest'
import { cancellableOf, moneyOf, takesLines } from '../../../dashboard/src/cancellation/cancellable.ts'

type BrandOrder = Parameters<typeof moneyOf>[0]

const none = { cancelled: 0, fulfilled: 0, delivered: 0, returned: 0, refunded: 0 }
const brandOrder = {
  id: 'bo_1',
  status: 'accepted',
  brand: { capabilities: { cancel: { level: 'line' } } },
  lines: [
    { id: 'line_1', title: 'Tee', quantity: 3, quantities: { ...none, fulfilled: 1 } },
    { id: 'line_2', title: 'Cap', quantity: 1, quantities: { ...none, cancelled: 1 } },
    { id: 'line_3', title: 'Bag', quantity: 2, quantities: none },
  ],
  shipping: [{ amount: 500 }],
  fees: [],
  refunds: [],
  amounts: { refundable: 9000 },
} as unknown as BrandOrder

test('what has neither shipped nor ended can be cancelled', () => {
  expect(cancellableOf(brandOrder).map(({ lineId, most }) => [lineId, most])).toEqual([
    ['line_1', 2],
    ['line_3', 2],
  ])
})

test('single pieces can be chosen where the brand takes them, or has not got the order', () => {
  const only = { capabilities: { cancel: { level: 'order' } } } as BrandOrder['brand']
  expect(takesLines(brandOrder)).toBe(true)
  expect(takesLines({ brand: only, status: 'accepted' })).toBe(false)
  expect(takesLines({ brand: only, status: 'pending' })).toBe(true)
})

test('shipping goes back when nothing is left, and not while something was shipped', () => {
  expect(moneyOf(brandOrder, { line_1: 2, line_3: 2 })?.shipping).toBeUndefined()
  const unshipped = {
    ...brandOrder,
    lines: brandOrder.lines.map((line) => ({ ...line, quantities: { ...line.quantities, fulfilled: 0 } })),
  }
  expect(moneyOf(unshipped, { line_1: 3, line_3: 2 })).toEqual({
    brandOrderId: 'bo_1',
    reason: 'other',
    lines: [
      { lineId: 'line_1', quantity: 3 },
      { lineId: 'line_3', quantity: 2 },
    ],
    shipping: 500,
  })
  expect(moneyOf(unshipped, { line_1: 0 })).toBe(null)
})
