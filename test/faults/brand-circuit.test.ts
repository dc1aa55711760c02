import { expect, test } from 'vitest'
import type { BrandHealth } from '../../functions/brands/brand-health.ts'
import { call, eventually, orderReaching, place } from '../e2e/api.ts'
import { act, behave, commandsAt, ordersAt } from '../e2e/brand.ts'
import { context } from '../e2e/context.ts'
import { sampleOrder } from '../e2e/sample-order.ts'

// A brand of this file's own: other files run beside it.
const BRAND = 'brand-12'

async function health(): Promise<BrandHealth> {
  return (await call<BrandHealth>('GET', `/admin/brands/${BRAND}/health`, { key: context.adminKey })).body
}

test('a brand that is down is left alone, which the API shows; when it is back its orders get there once', async () => {
  await behave(BRAND, { mode: 'fail' })
  const orders = await Promise.all([1, 2, 3].map(() => place(sampleOrder([BRAND]))))
  const open = await eventually('the circuit to open', async () => {
    const seen = await health()
    return seen.circuit.state === 'open' && seen
  })
  expect(open.lastFailure?.why).toBe('server_error')
  expect(open.circuit.failures).toBeGreaterThanOrEqual(5)
  expect(open.circuit.retryAt).not.toBeNull()

  await behave(BRAND, { mode: 'ok' })
  for (const { id } of orders) {
    const { brandOrders } = await orderReaching(id, 'in_progress')
    const brandOrderId = brandOrders[0]?.id ?? ''
    expect(await ordersAt(BRAND, brandOrderId)).toHaveLength(1)
    // A first attempt submits without a look-up, and was refused by 500 unless the circuit was open; then once more.
    expect([1, 2]).toContain(await commandsAt(BRAND, brandOrderId, 'order.submit'))
    await act(BRAND, brandOrderId, 'ship')
  }
  expect(await health()).toMatchObject({ circuit: { state: 'closed', failures: 0, openedAt: null, retryAt: null } })
})

test('health of a brand that does not exist is not found', async () => {
  const answer = await call('GET', '/admin/brands/nobody/health', { key: context.adminKey })
  expect(answer.status).toBe(404)
})
