import { type LookupOutcome, unknownOutcome } from '../../../functions/brands/kinds/outcomes.ts'
import { FAILURES_UNTIL_OPEN, pauseSeconds, stepIn, UNTOUCHED } from '../../../functions/brands/rate-limit/pace.ts'

const TIMEOUT_SECONDS = 10
const ANSWER_SECONDS = 0.2
/** An attempt that calls nobody. */
const HELD_SECONDS = 0.5
const PACE = { requestsPerSecond: 100, burst: 100 }
/** The longest that a probe without a result blocks the next one. */
const PROBE_MILLISECONDS = 25_000

export interface Called {
  readonly seconds: number
  readonly outcome: LookupOutcome
  /** When the seconds have passed, at that time (epoch milliseconds). */
  readonly end: (at: number) => void
}

/** A brand where nothing answers until a time (epoch milliseconds), behind the pace and the circuit that all functions share. */
export class AwayBrand {
  private readonly backAt: number
  private readonly random: () => number
  private pace = { ...UNTOUCHED }

  constructor(backAt: number, random: () => number) {
    this.backAt = backAt
    this.random = random
  }

  call(now: number, create: () => void): Called {
    const step = stepIn(this.pace, PACE, now)
    if (step.step === 'hold') {
      const retryAfterSeconds = Math.ceil(step.seconds + this.random() * Math.min(step.seconds, 60))
      return { seconds: HELD_SECONDS, outcome: unknownOutcome('held_back', { retryAfterSeconds }), end: () => {} }
    }
    const isProbe = step.step === 'probe'
    const paidUntil = Math.max(now, this.pace.paidUntil) + 1000 / PACE.requestsPerSecond
    this.pace = isProbe ? { ...this.pace, openUntil: now + PROBE_MILLISECONDS } : { ...this.pace, paidUntil }
    if (now < this.backAt) {
      return { seconds: TIMEOUT_SECONDS, outcome: unknownOutcome('timeout'), end: (at) => this.fail(isProbe, at) }
    }
    const end = () => {
      create()
      this.pace = { ...UNTOUCHED, paidUntil: this.pace.paidUntil }
    }
    return { seconds: ANSWER_SECONDS, outcome: { outcome: 'accepted', brandReference: null, lines: null }, end }
  }

  private fail(isProbe: boolean, at: number): void {
    const failures = this.pace.failures + 1
    this.pace = { ...this.pace, failures }
    if (failures < FAILURES_UNTIL_OPEN || (this.pace.openUntil !== null && !isProbe)) return
    const { opens } = this.pace
    this.pace = { ...this.pace, opens: opens + 1, openUntil: at + pauseSeconds(opens) * 1000 }
  }
}
