import * as z from 'zod'
import type { Report } from '../../../../orders/life/reports/report.ts'
import { addSeconds, type Clock, timestamp } from '../../../../runtime/clock.ts'
import { BackEndUnreachable } from '../../../line/back-end-unreachable.ts'
import { unknownOutcome } from '../../outcomes.ts'
import type { PolledChanges, UnreadChange } from '../../polled-changes.ts'
import type { AskShopify } from '../admin-api/admin-api.ts'
import { notRead } from '../admin-api/not-read.ts'
import { ORDER_TAG } from '../names.ts'

/** Orders read in one go: each takes some five calls, and the slowest shop is called once a second. */
const PAGE_SIZE = 10
/** Seconds for a page. What is not read by then is set aside unread: a page that never ends would be begun for ever. */
const READING_SECONDS = 60
const document = `query Changed($query: String!, $after: String) {
  orders(first: ${PAGE_SIZE}, after: $after, query: $query, sortKey: UPDATED_AT) {
    nodes { id updatedAt }
    pageInfo { hasNextPage endCursor }
  }
}`
const schema = z.object({
  orders: z.object({
    nodes: z.array(z.object({ id: z.string(), updatedAt: z.string() })),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
})

/**
 * Seconds that are read again, since the search lags behind and an order read twice changes nothing: a little each
 * time, and once an hour so much that a change may come into the search an hour late and is found all the same.
 */
const OVERLAP_SECONDS = 2 * 60
const WIDE_OVERLAP_SECONDS = 2 * 3600
const WIDE_EVERY_SECONDS = 3600

const EVER = '1970-01-01T00:00:00.000Z'

const cursorSchema = z.object({
  /** The newest change that was read. */
  reached: z.string(),
  /** When a listing with the wide overlap last began. */
  widenedAt: z.string().default(EVER),
  /** Within a listing: where it began, and where its next page begins. */
  since: z.string().optional(),
  after: z.string().optional(),
})
type Cursor = z.output<typeof cursorSchema>

export interface PollParts {
  readonly ask: AskShopify
  readonly readOrder: (orderId: string, ask: AskShopify) => Promise<readonly Report[]>
  readonly now: Clock
}

/**
 * Reports of a page of our orders that changed since the cursor, oldest change first. Orders
 * that cannot be read, however many, hold nothing up; a shop that is away does.
 */
export async function pollOrders(cursor: string | null, { ask, readOrder, now }: PollParts): Promise<PolledChanges> {
  const until = addSeconds(now(), READING_SECONDS)
  const isLate = () => now() > until
  const askInTime: AskShopify = async (...asked) => (isLate() ? tooLate : ask(...asked))
  const { since, after, ...before } = beginFrom(cursor, now())
  const query = `tag:${ORDER_TAG} AND updated_at:>='${since}'`
  const answer = await ask(document, { query, after }, schema)
  if (!answer.ok) throw notRead(answer)
  const { nodes, pageInfo } = answer.data.orders
  const reports: Report[] = []
  const unread: UnreadChange[] = []
  let { reached } = before
  for (const { id, updatedAt } of nodes) {
    try {
      reports.push(...(await readOrder(id, askInTime)))
    } catch (error) {
      if (!isLate() && (await isShopAway(ask, error))) throw error
      unread.push({ subject: id, version: updatedAt })
    }
    if (Date.parse(updatedAt) > Date.parse(reached)) reached = updatedAt
  }
  const { widenedAt } = before
  const { hasNextPage, endCursor } = pageInfo
  const more = hasNextPage && endCursor !== null
  const next: Cursor = { reached, widenedAt, ...(more ? { since, after: endCursor } : {}) }
  return { reports, unread, cursor: JSON.stringify(next), more }
}

const tooLate = { ok: false, executed: 'no', unknown: unknownOutcome('timeout') } as const

/** Whether it is not the order: the shop wants to be left alone, or does not even say its name. */
async function isShopAway(ask: AskShopify, error: unknown): Promise<boolean> {
  if (error instanceof BackEndUnreachable && error.retryAfterSeconds !== null) return true
  const named = await ask('query Name { shop { name } }', {}, z.object({ shop: z.object({ name: z.string() }) }))
  return !named.ok
}

function beginFrom(cursor: string | null, now: Date) {
  const { reached, widenedAt, since, after }: Cursor =
    cursor === null ? { reached: EVER, widenedAt: timestamp(now) } : readCursor(cursor)
  if (since !== undefined && after !== undefined) return { reached, widenedAt, since, after }
  const isWide = now >= addSeconds(new Date(widenedAt), WIDE_EVERY_SECONDS)
  const from = Date.parse(reached) - (isWide ? WIDE_OVERLAP_SECONDS : OVERLAP_SECONDS) * 1000
  const begin = { since: timestamp(new Date(Math.max(0, from))), after: null }
  return { reached, widenedAt: isWide ? timestamp(now) : widenedAt, ...begin }
}

/** Before there was a wide overlap, a cursor between two listings was the time alone. */
function readCursor(cursor: string): Cursor {
  return cursor.startsWith('{') ? cursorSchema.parse(JSON.parse(cursor)) : { reached: cursor, widenedAt: EVER }
}
