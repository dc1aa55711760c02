import type { CustomerMail } from './mail-row.ts'

/**
 * Seconds after which no function can still be sending: the function's 60 s, and as long as SES takes to tell what it
 * sent. What nobody has heard of by then is sent once more.
 */
export const UNKNOWN_SECONDS = 600

/** `claim`: it may be sent now. `wait`: another try may still send it, or SES may still tell of it. `done`: nothing is left to do. */
export type NextStep = 'claim' | 'wait' | 'done'

/** What to do about a mail whose row is this one. */
export function nextStep(row: CustomerMail | null, now: Date, timeScale: number): NextStep {
  if (row === null) return 'claim'
  // SES took it and refused its content afterwards, as it would again. Only the desk sends it once more.
  if (row.state === 'not_sent') return row.outcome?.type === 'rejected' ? 'done' : 'claim'
  if (row.state !== 'sending') return 'done'
  // The desk asked for it again, and nobody has begun.
  if (row.token === null) return 'claim'
  const age = (now.getTime() - Date.parse(row.at)) / 1000
  return age < UNKNOWN_SECONDS * timeScale ? 'wait' : 'claim'
}
