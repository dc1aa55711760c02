import { afterEach, expect, test } from 'vitest'
import { commandStand } from './command-stand.ts'

const stopping: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(stopping.splice(0).map((stop) => stop()))
})

/** The books know nothing of an erasure. */
async function stand() {
  const made = await commandStand('erasure', null)
  stopping.push(made.stop)
  return made
}

test.each(['accepted', 'refused'] as const)(
  'an erasure that the brand %s changes nothing in the books',
  async (outcome) => {
    const { deliver, brand, orders, row, received } = await stand()
    const before = structuredClone(orders.brandOrder)
    brand.body = { outcome, reference: 'X-1', reason: { code: 'other' } }
    expect(await deliver()).toEqual({ outcome })
    expect(orders.brandOrder).toEqual(before)
    expect(orders.events).toEqual([])
    expect(row.command).toMatchObject({ dueAt: null, settled: outcome })
    const [request] = received
    expect(JSON.parse(request?.body ?? '')).toEqual({
      type: 'customer.erase',
      timestamp: '2026-11-23T10:00:00.000Z',
      data: { brandOrderId: 'bo_1', erasureId: 'chg_1' },
    })
    expect(request?.idempotencyKey).toBe('customer_erase_chg_1_bo_1')
  },
)

test('a brand that is away for three weeks hears of an erasure then', async () => {
  const { deliver, brand, clock, untilDue } = await stand()
  const first = clock.now.getTime()
  brand.status = 503
  let last = await deliver()
  while (clock.now.getTime() - first < 21 * 24 * 3600 * 1000) {
    expect(last.outcome).toBe('retry')
    untilDue()
    last = await deliver()
  }
  brand.status = 200
  untilDue()
  expect(await deliver()).toEqual({ outcome: 'accepted' })
})

test('a brand that stays away for a month is left to a person', async () => {
  const { deliver, brand, orders, row, untilDue } = await stand()
  brand.status = 503
  let last = await deliver()
  while (last.outcome === 'retry') {
    untilDue()
    last = await deliver()
  }
  expect(last).toEqual({ outcome: 'attention' })
  expect(row.command).toMatchObject({ dueAt: null, settled: 'attention' })
  expect(orders.brandOrder.attention).toMatchObject({ code: 'retries_exhausted', detail: { report: 'customer.erase' } })
})
