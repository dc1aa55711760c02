import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { resumeBrand } from '../../../functions/dispatch/by-hand/resume-brand.ts'
import type { Command } from '../../../functions/dispatch/commands/command.ts'
import type { WorkflowInput } from '../../../functions/dispatch/find-due-work.ts'
import type { BrandOrder } from '../../../functions/orders/brand-order.ts'
import { addSeconds, timestamp } from '../../../functions/runtime/clock.ts'
import { DUE_START, type DuePlace } from '../../../functions/storage/due-rows.ts'
import { auroraBrandOrder } from '../brands/purchased-order.ts'
import { someBrand } from '../brands/some-brand.ts'
import { MemoryOrders } from './memory-orders.ts'

const now = new Date('2026-11-22T19:00:00.000Z')
const inSeconds = (seconds: number) => timestamp(addSeconds(now, seconds))

const command = (changes: Partial<Command> = {}): Command => ({
  id: 'chg_1',
  kind: 'cancellation',
  orderId: 'ord_1',
  brandOrderId: 'bo_1',
  brandId: 'aurora',
  isWhole: false,
  requestedAt: inSeconds(-600),
  attempts: 3,
  firstAttemptAt: inSeconds(-600),
  leasedUntil: null,
  pending: null,
  settled: null,
  dueAt: inSeconds(900),
  ...changes,
})

/** One brand order and one command of a brand in the due index, on two pages. */
async function resume({
  brandOrder,
  waiting,
  enabled = true,
}: {
  brandOrder?: BrandOrder
  waiting?: Command
  enabled?: boolean
}) {
  const orders = new MemoryOrders(brandOrder ?? auroraBrandOrder(), () => now)
  const queued: WorkflowInput[] = []
  const written: Command[] = []
  const second: DuePlace = { shard: 3, after: inSeconds(60) }
  const result = await resumeBrand('aurora', DUE_START, {
    findBrand: async () => someBrand('aurora', { enabled }),
    page: async (_, place) =>
      place === DUE_START
        ? { brandOrders: brandOrder === undefined ? [] : [brandOrder], commands: [], next: second }
        : { brandOrders: [], commands: waiting === undefined ? [] : [waiting], next: null },
    orders,
    commands: {
      replace: async (changed, attempts) => {
        if (attempts !== waiting?.attempts) return false
        written.push(changed)
        return true
      },
    },
    queue: async (inputs) => {
      queued.push(...inputs)
    },
    now: () => now,
    hasTime: () => true,
  })
  return { ...result, queued, written, brandOrder: orders.brandOrder }
}

test('what waits for a next attempt is due now, with a new time to be retried for', async () => {
  const waiting = auroraBrandOrder({
    status: 'submitting',
    attempts: 9,
    firstAttemptAt: inSeconds(-3600),
    dueAt: inSeconds(1500),
  })
  const { resumed, next, queued, written, brandOrder } = await resume({ brandOrder: waiting, waiting: command() })
  expect({ resumed, next }).toEqual({ resumed: 2, next: null })
  expect(queued).toEqual([
    { orderId: 'ord_1', brandOrderId: 'bo_1' },
    { orderId: 'ord_1', brandOrderId: 'bo_1', commandId: 'chg_1' },
  ])
  expect(brandOrder).toMatchObject({ dueAt: timestamp(now), attempts: 0, firstAttemptAt: timestamp(now) })
  expect(written).toMatchObject([{ id: 'chg_1', dueAt: timestamp(now), firstAttemptAt: null, attempts: 4 }])
})

const acceptBy = inSeconds(3600)
test.each<[string, Partial<BrandOrder>]>([
  ['was given up', { status: 'submitting', dueAt: null }],
  ['is due already', { status: 'submitting', dueAt: inSeconds(-1) }],
  ['is being tried', { status: 'submitting', dueAt: inSeconds(90), lease: { token: 't', expiresAt: inSeconds(60) } }],
  ['waits for its release', { status: 'pending', dueAt: inSeconds(900), releaseAfter: inSeconds(900) }],
  ['the brand decides about', { status: 'submitted', dueAt: acceptBy, acceptBy }],
  ['the brand accepted', { status: 'accepted', dueAt: inSeconds(900) }],
])('a brand order that %s stays as it is', async (_, changes) => {
  const before = auroraBrandOrder(changes)
  expect(await resume({ brandOrder: before })).toMatchObject({ resumed: 0, queued: [], brandOrder: before })
})

test.each<[string, Partial<Command>]>([
  ['was given up or settled', { dueAt: null }],
  ['is due already', { dueAt: inSeconds(-1) }],
  ['is being delivered', { leasedUntil: inSeconds(30) }],
  ['the brand decides about', { pending: { since: inSeconds(-60), handle: null, asks: 1 } }],
])('a request that %s stays as it is', async (_, changes) => {
  expect(await resume({ waiting: command(changes) })).toMatchObject({ resumed: 0, queued: [], written: [] })
})

test('a second time there is nothing left to resume', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('pending', 'submitting', 'submitted', 'accepted', 'rejected'),
      fc.option(fc.integer({ min: -3600, max: 7200 })),
      fc.option(fc.integer({ min: -3600, max: 7200 })),
      async (status, due, release) => {
        const before = auroraBrandOrder({
          status: status as BrandOrder['status'],
          dueAt: due === null ? null : inSeconds(due),
          releaseAfter: release === null ? null : inSeconds(release),
          acceptBy,
        })
        const { brandOrder, resumed } = await resume({ brandOrder: before })
        // Nothing is sent before its release.
        if (release !== null && release > 0) expect(resumed).toBe(0)
        expect((await resume({ brandOrder })).resumed).toBe(0)
      },
    ),
  )
})

test('nothing is resumed for a brand that is disabled', async () => {
  await expect(resume({ waiting: command(), enabled: false })).rejects.toMatchObject({ code: 'state_conflict' })
})
