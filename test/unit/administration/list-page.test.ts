import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listManagedBrands } from '../../../functions/administration/brands/list-managed-brands.ts'
import { someBrand } from '../brands/some-brand.ts'

const now = new Date('2026-11-22T18:00:00.000Z')

test('walking pages of any size shows every brand once, newest first', () => {
  const brands = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z]{1,4}$/), minute: fc.nat(5) }), {
    selector: ({ id }) => id,
    maxLength: 25,
  })
  fc.assert(
    fc.property(brands, fc.integer({ min: 1, max: 10 }), (made, limit) => {
      const all = made.map(({ id, minute }) => someBrand(id, { createdAt: `2026-11-22T17:0${minute}:00.000Z` }))
      const seen: { id: string; createdAt: string }[] = []
      let cursor: string | undefined
      for (;;) {
        const page = listManagedBrands(all, { limit, cursor }, now)
        seen.push(...page.data)
        expect(page.data.length).toBeLessThanOrEqual(limit)
        expect(page.hasMore).toBe(page.nextCursor !== null)
        if (page.nextCursor === null) break
        cursor = page.nextCursor
      }
      expect(seen.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted())
      const times = seen.map(({ createdAt }) => createdAt)
      expect(times).toEqual(times.toSorted().toReversed())
    }),
  )
})
