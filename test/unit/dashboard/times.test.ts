import { expect, test } from 'vitest'
import { showAge, showExactTime } from '../../../dashboard/src/texts/times.ts'

const noon = Date.parse('2026-11-28T12:00:00.000Z')

test.each([
  ['2026-11-28T11:59:30.000Z', '30 seconds ago'],
  ['2026-11-28T11:55:00.000Z', '5 minutes ago'],
  ['2026-11-28T09:00:00.000Z', '3 hours ago'],
  ['2026-11-28T15:00:00.000Z', 'in 3 hours'],
])('%s is told as %s', (time, text) => expect(showAge('en-US', time, noon, 'UTC')).toBe(text))

test('beyond a day the date and the time are told, in the person’s zone', () => {
  const time = '2026-11-26T23:30:00.000Z'
  expect(showAge('en-US', time, noon, 'America/Los_Angeles')).toBe('Nov 26, 2026, 3:30\u00a0PM')
  expect(showAge('en-US', time, noon, 'Asia/Tokyo')).toMatch(/^Nov 27, 2026, 8:30/)
})

test('the exact time names its offset', () => {
  expect(showExactTime('en-US', '2026-11-26T23:30:05.000Z', 'Asia/Tokyo')).toContain('GMT+09:00')
})
