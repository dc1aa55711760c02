import { afterEach, expect, test } from 'vitest'
import type { BrandOrder } from '../../../functions/orders/brand-order.ts'
import { applyReport } from '../../../functions/orders/life/reports/apply-report.ts'
import { dueWhenQuiet } from '../../../functions/orders/life/reports/complete-when-quiet.ts'
import { requestCancellation } from '../../../functions/orders/life/request-change.ts'
import { contractExample } from '../brands/purchased-order.ts'
import { submissionStand } from './submission-stand.ts'

const stopping: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(stopping.splice(0).map((stop) => stop()))
})

async function stand(changes: Partial<BrandOrder> = {}, settings: Record<string, unknown> = {}) {
  const made = await submissionStand(changes, settings)
  stopping.push(made.stop)
  return made
}

test('creates the order at the first attempt without a look-up, and records that it was accepted', async () => {
  const { submit, received, orders } = await stand()
  expect(await submit()).toEqual({ outcome: 'accepted' })
  expect(received.map(({ type }) => type)).toEqual(['order.submit'])
  expect(JSON.parse(received[0]?.body ?? '').data).toEqual(contractExample)
  expect(orders.brandOrder).toMatchObject({ status: 'accepted', brandReference: 'A-1', lease: null, dueAt: null })
  expect(orders.events.map(({ type }) => type)).toEqual(['order.in_progress'])
})

test('a refusal ends the brand order and says what is to be returned', async () => {
  const { submit, brandsBook, orders } = await stand()
  brandsBook.mode = 'reject'
  expect(await submit()).toEqual({ outcome: 'refused' })
  expect(orders.brandOrder).toMatchObject({ status: 'rejected', reason: { code: 'out_of_stock' } })
  expect(orders.events[0]).toMatchObject({ type: 'order.rejected', data: { amountToReturn: { total: 5684 } } })
})

test('an accepted order whose answer was lost is found by the look-up and not created again', async () => {
  const { submit, brandsBook, orders, received, untilDue } = await stand()
  brandsBook.mode = 'lose_answer'
  expect(await submit()).toEqual({ outcome: 'retry', retryInSeconds: 5 })
  expect(orders.brandOrder).toMatchObject({ status: 'submitting', attempts: 1, lease: null })
  untilDue()
  expect(await submit()).toEqual({ outcome: 'accepted' })
  expect(brandsBook.orders.size).toBe(1)
  expect(received.map(({ type }) => type)).toEqual(['order.submit', 'order.lookup'])
})

test('two submitters at once make one order and one call', async () => {
  const { submit, brandsBook, received } = await stand()
  const outcomes = await Promise.all([submit(), submit(), submit()])
  expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['accepted', 'busy', 'busy'])
  expect(brandsBook.orders.size).toBe(1)
  expect(received.filter(({ type }) => type === 'order.submit')).toHaveLength(1)
})

test('what is not due, settled or unknown is left alone', async () => {
  const early = await stand({ dueAt: '2026-11-22T18:00:02.000Z' })
  expect(await early.submit()).toEqual({ outcome: 'not_due' })
  const settled = await stand({ status: 'accepted', dueAt: '2026-11-22T18:00:00.000Z' })
  expect(await settled.submit()).toEqual({ outcome: 'nothing_to_do' })
  const given = await stand({ dueAt: null })
  expect(await given.submit()).toEqual({ outcome: 'nothing_to_do' })
  expect([...early.received, ...settled.received, ...given.received]).toEqual([])
})

test('a brand that stays away is tried for a day, ever more rarely, and then somebody is asked', async () => {
  const { submit, brandsBook, orders, received, untilDue, clock } = await stand()
  brandsBook.mode = 'fail'
  const first = clock.now.getTime()
  const delays: (number | undefined)[] = []
  let result = await submit()
  while (orders.brandOrder.dueAt !== null) {
    expect(result.outcome).toBe('retry')
    delays.push(result.retryInSeconds)
    untilDue()
    result = await submit()
  }
  expect(result).toEqual({ outcome: 'attention' })
  expect(clock.now.getTime() - first).toBeGreaterThanOrEqual(24 * 3600 * 1000)
  expect(delays.slice(0, 9)).toEqual([5, 10, 20, 40, 80, 160, 320, 640, undefined])
  // Nobody answered a look-up, so the order was not sent a second time.
  const [sent, ...asked] = received.map(({ type }) => type)
  expect([sent, new Set(asked)]).toEqual(['order.submit', new Set(['order.lookup'])])
  // Once when it should have been accepted, once when we gave up.
  expect(orders.events.map(({ type, data }) => [type, 'attention' in data && data.attention.code])).toEqual([
    ['order.attention_required', 'accept_overdue'],
    ['order.attention_required', 'retries_exhausted'],
  ])
  expect(await submit()).toEqual({ outcome: 'nothing_to_do' })
})

