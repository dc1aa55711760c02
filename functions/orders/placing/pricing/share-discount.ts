/** What a discount can be taken off: one line, or one shipping charge (which has no sku: the empty text). */
export type ShareTarget = {
  /** What it still costs, in minor units. */
  readonly base: number
  readonly brandId: string
  readonly sku: string
  readonly externalId: string
}

/**
 * Shares an amount out in proportion to the targets' bases: floors first, then one
 * unit each to the largest remainders. Ties go to the larger base, then to the
 * smaller brandId, sku and externalId, by UTF-16 code unit, so that the targets'
 * order does not matter. BigInt inside, since amount × base leaves a double's range.
 *
 * @param amount minor units, at most the sum of the bases
 * @returns the shares in the targets' order; they add up to the amount and none is above its base
 * @throws RangeError when the amount is more than what the targets cost; callers check before
 */
export function shareDiscount(amount: number, targets: readonly ShareTarget[]): number[] {
  const whole = targets.reduce((sum, { base }) => sum + BigInt(base), 0n)
  if (amount < 0 || BigInt(amount) > whole)
    throw new RangeError('A discount must be between 0 and what its targets cost')
  if (amount === 0) return targets.map(() => 0)

  const parts = targets.map((target, index) => {
    const product = BigInt(amount) * BigInt(target.base)
    return { target, index, share: product / whole, remainder: product % whole }
  })
  const unitsLeft = BigInt(amount) - parts.reduce((sum, { share }) => sum + share, 0n)

  const shares = parts.map(({ share }) => Number(share))
  const first = parts.toSorted(byRemainder).slice(0, Number(unitsLeft))
  for (const { index, share } of first) shares[index] = Number(share) + 1
  return shares
}

type Part = { readonly target: ShareTarget; readonly remainder: bigint }

function byRemainder(left: Part, right: Part): number {
  if (left.remainder !== right.remainder) return left.remainder > right.remainder ? -1 : 1
  const [a, b] = [left.target, right.target]
  return (
    b.base - a.base ||
    compareText(a.brandId, b.brandId) ||
    compareText(a.sku, b.sku) ||
    compareText(a.externalId, b.externalId)
  )
}

function compareText(left: string, right: string): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
