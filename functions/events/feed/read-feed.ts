import type * as z from 'zod'
import type { Caller } from '../../http/callers/api-key.ts'
import { storefrontOf } from '../../http/callers/storefront-caller.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import { makeCursor, readCursor } from '../../http/lists/cursor.ts'
import { Problem } from '../../http/problem.ts'
import type { readFeedRoute } from '../events.routes.ts'
import type { FeedEvent } from '../feed-event.ts'
import { FEED_START, type FeedPlace, type FeedPositions, feedCursor } from './feed-positions.ts'
import type { FeedReader } from './feed-reader.ts'
import { readFeedPage } from './read-feed-page.ts'

export interface ReadFeedRequest {
  readonly caller: Caller
  readonly query: z.output<NonNullable<(typeof readFeedRoute)['query']>>
  readonly now: Date
}

/** `GET /v1/events`: the next page of the caller's own feed, and the cursor after it. */
export async function readFeed({ caller, query, now }: ReadFeedRequest, reader: FeedReader): Promise<HttpAnswer> {
  const feed = storefrontOf(caller)
  const filters = { eventTypes: query.eventTypes ?? null, brandIds: query.brandIds ?? null }
  const binding = { ...feed, ...filters }
  const page = (events: readonly FeedEvent[], positions: FeedPositions, hasMore: boolean): HttpAnswer => ({
    status: 200,
    body: { data: events, nextCursor: makeCursor(feedCursor, binding, positions, now), hasMore },
  })

  if (query.cursor === undefined && query.from === 'latest') {
    const newest = await reader.readNewest(feed)
    const positions = newest.map((one): FeedPlace => (one === null ? [0, 0] : [one.page, one.entries.length]))
    return page([], positions, false)
  }
  const positions = query.cursor === undefined ? FEED_START : readCursor(feedCursor, binding, query.cursor, now)
  const read = await readFeedPage(reader, { feed, positions, wanted: wantedBy(filters), limit: query.limit })
  if (read === null) {
    throw new Problem('cursor_expired', 'The feed was restored to an earlier time. Start again without a cursor.')
  }
  return page(read.events, read.positions, read.hasMore)
}

interface FeedFilters {
  readonly eventTypes: readonly string[] | null
  readonly brandIds: readonly string[] | null
}

function wantedBy({ eventTypes, brandIds }: FeedFilters): (event: FeedEvent) => boolean {
  return ({ type, brandId }) =>
    (eventTypes === null || eventTypes.includes(type)) &&
    (brandIds === null || (brandId !== null && brandIds.includes(brandId)))
}
