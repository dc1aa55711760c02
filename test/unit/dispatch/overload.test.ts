import { expect, test } from 'vitest'
import { nextRetryInSeconds } from '../../../functions/dispatch/retry-schedule.ts'
import { resumptionOf } from '../../../functions/dispatch/sweep-due-work.ts'
import { addSeconds, timestamp } from '../../../functions/runtime/clock.ts'
import { sweep } from '../../../functions/storage/sweep.ts'
import { seeded } from '../webhooks/situations.ts'
import { DueTable } from './due-table.ts'

/*
 * Many orders are due at one moment, as when a sale is released, and their brand is unreachable for half an hour. The
 * sweeper is the real one, and so are the pauses between attempts. Around them: a queue with delays, a consumer that
 * handles so many messages a second, and attempts as the submitter makes them (docs/follow-an-order.md): it sets the
 * next due time before it calls, and drops a message whose order is not due.
 */
const ORDERS = 20_000
const MESSAGES_A_SECOND = 150
const OUTAGE_SECONDS = 1_800
const LEASE_SECONDS = 90
const LONGEST_DELAY_SECONDS = 900

interface BrandOrder {
  dueAt: number | null
  attempts: number
  firstAttemptAt: number
}

class Overload {
  now = 0
  readonly orders = new Map<string, BrandOrder>()
  /** How often each order was created at the brand. */
  readonly created = new Map<string, number>()
  readonly sweeps: string[][] = []
  mostQueued = 0
  dropped = 0
  queuedTwice = 0
  private readonly table = new DueTable()
  private readonly random = seeded(7)
  private readonly start = new Date('2026-11-22T18:00:00.000Z')
  private ready: { id: string; fromSweeper: boolean }[] = []
  private readonly delayed = new Map<number, string[]>()
  private readonly sweptAndWaiting = new Set<string>()

  constructor() {
    for (let number = 0; number < ORDERS; number++) {
      const id = `ord_${number}`
      this.orders.set(id, { dueAt: 0, attempts: 0, firstAttemptAt: 0 })
      this.setDue(id, 0)
    }
  }

  async run(seconds: number): Promise<void> {
    for (; this.now < seconds && this.created.size < ORDERS; this.now++) {
      for (const id of this.delayed.get(this.now) ?? []) this.ready.push({ id, fromSweeper: false })
      this.delayed.delete(this.now)
      if (this.now % 60 === 0) await this.sweep()
      this.mostQueued = Math.max(this.mostQueued, this.ready.length)
      for (const message of this.ready.splice(0, MESSAGES_A_SECOND)) this.handle(message)
    }
  }

  private async sweep(): Promise<void> {
    const swept: string[] = []
    await sweep({
      client: this.table.client,
      table: 'orders',
      now: () => addSeconds(this.start, this.now),
      random: this.random,
      timeScale: 1,
      queue: async (rows) => {
        for (const row of rows) {
          const { orderId } = JSON.parse(resumptionOf(row).body)
          swept.push(orderId)
          if (this.sweptAndWaiting.has(orderId)) this.queuedTwice++
          this.sweptAndWaiting.add(orderId)
          this.ready.push({ id: orderId, fromSweeper: true })
        }
        return rows.length
      },
    })
    this.sweeps.push(swept)
  }

  private handle({ id, fromSweeper }: { id: string; fromSweeper: boolean }): void {
    if (fromSweeper) this.sweptAndWaiting.delete(id)
    const order = this.orders.get(id)
    if (order === undefined || order.dueAt === null || order.dueAt > this.now) {
      this.dropped++
      return
    }
    order.attempts++
    if (order.attempts === 1) order.firstAttemptAt = this.now
    this.setDue(id, this.now + LEASE_SECONDS)
    if (this.now >= OUTAGE_SECONDS) {
      this.created.set(id, (this.created.get(id) ?? 0) + 1)
      this.setDue(id, null)
      return
    }
    const pause = nextRetryInSeconds({
      attempts: order.attempts,
      firstAttemptAt: addSeconds(this.start, order.firstAttemptAt),
      now: addSeconds(this.start, this.now),
      retryAfterSeconds: null,
      random: this.random(),
      timeScale: 1,
    })
    const seconds = Math.ceil(pause ?? 0)
    this.setDue(id, this.now + seconds)
    if (seconds > LONGEST_DELAY_SECONDS) return
    const at = this.now + seconds
    this.delayed.set(at, [...(this.delayed.get(at) ?? []), id])
  }

  private setDue(id: string, dueAt: number | null): void {
    const order = this.orders.get(id)
    if (order !== undefined) order.dueAt = dueAt
    this.table.set(`ORDER#${id}`, 'ORDER', dueAt === null ? null : timestamp(addSeconds(this.start, dueAt)))
  }
}

test('20,000 orders that are due at one moment reach a brand that was unreachable once each, and no backlog is queued twice', async () => {
  const overload = new Overload()
  await overload.run(3 * 3_600)
  expect(overload.created.size).toBe(ORDERS)
  expect(Math.max(...overload.created.values())).toBe(1)
  expect(overload.sweeps[0]).toHaveLength(ORDERS)
  // An order has its retry in the queue, and at most one message of the sweeper beside it.
  expect(overload.mostQueued).toBeLessThanOrEqual(2 * ORDERS)
  // It passes by itself, within minutes of what its messages take.
  expect(overload.now).toBeLessThan(OUTAGE_SECONDS + 3_600)
})
