import * as z from 'zod'
import { timestamp } from '../../runtime/clock.ts'
import { newId } from '../../runtime/ids.ts'
import type { Endpoint } from '../endpoints/endpoint.ts'

/**
 * What a replay sends: deliveries that were given up, these and those that wait for a retry, all settled ones, or only
 * those that wait.
 */
export const replayScope = z.enum(['exhausted', 'undelivered', 'all', 'pending'])

/** Sends many deliveries of an endpoint again, step by step. */
export const replaySchema = z.object({
  id: z.string().describe('Id of the replay, `rpl_…`'),
  storefrontId: z.string(),
  livemode: z.boolean().describe('Whether it is of live orders, or of test orders'),
  endpointId: z.string().describe('Id of the endpoint'),
  scope: replayScope.describe('Which deliveries are sent again'),
  createdAfter: z.string().describe('Deliveries made from this time on'),
  createdBefore: z.string().describe('Deliveries made before this time'),
  rateLimit: z.int().min(1).describe('Deliveries queued a second'),
  status: z.enum(['running', 'completed']).describe('Whether it has looked at all of them'),
  queued: z.int().describe('Deliveries queued so far'),
  /** The place of the last one looked at. */
  position: z.string().nullable(),
  /** The next step is not made before this. */
  tryAfter: z.string(),
  createdAt: z.string().describe('When it was asked for, in UTC'),
  completedAt: z.string().nullable().describe('When it had looked at all, in UTC; null before'),
})
export type Replay = z.infer<typeof replaySchema>

/** The places of the list that a replay still has to look at, as exclusive bounds. */
export function remainingRange({ position, createdAfter, createdBefore }: Replay): { after: string; before: string } {
  // A place begins with `<time>#`: a bare time sorts before every delivery of its millisecond.
  return { after: position ?? createdAfter, before: createdBefore }
}

export function newReplay(
  { id: endpointId, storefrontId, livemode }: Pick<Endpoint, 'id' | 'storefrontId' | 'livemode'>,
  wanted: Pick<Replay, 'scope' | 'createdAfter' | 'createdBefore' | 'rateLimit'>,
  now: Date,
): Replay {
  const at = timestamp(now)
  return {
    id: newId('rpl', now),
    storefrontId,
    livemode,
    endpointId,
    ...wanted,
    status: 'running',
    queued: 0,
    position: null,
    tryAfter: at,
    createdAt: at,
    completedAt: null,
  }
}
