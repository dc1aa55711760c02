import { expect, test } from 'vitest'
import type { Brand } from '../../../functions/brands/brand.ts'
import { recentBrand, recentBrands } from '../../../functions/brands/recent-brands.ts'
import { Problem } from '../../../functions/http/problem.ts'
import { checkOrder } from '../../../functions/orders/placing/checks/check-order.ts'
import { contractExample } from '../orders/contract-example.ts'
import { someBrand } from './some-brand.ts'

test('a brand is read once in ten seconds, and one that is missing each time', async () => {
  let now = new Date('2026-11-22T18:00:00.000Z')
  const stored = new Map<string, Brand>([['aurora', someBrand('aurora')]])
  const reads: string[][] = []
  const read = async (ids: readonly string[]) => {
    reads.push([...ids])
    return new Map([...stored].filter(([id]) => ids.includes(id)))
  }
  const { findBrand, findBrands } = recentBrands(read, () => now, 1)

  expect([...(await findBrands(['aurora', 'borealis'])).keys()]).toEqual(['aurora'])
  stored.set('borealis', someBrand('borealis'))
  stored.set('aurora', someBrand('aurora', { enabled: false }))
  expect([...(await findBrands(['aurora', 'borealis'])).keys()]).toEqual(['aurora', 'borealis'])
  expect((await findBrand('aurora'))?.enabled).toBe(true)
  expect(reads).toEqual([['aurora', 'borealis'], ['borealis']])

  now = new Date(now.getTime() + 10_000)
  expect((await findBrand('aurora'))?.enabled).toBe(false)
  expect(await findBrand('corona')).toBeNull()
})

const contractBrands = [...new Set(contractExample().lines.map(({ brandId }) => brandId))]

/** Codes of the faults of the contract's order, with brands that a test changes while a function keeps them. */
function desk() {
  const stored = new Map<string, Brand>()
  const clock = { now: new Date('2026-11-22T18:00:00.000Z') }
  const read = async (ids: readonly string[]) => new Map([...stored].filter(([id]) => ids.includes(id)))
  const { findBrands } = recentBrands(read, () => clock.now, 1)
  return {
    clock,
    set: (changes: Partial<Brand>) => {
      for (const id of contractBrands) stored.set(id, someBrand(id, changes))
    },
    async faults(): Promise<string[]> {
      const context = {
        orderId: 'ord_1',
        livemode: someBrand('aurora').modes.includes('live'),
        paymentRequired: true,
        now: clock.now,
      }
      try {
        await checkOrder(contractExample(), context, findBrands)
        return []
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        return [...new Set((error.errors ?? []).map(({ code }) => code))]
      }
    },
  }
}

test('an order is taken for a brand that was added or switched on a moment ago', async () => {
  const { set, faults } = desk()
  expect(await faults()).toEqual(['unknown_brand'])
  set({ enabled: false })
  expect(await faults()).toEqual(['brand_disabled'])
  set({})
  expect(await faults()).toEqual([])
})

test.each([
  ['was switched off', { enabled: false }],
  ['takes other currencies now', { currencies: ['EUR'] }],
])('for ten seconds an order is taken for a brand that %s', async (_, change) => {
  const { clock, set, faults } = desk()
  set({})
  expect(await faults()).toEqual([])
  set(change)
  expect(await faults()).toEqual([])
  clock.now = new Date(clock.now.getTime() + 10_000)
  expect(await faults()).toHaveLength(1)
})

test('a report of a brand whose connection was changed is judged by its old one for ten seconds', async () => {
  let brand = someBrand('aurora', { settings: { url: 'https://old.example' } })
  const clock = { now: new Date('2026-11-22T18:00:00.000Z') }
  const findBrand = recentBrand(
    async () => brand,
    () => clock.now,
    1,
  )
  expect((await findBrand('aurora'))?.settings).toEqual({ url: 'https://old.example' })
  brand = someBrand('aurora', { settings: { url: 'https://new.example' } })
  expect((await findBrand('aurora'))?.settings).toEqual({ url: 'https://old.example' })
  clock.now = new Date(clock.now.getTime() + 10_000)
  expect((await findBrand('aurora'))?.settings).toEqual({ url: 'https://new.example' })
})
