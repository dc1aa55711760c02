import type { Clock } from '../../runtime/clock.ts'
import { log } from '../../runtime/log.ts'
import type { BrandAnswer, BrandHttp } from './brand-http.ts'
import { failureOf, type Pace, type Turn } from './pace.ts'
import type { PaceStore } from './pace-store.ts'
import { retryAfterSeconds } from './retry-after.ts'

export interface PacedBrand {
  readonly brandId: string
  readonly pace: Pace
}

export interface PacingParts {
  readonly paceStore: Pick<PaceStore, 'take' | 'holdBack' | 'succeeded' | 'failed'>
  readonly http: BrandHttp
  readonly now: Clock
  readonly sleep: (milliseconds: number) => Promise<void>
  /** From 0 to 1, exclusive. */
  readonly random: () => number
  readonly timeScale: number
}

/** The way out to one brand, with the means to keep everybody away from it for a while. */
export interface Reach {
  readonly http: BrandHttp
  readonly holdBack: (seconds: number) => Promise<void>
}

const LONGEST_SPREAD_SECONDS = 60

/** Statuses of servers that are asked too much, or not there for now; 430 is Shopify's. Another's `Retry-After` is about its own request. */
const ASKED_TOO_MUCH = new Set([429, 430])
const AWAY = 503

/**
 * Calls a brand at its pace, and not at all while its circuit is open. A paceStore that
 * cannot be reached holds nobody back: orders go out all the same.
 */
export function reachAtPace({ brandId, pace }: PacedBrand, parts: PacingParts): Reach {
  const { paceStore, http, now, sleep, random, timeScale } = parts

  async function noted<Result>(what: Promise<Result>): Promise<Result | null> {
    try {
      return await what
    } catch (error) {
      log('warn', 'PACE_NOT_KEPT', { brandId, error })
      return null
    }
  }

  async function note(answer: BrandAnswer, { isProbe, failures }: Extract<Turn, { turn: 'go' }>): Promise<void> {
    const seconds =
      answer.kind === 'answer' ? pauseAskedOfAll(answer.status, answer.headers['retry-after'], now()) : null
    if (seconds !== null) await noted(paceStore.holdBack(brandId, pace, seconds, now()))
    const why = failureOf(answer)
    if (why !== null) {
      const opened = await noted(paceStore.failed(brandId, { why, isProbe, timeScale }, now()))
      if (opened === true) log('warn', 'BRAND_CIRCUIT_OPENED', { brandId, reason: why })
    } else if (failures > 0) {
      if ((await noted(paceStore.succeeded(brandId))) === true) log('info', 'BRAND_CIRCUIT_CLOSED', { brandId })
    }
  }

  return {
    async http(request) {
      const turn = (await noted(paceStore.take(brandId, pace, now()))) ?? {
        turn: 'go',
        waitMilliseconds: 0,
        isProbe: false,
        failures: 0,
      }
      if (turn.turn === 'stay') {
        // Spread, so that those who were sent away do not all come back at once.
        const spread = random() * Math.min(turn.seconds, LONGEST_SPREAD_SECONDS)
        return { kind: 'no_answer', why: 'held_back', retryAfterSeconds: Math.ceil(turn.seconds + spread) }
      }
      if (turn.waitMilliseconds > 0) await sleep(turn.waitMilliseconds)
      const answer = await http(request)
      await note(answer, turn)
      return answer
    },

    async holdBack(seconds) {
      await noted(paceStore.holdBack(brandId, pace, seconds, now()))
    },
  }
}

/** Seconds for which nobody shall call; null when the answer does not ask that of everybody. */
function pauseAskedOfAll(status: number, header: string | undefined, now: Date): number | null {
  const wish = retryAfterSeconds(header, now)
  if (ASKED_TOO_MUCH.has(status)) return wish ?? 1
  return status === AWAY ? wish : null
}
