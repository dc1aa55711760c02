import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shopify } from '../../../functions/brands/kinds/shopify/shopify.ts'
import { signedHttp } from '../../../functions/brands/kinds/signed-http/signed-http.ts'
import type { BrandAnswer } from '../../../functions/brands/line/brand-http.ts'
import {
  cost,
  failureOf,
  LONGEST_WAIT_MILLISECONDS,
  type Pace,
  pauseSeconds,
  stepIn,
  type Turn,
  UNTOUCHED,
  waitFor,
} from '../../../functions/brands/rate-limit/pace.ts'
import { reachAtPace } from '../../../functions/brands/rate-limit/paced-http.ts'

const answered = (status: number, headers: Record<string, string> = {}): BrandAnswer => ({
  kind: 'answer',
  status,
  headers,
  body: '{}',
})
const request = { method: 'POST', url: 'https://brand.example/orders', headers: {} } as const
const pace: Pace = { requestsPerSecond: 10, burst: 10 }
const now = new Date('2026-11-22T18:00:00.000Z')

test('what a brand decides is no failure; what keeps it from deciding is', () => {
  expect([200, 404, 409, 422, 429].map((status) => failureOf(answered(status)))).toEqual([null, null, null, null, null])
  expect([500, 503, 401, 403].map((status) => failureOf(answered(status)))).toEqual([
    'server_error',
    'server_error',
    'not_let_in',
    'not_let_in',
  ])
  expect(failureOf({ kind: 'no_answer', why: 'timeout' })).toBe('timeout')
  // Ours: an address that may not be called, and what was held back by this very circuit.
  expect(failureOf({ kind: 'no_answer', why: 'address_refused' })).toBeNull()
  expect(failureOf({ kind: 'no_answer', why: 'held_back' })).toBeNull()
})

test('an open circuit is left alone ever longer, up to ten minutes', () => {
  expect([0, 1, 2, 3, 4, 5, 50].map(pauseSeconds)).toEqual([30, 60, 120, 240, 480, 600, 600])
})

test('while the circuit is open everybody stays away, then one is sent to see', () => {
  const openUntil = now.getTime() + 12_000
  const open = { ...UNTOUCHED, failures: 5, openUntil, openedAt: now.toISOString() }
  expect(stepIn(open, pace, now.getTime())).toEqual({ step: 'hold', seconds: 12 })
  expect(stepIn(open, pace, openUntil)).toEqual({ step: 'probe' })
})

test('whenever requests come, no more go than the bucket holds and what flowed into it', () => {
  const rate = fc.double({ min: 0.2, max: 50, noNaN: true })
  const gaps = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 80 })
  fc.assert(
    fc.property(rate, fc.integer({ min: 1, max: 20 }), gaps, (requestsPerSecond, burst, between) => {
      const given: Pace = { requestsPerSecond, burst }
      let at = 1_000_000
      let paidUntil = 0
      const sentAt: number[] = []
      for (const gap of between) {
        at += gap
        if (stepIn({ ...UNTOUCHED, paidUntil }, given, at).step !== 'take') continue
        const wait = waitFor(paidUntil, given, at)
        expect(wait).toBeLessThanOrEqual(LONGEST_WAIT_MILLISECONDS)
        paidUntil = Math.max(paidUntil, at) + cost(given)
        sentAt.push(at + wait)
      }
      for (const [index, start] of sentAt.entries()) {
        for (const [later, end] of sentAt.entries()) {
          if (later < index) continue
          const allowed = burst + ((end - start) / 1000) * requestsPerSecond
          expect(later - index + 1).toBeLessThanOrEqual(allowed + 1e-6)
        }
      }
    }),
  )
})

