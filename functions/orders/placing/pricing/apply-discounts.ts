import type { Fault } from '../../../http/problem.ts'
import type { DiscountRequest } from '../order-request.ts'
import type { Entry } from '../request-draft.ts'
import { type ShareTarget, shareDiscount } from './share-discount.ts'

export type DiscountShare = { readonly discount: string; readonly amount: number }

/** A line or a shipping charge before order discounts. */
export type DiscountTarget = ShareTarget & { readonly kind: 'items' | 'shipping' }

export type AppliedDiscounts = {
  /** By externalId, for those that got any, in the order of the discounts. */
  readonly ofLine: ReadonlyMap<string, readonly DiscountShare[]>
  readonly ofShipping: ReadonlyMap<string, readonly DiscountShare[]>
  readonly faults: readonly Fault[]
}

/**
 * Takes the order's discounts off one after another, each off what its targets
 * still cost after those before it. One that cannot be shared out is a fault and
 * takes nothing, so that the next ones can be judged too.
 */
export function applyDiscounts(
  discounts: readonly Entry<DiscountRequest>[],
  targets: readonly DiscountTarget[],
): AppliedDiscounts {
  const ofLine = new Map<string, DiscountShare[]>()
  const ofShipping = new Map<string, DiscountShare[]>()
  const left = new Map(targets.map((target) => [target, target.base]))
  const faults: Fault[] = []

  for (const { pointer, externalId, value } of discounts) {
    if (value === null) continue
    const chosen = targets
      .filter((target) => isTarget(value, target))
      .map((target) => ({ target, base: left.get(target) ?? 0 }))
    const own = value.allocations === undefined ? amountFaults(value, chosen) : allocationFaults(value, chosen)
    if (own.length > 0) {
      faults.push(...own.map((fault) => ({ ...fault, pointer: pointer + fault.pointer })))
      continue
    }
    const parts = value.allocations === undefined ? shared(value.amount, chosen) : allocated(value.allocations, chosen)
    for (const [index, { target, base }] of chosen.entries()) {
      const amount = parts[index] ?? 0
      if (amount === 0) continue
      left.set(target, base - amount)
      const shares = target.kind === 'items' ? ofLine : ofShipping
      shares.set(target.externalId, [...(shares.get(target.externalId) ?? []), { discount: externalId, amount }])
    }
  }
  return { ofLine, ofShipping, faults }
}

type Chosen = readonly { readonly target: DiscountTarget; readonly base: number }[]
type Allocations = NonNullable<DiscountRequest['allocations']>

function isTarget(discount: DiscountRequest, target: DiscountTarget): boolean {
  if (target.kind !== (discount.target ?? 'items')) return false
  if (discount.brandIds !== undefined && !discount.brandIds.includes(target.brandId)) return false
  return discount.lines === undefined || discount.lines.includes(target.externalId)
}

function shared(amount: number, chosen: Chosen): number[] {
  return shareDiscount(
    amount,
    chosen.map(({ target, base }) => ({ ...target, base })),
  )
}

function allocated(allocations: Allocations, chosen: Chosen): number[] {
  const amounts = new Map(allocations.map(({ to, amount }) => [to, amount]))
  return chosen.map(({ target }) => amounts.get(target.externalId) ?? 0)
}

function amountFaults({ amount }: DiscountRequest, chosen: Chosen): Fault[] {
  const whole = chosen.reduce((sum, { base }) => sum + base, 0)
  if (amount <= whole) return []
  const detail = `The discount is ${amount}; what it is taken off still costs ${whole}.`
  return [{ code: 'discount_exceeds_base', pointer: '/amount', detail }]
}

function allocationFaults({ amount, allocations = [] }: DiscountRequest, chosen: Chosen): Fault[] {
  const bases = new Map(chosen.map(({ target, base }) => [target.externalId, base]))
  const seen = new Set<string>()
  const faults = allocations.flatMap(({ to, amount: part }, index): Fault[] => {
    const base = bases.get(to)
    const pointer = `/allocations/${index}`
    if (base === undefined) {
      const detail = 'The discount is not taken off anything with this externalId.'
      return [{ code: 'unknown_allocation_target', pointer: `${pointer}/to`, detail }]
    }
    if (seen.has(to)) {
      return [{ code: 'duplicate_reference', pointer: `${pointer}/to`, detail: 'This target is named twice.' }]
    }
    seen.add(to)
    if (part <= base) return []
    const detail = `The allocation is ${part}; its target still costs ${base}.`
    return [{ code: 'discount_exceeds_base', pointer: `${pointer}/amount`, detail }]
  })
  const given = allocations.reduce((sum, part) => sum + part.amount, 0)
  if (given === amount) return faults
  const detail = `The allocations add up to ${given}; the discount is ${amount}.`
  return [...faults, { code: 'allocations_mismatch', pointer: '/allocations', detail }]
}
