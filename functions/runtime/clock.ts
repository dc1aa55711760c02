/** Functions take the clock as an argument, so that a test can set the time. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

/** RFC 3339 UTC with milliseconds: the format of every time that we store and answer. */
export function timestamp(date: Date): string {
  return date.toISOString()
}

export function addSeconds(date: Date, seconds: number): Date {
  return new Date(date.getTime() + seconds * 1000)
}
