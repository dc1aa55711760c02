import { afterEach, expect, test } from 'vitest'
import type { Command } from '../../../functions/dispatch/commands/command.ts'
import { openRefund } from '../../../functions/orders/life/refunds/open-refund.ts'
import { applyReport } from '../../../functions/orders/life/reports/apply-report.ts'
import {
  requestAddressChange,
  requestCancellation,
  requestReturn,
} from '../../../functions/orders/life/request-change.ts'
import type { Transition } from '../../../functions/orders/life/transition.ts'
import { commandStand } from './command-stand.ts'

const stopping: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(stopping.splice(0).map((stop) => stop()))
})

const lines = [{ lineId: 'line_1', quantity: 1 }]
const requests: Record<Command['kind'], Transition | null> = {
  cancellation: requestCancellation({ id: 'chg_1', lines, reason: { code: 'customer_request' } }),
  address_change: requestAddressChange('chg_1'),
  return: requestReturn({
    id: 'chg_1',
    lines: [{ lineId: 'line_1', quantity: 1, reason: 'too_small' }],
    origin: 'storefront',
  }),
  refund: openRefund({
    id: 'chg_1',
    lines,
    shipping: null,
    fees: null,
    goodwill: 0,
    returnId: null,
    reason: 'late',
  }),
  // The books know nothing of it.
  erasure: null,
}

async function stand(kind: Command['kind']) {
  const made = await commandStand(kind, requests[kind])
  stopping.push(made.stop)
  return made
}

test.each([
  ['cancellation', 'accepted', { cancellations: [{ status: 'confirmed' }], lines: [{ quantities: { cancelled: 1 } }] }],
  [
    'cancellation',
    'refused',
    {
      cancellations: [{ status: 'refused', refusal: { reason: 'other', providerCode: null, field: null } }],
      lines: [{ quantities: { cancelled: 0 } }],
    },
  ],
  ['address_change', 'accepted', { addressChanges: [{ status: 'confirmed' }] }],
  ['address_change', 'refused', { addressChanges: [{ status: 'refused' }] }],
  ['return', 'accepted', { returns: [{ status: 'approved', reference: 'X-1' }] }],
  ['return', 'refused', { returns: [{ status: 'declined' }] }],
  ['refund', 'accepted', { refunds: [{ status: 'pending', reference: 'X-1' }], amounts: { toReturn: 2572 } }],
  [
    'refund',
    'refused',
    {
      // The platform holds the money: the brand's objection is for a person.
      refunds: [{ status: 'pending', returnedBy: 'platform' }],
      amounts: { toReturn: 2572 },
      attention: { code: 'contradictory_report', detail: { report: 'refund.request', objectId: 'chg_1' } },
    },
  ],
] as const)('a %s that the brand %s', async (kind, outcome, expected) => {
  const { deliver, brand, orders, row, received } = await stand(kind)
  brand.body = { outcome, reference: 'X-1', reason: { code: 'other' } }
  expect(await deliver()).toEqual({ outcome })
  expect(orders.brandOrder).toMatchObject(expected)
  expect(row.command).toMatchObject({ dueAt: null, leasedUntil: null, attempts: 1 })
  expect(await deliver()).toEqual({ outcome: 'nothing_to_do' })
  expect(received).toHaveLength(1)
})

test.each([
  ['cancellation', { cancellations: [{ status: 'requested' }] }],
  ['return', { returns: [{ status: 'requested', reference: 'X-1' }] }],
] as const)(
  'row C7: a brand that decides later about a %s is asked again, until it decides',
  async (kind, expected) => {
    const { deliver, brand, orders, row, received, untilDue } = await stand(kind)
    brand.body = { outcome: 'pending', reference: 'X-1' }
    expect(await deliver()).toEqual({ outcome: 'pending' })
    expect(orders.brandOrder).toMatchObject(expected)
    expect(await deliver()).toEqual({ outcome: 'not_due' })
    untilDue()
    expect(await deliver()).toEqual({ outcome: 'pending' })
    brand.body = { outcome: 'refused', reason: { code: 'other' } }
    untilDue()
    expect(await deliver()).toEqual({ outcome: 'refused' })
    expect(row.command).toMatchObject({ dueAt: null, leasedUntil: null })
    expect(received).toHaveLength(3)
  },
)

test('row C7: a brand that never decides is asked for three days, ever more rarely; then a person has to look', async () => {
  const { deliver, brand, orders, clock, received, untilDue } = await stand('cancellation')
  brand.body = { outcome: 'pending' }
  const first = clock.now.getTime()
  let last = await deliver()
  while (last.outcome === 'pending') {
    untilDue()
    last = await deliver()
  }
  expect(last).toEqual({ outcome: 'attention' })
  expect(clock.now.getTime() - first).toBeGreaterThanOrEqual(3 * 24 * 3600 * 1000)
  expect(received.length).toBeLessThan(25)
  expect(orders.brandOrder.attention?.code).toBe('outcome_unknown')
  expect(await deliver()).toEqual({ outcome: 'nothing_to_do' })
})

