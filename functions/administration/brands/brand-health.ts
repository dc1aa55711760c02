import * as z from 'zod'
import type { Brand } from '../../brands/brand.ts'
import { findIntegration } from '../../brands/kinds/integrations.ts'
import { backEndFailures, DEFAULT_PACE, type PaceState } from '../../brands/line/pace.ts'
import type { PollState } from '../../brands/polling/poll-state.ts'
import { timestamp } from '../../runtime/clock.ts'

const time = z.iso.datetime()

/** How a brand's back end does, as far as calling it shows. */
export const brandHealthSchema = z.object({
  brandId: z.string(),
  circuit: z.object({
    state: z
      .enum(['closed', 'open', 'half_open'])
      .describe(
        '`open`: it failed again and again and is not called before `retryAt`. `half_open`: the next call tries.',
      ),
    failures: z.int().describe('Failed calls since the last that succeeded'),
    openedAt: time.nullable(),
    retryAt: time.nullable().describe('When it is called again'),
  }),
  lastFailure: z.object({ at: time, why: z.enum(backEndFailures) }).nullable(),
  pace: z
    .object({ requestsPerSecond: z.number(), burst: z.number() })
    .describe('How often it is called at most, by all functions together'),
  polling: z
    .object({
      lastPolledAt: time.nullable(),
      nextPollAt: time,
      failures: z.int().describe('Polls in a row that failed'),
    })
    .nullable()
    .describe('Null for a brand that is not polled, or was not yet'),
  heldBackUntil: time.nullable().describe('It asked for a pause until then, or more was due than its pace allows'),
})
export type BrandHealth = z.infer<typeof brandHealthSchema>

export function brandHealth(brand: Brand, state: PaceState, poll: PollState | null, now: Date): BrandHealth {
  const pace = findIntegration(brand.integration)?.pace(brand.settings) ?? DEFAULT_PACE
  const { openUntil, openedAt, failures, lastFailure } = state
  // A bucket that is merely in use holds nobody back.
  const heldUntil = state.paidUntil - (pace.burst * 1000) / pace.requestsPerSecond
  return {
    brandId: brand.id,
    circuit: {
      state: openUntil === null ? 'closed' : openUntil > now.getTime() ? 'open' : 'half_open',
      failures,
      openedAt,
      retryAt: openUntil === null ? null : timestamp(new Date(openUntil)),
    },
    lastFailure,
    pace,
    polling:
      poll === null ? null : { lastPolledAt: poll.lastPolledAt, nextPollAt: poll.dueAt, failures: poll.failures },
    heldBackUntil: heldUntil > now.getTime() ? timestamp(new Date(heldUntil)) : null,
  }
}
