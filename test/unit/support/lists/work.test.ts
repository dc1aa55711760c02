import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Brand } from '../../../../functions/brands/brand.ts'
import { type PaceState, UNTOUCHED } from '../../../../functions/brands/rate-limit/pace.ts'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import { raiseAttention } from '../../../../functions/orders/life/submission-steps.ts'
import type { WorkList } from '../../../../functions/orders/work/work-keys.ts'
import { countWork } from '../../../../functions/support/lists/count-work.ts'
import { findFailing } from '../../../../functions/support/lists/find-failing.ts'
import { listWork } from '../../../../functions/support/lists/list-work.ts'
import { workRoutes } from '../../../../functions/support/lists/work.routes.ts'
import { workItemSchemas } from '../../../../functions/support/lists/work-items.ts'
import { someBrand } from '../../brands/some-brand.ts'
import { play } from '../../money/everybody/machine.ts'
import { anyStory } from '../../money/everybody/steps.ts'
import { after as afterwards, brandOrderOf } from '../../orders/placed-order.ts'
import { minute } from '../../orders/reports/report-of.ts'
import { workOver } from './work-in-memory.ts'

const now = new Date(minute(100_000))
const LISTS = ['attention', 'overdue', 'returns', 'refunds'] as const

/** Brand orders after whatever happened to each of them, in two storefronts and both modes. */
const someBrandOrders = fc
  .array(fc.record({ story: anyStory, livemode: fc.boolean(), storefrontId: fc.constantFrom('sf_1', 'sf_2') }), {
    maxLength: 15,
  })
  .map((all) =>
    all.map(({ story, ...owner }, index): BrandOrder => {
      const { last } = play(story)
      return { ...last, ...owner, id: `bo_${index}`, orderId: `ord_${index}` }
    }),
  )

/** Who belongs in a list, told anew. */
function belongs(
  list: WorkList,
  { attention, status, acceptBy, updatedAt, returns, refunds, amounts }: BrandOrder,
): boolean {
  switch (list) {
    case 'attention':
      return attention !== null
    case 'overdue': {
      const isUndecided = ['pending', 'submitting', 'submitted'].includes(status)
      return isUndecided && acceptBy <= now.toISOString() && (attention !== null || updatedAt > acceptBy)
    }
    case 'returns':
      return returns.some(({ id, status: state }) => {
        const isRefunded = refunds.some((refund) => refund.returnId === id && refund.status !== 'failed')
        return (
          ['requested', 'approved', 'in_transit'].includes(state) ||
          (state === 'received' && !isRefunded && amounts.refundable > 0)
        )
      })
    case 'refunds':
      return refunds.some((refund) => refund.status === 'pending' && refund.returnedBy === 'platform')
  }
}

interface PageBody {
  readonly data: { readonly brandOrderId: string; readonly since: string }[]
  readonly nextCursor: string | null
}

async function walkAll(
  list: WorkList,
  brandOrders: readonly BrandOrder[],
  filters: Record<string, string>,
  limit: number,
) {
  const found: PageBody['data'] = []
  let cursor: string | null = null
  do {
    const query = workRoutes[list].query?.parse({
      ...filters,
      limit: String(limit),
      ...(cursor === null ? {} : { cursor }),
    })
    if (query === undefined) throw new Error('The route has a query.')
    const body = (await listWork(list, { query, now }, workOver(brandOrders))).body as PageBody
    expect(body.data.length).toBeLessThanOrEqual(limit)
    for (const item of body.data) workItemSchemas[list].parse(item)
    found.push(...body.data)
    cursor = body.nextCursor
  } while (cursor !== null)
  return found
}

describe('the lists of work', () => {
  test.each(LISTS)('%s has exactly the brand orders that belong there, each once, oldest first', async (list) => {
    await fc.assert(
      fc.asyncProperty(someBrandOrders, fc.integer({ min: 1, max: 20 }), async (brandOrders, limit) => {
        const found = await walkAll(list, brandOrders, {}, limit)
        const ids = brandOrders.filter((one) => belongs(list, one)).map(({ id }) => id)
        expect(found.map(({ brandOrderId }) => brandOrderId).toSorted()).toEqual(ids.toSorted())
        expect(found.map(({ since }) => since)).toEqual(found.map(({ since }) => since).toSorted())
      }),
      { numRuns: 60 },
    )
  })

  test('are filtered by mode and storefront', async () => {
    await fc.assert(
      fc.asyncProperty(someBrandOrders, async (brandOrders) => {
        const found = await walkAll('refunds', brandOrders, { livemode: 'true', storefrontId: 'sf_2' }, 5)
        const expected = brandOrders.filter(
          (one) => one.livemode && one.storefrontId === 'sf_2' && belongs('refunds', one),
        )
        expect(found.map(({ brandOrderId }) => brandOrderId).toSorted()).toEqual(
          expected.map(({ id }) => id).toSorted(),
        )
      }),
      { numRuns: 60 },
    )
  })
})

