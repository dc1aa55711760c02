import { expect, test } from 'vitest'
import { ordersCsv } from '../../../dashboard/src/bulk/orders-csv.ts'
import { type Outcome, runEach } from '../../../dashboard/src/bulk/run-each.ts'

const refused = { status: 409, code: 'state_conflict', detail: 'No.', errors: [] }
const tooMany = { status: 429, code: 'rate_limited', detail: '', retryAfter: 3 }

async function run(
  items: readonly string[],
  act: (item: string, tries: number) => 'done' | 'nothing',
  stopAfter = Number.POSITIVE_INFINITY,
) {
  const outcomes = new Map<string, Outcome[]>()
  const pauses: number[] = []
  const tries = new Map<string, number>()
  let begun = 0
  await runEach(items, {
    act: async (item) => {
      begun++
      tries.set(item, (tries.get(item) ?? 0) + 1)
      return act(item, tries.get(item) ?? 0)
    },
    onOutcome: (item, outcome) => outcomes.set(item, [...(outcomes.get(item) ?? []), outcome]),
    isStopped: () => begun >= stopAfter,
    pause: async (milliseconds) => void pauses.push(milliseconds),
  })
  const last = Object.fromEntries([...outcomes].map(([item, all]) => [item, all.at(-1)?.name]))
  return { outcomes, last, pauses, begun }
}

test('one that is refused, and one that nobody knows of, keep no other back', async () => {
  const { last } = await run(['a', 'b', 'c', 'd'], (item) => {
    if (item === 'a') throw refused
    if (item === 'b') throw new TypeError('Failed to fetch')
    return item === 'c' ? 'nothing' : 'done'
  })
  expect(last).toEqual({ a: 'refused', b: 'unknown', c: 'nothing', d: 'done' })
})

test('too many requests are waited for, and tried again', async () => {
  const { last, pauses } = await run(['a', 'b'], (item, tries) => {
    if (item === 'a' && tries < 3) throw tooMany
    return 'done'
  })
  expect([last, pauses]).toEqual([{ a: 'done', b: 'done' }, [3000, 3000]])
  const never = await run(['a'], () => {
    throw tooMany
  })
  expect([never.last, never.begun]).toEqual([{ a: 'refused' }, 6])
})

test('what is stopped is not begun, and told as such', async () => {
  const { last, begun } = await run(['a', 'b', 'c'], () => 'done', 1)
  expect([last, begun]).toEqual([{ a: 'done', b: 'stopped', c: 'stopped' }, 1])
})

test('a file of orders has decimals, names, and no formula', () => {
  const order = {
    id: 'ord_1',
    externalId: '=HYPERLINK("x")',
    storefrontId: 'sf_1',
    headline: { code: 'attention' },
    currency: 'JPY',
    totals: { total: 1500 },
    amounts: { refunded: 500, toReturn: 0 },
    brandOrders: [{ brandId: 'aurora' }, { brandId: 'borealis' }, { brandId: 'aurora' }],
    createdAt: '2026-11-28T10:00:00.000Z',
    updatedAt: '2026-11-28T11:00:00.000Z',
  } as unknown as Parameters<typeof ordersCsv>[0][number]
  const [head, line] = ordersCsv([order], { aurora: 'Aurora', sf_1: 'Shop, Europe' }).split('\r\n')
  expect(head?.startsWith('id,number,storefront,status')).toBe(true)
  expect(line).toBe(
    'ord_1,"\'=HYPERLINK(""x"")","Shop, Europe",attention,Aurora; borealis,JPY,1500,500,0,2026-11-28T10:00:00.000Z,2026-11-28T11:00:00.000Z',
  )
})