test('what nobody will accept by itself raises attention at once, and is still tried', async () => {
  const { submit, brandsBook, orders, untilDue } = await stand()
  brandsBook.mode = 'unauthorized'
  expect(await submit()).toEqual({ outcome: 'retry', retryInSeconds: 5 })
  expect(orders.brandOrder.attention).toMatchObject({
    code: 'outcome_unknown',
    detail: { report: 'order.submit', status: '401' },
  })
  untilDue()
  await submit()
  expect(orders.events.map(({ type }) => type)).toEqual(['order.attention_required'])
  brandsBook.mode = 'ok'
  untilDue()
  expect(await submit()).toEqual({ outcome: 'accepted' })
  expect(orders.brandOrder.attention).toBeNull()
})

test('a brand that takes its time is looked up when it should have decided, and then somebody is asked', async () => {
  const { submit, brandsBook, orders, received, untilDue } = await stand()
  brandsBook.mode = 'pending'
  expect(await submit()).toEqual({ outcome: 'pending' })
  expect(orders.brandOrder).toMatchObject({ status: 'submitted', dueAt: orders.brandOrder.acceptBy })
  untilDue()
  expect(await submit()).toEqual({ outcome: 'attention' })
  expect(orders.brandOrder).toMatchObject({ status: 'submitted', dueAt: null, attention: { code: 'accept_overdue' } })
  expect(received.map(({ type }) => type)).toEqual(['order.submit', 'order.lookup'])
})

test('a brand that is away when it should have decided is asked again, and found out', async () => {
  const { submit, brandsBook, orders, untilDue } = await stand()
  brandsBook.mode = 'pending'
  await submit()
  for (const order of brandsBook.orders.values()) order.answer = { outcome: 'accepted', brandReference: 'A-9' }
  brandsBook.mode = 'fail'
  untilDue()
  expect(await submit()).toMatchObject({ outcome: 'retry' })
  expect(orders.brandOrder).toMatchObject({ status: 'submitted', attention: { code: 'accept_overdue' } })
  brandsBook.mode = 'ok'
  untilDue()
  expect(await submit()).toEqual({ outcome: 'accepted' })
  expect(orders.brandOrder.attention).toBeNull()
})

test('a brand that decided meanwhile is found out when it should have', async () => {
  const { submit, brandsBook, orders, untilDue } = await stand()
  brandsBook.mode = 'pending'
  await submit()
  for (const order of brandsBook.orders.values()) order.answer = { outcome: 'accepted', brandReference: 'A-9' }
  untilDue()
  expect(await submit()).toEqual({ outcome: 'accepted' })
  expect(orders.brandOrder.brandReference).toBe('A-9')
})

test('a disabled brand is not called, and its order waits', async () => {
  const { submit, brand, received, orders, untilDue } = await stand()
  expect(await submit({ findBrand: async () => ({ ...brand, enabled: false }) })).toMatchObject({ outcome: 'retry' })
  untilDue()
  expect(await submit({ findBrand: async () => null })).toMatchObject({ outcome: 'retry' })
  expect(received).toEqual([])
  expect(orders.brandOrder.status).toBe('submitting')
})

