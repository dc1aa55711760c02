import * as fc from 'fast-check'

/** Numbers from 0 to 1 that depend on a seed alone. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const situations = fc.record({
  seed: fc.integer(),
  orders: fc.integer({ min: 1, max: 3 }),
  events: fc.integer({ min: 1, max: 7 }),
  /** How often each event's message comes, and how late. */
  delays: fc.array(
    fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 200 })), { minLength: 1, maxLength: 3 }),
    {
      minLength: 21,
      maxLength: 21,
    },
  ),
  failing: fc.double({ min: 0, max: 0.9, noNaN: true }),
  crashes: fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 12 }),
  together: fc.integer({ min: 1, max: 6 }),
})
export type Situation = typeof situations extends fc.Arbitrary<infer S> ? S : never
