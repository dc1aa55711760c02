import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { LEASE_SECONDS, LONGEST_PAUSE_SECONDS } from '../../../functions/dispatch/retry-schedule.ts'
import { transitionOf } from '../../../functions/dispatch/submitting/order-submission-store.ts'
import { pauseAfter, settleAttempt } from '../../../functions/dispatch/submitting/settle-attempt.ts'
import type { BrandOrder } from '../../../functions/orders/brand-order.ts'
import { startSubmission } from '../../../functions/orders/life/submission-steps.ts'
import type { TransitionStep } from '../../../functions/orders/life/transition.ts'
import { brandOrderWrite } from '../../../functions/orders/order-rows.ts'
import { addSeconds, timestamp } from '../../../functions/runtime/clock.ts'
import { LONGEST_DELAY_SECONDS } from '../../../functions/storage/kept-sweep.ts'
import { sweep } from '../../../functions/storage/sweep.ts'
import { auroraBrandOrder } from '../brands/purchased-order.ts'
import { AwayBrand } from './away-brand.ts'

/**
 * What is due all at once for a brand that is away, on a clock of its own. The code is the system's: the sweep, the
 * steps of a submission, their retry schedule, the brand's circuit and pace, and each row's place in the due index.
 * Ours is what AWS does: an index by shard, a queue with delays, and so many submissions at one time.
 */
export interface Overload {
  readonly orders: number
  /** Seconds during which nothing answers at the brand; a call ends by its time-out. */
  readonly awaySeconds: number
  /** Submissions that run at one time. */
  readonly atOnce: number
  readonly random: () => number
}

const STEP_MILLISECONDS = 100
const START = Date.parse('2026-11-22T18:00:00.000Z')

interface Row {
  brandOrder: BrandOrder
  duePk: string | undefined
  dueSk: string | undefined
  /** Messages that wait or are at work for it. */
  messages: number
  /** How often the brand made an order of it. */
  created: number
}

export class OverloadModel {
  readonly rows = new Map<string, Row>()
  /** Rows that a sweep queued, and those of them that a message was waiting for already. */
  swept = 0
  queuedTwice = 0
  attempts = 0
  private readonly shards = new Map<string, Map<string, Row>>()
  /** What happens at a time, by tenths of a second. */
  private readonly agenda = new Map<number, (() => void)[]>()
  private readonly waiting: Row[] = []
  private readonly overload: Overload
  private readonly brand: AwayBrand
  private now = START
  private atWork = 0
  private tokens = 0

  constructor(overload: Overload) {
    this.overload = overload
    this.brand = new AwayBrand(START + overload.awaySeconds * 1000, overload.random)
    const template = auroraBrandOrder()
    const at = timestamp(new Date(START))
    // They were released at one time, long after they were placed.
    const placedAt = timestamp(new Date(START - 86_400_000))
    const acceptBy = timestamp(new Date(START + 7 * 86_400_000))
    for (let number = 1; number <= overload.orders; number++) {
      const id = `bo_${number}`
      const brandOrder = { ...template, id, placedAt, acceptBy, releaseAfter: at, dueAt: at, updatedAt: placedAt }
      const row: Row = { brandOrder, duePk: undefined, dueSk: undefined, messages: 0, created: 0 }
      this.rows.set(id, row)
      this.write(row, brandOrder)
    }
  }

  /** Until nothing is due any more. Answers the seconds that it took. */
  async run(): Promise<number> {
    for (let minute = 0; minute < 24 * 60 && this.isBusy(); minute++) {
      await this.sweepOnce()
      this.until(START + (minute + 1) * 60_000)
    }
    return (this.now - START) / 1000
  }

  private isBusy(): boolean {
    return this.agenda.size > 0 || [...this.shards.values()].some((shard) => shard.size > 0)
  }

  private until(end: number): void {
    for (; this.now < end; this.now += STEP_MILLISECONDS) {
      const due = this.agenda.get(this.now) ?? []
      // What happens at once is added to the list while it is walked.
      for (const run of due) run()
      this.agenda.delete(this.now)
    }
  }

  private after(seconds: number, run: () => void): void {
    const at = this.now + Math.ceil((seconds * 1000) / STEP_MILLISECONDS) * STEP_MILLISECONDS
    const known = this.agenda.get(at)
    if (known === undefined) this.agenda.set(at, [run])
    else known.push(run)
  }

  private async sweepOnce(): Promise<void> {
    await sweep({
      client: { send: async (command: unknown) => this.answer(command) } as unknown as DynamoDBDocumentClient,
      table: 'orders',
      now: () => new Date(this.now),
      random: this.overload.random,
      timeScale: 1,
      queue: async (claimed) => {
        for (const { sk } of claimed) {
          const row = this.rows.get(sk.replace('ORDER#BRAND_ORDER#', '')) as Row
          this.swept++
          if (row.messages > 0) this.queuedTwice++
          this.send(row, 0)
        }
        return claimed.length
      },
    })
  }

