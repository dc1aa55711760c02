import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LARGEST_BODY_BYTES } from '../../../../functions/http/request.ts'
import { LARGEST_CREATED_BRAND_ORDER, storedBytes } from '../../../../functions/orders/stored-size.ts'
import { largeRequest, placing, type Sizes, someSizes } from './large-request.ts'
import { brandOrderBytes, LARGEST_ROW, largestPlacedRow } from './row-bytes.ts'

const plain: Sizes = {
  brands: 1,
  lines: 200,
  quantity: 1,
  titleLength: 20,
  letter: 'a',
  idLength: 8,
  discounts: 0,
  taxLines: 0,
  discountedLines: null,
  metadata: 0,
}
const japanese: Sizes = { ...plain, letter: '本' }

test.each([
  ['money row 4: 404-character Japanese titles and 23 discounts', { ...japanese, titleLength: 404, discounts: 23 }],
  ['38 discounts on 200 lines of one brand', { ...plain, discounts: 38 }],
  ['15 discounts with 32-character Japanese ids', { ...japanese, discounts: 15, idLength: 32 }],
] as const)('%s is refused, and says why', (_, sizes) => {
  const placed = placing(sizes)
  expect('faults' in placed && placed.faults).toEqual([expect.stringMatching(/^too_big \/(lines|discounts)$/)])
})

test('whatever is accepted fits into its rows, in any writing', () => {
  let accepted = 0
  fc.assert(
    fc.property(someSizes, (sizes) => {
      fc.pre(storedBytes(largeRequest(sizes)) <= LARGEST_BODY_BYTES)
      const placed = placing(sizes)
      if ('faults' in placed) return
      accepted++
      const { order, purchase, event, brandOrders } = placed
      expect(largestPlacedRow(order, purchase, event)).toBeLessThan(LARGEST_ROW)
      for (const brandOrder of brandOrders) {
        expect(storedBytes(brandOrder)).toBeLessThanOrEqual(LARGEST_CREATED_BRAND_ORDER)
        // JSON is the longer form: what the code bounds is more than what DynamoDB counts.
        expect(brandOrderBytes(brandOrder)).toBeLessThan(storedBytes(brandOrder) + 1000)
      }
    }),
    { numRuns: 150 },
  )
  expect(accepted).toBeGreaterThan(10)
})

test('40 brands, 200 lines and 100 discounts in Japanese are accepted', () => {
  const placed = placing({
    ...japanese,
    brands: 40,
    titleLength: 40,
    discounts: 100,
    idLength: 16,
    discountedLines: 10,
  })
  expect('faults' in placed ? placed.faults : placed.brandOrders).toHaveLength(40)
})
