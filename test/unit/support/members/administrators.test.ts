import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextAdministrators } from '../../../../functions/support/members/administrators.ts'

const ids = ['a', 'b', 'c']

test('whatever is decided in whatever order, somebody stays an administrator, before and after Cognito hears of it', () => {
  const steps = fc.array(fc.record({ id: fc.constantFrom(...ids), stays: fc.boolean(), heard: fc.boolean() }), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(steps, (decisions) => {
      let row = { removed: [] as string[], version: 0 }
      // What is true, and what Cognito knows of it so far.
      let real = new Set(ids)
      let inCognito = [...ids]
      for (const { id, stays, heard } of decisions) {
        const next = nextAdministrators(row, inCognito, { id }, stays)
        if (next !== null) {
          row = { removed: next, version: row.version + 1 }
          real = new Set(real)
          if (stays) real.add(id)
          else real.delete(id)
          // Who is made an administrator again is one in Cognito before or within the same request.
          if (stays && !inCognito.includes(id)) inCognito = [...inCognito, id]
        }
        if (heard) inCognito = [...real]
        expect(real.size).toBeGreaterThan(0)
      }
    }),
  )
})

test('the last administrator stays', () => {
  expect(nextAdministrators({ removed: [], version: 1 }, ['a'], { id: 'a' }, false)).toBeNull()
  expect(nextAdministrators({ removed: ['b'], version: 1 }, ['a', 'b'], { id: 'a' }, false)).toBeNull()
  expect(nextAdministrators({ removed: [], version: 1 }, ['a'], { id: 'b' }, false)).toEqual([])
})
