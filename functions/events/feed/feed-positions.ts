import * as z from 'zod'
import type { CursorKind } from '../../http/lists/cursor.ts'
import { FEED_PARTITIONS } from './feed-keys.ts'
import type { FeedPositions } from './read-feed-page.ts'

/** Days after which a cursor that was not used is expired: old entries may be archived one day. Each request gives a fresh one. */
const CURSOR_DAYS = 90

export const feedCursor: CursorKind<FeedPositions> = {
  name: 'feed',
  version: 1,
  position: z.array(z.int().min(0)).length(FEED_PARTITIONS),
  lifetimeSeconds: CURSOR_DAYS * 24 * 3600,
}
