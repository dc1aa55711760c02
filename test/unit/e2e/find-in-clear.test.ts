import { expect, test } from 'vitest'
import { findInClear } from '../../e2e/find-in-clear.ts'

const values = { email: 'grace.hopper@navy.example' }

test.each([
  ['as it is', 'to grace.hopper@navy.example now'],
  ['URL-encoded', '/search?q=grace.hopper%40navy.example'],
  ['base64 of itself', Buffer.from('grace.hopper@navy.example').toString('base64')],
  ['base64 with one byte before', Buffer.from('"grace.hopper@navy.example"').toString('base64')],
  ['base64 with two bytes before', Buffer.from('{"grace.hopper@navy.example"}').toString('base64url')],
])('finds a value %s', (_, text) => {
  expect(findInClear(text, values)).not.toEqual([])
})

test('finds nothing where there is nothing', () => {
  expect(findInClear(`grace and hopper at navy, ${Buffer.from('grace.hopper').toString('base64')}`, values)).toEqual([])
})
