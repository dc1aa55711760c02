import * as z from 'zod'
import type { CursorKind } from '../../http/lists/cursor.ts'
import { FEED_PARTITIONS } from './feed-keys.ts'

/** Days after which an unused cursor is expired: old pages may be archived one day. Each request gives a fresh one. */
const CURSOR_DAYS = 90

/** A place in a partition: its page, and how many of the page's entries were passed. [0, 0] is the start. */
const placeSchema = z.tuple([z.int().min(0), z.int().min(0)])
export type FeedPlace = z.infer<typeof placeSchema>

/** A place in the feed: one for each partition. */
export type FeedPositions = readonly FeedPlace[]

export const FEED_START: FeedPositions = Array.from({ length: FEED_PARTITIONS }, (): FeedPlace => [0, 0])

export const feedCursor: CursorKind<FeedPositions> = {
  name: 'feed',
  version: 2,
  position: z.array(placeSchema).length(FEED_PARTITIONS),
  lifetimeSeconds: CURSOR_DAYS * 24 * 3600,
}
