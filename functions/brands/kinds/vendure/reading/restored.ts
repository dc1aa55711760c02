import * as z from 'zod'
import { type Report, reportSchema } from '../../../../orders/life/reports/report.ts'
import { timestamp } from '../../../../runtime/clock.ts'
import type { AskVendure } from '../admin-api/admin-api.ts'
import { notRead } from '../admin-api/not-read.ts'
import { BRAND_ORDER_ID } from '../names.ts'

const document = `query Seen($ids: [String!]!, $most: Int!) {
  orders(options: { filter: { ${BRAND_ORDER_ID}: { in: $ids } }, take: $most }) {
    items { updatedAt customFields { ${BRAND_ORDER_ID} } }
  }
}`
const schema = z.object({
  orders: z.object({
    items: z.array(z.object({ updatedAt: z.string(), customFields: z.object({ [BRAND_ORDER_ID]: z.string() }) })),
  }),
})

/** Within a second, a database that keeps no parts of it may set a time back. */
const TOLERANCE_MILLISECONDS = 2_000

export interface Restored {
  /** One for each order that was there and is no more. */
  readonly reports: readonly Report[]
  /** Those of the seen orders that are there. */
  readonly left: string[]
  /** The newest change of these. */
  readonly seenAt: string
}

/**
 * Whether the shop went back in time since the last poll: its database was restored from a backup. Orders that it took
 * since then are gone from it, though it accepted them, and nobody there knows of them. Null while all is as it was.
 */
export async function readRestored(
  ask: AskVendure,
  { seen, seenAt }: { readonly seen: readonly string[]; readonly seenAt: string },
  now: Date,
): Promise<Restored | null> {
  const last = seen.at(-1)
  if (last === undefined) return null
  const [newest] = await find(ask, [last])
  const isAsItWas = newest !== undefined && Date.parse(newest.updatedAt) >= Date.parse(seenAt) - TOLERANCE_MILLISECONDS
  if (isAsItWas) return null
  const found = await find(ask, seen)
  const there = new Set(found.map(({ id }) => id))
  const at = timestamp(now)
  const reports = seen
    .filter((id) => !there.has(id))
    .map((brandOrderId) =>
      // It contradicts what the shop said before: a person is asked, and nothing changes.
      reportSchema.parse({
        type: 'order.refused',
        timestamp: at,
        data: { brandOrderId, occurredAt: at, reason: { code: 'other' } },
      }),
    )
  const times = found.map(({ updatedAt }) => Date.parse(updatedAt))
  return {
    reports,
    left: seen.filter((id) => there.has(id)),
    seenAt: timestamp(new Date(Math.max(0, ...times))),
  }
}

async function find(ask: AskVendure, ids: readonly string[]) {
  const answer = await ask(document, { ids, most: ids.length }, schema)
  if (!answer.ok) throw notRead(answer)
  return answer.data.orders.items.map(({ updatedAt, customFields }) => ({
    updatedAt,
    id: customFields[BRAND_ORDER_ID],
  }))
}
