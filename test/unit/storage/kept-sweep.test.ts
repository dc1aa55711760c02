import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptSweep } from '../../../functions/storage/kept-sweep.ts'

const at = (seconds: number) => new Date(Date.parse('2026-11-22T18:00:00.000Z') + seconds * 1000).toISOString()

test('what the workflow goes on with is looked at two minutes later, and stays there while its due time moves a little', () => {
  const first = keptSweep({ dueAt: at(0), priorSweepAt: null, isStarting: true })
  expect(first).toBe(at(120))
  expect(keptSweep({ dueAt: at(91), priorSweepAt: first, isStarting: false })).toBe(first)
  expect(keptSweep({ dueAt: at(1800), priorSweepAt: first, isStarting: false })).toBe(at(1800))
})

test('what only the sweeper resumes is looked at when it is due', () => {
  expect(keptSweep({ dueAt: at(3600), priorSweepAt: null, isStarting: false })).toBe(at(3600))
})

test('no look comes before the due time, nor two minutes after it', () => {
  const seconds = fc.integer({ min: 0, max: 100_000 })
  fc.assert(
    fc.property(seconds, fc.option(seconds), fc.boolean(), (due, prior, isStarting) => {
      const sweepAt = keptSweep({ dueAt: at(due), priorSweepAt: prior === null ? null : at(prior), isStarting })
      expect(sweepAt !== null && sweepAt >= at(due) && sweepAt <= at(due + 120)).toBe(true)
    }),
  )
  expect(keptSweep({ dueAt: null, priorSweepAt: at(1), isStarting: false })).toBeNull()
})
