import { expect, test } from 'vitest'
import type { Brand } from '../../../../functions/brands/brand.ts'
import { UNTOUCHED } from '../../../../functions/brands/rate-limit/pace.ts'
import type { SupportBrand } from '../../../../functions/support/brands/brand-answer.ts'
import {
  type BrandReading,
  listSupportBrands,
  readSupportBrand,
} from '../../../../functions/support/brands/read-brands.ts'
import { someBrand } from './some-brand.ts'

const now = new Date('2026-11-28T12:00:00.000Z')

function reading(brands: readonly Brand[], asked: string[][] = []): BrandReading {
  return {
    findAllBrands: async () => brands,
    findBrand: async (id) => brands.find((brand) => brand.id === id) ?? null,
    findPaces: async (ids) => {
      asked.push([...ids])
      return new Map(ids.map((id) => [id, { ...UNTOUCHED, failures: 3 }]))
    },
    findPolls: async () => new Map(),
  }
}

interface Page {
  readonly data: { readonly id: string; readonly health: { readonly circuit: { readonly failures: number } } }[]
  readonly nextCursor: string | null
}

test('pages hold every brand once, newest first, whatever their size, and read the health of no other brands', async () => {
  const brands = Array.from({ length: 7 }, (_, n) =>
    someBrand({ id: `brand-${n}`, createdAt: `2026-11-2${n}T10:00:00.000Z` }),
  )
  for (const limit of [1, 2, 3, 7, 10]) {
    const found: string[] = []
    const asked: string[][] = []
    let cursor: string | undefined
    do {
      const { body } = await listSupportBrands({ limit, cursor }, reading(brands, asked), now)
      const { data, nextCursor } = body as Page
      expect(data.map(({ health }) => health.circuit.failures)).toEqual(data.map(() => 3))
      found.push(...data.map(({ id }) => id))
      cursor = nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(found).toEqual(brands.map(({ id }) => id).toReversed())
    expect(Math.max(...asked.map((ids) => ids.length))).toBeLessThanOrEqual(limit + 1)
  }
})

test('a brand shows its servers without paths, and no settings', async () => {
  const { body } = await readSupportBrand('aurora', reading([someBrand()]), now)
  expect(body).toMatchObject({ hosts: ['orders.aurora.example'], setsUp: false, isPolled: false })
  expect(JSON.stringify(body)).not.toContain('abc')
  expect(body).not.toHaveProperty('settings')
})

test('the health says when a brand last worked: at its last call, or until its first failure', async () => {
  const health = async (pace: Partial<typeof UNTOUCHED>) => {
    const parts = { ...reading([someBrand()]), findPaces: async () => new Map([['aurora', { ...UNTOUCHED, ...pace }]]) }
    const { body } = await readSupportBrand('aurora', parts, now)
    const { lastCalledAt, failingSince } = (body as SupportBrand).health
    return { lastCalledAt, failingSince }
  }
  const calledAt = now.getTime() - 1000
  const lastCalledAt = '2026-11-28T11:59:59.000Z'
  expect(await health({})).toEqual({ lastCalledAt: null, failingSince: null })
  expect(await health({ calledAt })).toEqual({ lastCalledAt, failingSince: null })
  const failingSince = '2026-11-28T11:30:00.000Z'
  expect(await health({ calledAt, failures: 2, failingSince })).toEqual({ lastCalledAt, failingSince })
})

test('a brand whose integration is gone can still be looked at', async () => {
  const { body } = await readSupportBrand('aurora', reading([someBrand({ integration: 'gone' })]), now)
  expect(body).toMatchObject({ capabilities: null, hosts: [] })
})

test('a brand that does not exist is a problem', async () => {
  await expect(readSupportBrand('nobody', reading([]), now)).rejects.toMatchObject({ code: 'not_found' })
})
