import { expect, test } from 'vitest'
import { cut, header } from '../../../functions/slack/mrkdwn.ts'
import { typedId } from '../../../functions/slack/typed-id.ts'

test.each([
  ['A&amp;B-1', 'A&B-1'],
  ['A&amp;amp;B', 'A&amp;B'],
  ['&lt;1&gt;', '<1>'],
  ['*PLAT-1*', 'PLAT-1'],
  [' `_PLAT_1_` ', 'PLAT_1'],
  ['“PLAT-1”', 'PLAT-1'],
  ['PLAT*1', 'PLAT*1'],
  ['***', ''],
  ['', ''],
])('inputs row 8: /order %s asks for %s', (text, id) => {
  expect(typedId(text)).toBe(id)
})

test('inputs row 8: a cut never splits a character', () => {
  expect(cut('👍'.repeat(100), 150)).toBe('👍'.repeat(75))
  expect(cut('a👍', 2)).toBe('a')
  expect(cut('ab👨‍👩‍👧cd', 5)).toBe('ab')
  expect(cut('abc', 3)).toBe('abc')
  for (let length = 0; length < 40; length++) expect(cut('👨‍👩‍👧é👍'.repeat(3), length).isWellFormed()).toBe(true)
  expect(JSON.stringify(header('👍'.repeat(100)))).not.toContain('\\ud')
})
