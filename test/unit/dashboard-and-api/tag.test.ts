import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTag, MOST_TAGS, tagOf } from '../../../dashboard/src/marks/tag.ts'
import { tagsRequestSchema } from '../../../functions/support/notes/note-fields.ts'

const tag = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abz09-_A é'), maxLength: 44 }),
  fc.string({ maxLength: 45 }),
  fc.constantFrom('vip', 'order-12345', 'a', '-a', 'a-', 'x'.repeat(40), 'x'.repeat(41)),
)

test('the form takes the tags that the API takes', () => {
  fc.assert(
    fc.property(tag, (typed) => {
      expect(isTag(typed)).toBe(tagsRequestSchema.safeParse({ tags: [typed] }).success)
    }),
    { numRuns: 3000 },
  )
})

test('what people write becomes a tag, and as many as the API takes', () => {
  expect(tagOf('  Wrong Size ')).toBe('wrong-size')
  const tags = Array.from({ length: MOST_TAGS }, (_, index) => `t${index}`)
  expect(tagsRequestSchema.safeParse({ tags }).success).toBe(true)
  expect(tagsRequestSchema.safeParse({ tags: [...tags, 'more'] }).success).toBe(false)
})
