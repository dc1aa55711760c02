import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { timestamp } from '../../runtime/clock.ts'
import { type LastRefusal, lastRefusalSchema } from './last-refusal.ts'
import {
  type BackEndFailure,
  backEndFailures,
  cost,
  FAILURES_UNTIL_OPEN,
  LONGEST_WAIT_MILLISECONDS,
  type Pace,
  type PaceState,
  PROBE_SECONDS,
  pauseSeconds,
  stepIn,
  type Turn,
  UNTOUCHED,
  waitFor,
} from './pace.ts'
import { brandPaceKey } from './pace-keys.ts'

const stateSchema = z.object({
  paidUntil: z.number().default(UNTOUCHED.paidUntil),
  calledAt: z.number().nullable().default(UNTOUCHED.calledAt),
  failures: z.int().default(UNTOUCHED.failures),
  failingSince: z.string().nullable().default(UNTOUCHED.failingSince),
  openUntil: z.number().nullable().default(UNTOUCHED.openUntil),
  openedAt: z.string().nullable().default(UNTOUCHED.openedAt),
  opens: z.int().default(UNTOUCHED.opens),
  lastFailure: z
    .object({ at: z.string(), why: z.enum(backEndFailures) })
    .nullable()
    .default(UNTOUCHED.lastFailure),
  lastRefusal: lastRefusalSchema.nullable().default(UNTOUCHED.lastRefusal),
})

export function paceStateOf(row: Record<string, unknown> | undefined): PaceState {
  return stateSchema.parse(row ?? {})
}

/** After losing to other functions so often, the caller waits for a second. */
const TRIES = 6

/**
 * The row that all functions share for a brand: one conditional write a request, however many functions call it. A success
 * is not written. Where there are no failures, the last request that began is the last one that worked.
 */
