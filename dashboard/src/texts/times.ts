const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** `Nov 28, 2026, 6:22 PM` in the person's zone. Where it does not fit a line, it breaks before the hour. */
export function showTime(locale: string, time: string, timeZone?: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return format.format(new Date(time)).replace(/\s(?=[AP]M$)/i, '\u00a0')
}

/** `6:22 PM`, where the day stands above. */
export function showClock(locale: string, time: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(new Date(time))
}

export function showDay(locale: string, time: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone }).format(new Date(time))
}

/** To the second, with the zone's offset: for a tooltip, and for comparing with logs. */
export function showExactTime(locale: string, time: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
    timeZone,
  }).format(new Date(time))
}

/** `5 minutes ago` under a day; the date and time beyond. */
export function showAge(locale: string, time: string, now: number, timeZone?: string): string {
  const difference = new Date(time).getTime() - now
  const distance = Math.abs(difference)
  if (distance >= DAY) return showTime(locale, time, timeZone)
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (distance < MINUTE) return relative.format(Math.round(difference / 1000), 'second')
  if (distance < HOUR) return relative.format(Math.round(difference / MINUTE), 'minute')
  return relative.format(Math.round(difference / HOUR), 'hour')
}

/** The day of the person's zone as a half-open range in UTC: `2026-11-28` is from its midnight to the next one. */
export function dayRange(day: string): { from: string; to: string } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (match === null) return null
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number]
  // The local constructor knows the zone's own midnights, also on days that have 23 or 25 hours.
  const midnight = (offset: number) => new Date(year, month - 1, date + offset).toISOString()
  return { from: midnight(0), to: midnight(1) }
}

/** A try that is due is told as one of now: it may begin a little later, and is read a little later. */
export function notBefore(time: string, now: Date = new Date()): string {
  return Date.parse(time) < now.getTime() ? now.toISOString() : time
}
