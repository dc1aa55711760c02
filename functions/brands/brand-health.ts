import * as z from 'zod'
import { timestamp } from '../runtime/clock.ts'
import type { Brand } from './brand.ts'
import { findIntegration } from './kinds/integrations.ts'
import type { PollState } from './polling/poll-state.ts'
import { lastRefusalSchema } from './rate-limit/last-refusal.ts'
import { backEndFailures, DEFAULT_PACE, type PaceState } from './rate-limit/pace.ts'

const time = z.iso.datetime()

/** The health of a brand's back end, as far as calls to it show. */
export const brandHealthSchema = z.object({
  brandId: z.string().describe('Id of the brand'),
  circuit: z
    .object({
      state: z
        .enum(['closed', 'open', 'half_open'])
        .describe(
          '`open`: it failed repeatedly and is not called before `retryAt`. `half_open`: the next call is a probe.',
        ),
      failures: z.int().describe('Failed calls since the last successful one'),
      openedAt: time.nullable().describe('Since when it is not called, in UTC; null while it is'),
      retryAt: time.nullable().describe('When the next probe is allowed, in UTC; null while it is called'),
    })
    .describe('Whether it is called at all'),
  lastCalledAt: time
    .nullable()
    .describe(
      'When the last call began, in UTC. Where `circuit.failures` is 0, it worked or is under way. Null: none yet',
    ),
  failingSince: time
    .nullable()
    .describe('When the first of the present failures was, in UTC: until then calls worked. Null while they work'),
  lastFailure: z
    .object({ at: time.describe('When, in UTC'), why: z.enum(backEndFailures).describe('How the call failed') })
    .nullable()
    .describe('The last call that failed; null where none has since the last that worked'),
  lastRefusal: lastRefusalSchema
    .nullable()
    .describe('What it last refused or objected to: code and field, never a value. Null: nothing yet'),
  pace: z
    .object({
      requestsPerSecond: z.number().describe('Calls a second'),
      burst: z.number().describe('Calls that may come at once after a pause'),
    })
    .describe('The highest rate at which all functions together call it'),
  polling: z
    .object({
      lastPolledAt: time.nullable().describe('When it was last read, in UTC; null before the first time'),
      nextPollAt: time.describe('When it is read next, in UTC'),
      failures: z.int().describe('Polls in a row that failed'),
    })
    .nullable()
    .describe('Null for a brand that is not polled, or has not been polled yet'),
  heldBackUntil: time
    .nullable()
    .describe('No call before this time: the brand asked for a pause, or its rate is used up'),
})
export type BrandHealth = z.infer<typeof brandHealthSchema>

export function brandHealth(brand: Brand, state: PaceState, poll: PollState | null, now: Date): BrandHealth {
  const pace = findIntegration(brand.integration)?.pace(brand.settings) ?? DEFAULT_PACE
  const { openUntil, openedAt, failures, failingSince, calledAt, lastFailure, lastRefusal } = state
  // A bucket that is only partly used holds no request back.
  const heldUntil = state.paidUntil - (pace.burst * 1000) / pace.requestsPerSecond
  return {
    brandId: brand.id,
    circuit: {
      state: openUntil === null ? 'closed' : openUntil > now.getTime() ? 'open' : 'half_open',
      failures,
      openedAt,
      retryAt: openUntil === null ? null : timestamp(new Date(openUntil)),
    },
    lastCalledAt: calledAt === null ? null : timestamp(new Date(calledAt)),
    failingSince,
    lastFailure,
    lastRefusal,
    pace,
    polling:
      poll === null ? null : { lastPolledAt: poll.lastPolledAt, nextPollAt: poll.dueAt, failures: poll.failures },
    heldBackUntil: heldUntil > now.getTime() ? timestamp(new Date(heldUntil)) : null,
  }
}