test('a brand that is disabled while an answer is lost is asked about that order, and sent no other', async () => {
  const { submit, brandsBook, brand, received, orders, untilDue } = await stand()
  const findBrand = async () => ({ ...brand, enabled: false })
  brandsBook.mode = 'lose_answer'
  await submit()
  brandsBook.mode = 'ok'
  const taken = new Map(brandsBook.orders)
  brandsBook.orders.clear()
  untilDue()
  // As if it had never arrived: it is not created now.
  expect(await submit({ findBrand })).toMatchObject({ outcome: 'retry' })
  for (const [id, order] of taken) brandsBook.orders.set(id, order)
  untilDue()
  expect(await submit({ findBrand })).toEqual({ outcome: 'accepted' })
  expect(received.map(({ type }) => type)).toEqual(['order.submit', 'order.lookup', 'order.lookup'])
  expect(orders.brandOrder.status).toBe('accepted')
})

test.each([
  ['live', true, 'test'],
  ['test', false, 'live'],
] as const)('a %s order does not reach a back end of the other mode, not even a question about it', async (...row) => {
  const [, livemode, mode] = row
  const { submit, brand, received } = await stand({ livemode })
  expect(await submit({ findBrand: async () => ({ ...brand, modes: [mode] }) })).toMatchObject({ outcome: 'retry' })
  expect(received).toEqual([])
})

test('an order whose customer was erased before it was sent is not sent, and somebody is asked', async () => {
  const { submit, received, orders } = await stand()
  expect(await submit({ openFulfilment: async () => null })).toEqual({ outcome: 'attention' })
  expect(received).toEqual([])
  expect(orders.brandOrder).toMatchObject({ dueAt: null, attention: { code: 'retries_exhausted' } })
})

test.each([
  ['an attempt came before, whatever became of it', { attempts: 1, firstAttemptAt: '2026-11-22T18:00:00.000Z' }],
  ['a person started the retries anew', { attempts: 0, firstAttemptAt: '2026-11-22T18:00:00.000Z' }],
])('looks the order up first where %s', async (_, changes) => {
  const { submit, received } = await stand(changes)
  expect(await submit()).toEqual({ outcome: 'accepted' })
  expect(received.map(({ type }) => type)).toEqual(['order.lookup', 'order.submit'])
})

test('after a restore the first attempt asks too: an order that the brand has from before is not created again', async () => {
  const { submit, brandsBook, received, orders } = await stand()
  brandsBook.orders.set('a key of before', {
    brandOrderId: orders.brandOrder.id,
    answer: { outcome: 'accepted', brandReference: 'A-from-before' },
    body: '',
  })
  expect(await submit({ lookUpFirst: true })).toEqual({ outcome: 'accepted' })
  expect(received.map(({ type }) => type)).toEqual(['order.lookup'])
  expect(brandsBook.orders.size).toBe(1)
  expect(orders.brandOrder).toMatchObject({ status: 'accepted', brandReference: 'A-from-before' })
})

test('after a restore an order that the brand does not have is created', async () => {
  const { submit, received } = await stand()
  expect(await submit({ lookUpFirst: true })).toEqual({ outcome: 'accepted' })
  expect(received.map(({ type }) => type)).toEqual(['order.lookup', 'order.submit'])
})

test('a brand that does not track shipments: its order is taken as delivered after so many quiet days', async () => {
  const { submit, orders, clock, pass } = await stand({}, { tracking: 'none' })
  const days = (count: number) => count * 24 * 3600
  expect(await submit()).toEqual({ outcome: 'accepted' })
  pass(days(10))
  const at = clock.now.toISOString()
  const data = {
    brandOrderId: 'bo_1',
    occurredAt: at,
    cancellation: { cancellationId: 'can_1', status: 'refused' as const },
  }
  await orders.transition('ord_1', 'bo_1', requestCancellation({ id: 'can_1', lines: [], reason: { code: 'other' } }))
  const report = applyReport({ type: 'cancellation.updated', timestamp: at, data })
  await orders.transition('ord_1', 'bo_1', dueWhenQuiet(report, days(14)))
  pass(days(13))
  expect(await submit()).toEqual({ outcome: 'not_due' })
  pass(days(1))
  expect(await submit()).toEqual({ outcome: 'nothing_to_do' })
  expect(orders.brandOrder).toMatchObject({ status: 'completed', fulfillmentStatus: 'delivered', dueAt: null })
  expect(orders.events.map(({ type }) => type).slice(-2)).toEqual(['order.delivered', 'order.completed'])
})
