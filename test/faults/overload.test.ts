import { expect, test } from 'vitest'
import { eventually, place, readOrder } from '../e2e/api.ts'
import { invoke } from '../e2e/aws.ts'
import { behave, commandsAt, ordersAt } from '../e2e/brand.ts'
import { sampleOrder } from '../e2e/sample-order.ts'

// A brand of this file's own: other files run beside it.
const BRAND = 'brand-16'
const ORDERS = 10

test('orders that are due at one moment get to a brand that was away once each, however many sweeps queue them', async () => {
  await behave(BRAND, { mode: 'fail' })
  const releaseAfter = new Date(Date.now() + 6_000).toISOString()
  const placed = await Promise.all(Array.from({ length: ORDERS }, () => place(sampleOrder([BRAND], { releaseAfter }))))
  const statuses = async () =>
    (await Promise.all(placed.map(({ id }) => readOrder(id)))).map(({ brandOrders }) => brandOrders[0]?.status)
  await eventually('every order to be tried', async () => {
    await Promise.all([1, 2, 3].map(() => invoke('sweep-due-work')))
    return !(await statuses()).includes('pending')
  })
  await behave(BRAND, { mode: 'ok' })
  await eventually('every order to be accepted', async () => {
    await invoke('sweep-due-work')
    return (await statuses()).every((status) => status === 'accepted')
  })
  for (const { brandOrders } of placed) {
    const id = brandOrders[0]?.id ?? ''
    expect(await ordersAt(BRAND, id)).toHaveLength(1)
    expect(await commandsAt(BRAND, id, 'order.submit')).toBeGreaterThanOrEqual(1)
  }
})
