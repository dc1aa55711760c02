import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { eventually, orderReaching, place, readOrder } from '../api.ts'
import { sampleOrder } from '../sample-order.ts'
import { admin, draft, uniqueId } from './admin.ts'
import { startRotatingBrand } from './rotating-brand.ts'

interface Issued {
  readonly secrets: { readonly signingSecret: string }
}

/**
 * Within a minute every function uses what was stored last (functions/brands/line/brand-secrets.ts); what follows it waits
 * so long, and a while more for what was begun with the old secret just before.
 */
const EVERY_FUNCTION_KNOWS = 75_000

const running = await startRotatingBrand()
afterAll(() => running.stop())

test('a secret is rotated while orders flow: none is lost, doubled or refused, without a deployment', async () => {
  const { brand, url, ship } = running
  const id = uniqueId('rotating')
  const made = await admin<Issued>('POST', '/brands', { ...draft(id), settings: { url } })
  const before = made.body.secrets.signingSecret
  brand.secret = before

  const placed: string[] = []
  let isFlowing = true
  const flow = (async () => {
    while (isFlowing) {
      placed.push((await place(sampleOrder([id]))).id)
      await pause(1500)
    }
  })()
  const first = await eventually('a first order', async () => placed[0])
  await orderReaching(first, 'in_progress')

  const rotated = await admin<Issued>('POST', `/brands/${id}/rotate-secret`, { overlapHours: 1 })
  const after = rotated.body.secrets.signingSecret
  expect(after).not.toBe(before)
  await pause(EVERY_FUNCTION_KNOWS)
  await eventually('an order signed with both', async () => brand.signatures === 2)
  const [shipped] = (await readOrder(first)).brandOrders
  const lineId = shipped?.lines[0]?.id ?? ''
  // The brand has not changed over yet: its reports count as before.
  expect(await ship(id, { brandOrderId: shipped?.id ?? '', lineId }, before)).toBe(202)

  brand.secret = after
  const count = placed.length
  await eventually('orders under the new secret', async () => placed.length > count + 2)
  isFlowing = false
  await flow
  for (const orderId of placed) await orderReaching(orderId, 'in_progress', 'completed')
  const last = (await readOrder(placed.at(-1) ?? '')).brandOrders[0]
  const shippedLast = { brandOrderId: last?.id ?? '', lineId: last?.lines[0]?.id ?? '' }
  expect(await ship(id, shippedLast, after)).toBe(202)
  expect(await ship(id, shippedLast, `whsec_${Buffer.alloc(32, 1).toString('base64')}`)).toBe(401)

  expect([brand.refused, [...brand.orders.values()].filter((times) => times > 1)]).toEqual([0, []])
  expect(brand.orders.size).toBe(placed.length)
  for (const orderId of placed) expect((await readOrder(orderId)).attention).toBeNull()
  const statusOf = async (orderId: string) => (await readOrder(orderId)).brandOrders[0]?.fulfillmentStatus
  for (const orderId of [first, placed.at(-1) ?? '']) {
    await eventually('the shipment', async () => (await statusOf(orderId)) === 'fulfilled')
  }
})