  private send(row: Row, delaySeconds: number): void {
    row.messages++
    this.after(delaySeconds, () => {
      this.waiting.push(row)
      this.work()
    })
  }

  private work(): void {
    while (this.atWork < this.overload.atOnce && this.waiting.length > 0) {
      this.atWork++
      const row = this.waiting.shift() as Row
      const seconds = this.begin(row, () => {
        row.messages--
        this.atWork--
        this.work()
      })
      if (seconds === null) {
        row.messages--
        this.atWork--
      }
    }
  }

  /** One attempt, as `submitOrder` makes it. Answers the seconds that it takes; null where it has nothing to do. */
  private begin(row: Row, done: () => void): number | null {
    const found = row.brandOrder
    const now = new Date(this.now)
    if (found.dueAt === null || found.dueAt > timestamp(now)) return null
    const token = `token_${++this.tokens}`
    const waiting = { now, random: this.overload.random(), timeScale: 1 }
    const pause = pauseAfter(found, found.attempts + 1, null, waiting) ?? LONGEST_PAUSE_SECONDS
    const lease = {
      token,
      expiresAt: timestamp(addSeconds(now, LEASE_SECONDS)),
      dueAt: timestamp(addSeconds(now, Math.max(pause, LEASE_SECONDS))),
    }
    if (!this.apply(row, startSubmission(lease).apply(found, now))) return null
    this.attempts++
    const { seconds, outcome, end } = this.brand.call(this.now, () => row.created++)
    this.after(seconds, () => {
      end(this.now)
      const at = new Date(this.now)
      const settled = { now: at, random: this.overload.random(), timeScale: 1 }
      const result = settleAttempt(row.brandOrder, { outcome, sent: false }, settled)
      this.apply(row, transitionOf(token, result, timestamp(at)).apply(row.brandOrder, at))
      const dueAt = result.outcome === 'unresolved' ? result.dueAt : null
      const retry = dueAt === null ? null : Math.max(1, Math.ceil((Date.parse(dueAt) - this.now) / 1000))
      if (retry !== null && retry <= LONGEST_DELAY_SECONDS) this.send(row, retry)
      done()
    })
    return seconds
  }

  private apply(row: Row, step: TransitionStep): boolean {
    if ('unchanged' in step) return false
    this.write(row, { ...step.brandOrder, updatedAt: timestamp(new Date(this.now)) })
    return true
  }

  /** The row's place is what the order store writes. */
  private write(row: Row, brandOrder: BrandOrder): void {
    const { Put } = brandOrderWrite('orders', brandOrder, { version: brandOrder.version, dueSk: row.dueSk ?? null })
    row.brandOrder = brandOrder
    this.place(row, Put?.Item?.duePk, Put?.Item?.dueSk)
  }

  private place(row: Row, duePk: string | undefined, dueSk: string | undefined): void {
    if (row.duePk !== undefined) this.shards.get(row.duePk)?.delete(row.brandOrder.id)
    row.duePk = duePk
    row.dueSk = dueSk
    if (duePk === undefined) return
    if (!this.shards.has(duePk)) this.shards.set(duePk, new Map())
    this.shards.get(duePk)?.set(row.brandOrder.id, row)
  }

  /** As much of DynamoDB as a sweep uses. */
  private answer(command: unknown): object {
    if (command instanceof QueryCommand) {
      const { ':pk': pk, ':now': now } = command.input.ExpressionAttributeValues ?? {}
      const due = [...(this.shards.get(String(pk))?.values() ?? [])].filter(({ dueSk = '~' }) => dueSk <= now)
      const keys = due.map(({ brandOrder: { id, orderId } }) => ({
        pk: `ORDER#${orderId}`,
        sk: `ORDER#BRAND_ORDER#${id}`,
      }))
      return { Items: keys }
    }
    if (!(command instanceof UpdateCommand)) throw new Error('The model knows no such command.')
    const { Key = {}, ExpressionAttributeValues = {} } = command.input
    const row = this.rows.get(String(Key.sk).replace('ORDER#BRAND_ORDER#', ''))
    if (row?.dueSk === undefined || row.dueSk > ExpressionAttributeValues[':now']) {
      throw new ConditionalCheckFailedException({ message: 'not due', $metadata: {} })
    }
    this.place(row, ExpressionAttributeValues[':set_duePk'], ExpressionAttributeValues[':set_dueSk'])
    return { Attributes: {} }
  }
}
