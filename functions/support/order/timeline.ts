import * as z from 'zod'
import type { CustomerMail } from '../../customer-mails/sending/mail-row.ts'
import type { Caller } from '../../http/callers/api-key.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import { type CursorKind, makeCursor, readCursor } from '../../http/lists/cursor.ts'
import { Problem } from '../../http/problem.ts'
import type { OrderEvent } from '../../orders/event.ts'
import type { LoggedAct } from '../audit/act.ts'
import { type ActsOfMembers, actsOfMembers, authorOf } from './event-author.ts'
import { mailEntries } from './mail-entries.ts'
import { type TimelineEntry, timelineEntrySchema } from './timeline-entry.ts'

/** How far each source has been shown. Times of different clocks do not matter so. */
const positionSchema = z.object({
  /** Sequence of the last event shown. */
  event: z.int().nullable(),
  act: z.string().nullable(),
  opening: z.string().nullable(),
  /** Absent in cursors of before. */
  mail: z.string().nullable().default(null),
})
type Position = z.infer<typeof positionSchema>

const timelineCursor: CursorKind<Position> = {
  name: 'timeline',
  version: 1,
  position: positionSchema,
  lifetimeSeconds: 24 * 3600,
}

export interface ShownOpening {
  readonly place: string
  readonly accessId: string
  readonly at: string
  /** `function:<name>`, or `member:<id>`. */
  readonly actor: string
  readonly reason: string
  readonly purpose: string
  readonly brandId: string | null
}

/** Each source is read newest first, before a place of its own. */
export interface TimelineDependencies {
  readonly exists: (orderId: string) => Promise<boolean>
  readonly events: (orderId: string, before: number | null, limit: number) => Promise<readonly OrderEvent[]>
  /** All of an order: some dozens at most. */
  readonly acts: (orderId: string) => Promise<readonly LoggedAct[]>
  readonly openings: (orderId: string, before: string | null, limit: number) => Promise<readonly ShownOpening[]>
  /** All of an order: some dozens at most. */
  readonly mails: (orderId: string) => Promise<readonly CustomerMail[]>
}

interface Asked {
  readonly caller: Caller
  readonly params: { readonly orderId: string }
  readonly query: { readonly cursor?: string | undefined; readonly limit: number }
  readonly now: Date
}

interface Placed {
  readonly entry: TimelineEntry
  /** The position of its source after it. */
  readonly position: Partial<Position>
}

/** `GET /support/orders/{orderId}/timeline`, newest first. */
export async function readTimeline(
  { caller, params: { orderId }, query, now }: Asked,
  { exists, events, acts, openings, mails }: TimelineDependencies,
): Promise<HttpAnswer> {
  if (!(await exists(orderId))) throw new Problem('not_found', 'There is no such order.')
  const seesOpenings = caller.member === undefined || caller.member.groups.includes('support-admin')
  const binding = { orderId, seesOpenings }
  const nowhere: Position = { event: null, act: null, opening: null, mail: null }
  const start = query.cursor === undefined ? nowhere : readCursor(timelineCursor, binding, query.cursor, now)
  const wanted = query.limit + 1
  const [newEvents, allActs, newOpenings, allMails] = await Promise.all([
    events(orderId, start.event, wanted),
    acts(orderId),
    seesOpenings ? openings(orderId, start.opening, wanted) : [],
    mails(orderId),
  ])
  const members = actsOfMembers(allActs)
  const sources: Placed[][] = [
    newEvents.map((event) => ({ entry: eventEntry(event, members), position: { event: event.sequence } })),
    allActs
      .toSorted((one, other) => (placeOf(one) < placeOf(other) ? 1 : -1))
      .filter((act) => start.act === null || placeOf(act) < start.act)
      .map((act) => ({ entry: actEntry(act), position: { act: placeOf(act) } })),
    newOpenings.map((opening) => ({ entry: openingEntry(opening), position: { opening: opening.place } })),
    mailEntries(allMails, start.mail).map((entry) => ({ entry, position: { mail: placeOf(entry) } })),
  ]
  const { page, hasMore } = newestOf(sources, query.limit)
  // Of each source the last on the page counts.
  const position: Position = Object.assign({}, start, ...page.map((placed) => placed.position))
  const data = page.map(({ entry }) => timelineEntrySchema.parse(entry))
  const nextCursor = hasMore ? makeCursor(timelineCursor, binding, position, now) : null
  return { status: 200, body: { data, nextCursor, hasMore } }
}

const placeOf = ({ at, id }: { readonly at: string; readonly id: string }) => `${at}#${id}`

/** The newest of all sources; each stays in its own order. */
function newestOf(sources: readonly Placed[][], limit: number): { page: Placed[]; hasMore: boolean } {
  const rest = sources.map((source) => [...source])
  const page: Placed[] = []
  for (;;) {
    const heads = rest.filter((source) => source.length > 0)
    const [newest] = heads.toSorted((one, other) => (timeOf(one) < timeOf(other) ? 1 : -1))
    const next = newest?.[0]
    if (newest === undefined || next === undefined) return { page, hasMore: false }
    if (page.length === limit) return { page, hasMore: true }
    page.push(next)
    newest.shift()
  }
}

const timeOf = ([head]: readonly Placed[]): string => head?.entry.at ?? ''

function eventEntry(event: OrderEvent, members: ActsOfMembers): TimelineEntry {
  const { id, timestamp: at, brandOrderId, brandId } = event
  return {
    id,
    at,
    source: 'event',
    by: authorOf(event, members),
    brandOrderId,
    brandId,
    event,
    act: null,
    opening: null,
    mail: null,
  }
}

function actEntry({ id, at, memberId, brandOrderId, ...act }: LoggedAct): TimelineEntry {
  const isOfBrand = act.act === 'brand_answered'
  return {
    id,
    at,
    source: 'act',
    by: { type: isOfBrand ? 'brand' : 'member', id: memberId },
    brandOrderId,
    brandId: isOfBrand ? memberId : null,
    event: null,
    act,
    opening: null,
    mail: null,
  }
}

function openingEntry({ accessId, at, actor, reason, purpose, brandId }: ShownOpening): TimelineEntry {
  const [, type = '', id = actor] = /^(\w+):(.+)$/.exec(actor) ?? []
  return {
    id: accessId,
    at,
    source: 'opening',
    by: { type: type === 'function' ? 'system' : 'member', id },
    brandOrderId: null,
    brandId,
    event: null,
    act: null,
    opening: { reason, purpose },
    mail: null,
  }
}
