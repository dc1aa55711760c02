import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filterNames, filtersOf, queryOf, withFilter } from '../../../dashboard/src/orders/filters.ts'

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
