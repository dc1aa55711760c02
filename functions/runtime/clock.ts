/** Time comes in as an argument, so that a test can set it. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

/** RFC 3339 UTC with milliseconds, the form of every time we store and answer. */
export function timestamp(date: Date): string {
  return date.toISOString()
}

export function addSeconds(date: Date, seconds: number): Date {
  return new Date(date.getTime() + seconds * 1000)
}
