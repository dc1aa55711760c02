import * as z from 'zod'
import type { Report } from '../../orders/report.ts'
import type { AskShopify, ShopifyAnswer } from './admin-api.ts'
import { ORDER_TAG } from './names.ts'

const document = `query Changed($query: String!, $after: String) {
  orders(first: 50, after: $after, query: $query, sortKey: UPDATED_AT) {
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
/** Orders read in one go; the cursor says how far it came. */
const MOST_ORDERS = 100

/** Reports of every order of ours that changed since the cursor, oldest change first. Throws when the shop cannot be asked. */
export async function pollOrders(
  ask: AskShopify,
  cursor: string | null,
  refetch: (orderId: string) => Promise<readonly Report[]>,
): Promise<{ readonly reports: readonly Report[]; readonly cursor: string }> {
  const since = new Date(Math.max(0, Date.parse(cursor ?? '1970-01-01T00:00:00Z') - OVERLAP_MILLISECONDS))
  const query = `tag:${ORDER_TAG} AND updated_at:>='${since.toISOString()}'`
  const reports: Report[] = []
  let reached = cursor ?? since.toISOString()
  let count = 0
  let after: string | null = null
  do {
    const answer: ShopifyAnswer<z.output<typeof schema>> = await ask(document, { query, after }, schema)
    if (!answer.ok) throw new Error('Shopify did not list changed orders.')
    const { nodes, pageInfo }: z.output<typeof schema>['orders'] = answer.data.orders
    for (const { id, updatedAt } of nodes) {
      reports.push(...(await refetch(id)))
      if (Date.parse(updatedAt) > Date.parse(reached)) reached = updatedAt
    }
    count += nodes.length
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    // A page that moved the cursor less than the overlap is not the last one that is read.
  } while (after !== null && (count < MOST_ORDERS || Date.parse(reached) - since.getTime() <= 2 * OVERLAP_MILLISECONDS))
  return { reports, cursor: reached }
}
