import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { retryAfterSeconds } from '../../../functions/outgoing/retry-after.ts'
import { addSeconds } from '../../../functions/runtime/clock.ts'
import {
  LONGEST_RETRY_AFTER_SECONDS,
  nextTry,
  PATIENCE_SECONDS,
} from '../../../functions/webhooks/sending/delivery-retry-schedule.ts'

const startedAt = new Date('2026-11-22T18:00:00.000Z')
const situation = { startedAt, retryAfterSeconds: null, random: 0.5, timeScale: 1 }

/** Seconds after the start at which a delivery is tried that never succeeds. */
function triesUntilTheEnd(random: number): number[] {
  const tries: number[] = []
  for (let now: Date | null = startedAt; now !== null; ) {
    tries.push((now.getTime() - startedAt.getTime()) / 1000)
    now = nextTry({ ...situation, random, tries: tries.length, now })
  }
  return tries
}

test('a delivery is tried within seconds, minutes, hours, and for the last time after three days', () => {
  const tries = triesUntilTheEnd(0.5)
  expect(tries.slice(0, 6)).toEqual([0, 5, 65, 365, 2165, 9365])
  expect(tries.at(-1)).toBe(PATIENCE_SECONDS)
})

test('whatever the jitter, the last try is made when patience ends, and pauses never shrink but for it', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (random) => {
      const tries = triesUntilTheEnd(random)
      expect(tries.at(-1)).toBe(PATIENCE_SECONDS)
      expect(tries.length).toBeGreaterThanOrEqual(11)
      const pauses = tries.slice(1).map((at, index) => Math.round(at - (tries[index] ?? 0)))
      const free = pauses.slice(0, -1)
      expect(free).toEqual(free.toSorted((one, other) => one - other))
    }),
  )
})

test('a receiver’s wish to wait is kept, within a day and within patience', () => {
  const at = (seconds: number) => nextTry({ ...situation, tries: 1, now: startedAt, retryAfterSeconds: seconds })
  expect(at(1)).toEqual(addSeconds(startedAt, 5))
  expect(at(120)).toEqual(addSeconds(startedAt, 120))
  const longest = retryAfterSeconds('1000000', startedAt, LONGEST_RETRY_AFTER_SECONDS) ?? 0
  expect(at(longest)).toEqual(addSeconds(startedAt, 24 * 3600))
  const late = addSeconds(startedAt, PATIENCE_SECONDS - 60)
  expect(nextTry({ ...situation, tries: 8, now: late, retryAfterSeconds: 3600 })).toEqual(addSeconds(late, 60))
})
