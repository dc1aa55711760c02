import { expect, test } from 'vitest'
import type { Connection } from '../../../../functions/brands/kinds/integration.ts'
import type { PolledChanges } from '../../../../functions/brands/kinds/polled-changes.ts'
import { nothingKnown } from '../nothing-known.ts'
import { oneUnit, shopifyStand, submitCommand } from './stand.ts'

const stand = shopifyStand()

test('polling finds what changed since, and moves on', async () => {
  const connection = stand.connected()
  for (let index = 0; index < 3; index++)
    await connection.submit(submitCommand({ id: `bo_${index}`, lines: oneUnit() }))
  const first = await connection.poll?.(null, nothingKnown)
  expect(first?.reports.map(({ data }) => data.brandOrderId)).toEqual(['bo_0', 'bo_1', 'bo_2'])
  const [order] = stand.standIn.shop.orders
  if (order === undefined || first === undefined) throw new Error('The orders were made.')
  stand.standIn.shop.fulfill(order.id, [{ lineId: order.lines[0]?.id ?? '', quantity: 1 }], [])
  const second = await connection.poll?.(first.cursor, nothingKnown)
  expect(second?.reports.at(-1)).toMatchObject({ type: 'fulfillment.updated', data: { brandOrderId: 'bo_0' } })
  expect(Date.parse(reached(second))).toBeGreaterThan(Date.parse(reached(first)))
})

test('polling reads a long listing in pages, and goes on where a page ended', async () => {
  const connection = stand.connected()
  const { shop } = stand.standIn
  for (const sku of ['AUR-TEE-M', 'AUR-PIN']) shop.stock.set(sku, 100)
  const ids = Array.from({ length: 15 }, (_, index) => `bo_${index}`)
  for (const id of ids) await connection.submit(submitCommand({ id, lines: oneUnit() }))
  const first = await connection.poll?.(null, nothingKnown)
  const second = await connection.poll?.(first?.cursor ?? '', nothingKnown)
  expect([first?.more, second?.more]).toEqual([true, false])
  const found = [first, second].map((changes) => changes?.reports.map(({ data }) => data.brandOrderId))
  expect(found).toEqual([ids.slice(0, 10), ids.slice(10)])
  expect(reached(second)).toBe(shop.orders.at(-1)?.updatedAt)
})

test('an order that the shop does not answer about is read on its own', async () => {
  const connection = stand.connected()
  await makeOrders(connection, 3)
  const [order] = stand.standIn.shop.orders
  stand.standIn.next('unavailable', /^Order$/)
  const changes = await connection.poll?.(null, nothingKnown)
  expect(changes?.unread).toEqual([{ subject: order?.id, version: order?.updatedAt }])
  expect(changes?.reports.map(({ data }) => data.brandOrderId)).toEqual(['bo_1', 'bo_2'])
  expect(reached(changes)).toBe(stand.standIn.shop.orders.at(-1)?.updatedAt)
})

test('orders that cannot be reported, however many, do not hold up the others', async () => {
  const connection = stand.connected()
  await makeOrders(connection, 8)
  const { orders } = stand.standIn.shop
  // What no report can say.
  for (const order of orders.slice(0, 7)) order.currency = 'XXX'
  const changes = await connection.poll?.(null, nothingKnown)
  expect(changes?.unread).toEqual(orders.slice(0, 7).map(({ id, updatedAt }) => ({ subject: id, version: updatedAt })))
  expect(changes?.reports.map(({ data }) => data.brandOrderId)).toEqual(['bo_7'])
  expect(reached(changes)).toBe(orders.at(-1)?.updatedAt)
})

test('an order that takes too long to be read is set aside, and so are those for which no time is left', async () => {
  const connection = stand.connected()
  await makeOrders(connection, 3)
  const { orders } = stand.standIn.shop
  stand.standIn.answered = (operation) => {
    if (operation === 'Fulfillments') stand.clock.now = new Date(stand.clock.now.getTime() + 61_000)
  }
  const changes = await connection.poll?.(null, nothingKnown)
  expect(changes?.unread?.map(({ subject }) => subject)).toEqual(orders.map(({ id }) => id))
  expect(reached(changes)).toBe(orders.at(-1)?.updatedAt)
})

test.each(['unavailable', 'busy'] as const)(
  'a shop that is away (%s) is polled again from where it was',
  async (mishap) => {
    const connection = stand.connected()
    await makeOrders(connection, 2)
    for (let failures = 0; failures < 2; failures++) stand.standIn.next(mishap, /^(?!Changed)/)
    await expect(connection.poll?.(null, nothingKnown)).rejects.toThrow()
  },
)

test('a change that comes into the search up to an hour late is found', async () => {
  const connection = stand.connected()
  const { shop } = stand.standIn
  await makeOrders(connection, 2)
  const [late, prompt] = shop.orders
  if (late === undefined || prompt === undefined) throw new Error('The orders were made.')
  const ago = (minutes: number) => new Date(stand.clock.now.getTime() - minutes * 60_000).toISOString()
  Object.assign(late, { updatedAt: ago(50) })
  Object.assign(prompt, { updatedAt: ago(1) })
  shop.notYetKnown.add(late.id)
  const first = await connection.poll?.(null, nothingKnown)
  expect(first?.reports.map(({ data }) => data.brandOrderId)).toEqual(['bo_1'])
  shop.notYetKnown.clear()
  const soon = await connection.poll?.(first?.cursor ?? null, nothingKnown)
  expect(soon?.reports.map(({ data }) => data.brandOrderId)).toEqual(['bo_1'])
  stand.clock.now = new Date(stand.clock.now.getTime() + 3_600_000)
  const wide = await connection.poll?.(soon?.cursor ?? null, nothingKnown)
  expect(wide?.reports.map(({ data }) => data.brandOrderId)).toEqual(['bo_0', 'bo_1'])
  const again = await connection.poll?.(wide?.cursor ?? null, nothingKnown)
  expect(again?.reports.map(({ data }) => data.brandOrderId)).toEqual(['bo_1'])
})

test('a cursor from before there was a wide overlap goes on', async () => {
  const connection = stand.connected()
  await makeOrders(connection, 1)
  const { updatedAt } = stand.only().order
  const changes = await connection.poll?.(updatedAt, nothingKnown)
  expect(changes?.reports).toHaveLength(1)
  expect(reached(changes)).toBe(updatedAt)
})

function reached(changes: PolledChanges | undefined): string {
  return JSON.parse(changes?.cursor ?? '{}').reached
}

async function makeOrders(connection: Connection, count: number): Promise<void> {
  for (const sku of ['AUR-TEE-M', 'AUR-PIN']) stand.standIn.shop.stock.set(sku, 100)
  for (let index = 0; index < count; index++) {
    await connection.submit(submitCommand({ id: `bo_${index}`, lines: oneUnit().slice(0, 1) }))
  }
}
