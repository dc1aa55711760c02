import { randomUUID } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { call, eventually, orderReaching, place, readEvents, readOrder } from '../e2e/api.ts'
import { invoke, startWorkflow } from '../e2e/aws.ts'
import { arrived, behave, commandsAt, ordersAt, overview } from '../e2e/brand.ts'
import { context } from '../e2e/context.ts'
import { sampleOrder } from '../e2e/sample-order.ts'

// The one that misbehaves is this file's own: other files run beside it.
const [fickle, steady] = ['brand-14', 'brand-09'] as const

afterEach(() => behave(fickle, { mode: 'ok' }))

test('every workflow started twice at once under two names makes one order at each brand', async () => {
  const placed = await place(sampleOrder([fickle, steady]))
  await Promise.all(
    Array.from({ length: 4 }, () => startWorkflow({ orderId: placed.id }, `${placed.id}-${randomUUID()}`)),
  )
  await orderReaching(placed.id, 'in_progress')
  await eventually('both brands to have accepted', async () =>
    (await readOrder(placed.id)).brandOrders.every(({ status }) => status === 'accepted'),
  )
  for (const { brandId, id } of placed.brandOrders) {
    expect(await ordersAt(brandId, id)).toHaveLength(1)
    expect(await commandsAt(brandId, id, 'order.submit')).toBe(1)
  }
  const events = await readEvents(placed.id)
  expect(events.filter(({ type }) => type === 'order.in_progress')).toHaveLength(2)
})

test('a brand that accepts but whose answer is lost has one order', async () => {
  await behave(fickle, { mode: 'lose_answer', times: 1 })
  const placed = await place(sampleOrder([fickle]))
  const [brandOrder] = placed.brandOrders
  await arrived(fickle, brandOrder?.id ?? '')
  await eventually('the acceptance to be found by looking it up', async () => {
    const [now] = (await readOrder(placed.id)).brandOrders
    return now?.status === 'accepted'
  })
  expect(await ordersAt(fickle, brandOrder?.id ?? '')).toHaveLength(1)
  expect(await commandsAt(fickle, brandOrder?.id ?? '', 'order.submit')).toBe(1)
})

test('a brand that is down gets its order afterwards, and the other brand does not wait', async () => {
  await behave(fickle, { mode: 'fail' })
  const placed = await place(sampleOrder([fickle, steady]))
  const statusOf = async (brand: string) =>
    (await readOrder(placed.id)).brandOrders.find(({ brandId }) => brandId === brand)?.status
  await eventually('the steady brand to have accepted', async () => (await statusOf(steady)) === 'accepted')
  await eventually('an attempt at the other', async () => (await statusOf(fickle)) === 'submitting')
  await behave(fickle, { mode: 'ok' })
  await eventually('the fickle brand to have accepted', async () => {
    await invoke('sweep-due-work')
    return (await readOrder(placed.id)).brandOrders.every(({ status }) => status === 'accepted')
  })
  const down = placed.brandOrders.find(({ brandId }) => brandId === fickle)
  expect(await ordersAt(fickle, down?.id ?? '')).toHaveLength(1)
})

test('a brand that refuses: order.rejected says what is to be returned, the other goes on', async () => {
  await behave(fickle, { mode: 'reject', times: 1, reason: 'out_of_stock' })
  const request = sampleOrder([fickle, steady])
  const placed = await place(request)
  const rejected = await eventually('the rejection', async () =>
    (await readEvents(placed.id)).find(({ type }) => type === 'order.rejected'),
  )
  const refused = placed.brandOrders.find(({ brandId }) => brandId === fickle)
  expect(rejected).toMatchObject({
    brandId: fickle,
    data: {
      reason: { code: 'out_of_stock' },
      amountToReturn: { total: refused?.totals.total, returnedBy: 'platform' },
    },
  })
  const order = await eventually('the other brand to accept', async () => {
    const now = await readOrder(placed.id)
    return now.brandOrders.some(({ status }) => status === 'accepted') && now
  })
  expect(order.amounts).toEqual({
    refunded: 0,
    toReturn: refused?.totals.total,
    refundable: request.totals.total - (refused?.totals.total ?? 0),
  })
})

test('releaseAfter holds an order back until then', async () => {
  const releaseAfter = new Date(Date.now() + 6_000).toISOString()
  const placed = await place(sampleOrder([steady], { releaseAfter }))
  const id = placed.brandOrders[0]?.id ?? ''
  const [first] = await eventually('the held order to reach its brand', async () => {
    await invoke('sweep-due-work')
    const came = (await overview(steady)).requests.filter(({ body }) => body.data.brandOrderId === id)
    return came.some(({ body }) => body.type === 'order.submit') && came
  })
  // Not even asked for before the time, by the brand's own clock.
  expect(Date.parse(first?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(releaseAfter))
})

test('a brand order that was given up is submitted again when an administrator says so', async () => {
  await behave(fickle, { mode: 'fail' })
  const placed = await place(sampleOrder([fickle]))
  const id = placed.brandOrders[0]?.id ?? ''
  await eventually('a first attempt', async () => (await readOrder(placed.id)).brandOrders[0]?.status === 'submitting')
  const path = `/admin/orders/${placed.id}/brand-orders/${id}/retry`
  expect((await call('POST', path)).status).toBe(403)
  // While the brand is away: once it is back, the order's own retries may be quicker.
  expect((await call('POST', path, { key: context.adminKey })).status).toBe(202)
  await behave(fickle, { mode: 'ok' })
  await eventually('the acceptance', async () => (await readOrder(placed.id)).brandOrders[0]?.status === 'accepted')
  const again = await call<{ code: string }>('POST', path, { key: context.adminKey })
  expect([again.status, again.body.code]).toEqual([409, 'state_conflict'])
})
