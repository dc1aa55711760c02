import * as z from 'zod'
import type { Report } from '../../../../orders/life/reports/report.ts'
import { addSeconds, type Clock, timestamp } from '../../../../runtime/clock.ts'
import { BackEndUnreachable } from '../../../line/back-end-unreachable.ts'
import type { PolledChanges, UnreadChange } from '../../polled-changes.ts'
import type { AskVendure } from '../admin-api/admin-api.ts'
import { notRead } from '../admin-api/not-read.ts'
import { BRAND_ORDER_ID } from '../names.ts'
import { discardAbandoned } from '../submitting/discard-draft.ts'
import { readRestored } from './restored.ts'

/** Orders read in one go, one request each. */
const PAGE_SIZE = 20
const document = `query Changed($since: DateTime!, $skip: Int!) {
  orders(options: {
    filter: { ${BRAND_ORDER_ID}: { isNull: false }, updatedAt: { after: $since } }
    sort: { updatedAt: ASC, id: ASC }, take: ${PAGE_SIZE}, skip: $skip
  }) { items { updatedAt customFields { ${BRAND_ORDER_ID} } } totalItems }
}`
const schema = z.object({
  orders: z.object({
    items: z.array(z.object({ updatedAt: z.string(), customFields: z.object({ [BRAND_ORDER_ID]: z.string() }) })),
    totalItems: z.int(),
  }),
})

/**
 * Seconds that are read again, since a transaction may be seen after others that began later: a little each time, and
 * once an hour so much that even a very long one is found. An order read twice changes nothing.
 */
const OVERLAP_SECONDS = 60
const WIDE_OVERLAP_SECONDS = 2 * 3600
const WIDE_EVERY_SECONDS = 3600

/** Orders that would be missed in a restored database: some days of them. */
const MOST_SEEN = 500

const EVER = '1970-01-01T00:00:00.000Z'

const cursorSchema = z.object({
  /** The newest change that was read. */
  reached: z.string(),
  /** When a listing with the wide overlap last began. */
  widenedAt: z.string(),
  /** Placed orders that were read last, the newest last, and when that one changed. */
  seen: z.array(z.string()).default([]),
  seenAt: z.string().default(EVER),
  /** Within a listing: after which time, and behind how many of the orders since then, its next page begins. */
  since: z.string().optional(),
  skip: z.int().optional(),
})
type Cursor = z.output<typeof cursorSchema>

export interface PollParts {
  readonly ask: AskVendure
  readonly readOrder: (brandOrderId: string) => Promise<readonly Report[]>
  readonly now: Clock
}

/**
 * Reports of a page of our orders that changed since the cursor, oldest change first. Orders that cannot be read,
 * however many, hold nothing up; a shop that is away does.
 */
export async function pollOrders(cursor: string | null, { ask, readOrder, now }: PollParts): Promise<PolledChanges> {
  const { since, skip, reached, widenedAt, seen, seenAt } = beginFrom(cursor, now())
  const restored = skip === 0 ? await readRestored(ask, { seen, seenAt }, now()) : null
  if (restored !== null) {
    // From before anything that is there now, so that all of it is read as it is.
    const again: Cursor = { reached: restored.seenAt, widenedAt: EVER, seen: restored.left, seenAt: restored.seenAt }
    return { reports: restored.reports, cursor: JSON.stringify(again), more: true }
  }
  const answer = await ask(document, { since, skip }, schema)
  if (!answer.ok) throw notRead(answer)
  if (skip === 0) await discardAbandoned(ask, now())
  const { items, totalItems } = answer.data.orders
  const reports: Report[] = []
  const unread: UnreadChange[] = []
  const read = new Map<string, string>()
  for (const { updatedAt, customFields } of items) {
    const brandOrderId = customFields[BRAND_ORDER_ID]
    try {
      const known = await readOrder(brandOrderId)
      if (known.length > 0) read.set(brandOrderId, updatedAt)
      reports.push(...known)
    } catch (error) {
      if (error instanceof BackEndUnreachable) throw error
      unread.push({ subject: brandOrderId, version: updatedAt })
    }
  }
  const newest = items.at(-1)?.updatedAt ?? reached
  const more = items.length > 0 && skip + items.length < totalItems
  const next: Cursor = {
    reached: Date.parse(newest) > Date.parse(reached) ? newest : reached,
    widenedAt,
    seen: [...seen.filter((id) => !read.has(id)), ...read.keys()].slice(-MOST_SEEN),
    seenAt: [...read.values()].at(-1) ?? seenAt,
    ...(more ? nextPage(since, skip, items) : {}),
  }
  return { reports, unread, cursor: JSON.stringify(next), more }
}

/**
 * Pages go on from the time of the last order, since one that changes meanwhile moves to the end and all behind it one
 * place forward. Only within one time do they go on by number.
 */
function nextPage(since: string, skip: number, items: readonly { readonly updatedAt: string }[]) {
  const last = items.at(-1)?.updatedAt ?? since
  const justBefore = timestamp(new Date(Date.parse(last) - 1))
  const same = items.filter(({ updatedAt }) => updatedAt === last).length
  return Date.parse(justBefore) > Date.parse(since)
    ? { since: justBefore, skip: same }
    : { since, skip: skip + items.length }
}

function beginFrom(cursor: string | null, now: Date) {
  const { reached, widenedAt, seen, seenAt, since, skip }: Cursor =
    cursor === null
      ? { reached: EVER, widenedAt: timestamp(now), seen: [], seenAt: EVER }
      : cursorSchema.parse(JSON.parse(cursor))
  if (since !== undefined && skip !== undefined) return { reached, widenedAt, seen, seenAt, since, skip }
  const isWide = now >= addSeconds(new Date(widenedAt), WIDE_EVERY_SECONDS)
  const from = Date.parse(reached) - (isWide ? WIDE_OVERLAP_SECONDS : OVERLAP_SECONDS) * 1000
  const begin = { since: timestamp(new Date(Math.max(0, from))), skip: 0 }
  return { reached, widenedAt: isWide ? timestamp(now) : widenedAt, seen, seenAt, ...begin }
}