export class PaceStore {
  private readonly client: DynamoDBDocumentClient
  private readonly table: string

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.client = client
    this.table = table
  }

  async read(brandId: string): Promise<PaceState> {
    const { Item } = await this.client.send(
      new GetCommand({ TableName: this.table, Key: brandPaceKey(brandId), ConsistentRead: true }),
    )
    return paceStateOf(Item)
  }

  /** Takes one request from the bucket, or the probe request of an open circuit. */
  async take(brandId: string, pace: Pace, now: Date): Promise<Turn> {
    const at = now.getTime()
    // Nearly always the circuit is closed and the bucket full: one write, no read.
    const taken = await this.takeFromFull(brandId, pace, at)
    if (taken !== null) return { turn: 'send', waitMilliseconds: 0, isProbe: false, failures: taken.failures }
    for (let tries = 0; tries < TRIES; tries++) {
      const seen = await this.read(brandId)
      const step = stepIn(seen, pace, at)
      if (step.step === 'hold') return { turn: 'hold', seconds: step.seconds }
      if (step.step === 'probe') {
        if (await this.probe(brandId, seen, at)) {
          return { turn: 'send', waitMilliseconds: 0, isProbe: true, failures: seen.failures }
        }
        continue
      }
      const row =
        seen.paidUntil > at ? await this.takeInLine(brandId, pace, at) : await this.takeFromFull(brandId, pace, at)
      if (row === null) continue
      const waitMilliseconds = waitFor(row.paidUntil - cost(pace), pace, at)
      return { turn: 'send', waitMilliseconds, isProbe: false, failures: row.failures }
    }
    return { turn: 'hold', seconds: 1 }
  }

  /** Stops calls to the brand for so long: it answered that it gets too many requests. */
  async holdBack(brandId: string, pace: Pace, seconds: number, now: Date): Promise<void> {
    const paidUntil = now.getTime() + seconds * 1000 + (pace.burst - 1) * cost(pace)
    await this.update(brandId, {
      UpdateExpression: 'SET paidUntil = :until',
      ConditionExpression: 'attribute_not_exists(paidUntil) OR paidUntil < :until',
      ExpressionAttributeValues: { ':until': paidUntil },
    })
  }

  /** After a success: closes the circuit and resets the failures. True when the circuit had been open. */
  async succeeded(brandId: string): Promise<boolean> {
    const before = await this.update(brandId, {
      UpdateExpression: 'SET failures = :none REMOVE failingSince, openUntil, openedAt, opens',
      ConditionExpression: 'failures > :none',
      ExpressionAttributeValues: { ':none': 0 },
      ReturnValues: 'ALL_OLD',
    })
    return before !== null && before.openedAt !== null
  }

  /** Keeps what the back end last refused. Of several at once any may stay. */
  async refused(brandId: string, refusal: LastRefusal): Promise<void> {
    await this.update(brandId, {
      UpdateExpression: 'SET lastRefusal = :refusal',
      ExpressionAttributeValues: { ':refusal': refusal },
    })
  }

  /** One function at a time replaces a brand's secrets. False while another has the turn. */
  async takeTurn(brandId: string, seconds: number, now: Date): Promise<boolean> {
    const taken = await this.update(brandId, {
      UpdateExpression: 'SET turnUntil = :until',
      ConditionExpression: 'attribute_not_exists(turnUntil) OR turnUntil <= :now',
      ExpressionAttributeValues: { ':until': now.getTime() + seconds * 1000, ':now': now.getTime() },
      ReturnValues: 'ALL_NEW',
    })
    return taken !== null
  }

  async endTurn(brandId: string): Promise<void> {
    await this.update(brandId, { UpdateExpression: 'REMOVE turnUntil' })
  }

  /** After a person saw that it works: removes failures, and the pause that the brand asked for. True when its circuit was open. */
  async reset(brandId: string): Promise<boolean> {
    const before = await this.update(brandId, {
      UpdateExpression: 'REMOVE failures, failingSince, openUntil, openedAt, opens, paidUntil',
      ConditionExpression: 'attribute_exists(pk)',
      ReturnValues: 'ALL_OLD',
    })
    return before !== null && before.openedAt !== null
  }

  /** Counts a failure; after several in a row, or a failed probe, opens the circuit. True when this opened it anew. */
  async failed(
    brandId: string,
    {
      why,
      isProbe,
      timeScale,
    }: { readonly why: BackEndFailure; readonly isProbe: boolean; readonly timeScale: number },
    now: Date,
  ): Promise<boolean> {
    const counted = await this.update(brandId, {
      UpdateExpression: 'ADD failures :one SET lastFailure = :failure, failingSince = if_not_exists(failingSince, :at)',
      ExpressionAttributeValues: { ':one': 1, ':failure': { at: timestamp(now), why }, ':at': timestamp(now) },
      ReturnValues: 'ALL_NEW',
    })
    if (counted === null || counted.failures < FAILURES_UNTIL_OPEN) return false
    // Requests that were under way when it opened do not open it again.
    if (counted.openUntil !== null && !isProbe) return false
    const until = now.getTime() + pauseSeconds(counted.opens) * timeScale * 1000
    const opened = await this.update(brandId, {
      UpdateExpression: 'SET openUntil = :until, opens = :opens, openedAt = if_not_exists(openedAt, :at)',
      ConditionExpression: isProbe ? 'openUntil = :seen' : 'attribute_not_exists(openUntil)',
      ExpressionAttributeValues: {
        ':until': until,
        ':opens': counted.opens + 1,
        ':at': timestamp(now),
        ...(isProbe ? { ':seen': counted.openUntil } : {}),
      },
      ReturnValues: 'ALL_NEW',
    })
    return opened !== null && counted.openedAt === null
  }

  private takeFromFull(brandId: string, pace: Pace, at: number): Promise<PaceState | null> {
    return this.update(brandId, {
      UpdateExpression: 'SET paidUntil = :paid, calledAt = :now',
      ConditionExpression: 'attribute_not_exists(openUntil) AND (attribute_not_exists(paidUntil) OR paidUntil <= :now)',
      ExpressionAttributeValues: { ':paid': at + cost(pace), ':now': at },
      ReturnValues: 'ALL_NEW',
    })
  }

  /** Queues behind earlier requests, as long as the wait is short enough. An addition succeeds however many functions do it. */
  private takeInLine(brandId: string, pace: Pace, at: number): Promise<PaceState | null> {
    return this.update(brandId, {
      UpdateExpression: 'SET paidUntil = paidUntil + :cost, calledAt = :now',
      ConditionExpression: 'attribute_not_exists(openUntil) AND paidUntil > :now AND paidUntil <= :latest',
      ExpressionAttributeValues: {
        ':cost': cost(pace),
        ':now': at,
        ':latest': at + LONGEST_WAIT_MILLISECONDS + (pace.burst - 1) * cost(pace),
      },
      ReturnValues: 'ALL_NEW',
    })
  }

  /** One request finds out whether the back end works again; the others are held back meanwhile. */
  private async probe(brandId: string, { openUntil }: PaceState, at: number): Promise<boolean> {
    const row = await this.update(brandId, {
      UpdateExpression: 'SET openUntil = :until, calledAt = :now',
      ConditionExpression: 'openUntil = :seen',
      ExpressionAttributeValues: { ':until': at + PROBE_SECONDS * 1000, ':seen': openUntil, ':now': at },
      ReturnValues: 'ALL_NEW',
    })
    return row !== null
  }

  /** Null when the condition did not hold. */
  private async update(
    brandId: string,
    input: Omit<UpdateCommandInput, 'TableName' | 'Key'>,
  ): Promise<PaceState | null> {
    try {
      const { Attributes } = await this.client.send(
        new UpdateCommand({ TableName: this.table, Key: brandPaceKey(brandId), ...input }),
      )
      return paceStateOf(Attributes)
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return null
      throw error
    }
  }
}
