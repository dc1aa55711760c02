/** When a contact's digest of a day is sent: in the morning, by the contact's own clock. */

/** What is noticed before this hour is in the digest of the same day; later, in that of the next. */
export const DIGEST_HOUR = 8
/** Minutes after it: longer than anything that noticed something before the hour takes to write it down. */
const GRACE_MINUTES = 10

export interface DigestTime {
  /** The day by the contact's clock, such as `2026-11-29`. */
  readonly day: string
  readonly dueAt: Date
}

export function nextDigest(now: Date, timeZone: string): DigestTime {
  const { year, month, day, hour } = clockAt(now, timeZone)
  // Of a calendar day; the 32nd of a month is the first of the next.
  const date = new Date(Date.UTC(year, month - 1, hour < DIGEST_HOUR ? day : day + 1))
  return { day: date.toISOString().slice(0, 10), dueAt: instantOf(date, timeZone) }
}

/** When the clock shows the digest's hour on this day. Twice, since the offset may change in the night between. */
function instantOf(date: Date, timeZone: string): Date {
  const wanted = date.getTime() + (DIGEST_HOUR * 60 + GRACE_MINUTES) * 60_000
  const first = wanted - offsetAt(new Date(wanted), timeZone)
  return new Date(wanted - offsetAt(new Date(first), timeZone))
}

/** Milliseconds that the clock is ahead of UTC. */
function offsetAt(instant: Date, timeZone: string): number {
  const { year, month, day, hour, minute, second } = clockAt(instant, timeZone)
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant.getTime() / 1000) * 1000
}

function clockAt(instant: Date, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value)
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
    second: read('second'),
  }
}
