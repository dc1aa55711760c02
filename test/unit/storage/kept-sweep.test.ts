import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimIn, claimKey, dueIndexKey, timeIn } from '../../../functions/storage/due-index.ts'
import { keptPlace, keptSweep } from '../../../functions/storage/kept-sweep.ts'

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

const claimed = (seconds: number) => claimKey('ORDER#ord_1', 'ORDER#BRAND_ORDER#bo_1', at(seconds))
const placed = (dueAt: string | null, priorDueSk: string | null, isResumed: boolean) =>
  keptPlace({ id: 'bo_1', dueAt, priorDueSk, isResumed })

test('a claim stays, and is made longer before it ends, while a message goes on with the row', () => {
  const claim = claimed(900)
  expect(placed(at(91), claim.dueSk ?? '', true)).toEqual(claim)
  expect(placed(at(780), claim.dueSk ?? '', true)).toEqual(claim)
  expect(placed(at(781), claim.dueSk ?? '', true)).toEqual(claimed(781 + 900))
})

test('a claim ends where the sweeper alone resumes the row, and where nothing is due', () => {
  const claim = claimed(900)
  expect(placed(at(100), claim.dueSk ?? '', false)).toEqual(dueIndexKey('bo_1', at(100)))
  expect(placed(null, claim.dueSk ?? '', true)).toEqual({})
})

test('a row that no sweeper claimed is looked at within two minutes, whatever goes on with it', () => {
  const seconds = fc.integer({ min: 0, max: 100_000 })
  fc.assert(
    fc.property(seconds, fc.option(seconds), fc.boolean(), (due, prior, isResumed) => {
      const { dueSk = '' } = placed(
        at(due),
        prior === null ? null : (dueIndexKey('bo_1', at(prior)).dueSk ?? ''),
        isResumed,
      )
      expect(claimIn(dueSk)).toBeNull()
      expect(timeIn(dueSk) >= at(due) && timeIn(dueSk) <= at(due + 120)).toBe(true)
    }),
  )
})
