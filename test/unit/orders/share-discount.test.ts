import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ShareTarget, shareDiscount } from '../../../functions/orders/placing/pricing/share-discount.ts'

const target = (base: number, brandId = 'a', sku = 'S', externalId = '1'): ShareTarget => ({
  base,
  brandId,
  sku,
  externalId,
})

const targets = fc
  .array(
    fc.record({
      base: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 10 ** 12 })),
      brandId: fc.constantFrom('a', 'b', 'c'),
      sku: fc.constantFrom('S', 'T', 'é'),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((list) => list.map((one, index) => ({ ...one, externalId: String(index + 1) })))

const shareable = targets.chain((list) =>
  fc.record({ list: fc.constant(list), amount: fc.bigInt({ min: 0n, max: sumOfBases(list) }).map(Number) }),
)

function sumOfBases(list: readonly ShareTarget[]): bigint {
  return list.reduce((sum, { base }) => sum + BigInt(base), 0n)
}

describe('shareDiscount', () => {
  it("shares the contract's 333 over 5000 and 1500 as 256 and 77", () => {
    expect(shareDiscount(333, [target(5000, 'aurora'), target(1500, 'borealis')])).toEqual([256, 77])
  })

  it('gives the units left to the largest remainders', () => {
    // 10 × 1/6, 2/6 and 3/6 are 1.67, 3.33 and 5.
    expect(
      shareDiscount(
        10,
        [target(1), target(2), target(3)].map((one) => ({ ...one, base: one.base * 10 })),
      ),
    ).toEqual([2, 3, 5])
  })

  it('breaks ties by larger base, then brandId, sku and externalId', () => {
    // Of 2 over 3 and 1 the remainders are both a half.
    expect(shareDiscount(2, [target(1), target(3)])).toEqual([0, 2])
    expect(shareDiscount(1, [target(5, 'b'), target(5, 'a')])).toEqual([0, 1])
    expect(shareDiscount(1, [target(5, 'a', 'T'), target(5, 'a', 'S')])).toEqual([0, 1])
    expect(shareDiscount(1, [target(5, 'a', 'S', '2'), target(5, 'a', 'S', '1')])).toEqual([0, 1])
  })

  it('takes nothing off what costs nothing', () => {
    expect(shareDiscount(0, [target(0), target(0)])).toEqual([0, 0])
    expect(shareDiscount(7, [target(0), target(7)])).toEqual([0, 7])
  })

  it('stays exact where amount × base leaves a double', () => {
    const list = [target(10 ** 12), target(10 ** 12 - 1, 'b'), target(1, 'c')]
    expect(shareDiscount(2 * 10 ** 12, list)).toEqual([10 ** 12, 10 ** 12 - 1, 1])
  })

  it('refuses more than the targets cost', () => {
    expect(() => shareDiscount(8, [target(7)])).toThrow(RangeError)
    expect(() => shareDiscount(-1, [target(7)])).toThrow(RangeError)
    expect(() => shareDiscount(1, [])).toThrow(RangeError)
  })

  it('always adds up, never goes below nothing or above the base, and stays within a unit of the exact share', () => {
    fc.assert(
      fc.property(shareable, ({ list, amount }) => {
        const shares = shareDiscount(amount, list)
        expect(shares.reduce((sum, share) => sum + BigInt(share), 0n)).toBe(BigInt(amount))
        for (const [index, { base }] of list.entries()) {
          const share = shares[index] ?? Number.NaN
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(base)
          const whole = sumOfBases(list)
          const distance = BigInt(share) * whole - BigInt(amount) * BigInt(base)
          expect(whole === 0n || (distance < whole && distance > -whole)).toBe(true)
        }
      }),
    )
  })

  it("does not depend on the targets' order", () => {
    fc.assert(
      fc.property(shareable, fc.infiniteStream(fc.nat()), ({ list, amount }, random) => {
        const keys = new Map(list.map((one) => [one, random.next().value]))
        const shuffled = list.toSorted((left, right) => (keys.get(left) ?? 0) - (keys.get(right) ?? 0))
        const byId = (of: readonly ShareTarget[]) => {
          const shares = shareDiscount(amount, of)
          return new Map(of.map(({ externalId }, index) => [externalId, shares[index]]))
        }
        expect(byId(shuffled)).toEqual(byId(list))
      }),
    )
  })
})
