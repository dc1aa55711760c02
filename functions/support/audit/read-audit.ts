import * as z from 'zod'
import { type CursorKind, makeCursor, readCursor } from '../../http/lists/cursor.ts'
import type { Page } from '../../http/lists/list-page.ts'
import { addSeconds, timestamp } from '../../runtime/clock.ts'
import { firstOf } from '../../storage/first-of.ts'
import { type LoggedAct, loggedActSchema, type ShownAct, shownAct } from './act.ts'
import { ACTS_BY_MEMBER, ACTS_BY_ORDER } from './audit-keys.ts'
import { type AuditTable, actsByIndex, actsByMonths, type Range } from './audit-rows.ts'

export interface AuditQuery {
  readonly memberId?: string | undefined
  readonly act?: string | undefined
  readonly orderId?: string | undefined
  /** From this time on. */
  readonly createdAfter?: string | undefined
  /** Up to, and without, this time. */
  readonly createdBefore?: string | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

/** Rows that one answer looks through: a page may be shorter, or empty, although more pages follow. */
const MOST_ROWS = 1_000

/** How far back a list goes that says no beginning. */
const A_YEAR = 366 * 86_400

/** Sorts after every place. */
const NEWEST = '~'

const cursorKind: CursorKind<string> = {
  name: 'audit',
  version: 2,
  position: z.string().max(100),
  lifetimeSeconds: 24 * 3600,
}

/** Acts on one order that are read at once, the newest. */
const MOST_OF_AN_ORDER = 300

/** What members did to one order, newest first. */
export async function actsOfOrder(orderId: string, audit: AuditTable): Promise<LoggedAct[]> {
  const range = { after: '0', before: NEWEST, now: new Date(0) }
  const index = { name: ACTS_BY_ORDER, key: 'actOrder', value: orderId }
  const rows = await firstOf(actsByIndex(audit, index, range), MOST_OF_AN_ORDER)
  return rows.map(({ row }) => loggedActSchema.parse(row))
}

/** Acts, newest first. By order or by member an index finds them; otherwise they are read month by month. */
export async function listActs(query: AuditQuery, audit: AuditTable, now: Date): Promise<Page<ShownAct>> {
  const { limit, cursor, ...filters } = query
  const before = cursor === undefined ? (filters.createdBefore ?? NEWEST) : readCursor(cursorKind, filters, cursor, now)
  const after = filters.createdAfter ?? timestamp(addSeconds(now, -A_YEAR))
  // DynamoDB refuses a range that ends before it begins.
  if (after > before) return { data: [], nextCursor: null, hasMore: false }
  const rows = rowsOf(filters, audit, { after, before, now })
  const found: ShownAct[] = []
  let place = before
  for (let looked = 0; ; looked++) {
    const { value, done } = await rows.next()
    // Only what there is follows, also where a page ends early.
    if (done) return { data: found, nextCursor: null, hasMore: false }
    const act = loggedActSchema.parse(value.row)
    const isFit = fits(act, filters)
    if (looked >= MOST_ROWS || (isFit && found.length >= limit)) break
    if (isFit) found.push(shownAct(act))
    place = value.place
  }
  return { data: found, nextCursor: makeCursor(cursorKind, filters, place, now), hasMore: true }
}

type Filters = Omit<AuditQuery, 'limit' | 'cursor'>

function rowsOf({ orderId, memberId }: Filters, audit: AuditTable, range: Range) {
  if (orderId !== undefined) return actsByIndex(audit, { name: ACTS_BY_ORDER, key: 'actOrder', value: orderId }, range)
  if (memberId === undefined) return actsByMonths(audit, range)
  return actsByIndex(audit, { name: ACTS_BY_MEMBER, key: 'actMember', value: memberId }, range)
}

function fits(logged: LoggedAct, { memberId, act, orderId }: Filters): boolean {
  return (
    (memberId === undefined || logged.memberId === memberId) &&
    (act === undefined || logged.act === act) &&
    (orderId === undefined || logged.orderId === orderId)
  )
}
