import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createdRange, filterNames, filtersOf, queryOf, withFilter } from '../../../dashboard/src/orders/filters.ts'

test('filters survive the address', () => {
  const filters = fc.dictionary(fc.constantFrom(...filterNames), fc.string({ minLength: 1 }))
  fc.assert(
    fc.property(filters, (set) => {
      expect(filtersOf(new URLSearchParams(queryOf(set)))).toEqual({ ...set })
    }),
  )
})

test('the same filters always have the same address', () => {
  expect(queryOf({ day: '2026-11-28', status: 'placed' })).toBe(queryOf({ status: 'placed', day: '2026-11-28' }))
})

test('unknown parameters are no filters, and a filter can be taken away', () => {
  expect(filtersOf(new URLSearchParams('status=placed&email=ada@example.com'))).toEqual({ status: 'placed' })
  expect(withFilter({ status: 'placed', brand: 'aurora' }, 'status', null)).toEqual({ brand: 'aurora' })
})

test('a day is whole, and so are days until another one, whose ends may be open', () => {
  const midnight = (day: number) => new Date(2026, 10, day).toISOString()
  expect(createdRange({ day: '2026-11-28' })).toEqual({ createdAfter: midnight(28), createdBefore: midnight(29) })
  expect(createdRange({ day: '2026-11-26', until: '2026-11-28' })).toEqual({
    createdAfter: midnight(26),
    createdBefore: midnight(29),
  })
  expect(createdRange({ until: '2026-11-28' })).toEqual({ createdBefore: midnight(29) })
  expect(createdRange({})).toEqual({})
})
