import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumOfCounts, whereUnitsAre } from '../../../dashboard/src/brand-order/where-units-are.ts'

test('a returned unit is told as returned, not as delivered', () => {
  const counts = { quantity: 3, cancelled: 0, fulfilled: 2, delivered: 2, returned: 1 }
  expect(whereUnitsAre(counts)).toEqual([
    { place: 'delivered', count: 1 },
    { place: 'notShipped', count: 1 },
    { place: 'returned', count: 1 },
  ])
})

test('every unit is in one place', () => {
  const counts = fc
    .tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50))
    .map(([returned, delivered, way, left, cancelled]) => ({
      quantity: returned + delivered + way + left + cancelled,
      cancelled,
      fulfilled: returned + delivered + way,
      delivered: returned + delivered,
      returned,
    }))
  fc.assert(
    fc.property(counts, (unit) => {
      expect(whereUnitsAre(unit).reduce((sum, { count }) => sum + count, 0)).toBe(unit.quantity)
    }),
  )
})

test('the counts of lines add up', () => {
  const quantities = { cancelled: 0, fulfilled: 1, delivered: 1, returned: 0, refunded: 0 }
  expect(
    sumOfCounts([
      { quantity: 1, quantities },
      { quantity: 2, quantities },
    ]),
  ).toEqual({
    quantity: 3,
    cancelled: 0,
    fulfilled: 2,
    delivered: 2,
    returned: 0,
  })
})
