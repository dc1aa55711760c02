import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RateMeter, REQUESTS_A_WINDOW, WINDOW_SECONDS } from '../../../functions/http/rate-limit/rate-meter.ts'

const start = Date.parse('2026-11-22T18:00:00.000Z')
const at = (seconds: number) => new Date(start + seconds * 1000)

/** The shared counter, and how often it was written. */
function counter() {
  const sums = new Map<string, number>()
  let writes = 0
  const add = async (keyId: string, window: number, requests: number) => {
    writes++
    const sum = (sums.get(`${keyId} ${window}`) ?? 0) + requests
    sums.set(`${keyId} ${window}`, sum)
    return sum
  }
  return { add, writes: () => writes }
}

describe('the rate meter', () => {
  test('lets exactly the limit pass with one instance, says what is left, and opens again with the next window', async () => {
    const meter = new RateMeter(counter().add)
    for (let number = 1; number <= 5; number++) {
      expect(await meter.spend('key_1', 5, at(3))).toEqual({
        allowed: true,
        limit: 5,
        remaining: 5 - number,
        resetSeconds: 7,
      })
    }
    expect(await meter.spend('key_1', 5, at(9.5))).toMatchObject({ allowed: false, remaining: 0, resetSeconds: 1 })
    expect(await meter.spend('key_2', 5, at(9.5))).toMatchObject({ allowed: true })
    expect(await meter.spend('key_1', 5, at(WINDOW_SECONDS))).toMatchObject({ allowed: true, remaining: 4 })
  })

  test('costs a quiet key no write, and a busy one a write for some twenty requests', async () => {
    const { add, writes } = counter()
    const meter = new RateMeter(add)
    for (let number = 0; number < 10; number++) await meter.spend('key_1', REQUESTS_A_WINDOW, at(0))
    expect(writes()).toBe(0)
    for (let number = 0; number < 1000; number++) await meter.spend('key_1', REQUESTS_A_WINDOW, at(1))
    expect(writes()).toBe(50)
  })

  test('a refused key costs no further writes in its window', async () => {
    const { add, writes } = counter()
    const meter = new RateMeter(add)
    for (let number = 0; number < 8; number++) await meter.spend('key_1', 5, at(0))
    const before = writes()
    for (let number = 0; number < 100; number++) await meter.spend('key_1', 5, at(1))
    expect(writes()).toBe(before)
  })

  test('several instances together pass the limit by no more than their grace, and reach it nearly', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 2000 }),
        fc.array(fc.nat(3), { minLength: 1, maxLength: 3000 }),
        async (limit, requests) => {
          const { add } = counter()
          const instances = [0, 1, 2, 3].map(() => new RateMeter(add))
          let allowed = 0
          for (const index of requests) {
            if ((await instances[index]?.spend('key_1', limit, at(0)))?.allowed) allowed++
          }
          const grace = 4 * Math.min(10, Math.floor(limit / 100))
          const unused = 4 * Math.max(1, Math.min(20, Math.floor(limit / 50)))
          expect(allowed).toBeLessThanOrEqual(limit + grace)
          expect(allowed).toBeGreaterThanOrEqual(Math.min(requests.length, limit - unused))
        },
      ),
      { numRuns: 100 },
    )
  })
})
