import * as z from 'zod'
import { timeField } from '../../http/lists/list-query.ts'
import { type Replay, replaySchema, replayScope } from '../replay/replay.ts'

export const replayDraftSchema = z.strictObject({
  scope: replayScope
    .exclude(['pending'])
    .default('exhausted')
    .describe(
      '`exhausted`: deliveries that were given up. `undelivered`: also those that wait for a retry. `all`: all that ' +
        'were settled, also delivered ones, for a receiver that lost them.',
    ),
  createdAfter: timeField.optional().describe('Inclusive. Without it, as far back as deliveries are kept.'),
  createdBefore: timeField.optional().describe('Exclusive. Without it, until now.'),
  // A step queues a second's worth, and reads it by one call that takes 100 rows.
  rateLimit: z.int().min(1).max(100).default(25).describe('Deliveries queued a second.'),
})
export type ReplayDraft = z.output<typeof replayDraftSchema>

export const shownReplaySchema = replaySchema
  .omit({ storefrontId: true, tryAfter: true, position: true })
  .extend({ reached: z.string().nullable().describe('When the last delivery looked at was made.') })

export function showReplay(replay: Replay): z.infer<typeof shownReplaySchema> {
  return shownReplaySchema.parse({ ...replay, reached: replay.position?.split('#')[0] ?? null })
}