const nothingFails = async () => ({ brands: [], endpoints: [] })

describe('the numbers of the overview', () => {
  test('count what the lists have, and sum what the platform owes by currency', async () => {
    await fc.assert(
      fc.asyncProperty(someBrandOrders, async (brandOrders) => {
        const dependencies = { index: workOver(brandOrders), findFailing: nothingFails }
        const { body } = await countWork({ query: {}, now }, dependencies)
        const count = (list: WorkList) => brandOrders.filter((one) => belongs(list, one)).length
        const total = brandOrders
          .flatMap(({ refunds }) => refunds)
          .filter(({ status, returnedBy }) => status === 'pending' && returnedBy === 'platform')
          .reduce((sum, refund) => sum + refund.total, 0)
        expect(body).toEqual({
          attention: { count: count('attention'), hasMore: false },
          overdue: { count: count('overdue'), hasMore: false },
          returns: { count: count('returns'), hasMore: false },
          refunds: {
            count: count('refunds'),
            hasMore: false,
            sums: count('refunds') === 0 ? [] : [{ currency: 'USD', total }],
          },
          failing: { brands: 0, endpoints: 0 },
        })
      }),
      { numRuns: 60 },
    )
  })

  test('stop at fifty, and say that there are more', async () => {
    const late = afterwards(brandOrderOf({ lines: [{ quantity: 1, unitPrice: 5 }] }), raiseAttention('accept_overdue'))
    const many = Array.from({ length: 60 }, (_, index) => ({ ...late, id: `bo_${index}` }))
    const { body } = await countWork({ query: {}, now }, { index: workOver(many), findFailing: nothingFails })
    expect(body).toMatchObject({ attention: { count: 50, hasMore: true } })
  })

  test('one that cannot be read keeps no other', async () => {
    const index = workOver([])
    const broken = {
      ...index,
      walk: (list: WorkList, range: Parameters<typeof index.walk>[1]) => {
        if (list === 'returns') throw new Error('throttled')
        return index.walk(list, range)
      },
    }
    const findFailing = async () => Promise.reject(new Error('throttled'))
    expect((await countWork({ query: {}, now }, { index: broken, findFailing })).body).toMatchObject({
      attention: { count: 0 },
      returns: null,
      refunds: { count: 0 },
      failing: null,
    })
  })
})

describe('what fails', () => {
  const brands: Brand[] = [
    someBrand('fine'),
    someBrand('down'),
    someBrand('unread'),
    { ...someBrand('live-down'), modes: ['live'] },
  ]
  const open: PaceState = { ...UNTOUCHED, failures: 5, openUntil: now.getTime() + 1000, openedAt: minute(1), opens: 1 }
  const dependencies = {
    findAllBrands: async () => brands,
    findPaces: async () =>
      new Map([
        ['down', open],
        ['live-down', open],
      ]),
    findPolls: async () =>
      new Map([
        [
          'unread',
          {
            brandId: 'unread',
            integration: 'shopify',
            cursor: null,
            dueAt: minute(1),
            leaseUntil: null,
            lastPolledAt: null,
            failures: 9,
            version: 1,
          },
        ],
      ]),
    storefrontIds: async () => ['sf_1'],
    failingEndpoints: async ({ storefrontId, livemode }: { storefrontId: string; livemode: boolean }) => [
      {
        id: `we_${livemode}`,
        storefrontId,
        livemode,
        host: 'a.example',
        description: null,
        status: 'paused' as const,
        statusReason: 'failing' as const,
        statusSince: minute(1),
        failures: 9,
        failingSince: minute(0),
        pausedUntil: null,
      },
    ],
  }

  test('brands that are down or not read, and endpoints, in both modes or in one', async () => {
    const all = await findFailing(undefined, dependencies, now)
    expect(all.brands.map(({ brandId }) => brandId)).toEqual(['down', 'unread', 'live-down'])
    expect(all.endpoints).toHaveLength(2)
    const live = await findFailing(true, dependencies, now)
    expect(live.brands.map(({ brandId }) => brandId)).toEqual(['live-down'])
    expect(live.endpoints.map(({ id }) => id)).toEqual(['we_true'])
  })
})
