import { expect, test } from 'vitest'
import { oneUnit, shopifyStand, submitCommand } from './shopify-stand.ts'

const stand = shopifyStand()

test('polling finds what changed since, and moves on', async () => {
  const connection = stand.connected()
  for (let index = 0; index < 3; index++)
    await connection.submit(submitCommand({ id: `bo_${index}`, lines: oneUnit() }))
  const first = await connection.poll?.(null)
  expect(first?.reports.map(({ data }) => data.brandOrderId)).toEqual(['bo_0', 'bo_1', 'bo_2'])
  const [order] = stand.standIn.shop.orders
  if (order === undefined || first === undefined) throw new Error('The orders were made.')
  stand.standIn.shop.fulfill(order.id, [{ lineId: order.lines[0]?.id ?? '', quantity: 1 }], [])
  const second = await connection.poll?.(first.cursor)
  expect(second?.reports.at(-1)).toMatchObject({ type: 'fulfillment.updated', data: { brandOrderId: 'bo_0' } })
  expect(Date.parse(second?.cursor ?? '')).toBeGreaterThan(Date.parse(first.cursor))
})

test('polling reads a long listing in pages, and goes on where a page ended', async () => {
  const connection = stand.connected()
  const { shop } = stand.standIn
  for (const sku of ['AUR-TEE-M', 'AUR-PIN']) shop.stock.set(sku, 100)
  const ids = Array.from({ length: 30 }, (_, index) => `bo_${index}`)
  for (const id of ids) await connection.submit(submitCommand({ id, lines: oneUnit() }))
  const first = await connection.poll?.(null)
  const second = await connection.poll?.(first?.cursor ?? '')
  expect([first?.more, second?.more]).toEqual([true, false])
  const found = [first, second].map((changes) => changes?.reports.map(({ data }) => data.brandOrderId))
  expect(found).toEqual([ids.slice(0, 25), ids.slice(25)])
  expect(second?.cursor).toBe(shop.orders.at(-1)?.updatedAt)
})

test('an order that cannot be read does not hold up polling; a shop that lets none be read does', async () => {
  const connection = stand.connected()
  const ids = Array.from({ length: 5 }, (_, index) => `bo_${index}`)
  for (const id of ids) await connection.submit(submitCommand({ id, lines: oneUnit().slice(0, 1) }))
  const [order] = stand.standIn.shop.orders
  stand.standIn.next('unavailable', /^(?!Changed)/)
  const changes = await connection.poll?.(null)
  expect(changes?.unread).toEqual([{ subject: order?.id, version: order?.updatedAt }])
  expect(changes?.reports.map(({ data }) => data.brandOrderId)).toEqual(ids.slice(1))
  expect(changes?.cursor).toBe(stand.standIn.shop.orders.at(-1)?.updatedAt)
  for (let failures = 0; failures < 4; failures++) stand.standIn.next('unavailable', /^(?!Changed)/)
  await expect(connection.poll?.(null)).rejects.toThrow()
})
