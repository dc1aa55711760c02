import { expect, test } from 'vitest'
import type { Brand } from '../../../functions/brands/brand.ts'
import { recentBrands } from '../../../functions/brands/recent-brands.ts'
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
