import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factsChanged, mayState } from '../../../../functions/orders/life/authority.ts'
import { always } from './always.ts'
import { play } from './machine.ts'
import { anyStory } from './steps.ts'

/** Platform, brand, desk and system at one brand order: in any order, twice, late and lying. */

const RUNS = Number(process.env.MONEY_RUNS ?? 400)

describe('whoever states what, in any order, twice, late or lying', () => {
  test.each(Object.entries(always))('%s', (_, check) => {
    fc.assert(
      fc.property(anyStory, (story) => check(play(story))),
      { numRuns: RUNS },
    )
  })

  test('every party changes only what the table lets it state', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        for (const { step, before, after } of play(story).moments) {
          for (const fact of factsChanged(before, after))
            expect([step.by, fact, mayState(step.by, fact)]).toEqual([step.by, fact, true])
        }
      }),
      { numRuns: RUNS },
    )
  })
})
