import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { documentClient } from '../../../functions/storage/document-client.ts'
import { transact } from '../../../functions/storage/transact.ts'
import type { ActCode, LoggedAct } from '../../../functions/support/audit/act.ts'
import { actWrite, recordAct } from '../../../functions/support/audit/audit-log.ts'
import { type Answer, call } from '../api.ts'
import { context } from '../context.ts'
import { tokenOf } from './member-session.ts'

interface Page {
  readonly data: LoggedAct[]
  readonly nextCursor: string | null
}

const run = randomUUID().slice(0, 8)
const members = [`member-a-${run}`, `member-b-${run}`]
const orders = [`ord_A${run}`, `ord_B${run}`, undefined]
const codes: ActCode[] = ['customer_revealed', 'refund_requested', 'note_added']
/** Sixty days back from yesterday, some days without an act. */
const begin = Date.now() - 60 * 86_400_000
const written: { at: string; memberId: string; act: ActCode; orderId: string | null }[] = []

beforeAll(async () => {
  process.env.VAULT_TABLE = `${context.prefix}-vault`
  for (let index = 0; index < 120; index++) {
    const now = new Date(begin + Math.floor(index / 3) * 1.4 * 86_400_000 + index * 1000)
    const memberId = members[index % 2] ?? ''
    const orderId = orders[index % 3]
    const act = codes[index % codes.length] ?? 'note_added'
    await recordAct({ memberId, act, ...(orderId === undefined ? {} : { orderId }), reason: 'asked_by_customer' }, now)
    written.unshift({ at: now.toISOString(), memberId, act, orderId: orderId ?? null })
  }
})

async function read(filters: Record<string, string>, limit: number): Promise<LoggedAct[]> {
  const found: LoggedAct[] = []
  let cursor: string | null = null
  do {
    const query: URLSearchParams = new URLSearchParams({
      ...filters,
      limit: String(limit),
      ...(cursor === null ? {} : { cursor }),
    })
    const answer: Answer<Page> = await call<Page>('GET', `/support/audit?${query}`, {
      key: await tokenOf('supportAdmin'),
    })
    expect(answer.status).toBe(200)
    expect(answer.body.data.length).toBeLessThanOrEqual(limit)
    found.push(...answer.body.data)
    cursor = answer.body.nextCursor
  } while (cursor !== null)
  return found
}

const shown = ({ at, memberId, act, orderId }: LoggedAct) => ({ at, memberId, act, orderId })

test.each([
  ['of a member', { memberId: members[0] ?? '' }],
  ['on an order', { orderId: orders[1] ?? '' }],
  ['of a member on an order', { memberId: members[1] ?? '', orderId: orders[0] ?? '' }],
  ['of one kind of a member', { memberId: members[0] ?? '', act: 'refund_requested' }],
])('acts %s are listed newest first, page by page', async (_, filters) => {
  const expected = written.filter((one) =>
    Object.entries(filters).every(([name, value]) => one[name as 'act'] === value),
  )
  expect(expected.length).toBeGreaterThan(5)
  expect((await read(filters, 7)).map(shown)).toEqual(expected)
})

test('acts of a range of days are read across days without any, each once', async () => {
  const createdAfter = new Date(begin + 2 * 86_400_000).toISOString()
  const createdBefore = new Date(begin + 40 * 86_400_000).toISOString()
  const found = (await read({ createdAfter, createdBefore }, 11)).filter(({ memberId }) => members.includes(memberId))
  expect(found.map(shown)).toEqual(written.filter(({ at }) => at >= createdAfter && at < createdBefore))
})

test('an act is written once, and never over another', async () => {
  const write = actWrite({ memberId: members[0] ?? '', act: 'note_added' }, new Date())
  expect(await transact(documentClient, [write])).toEqual([])
  expect(await transact(documentClient, [write])).toEqual([0])
})

test('nothing that looks like a person’s data can be logged', () => {
  const act = { memberId: members[0] ?? '', act: 'customer_revealed' } as const
  for (const reason of ['ada@example.com', 'Ada Byron', '1 Main St, Springfield', '']) {
    expect(() => actWrite({ ...act, reason }, new Date())).toThrow()
  }
})

test('a member who is no administrator may not read it', async () => {
  const { status, body } = await call<{ code: string }>('GET', '/support/audit', { key: await tokenOf('support') })
  expect([status, body.code]).toEqual([403, 'group_missing'])
})
