import { expect, test } from 'vitest'
import { retryAfterSeconds as ofBrand } from '../../../functions/brands/line/brand-retry-after.ts'
import { retryAfterSeconds } from '../../../functions/outgoing/retry-after.ts'
import { retryPauseSeconds } from '../../../functions/outgoing/retry-pause.ts'

const now = new Date('2026-11-22T18:00:00.000Z')

test.each([
  ['120', 120],
  [' 120 ', 120],
  ['2.0', 2],
  ['0.4', 1],
  ['Sun, 22 Nov 2026 18:02:00 GMT', 120],
  ['Sunday, 22-Nov-26 18:02:00 GMT', 120],
  ['Sun, 22 Nov 2026 17:00:00 GMT', null],
  ['0', null],
  ['-5', null],
  ['soon', null],
  ['7 days', null],
  ['1e3', null],
  ['0x10', null],
  ['', null],
  [undefined, null],
  ['7200', 3600],
  ['99999999999999999999999', 3600],
  ['9'.repeat(400), 3600],
  ['Sun, 22 Nov 9999 18:02:00 GMT', 3600],
])('money row 10: Retry-After: %s', (header, seconds) => {
  expect(retryAfterSeconds(header, now, 3600)).toBe(seconds)
  expect(ofBrand(header, now)).toBe(seconds)
})

test('our own pause is spread; a longer wish counts, and time scales do not shorten it', () => {
  const pause = { seconds: 100, retryAfterSeconds: null, random: 0, timeScale: 1 }
  expect(retryPauseSeconds(pause)).toBeCloseTo(80)
  expect(retryPauseSeconds({ ...pause, random: 0.9999999 })).toBeCloseTo(120)
  expect(retryPauseSeconds({ ...pause, timeScale: 0.1 })).toBeCloseTo(8)
  expect(retryPauseSeconds({ ...pause, timeScale: 0.1, retryAfterSeconds: 30 })).toBe(30)
  expect(retryPauseSeconds({ ...pause, retryAfterSeconds: 30 })).toBeCloseTo(80)
})
