import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedMarks, markKey, marksIn } from '../../../../functions/support/notes/mark-keys.ts'
import type { DeskMarks } from '../../../../functions/support/notes/note-fields.ts'

const order = { id: 'ord_1', storefrontId: 'sf_1', livemode: false, createdAt: '2026-11-22T18:00:00.000Z' }
const someMarks: fc.Arbitrary<DeskMarks> = fc.record({
  tags: fc.uniqueArray(fc.constantFrom('vip', 'late', 'member-1', 'wrong-size'), { maxLength: 4 }),
  assigneeId: fc.constantFrom(null, 'member-1', 'member-2'),
})
const keysOf = (marks: DeskMarks) => marksIn(marks).map((mark) => markKey(order, mark).pk)

test('after any changes an order stands in the lists of the marks that it has, and in no other', () => {
  fc.assert(
    fc.property(fc.array(someMarks, { minLength: 1, maxLength: 10 }), (history) => {
      const rows = new Set<string>()
      let before: DeskMarks = { tags: [], assigneeId: null }
      for (const after of history) {
        const { added, removed } = changedMarks(before, after)
        // A transaction may not touch a row twice.
        expect(added.filter((mark) => removed.includes(mark))).toEqual([])
        for (const mark of added) rows.add(markKey(order, mark).pk)
        for (const mark of removed) rows.delete(markKey(order, mark).pk)
        before = after
      }
      expect([...rows].toSorted()).toEqual(keysOf(before).toSorted())
    }),
  )
})

test('a tag that is written like a member’s id is another list', () => {
  expect(new Set(keysOf({ tags: ['member-1'], assigneeId: 'member-1' })).size).toBe(2)
})

test('storefronts and modes have lists of their own', () => {
  const mark = { kind: 'tag', value: 'vip' } as const
  const others = [order, { ...order, livemode: true }, { ...order, storefrontId: 'sf_2' }]
  expect(new Set(others.map((one) => markKey(one, mark).pk)).size).toBe(3)
})
