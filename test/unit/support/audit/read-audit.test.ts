import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ACTS_BY_MEMBER, auditMonth, auditPlace } from '../../../../functions/support/audit/audit-keys.ts'
import { listActs } from '../../../../functions/support/audit/read-audit.ts'

const now = new Date('2026-11-28T12:00:00.000Z')
const DAY = 86_400_000

interface Row {
  readonly id: string
  readonly at: string
  readonly memberId: string
  readonly act: string
}

/** The audit log in memory, by the keys that its rows have. `queries` counts what was asked. */
function logOf(rows: readonly Row[]) {
  const stored = rows.map((row, index) => {
    const place = auditPlace(row.at, row.id)
    return {
      ...row,
      pk: auditMonth(row.at.slice(0, 7), index % 4),
      sk: place,
      actPlace: place,
      actMember: row.memberId,
    }
  })
  const log = { queries: 0 }
  const send = async ({ input }: { input: Record<string, never> }) => {
    log.queries++
    const { IndexName, Limit, ExclusiveStartKey, ExpressionAttributeValues } = input
    const values = ExpressionAttributeValues as unknown as Record<string, string>
    const key = IndexName === ACTS_BY_MEMBER ? 'actMember' : 'pk'
    const start = (ExclusiveStartKey as { at?: number } | undefined)?.at ?? 0
    const found = stored
      .filter(
        (row) =>
          row[key] === values[':value'] && row.sk >= String(values[':after']) && row.sk <= String(values[':before']),
      )
      .toSorted((one, other) => (one.sk > other.sk ? -1 : 1))
    const Items = found.slice(start, start + Number(Limit))
    return { Items, ...(start + Items.length < found.length ? { LastEvaluatedKey: { at: start + Items.length } } : {}) }
  }
  return { log, audit: { client: { send } as unknown as DynamoDBDocumentClient, table: 'vault' } }
}

const rowArbitrary = fc.record({
  daysAgo: fc.integer({ min: 0, max: 360 }),
  memberId: fc.constantFrom('member-a', 'key_B'),
  act: fc.constantFrom('note_added', 'refund_requested'),
})

test('pages have each act once, newest first, and say that more follow only when something does', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(rowArbitrary, { maxLength: 60 }),
      fc.integer({ min: 1, max: 20 }),
      fc.constantFrom({}, { memberId: 'key_B' }, { act: 'note_added' }),
      async (made, limit, filters) => {
        const rows = made.map(({ daysAgo, ...row }, index) => ({
          ...row,
          id: `act_${String(index).padStart(3, '0')}`,
          at: new Date(now.getTime() - daysAgo * DAY - index).toISOString(),
        }))
        const { audit } = logOf(rows)
        const expected = rows
          .filter((row) => Object.entries(filters).every(([name, value]) => row[name as 'act'] === value))
          .toSorted((one, other) => (one.at > other.at ? -1 : 1))
        const found: string[] = []
        let cursor: string | undefined
        do {
          const page = await listActs({ ...filters, limit, cursor }, audit, now)
          found.push(...page.data.map(({ id }) => id))
          expect(page.hasMore).toBe(found.length < expected.length)
          expect(page.nextCursor !== null).toBe(page.hasMore)
          cursor = page.nextCursor ?? undefined
        } while (cursor !== undefined)
        expect(found).toEqual(expected.map(({ id }) => id))
      },
    ),
    { numRuns: 150 },
  )
})

test('an empty log is read with a bounded number of queries, and so is one of ten years', async () => {
  const { audit, log } = logOf([])
  expect(await listActs({ limit: 50 }, audit, now)).toEqual({ data: [], nextCursor: null, hasMore: false })
  expect(log.queries).toBe(13 * 4)
  log.queries = 0
  await listActs({ limit: 50, createdAfter: '1990-01-01T00:00:00.000Z' }, audit, now)
  expect(log.queries).toBe(120 * 4)
})

test('a page looks at a thousand acts; the next one goes on behind them', async () => {
  const rows = Array.from({ length: 1_200 }, (_, index) => ({
    id: `act_${String(index).padStart(4, '0')}`,
    at: new Date(now.getTime() - index * 1000).toISOString(),
    memberId: 'member-a',
    act: index === 1_150 ? 'refund_requested' : 'note_added',
  }))
  const { audit } = logOf(rows)
  const first = await listActs({ limit: 5, act: 'refund_requested' }, audit, now)
  expect([first.data.length, first.hasMore]).toEqual([0, true])
  const next = await listActs({ limit: 5, act: 'refund_requested', cursor: first.nextCursor ?? '' }, audit, now)
  expect([next.data.map(({ id }) => id), next.hasMore]).toEqual([['act_1150'], false])
})

test('who did it is a member, or a key of the platform', async () => {
  const at = now.toISOString()
  const { audit } = logOf([
    { id: 'act_1', at, memberId: 'key_01B', act: 'customer_disclosed' },
    { id: 'act_2', at, memberId: '3f6c', act: 'note_added' },
  ])
  const { data } = await listActs({ limit: 5 }, audit, now)
  expect(data.map(({ actor }) => actor).toSorted((one, other) => one.type.localeCompare(other.type))).toEqual([
    { type: 'key', id: 'key_01B' },
    { type: 'member', id: '3f6c' },
  ])
})
