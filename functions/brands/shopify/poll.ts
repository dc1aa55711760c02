import * as z from 'zod'
import type { Report } from '../../orders/report.ts'
import { addSeconds, type Clock } from '../../runtime/clock.ts'
import { BackEndAway } from '../back-end-away.ts'
import type { PolledChanges, UnreadChange } from '../integration.ts'
import { type AskShopify, silence } from './admin-api.ts'
import { ORDER_TAG } from './names.ts'
import { notRead } from './not-read.ts'

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

/** Milliseconds that are read again each time: the search lags behind, and an order read twice changes nothing. */
const OVERLAP_MILLISECONDS = 2 * 60_000

/** Between two listings the cursor is the newest change that was read; within one, also where its next page begins. */
const withinListing = z.object({ since: z.string(), reached: z.string(), after: z.string() })

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
  const { since, after, ...before } = readCursor(cursor)
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
  return pageInfo.hasNextPage && pageInfo.endCursor !== null
    ? { reports, unread, cursor: JSON.stringify({ since, reached, after: pageInfo.endCursor }), more: true }
    : { reports, unread, cursor: reached, more: false }
}

const tooLate = { ok: false, executed: 'no', unknown: silence(null, false) } as const

/** Whether it is not the order: the shop wants to be left alone, or does not even say its name. */
async function isShopAway(ask: AskShopify, error: unknown): Promise<boolean> {
  if (error instanceof BackEndAway && error.retryAfterSeconds !== null) return true
  const named = await ask('query Name { shop { name } }', {}, z.object({ shop: z.object({ name: z.string() }) }))
  return !named.ok
}

function readCursor(cursor: string | null): { since: string; reached: string; after: string | null } {
  if (cursor?.startsWith('{')) return withinListing.parse(JSON.parse(cursor))
  const reached = cursor ?? '1970-01-01T00:00:00Z'
  const since = new Date(Math.max(0, Date.parse(reached) - OVERLAP_MILLISECONDS)).toISOString()
  return { since, reached, after: null }
}
