import { afterEach, expect, test } from 'vitest'
import type { Connection } from '../../../functions/brands/kinds/integration.ts'
import { settleAttention } from '../../../functions/dispatch/by-hand/resolve-attention.ts'
import { retryBrandOrder } from '../../../functions/dispatch/by-hand/retry-brand-order.ts'
import type { WorkflowInput } from '../../../functions/dispatch/find-due-work.ts'
import { requestCancellation } from '../../../functions/orders/life/request-change.ts'
import { raiseAttention } from '../../../functions/orders/life/submission-steps.ts'
import { commandStand } from './command-stand.ts'
import { submissionStand } from './submission-stand.ts'

const ids = { orderId: 'ord_1', brandOrderId: 'bo_1' }
const stopping: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(stopping.splice(0).map((stop) => stop()))
})

/** A cancellation that a brand does not answer. */
async function stand() {
  const lines = [{ lineId: 'line_1', quantity: 1 }]
  const request = requestCancellation({ id: 'chg_1', lines, reason: { code: 'customer_request' } })
  const made = await commandStand('cancellation', request)
  stopping.push(made.stop)
  const queued: WorkflowInput[] = []
  const retry = () =>
    retryBrandOrder(ids, {
      orders: made.orders,
      commands: made.dependencies.commands,
      queue: async (input) => {
        queued.push(input)
      },
      now: () => made.clock.now,
    })
  return { ...made, queued, retry }
}

test('what was given up is asked again by hand, under the same id', async () => {
  const { brand, deliver, untilDue, row, retry, queued, orders, clock, received } = await stand()
  brand.status = 500
  for (;;) {
    await deliver()
    if (row.command.dueAt === null) break
    untilDue()
  }
  expect(orders.brandOrder.attention?.code).toBe('retries_exhausted')
  clock.now = new Date(clock.now.getTime() + 3_600_000)
  brand.status = 200
  expect(await retry()).toMatchObject({ status: 202, body: { status: 'accepted', commands: ['chg_1'] } })
  expect(queued).toEqual([{ ...ids, commandId: 'chg_1' }])
  expect(await deliver()).toEqual({ outcome: 'accepted' })
  expect(orders.brandOrder.cancellations).toMatchObject([{ status: 'confirmed' }])
  expect(new Set(received.map(({ id }) => id)).size).toBe(1)
})

test('what the brand is being asked at the moment is not asked a second time beside it', async () => {
  const { deliver, retry, queued, row } = await stand()
  let refusal: unknown
  const cancel = async () => {
    refusal = await retry().catch((error: unknown) => error)
    return { outcome: 'accepted', reference: null } as const
  }
  expect(await deliver({ connect: async () => ({ cancel }) as unknown as Connection })).toEqual({ outcome: 'accepted' })
  expect(refusal).toMatchObject({ code: 'state_conflict' })
  expect(queued).toEqual([])
  expect(row.command.attempts).toBe(1)
})

test('with nothing undecided there is nothing to retry', async () => {
  const { deliver, retry, queued } = await stand()
  await deliver()
  await expect(retry()).rejects.toMatchObject({ code: 'state_conflict' })
  expect(queued).toEqual([])
})

test('attention is settled once, told, and raised again by what happens again', async () => {
  const { orders } = await stand()
  await expect(settleAttention(ids, orders)).rejects.toMatchObject({ code: 'state_conflict' })
  await orders.transition('ord_1', 'bo_1', raiseAttention('contradictory_report'))
  expect(await settleAttention(ids, orders)).toMatchObject({
    status: 200,
    body: { status: 'accepted', attention: null },
  })
  expect(orders.brandOrder.attention).toBeNull()
  await orders.transition('ord_1', 'bo_1', raiseAttention('contradictory_report'))
  expect(orders.events.map(({ type }) => type)).toEqual([
    'order.attention_required',
    'order.attention_resolved',
    'order.attention_required',
  ])
})

test('by hand nothing is submitted before it is to be released', async () => {
  const releaseAfter = '2026-12-24T00:00:00.000Z'
  const made = await submissionStand({ status: 'pending', releaseAfter, dueAt: releaseAfter })
  stopping.push(made.stop)
  const retry = () =>
    retryBrandOrder(ids, {
      orders: made.orders,
      commands: { find: async () => null, replace: async () => false },
      queue: async () => undefined,
      now: () => made.clock.now,
    })
  expect(await retry()).toMatchObject({ body: { dueAt: releaseAfter } })
  expect(await made.submit()).toEqual({ outcome: 'not_due' })
  expect(made.received).toEqual([])
  made.clock.now = new Date(releaseAfter)
  expect(await made.submit()).toEqual({ outcome: 'accepted' })
})

test.each(['submitting', 'submitted'] as const)(
  'a %s one that nobody would ask about any more is not settled by hand, but asked again',
  async (status) => {
    const attention = { code: 'contradictory_report', since: '2026-11-22T18:00:00.000Z', detail: null } as const
    const { orders, stop } = await submissionStand({ status, attention, dueAt: null, lease: null })
    stopping.push(stop)
    await expect(settleAttention(ids, orders)).rejects.toMatchObject({ message: expect.stringContaining('retry') })
    expect(orders.brandOrder.attention).toEqual(attention)
  },
)