/** What the wrapper told the paceStore, and how long it slept. */
function stand(turn: Turn | Error, answer: BrandAnswer) {
  const told: unknown[] = []
  const reach = reachAtPace(
    { brandId: 'aurora', pace },
    {
      paceStore: {
        take: async () => {
          if (turn instanceof Error) throw turn
          return turn
        },
        holdBack: async (_brandId, _pace, seconds) => {
          told.push({ holdBack: seconds })
        },
        succeeded: async () => {
          told.push('succeeded')
          return true
        },
        failed: async (_brandId, { why, isProbe }) => {
          told.push({ failed: why, isProbe })
          return true
        },
      },
      http: async () => {
        told.push('called')
        return answer
      },
      now: () => now,
      sleep: async (milliseconds) => {
        told.push({ slept: milliseconds })
      },
      random: () => 0.5,
      timeScale: 1,
    },
  )
  return { told, reach }
}
const go = { turn: 'send', waitMilliseconds: 0, isProbe: false, failures: 0 } as const

test('a call that works costs the paceStore nothing more', async () => {
  const { told, reach } = stand(go, answered(200))
  expect(await reach.http(request)).toEqual(answered(200))
  expect(told).toEqual(['called'])
})

test('a call waits for its turn, and forgets failures when it works', async () => {
  const { told, reach } = stand({ ...go, waitMilliseconds: 700, failures: 3 }, answered(422))
  await reach.http(request)
  expect(told).toEqual([{ slept: 700 }, 'called', 'succeeded'])
})

test('failures are counted, and that a probe failed is said', async () => {
  const { told, reach } = stand({ ...go, isProbe: true, failures: 5 }, { kind: 'no_answer', why: 'connection' })
  await reach.http(request)
  expect(told).toEqual(['called', { failed: 'connection', isProbe: true }])
})

test('what stays away is not sent, and knows when to come back', async () => {
  const { told, reach } = stand({ turn: 'hold', seconds: 12 }, answered(200))
  expect(await reach.http(request)).toEqual({ kind: 'no_answer', why: 'held_back', retryAfterSeconds: 18 })
  expect(told).toEqual([])
})

test('a back end that is asked too much is left alone by everybody as long as it asks, or a second', async () => {
  const asked = stand(go, answered(429, { 'retry-after': '7' }))
  await asked.reach.http(request)
  expect(asked.told).toEqual(['called', { holdBack: 7 }])
  const silent = stand(go, answered(429))
  await silent.reach.http(request)
  expect(silent.told).toEqual(['called', { holdBack: 1 }])
  // What only one request is about silences nobody else; its order waits by its own outcome.
  const one = stand(go, answered(409, { 'retry-after': '3600' }))
  await one.reach.http(request)
  expect(one.told).toEqual(['called'])
  const down = stand(go, answered(503, { 'retry-after': '60' }))
  await down.reach.http(request)
  expect(down.told).toEqual(['called', { holdBack: 60 }, { failed: 'server_error', isProbe: false }])
})

test.each([0.1, 0.2, 0.3, 1])('at %d requests a second a whole submission still goes out', (requestsPerSecond) => {
  // A look-up and the order; at Shopify with a token before and the variants between.
  const paces: [Pace, number][] = [
    [signedHttp.pace({ url: 'https://brand.example/orders', requestsPerSecond }), 2],
    [shopify.pace({ shop: 'aurora.myshopify.com', requestsPerSecond: Math.max(1, requestsPerSecond) }), 4],
  ]
  for (const [given, requests] of paces) {
    const at = now.getTime()
    const taken = at + (requests - 1) * cost(given)
    expect(stepIn({ ...UNTOUCHED, paidUntil: taken }, given, at)).toEqual({ step: 'take' })
  }
})

test('a paceStore that cannot be reached holds no order back', async () => {
  const { told, reach } = stand(new Error('The table is away.'), answered(200))
  expect(await reach.http(request)).toEqual(answered(200))
  expect(told).toEqual(['called'])
})

test('a paceStore that is throttled holds orders back for seconds: many callers are the moment to keep the pace', async () => {
  const throttled = Object.assign(new Error('slow down'), { name: 'ProvisionedThroughputExceededException' })
  const { told, reach } = stand(throttled, answered(200))
  expect(await reach.http(request)).toEqual({ kind: 'no_answer', why: 'held_back', retryAfterSeconds: 3 })
  expect(told).toEqual([])
})
