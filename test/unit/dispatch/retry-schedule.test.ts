import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextRetryInSeconds, RETRY_PERIOD_SECONDS } from '../../../functions/dispatch/retry-schedule.ts'

const start = new Date('2026-11-22T18:00:00.000Z')
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const calm = { attempts: 1, firstAttemptAt: start, now: start, retryAfterSeconds: null, random: 0.5, timeScale: 1 }

test('pauses double from 5 s up to half an hour', () => {
  const pauses = [1, 2, 3, 9, 10, 11, 500].map((attempts) => nextRetryInSeconds({ ...calm, attempts }))
  expect(pauses).toEqual([5, 10, 20, 1280, 1800, 1800, 1800])
})

test('each pause is spread by a fifth to either side', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), chance, (attempts, random) => {
      const middle = nextRetryInSeconds({ ...calm, attempts }) ?? 0
      const pause = nextRetryInSeconds({ ...calm, attempts, random }) ?? 0
      expect(pause).toBeGreaterThanOrEqual(middle * 0.8 - 1e-9)
      expect(pause).toBeLessThanOrEqual(middle * 1.2 + 1e-9)
    }),
  )
})

test('whatever chance brings, the last try comes a day after the first, and then it ends', () => {
  fc.assert(
    fc.property(fc.infiniteStream(chance), (random) => {
      let now = start
      let attempts = 1
      for (;;) {
        const situation = { ...calm, attempts, now, random: random.next().value }
        const pause = nextRetryInSeconds(situation)
        if (pause === null) break
        now = new Date(now.getTime() + pause * 1000)
        attempts++
      }
      const seconds = (now.getTime() - start.getTime()) / 1000
      expect(seconds).toBeGreaterThanOrEqual(RETRY_PERIOD_SECONDS)
      expect(seconds).toBeLessThanOrEqual(RETRY_PERIOD_SECONDS + 1800 * 1.2)
      expect(attempts).toBeLessThan(90)
    }),
    { numRuns: 30 },
  )
})

test('a brand that asks for more time gets it', () => {
  expect(nextRetryInSeconds({ ...calm, retryAfterSeconds: 600 })).toBe(600)
  expect(nextRetryInSeconds({ ...calm, attempts: 11, retryAfterSeconds: 600 })).toBe(1800)
})

test('the local stage shortens pauses and patience alike', () => {
  expect(nextRetryInSeconds({ ...calm, timeScale: 0.01 })).toBeCloseTo(0.05)
  const later = new Date(start.getTime() + RETRY_PERIOD_SECONDS * 10)
  expect(nextRetryInSeconds({ ...calm, now: later, timeScale: 0.01 })).toBeNull()
})
