import * as z from 'zod'
import type { Report } from '../../orders/report.ts'
import type { PolledChanges, UnreadChange } from '../integration.ts'
import type { AskShopify } from './admin-api.ts'
import { ORDER_TAG } from './names.ts'

/** Orders read in one go: with an empty bucket each takes a second of points, and `poll` has half a minute. */
const PAGE_SIZE = 25
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
/** Single orders of a page that may fail to be read. When more do, it is not the orders. */
const MOST_UNREAD = 3

/** Between two listings the cursor is the newest change that was read; within one, also where its next page begins. */
const withinListing = z.object({ since: z.string(), reached: z.string(), after: z.string() })

/** Reports of a page of our orders that changed since the cursor, oldest change first. */
export async function pollOrders(
  ask: AskShopify,
  cursor: string | null,
  refetch: (orderId: string) => Promise<readonly Report[]>,
): Promise<PolledChanges> {
  const { since, after, ...before } = readCursor(cursor)
  const query = `tag:${ORDER_TAG} AND updated_at:>='${since}'`
  const answer = await ask(document, { query, after }, schema)
  if (!answer.ok) throw new Error('Shopify did not list changed orders.')
  const { nodes, pageInfo } = answer.data.orders
  const reports: Report[] = []
  const unread: UnreadChange[] = []
  let { reached } = before
  for (const { id, updatedAt } of nodes) {
    try {
      reports.push(...(await refetch(id)))
    } catch (error) {
      unread.push({ subject: id, version: updatedAt })
      if (unread.length > MOST_UNREAD) throw error
    }
    if (Date.parse(updatedAt) > Date.parse(reached)) reached = updatedAt
  }
  return pageInfo.hasNextPage && pageInfo.endCursor !== null
    ? { reports, unread, cursor: JSON.stringify({ since, reached, after: pageInfo.endCursor }), more: true }
    : { reports, unread, cursor: reached, more: false }
}

function readCursor(cursor: string | null): { since: string; reached: string; after: string | null } {
  if (cursor?.startsWith('{')) return withinListing.parse(JSON.parse(cursor))
  const reached = cursor ?? '1970-01-01T00:00:00Z'
  const since = new Date(Math.max(0, Date.parse(reached) - OVERLAP_MILLISECONDS)).toISOString()
  return { since, reached, after: null }
}