test('a brand that has become one of the other mode is not asked about an order of before', async () => {
  const { deliver, dependencies, received, untilDue } = await stand('cancellation')
  const findBrand = async (id: string) => {
    const brand = await dependencies.findBrand(id)
    return brand === null ? null : { ...brand, modes: ['live' as const] }
  }
  expect(await deliver({ findBrand })).toMatchObject({ outcome: 'retry' })
  expect(received).toEqual([])
  untilDue()
  expect(await deliver()).toEqual({ outcome: 'accepted' })
})

test('two deliverers at once make one call', async () => {
  const { deliver, received } = await stand('cancellation')
  const outcomes = await Promise.all([deliver(), deliver(), deliver()])
  expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['accepted', 'busy', 'busy'])
  expect(received).toHaveLength(1)
})

test('dies after the brand did it and before that was written down: the same command again, and one effect', async () => {
  const { deliver, orders, received, untilDue } = await stand('cancellation')
  const transition = async (): Promise<never> => {
    throw new Error('The function died here.')
  }
  const findBrandOrder = orders.findBrandOrder.bind(orders)
  await expect(deliver({ orders: { findBrandOrder, transition } })).rejects.toThrow()
  expect(await deliver()).toEqual({ outcome: 'not_due' })
  untilDue()
  expect(await deliver()).toEqual({ outcome: 'accepted' })
  expect(new Set(received.map(({ id, body }) => `${id} ${body}`)).size).toBe(1)
  expect(orders.brandOrder.lines[0]?.quantities.cancelled).toBe(1)
})

test('a brand that stays away is told for a day, ever more rarely, and then somebody is asked', async () => {
  const { deliver, brand, orders, row, untilDue, clock } = await stand('refund')
  brand.status = 503
  const first = clock.now.getTime()
  expect(await deliver()).toEqual({ outcome: 'retry', retryInSeconds: 5 })
  let last: string = 'retry'
  while (row.command.dueAt !== null) {
    expect(last).toBe('retry')
    untilDue()
    last = (await deliver()).outcome
  }
  expect(last).toBe('attention')
  expect(clock.now.getTime() - first).toBeGreaterThanOrEqual(24 * 3600 * 1000)
  expect(orders.events.map(({ data }) => 'attention' in data && data.attention.code)).toEqual(['retries_exhausted'])
  expect(orders.brandOrder.refunds).toMatchObject([{ status: 'pending' }])
})

test('what trying again does not heal raises attention at once, and is still tried', async () => {
  const { deliver, brand, orders, untilDue } = await stand('cancellation')
  brand.status = 401
  expect(await deliver()).toEqual({ outcome: 'retry', retryInSeconds: 5 })
  expect(orders.brandOrder.attention?.code).toBe('outcome_unknown')
  brand.status = 200
  untilDue()
  expect(await deliver()).toEqual({ outcome: 'accepted' })
})

test('a brand that has not got the order yet is told once it has', async () => {
  const { deliver, brand, untilDue } = await stand('cancellation')
  brand.body = { outcome: 'not_found' }
  expect(await deliver()).toMatchObject({ outcome: 'retry' })
  brand.body = { outcome: 'accepted' }
  untilDue()
  expect(await deliver()).toEqual({ outcome: 'accepted' })
})

test('a brand that reported before it was told is told nothing', async () => {
  const { deliver, orders, received, row } = await stand('cancellation')
  const at = '2026-11-23T09:59:00.000Z'
  const data = { brandOrderId: 'bo_1', occurredAt: at, reason: { code: 'other' as const }, lines }
  await orders.transition('ord_1', 'bo_1', applyReport({ type: 'order.cancelled', timestamp: at, data }))
  expect(orders.brandOrder.cancellations).toMatchObject([{ status: 'confirmed' }])
  expect(orders.brandOrder.lines[0]?.quantities.cancelled).toBe(1)
  expect(await deliver()).toEqual({ outcome: 'nothing_to_do' })
  expect([received.length, row.command.dueAt]).toEqual([0, null])
})

test('an address that was erased is told to nobody', async () => {
  const { deliver, orders, received } = await stand('address_change')
  expect(await deliver({ openAddress: async () => null })).toEqual({ outcome: 'refused' })
  expect(orders.brandOrder.addressChanges).toMatchObject([{ status: 'refused' }])
  expect(received).toEqual([])
})

test('another integration’s function leaves it alone', async () => {
  const { deliver, received } = await stand('cancellation')
  expect(await deliver({ integration: 'shopify' })).toMatchObject({ outcome: 'retry' })
  expect(received).toEqual([])
})
