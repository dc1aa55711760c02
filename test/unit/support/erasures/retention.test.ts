import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Order } from '../../../../functions/orders/order.ts'
import { CHANGED_SHARDS } from '../../../../functions/orders/orders-keys.ts'
import { DAYS_A_SWEEP, dueRetention, keepRetention } from '../../../../functions/support/erasures/retention.ts'

const shelf = { storefrontId: 'sf_1', livemode: false }
const DAY = 24 * 3600 * 1000
const start = Date.parse('2026-01-01T00:00:00.000Z')
const dayAt = (index: number) => new Date(start + index * DAY).toISOString().slice(0, 10)

test('a day is taken on when its last order is old enough, and not an hour before', async () => {
  const sweep = (now: string) =>
    dueRetention({
      retentionDays: 180,
      now: new Date(now),
      shelves: [shelf],
      through: '2026-01-01',
      readDays: async (_, { first, last }) => ['2026-01-02', '2026-01-03'].filter((day) => day >= first && day <= last),
    })
  // 180 days after the end of 2 January.
  expect(await sweep('2026-07-01T23:59:59.999Z')).toBeNull()
  const due = await sweep('2026-07-02T00:00:00.000Z')
  expect(due?.through).toBe('2026-01-02')
  expect(due?.tasks.map(({ day, shard }) => [day, shard])).toEqual(
    Array.from({ length: CHANGED_SHARDS }, (_, shard) => ['2026-01-02', shard]),
  )
})

test('sweeps take every recorded day once, however many there are and whenever they run', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.nat(400), { minLength: 1, maxLength: 120 }),
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 30 }),
      async (recorded, waits) => {
        const days = recorded.map(dayAt).toSorted()
        const taken: string[] = []
        let through: string | null = null
        let now = start + 180 * DAY
        for (const wait of [...waits, 1000, 1, 1, 1, 1, 1]) {
          now += wait * DAY
          const due = await dueRetention({
            retentionDays: 180,
            now: new Date(now),
            shelves: [shelf],
            through,
            readDays: async (_, { first, last, limit }) =>
              days.filter((day) => day >= first && day <= last).slice(0, limit),
          })
          if (due === null) continue
          const inSweep = [...new Set(due.tasks.map(({ day }) => day))]
          expect(inSweep.length).toBeLessThanOrEqual(DAYS_A_SWEEP)
          for (const day of inSweep) expect(Date.parse(day) + 181 * DAY).toBeLessThanOrEqual(now)
          taken.push(...inSweep)
          through = due.through
        }
        expect(taken).toEqual(days)
      },
    ),
    { numRuns: 100 },
  )
})

const task = { ...shelf, day: '2026-01-02', shard: 0, after: null }
const order = (id: string, status: string) => ({ id, brandOrders: [{ status }] }) as unknown as Order

test('ended orders are logged and erased; a step without time goes on behind the last', async () => {
  const orders = ['completed', 'accepted', 'rejected', 'cancelled'].map((status, index) => ({
    place: `2026-01-02T00:00:0${index}.000Z#ord_${index}`,
    order: order(`ord_${index}`, status),
  }))
  const done: string[] = []
  let left = 2
  const dependencies = {
    walk: async function* ({ after }: { after: string | null }) {
      yield* orders.filter(({ place }) => after === null || place > after)
    },
    logErasure: async ({ orderId, because }: { orderId: string; because: string }) => {
      done.push(`${because} ${orderId}`)
    },
    eraseOrder: async ({ orderId }: { orderId: string }) => {
      done.push(orderId)
    },
    eraseExports: async (orders: readonly Order[]) => {
      done.push(`exports of ${orders.map(({ id }) => id).join(' ')}`)
    },
    now: () => new Date(),
    hasTime: () => left-- > 0,
  }
  const first = await keepRetention(task, dependencies)
  expect(first).toEqual({ erased: 1, rest: { ...task, after: orders[1]?.place } })
  left = 10
  expect(await keepRetention(first.rest ?? task, dependencies)).toEqual({ erased: 2, rest: null })
  expect(done).toEqual([
    ...['retention ord_0', 'ord_0', 'exports of ord_0'],
    ...['retention ord_2', 'ord_2', 'retention ord_3', 'ord_3', 'exports of ord_2 ord_3'],
  ])
})
