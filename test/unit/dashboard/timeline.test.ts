import { expect, test } from 'vitest'
import { byDay } from '../../../dashboard/src/timeline/by-day.ts'

test('entries are grouped by the person’s own day, in their order', () => {
  const entries = ['2026-11-28T01:00:00.000Z', '2026-11-27T23:00:00.000Z', '2026-11-27T12:00:00.000Z'].map((at) => ({
    at,
  }))
  const dayIn = (timeZone: string) => (at: string) => new Intl.DateTimeFormat('en', { timeZone }).format(new Date(at))
  const sizes = (timeZone: string) => byDay(entries, dayIn(timeZone)).map((day) => day.entries.length)
  expect(sizes('UTC')).toEqual([1, 2])
  expect(sizes('America/Los_Angeles')).toEqual([3])
})
