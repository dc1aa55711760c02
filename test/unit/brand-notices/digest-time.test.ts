import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextDigest } from '../../../functions/brand-notices/digests/digest-time.ts'

test.each([
  ['Europe/Berlin', '2026-11-29T06:59:59.999Z', '2026-11-29', '2026-11-29T07:10:00.000Z'],
  ['Europe/Berlin', '2026-11-29T07:00:00.000Z', '2026-11-30', '2026-11-30T07:10:00.000Z'],
  ['UTC', '2026-12-31T23:59:59.000Z', '2027-01-01', '2027-01-01T08:10:00.000Z'],
  ['Asia/Tokyo', '2026-11-28T22:59:00.000Z', '2026-11-29', '2026-11-28T23:10:00.000Z'],
  ['Asia/Kathmandu', '2026-11-29T02:14:00.000Z', '2026-11-29', '2026-11-29T02:25:00.000Z'],
  ['America/Los_Angeles', '2026-11-29T16:00:00.000Z', '2026-11-30', '2026-11-30T16:10:00.000Z'],
  // The clocks change in the night before the digest.
  ['Europe/Berlin', '2026-03-28T12:00:00.000Z', '2026-03-29', '2026-03-29T06:10:00.000Z'],
  ['Europe/Berlin', '2026-10-24T12:00:00.000Z', '2026-10-25', '2026-10-25T07:10:00.000Z'],
  ['Pacific/Kiritimati', '2026-11-28T17:59:00.000Z', '2026-11-29', '2026-11-28T18:10:00.000Z'],
])('in %s at %s the next digest is that of %s, due at %s', (zone, now, day, dueAt) => {
  expect(nextDigest(new Date(now), zone)).toEqual({ day, dueAt: new Date(dueAt) })
})

test('a digest is due ten minutes at least after whatever is in it, and a day and a bit at most', () => {
  const time = fc.date({ min: new Date('2025-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  const zone = fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Asia/Kolkata',
  )
  fc.assert(
    fc.property(time, zone, (now, timeZone) => {
      const minutes = (nextDigest(now, timeZone).dueAt.getTime() - now.getTime()) / 60_000
      expect(minutes).toBeGreaterThan(10)
      expect(minutes).toBeLessThanOrEqual(25 * 60 + 10)
    }),
  )
})
