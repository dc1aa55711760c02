import type { Clock } from '../../runtime/clock.ts'
import { log } from '../../runtime/log.ts'
import { isThrottled } from '../../storage/is-throttled.ts'
import type { BrandAnswer, BrandHttp } from '../line/brand-http.ts'
import { retryAfterSeconds } from '../line/brand-retry-after.ts'
import { failureOf, type IsFault, type Pace, type Turn } from './pace.ts'
import type { PaceStore } from './pace-store.ts'

export interface PacedBrand {
  readonly brandId: string
  readonly pace: Pace
  readonly isFault?: IsFault
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

/** Sends requests to one brand, and can hold all requests to it back for a time. */
export interface Reach {
  readonly http: BrandHttp
  readonly holdBack: (seconds: number) => Promise<void>
}

const LONGEST_SPREAD_SECONDS = 60

/** DynamoDB gives a partition that is busy more room within seconds. */
const THROTTLED_SECONDS = 2

const SEND: Turn = { turn: 'send', waitMilliseconds: 0, isProbe: false, failures: 0 }

/** Statuses with which a server limits the rate (430 is Shopify's) or is unavailable. With any other status `Retry-After` concerns that request only. */
const RATE_LIMITED = new Set([429, 430])
const UNAVAILABLE = 503

/**
 * Calls a brand at its pace, and not at all while its circuit is open. When the pace store
 * is unreachable, requests are sent all the same; when it is throttled, they wait.
 */
export function reachAtPace({ brandId, pace, isFault }: PacedBrand, parts: PacingParts): Reach {
  const { paceStore, http, now, sleep, random, timeScale } = parts

  async function nullOnFailure<Result>(what: Promise<Result>): Promise<Result | null> {
    try {
      return await what
    } catch (error) {
      log('warn', 'PACE_NOT_KEPT', { brandId, error })
      return null
    }
  }

  async function recordAnswer(
    answer: BrandAnswer,
    { isProbe, failures }: Extract<Turn, { turn: 'send' }>,
  ): Promise<void> {
    const seconds =
      answer.kind === 'answer' ? pauseAskedOfAll(answer.status, answer.headers['retry-after'], now()) : null
    if (seconds !== null) await nullOnFailure(paceStore.holdBack(brandId, pace, seconds, now()))
    const why = failureOf(answer, isFault)
    if (why !== null) {
      const opened = await nullOnFailure(paceStore.failed(brandId, { why, isProbe, timeScale }, now()))
      if (opened === true) log('warn', 'BRAND_CIRCUIT_OPENED', { brandId, reason: why })
    } else if (failures > 0) {
      if ((await nullOnFailure(paceStore.succeeded(brandId))) === true) log('info', 'BRAND_CIRCUIT_CLOSED', { brandId })
    }
  }

  async function takeTurn(): Promise<Turn> {
    try {
      return await paceStore.take(brandId, pace, now())
    } catch (error) {
      log('warn', 'PACE_NOT_KEPT', { brandId, error })
      // Its one row is throttled when many want to call the brand: the very moment to keep the pace.
      return isThrottled(error) ? { turn: 'hold', seconds: THROTTLED_SECONDS } : SEND
    }
  }

  return {
    async http(request) {
      const turn = await takeTurn()
      if (turn.turn === 'hold') {
        // Spread, so that the retries do not come all at once.
        const spread = random() * Math.min(turn.seconds, LONGEST_SPREAD_SECONDS)
        return { kind: 'no_answer', why: 'held_back', retryAfterSeconds: Math.ceil(turn.seconds + spread) }
      }
      if (turn.waitMilliseconds > 0) await sleep(turn.waitMilliseconds)
      const answer = await http(request)
      await recordAnswer(answer, turn)
      return answer
    },

    async holdBack(seconds) {
      await nullOnFailure(paceStore.holdBack(brandId, pace, seconds, now()))
    },
  }
}

/** Seconds for which no function may call the brand; null when the answer does not ask for that. */
function pauseAskedOfAll(status: number, header: string | undefined, now: Date): number | null {
  const asked = retryAfterSeconds(header, now)
  if (RATE_LIMITED.has(status)) return asked ?? 1
  return status === UNAVAILABLE ? asked : null
}
