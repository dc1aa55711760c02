import { expect, test } from 'vitest'
import { readReturnedMail } from '../../../../functions/brands/kinds/email/returned-mail/returned-mail.ts'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import { MemoryOrders } from '../../dispatch/memory-orders.ts'
import { auroraBrandOrder } from '../purchased-order.ts'

const lease = { token: 'token_1', expiresAt: '2026-11-22T18:02:00.000Z' }

function stand(changes: Partial<BrandOrder>) {
  const orders = new MemoryOrders(auroraBrandOrder(changes), () => new Date('2026-11-22T18:01:00.000Z'))
  const locations = { find: async (id: string) => (id === 'bo_1' ? { orderId: 'ord_1', brandId: 'aurora' } : null) }
  const comesBack = (brandOrderId = 'bo_1') =>
    readReturnedMail({ brandOrderIds: [brandOrderId], eventType: 'Bounce' }, { locations, orders })
  return { orders, comesBack }
}

test.each([
  ['submitted', null],
  // SES was faster than the answer that it took the mail.
  ['submitting', lease],
] as const)('a mail that comes back while the order is %s raises attention once', async (status, held) => {
  const { orders, comesBack } = stand({ status, lease: held, dueAt: '2026-11-22T20:00:00.000Z' })
  for (let times = 0; times < 3; times++) await comesBack()
  expect(orders.brandOrder).toMatchObject({ status, lease: held, dueAt: '2026-11-22T20:00:00.000Z' })
  expect(orders.brandOrder.attention).toEqual({
    code: 'outcome_unknown',
    since: '2026-11-22T18:01:00.000Z',
    detail: null,
  })
  expect(orders.events.map(({ type }) => type)).toEqual(['order.attention_required'])
})

test.each(['accepted', 'rejected', 'cancelled', 'completed'] as const)(
  'a mail that comes back when the order is %s raises no attention: the brand has the order, or need not have it',
  async (status) => {
    const { orders, comesBack } = stand({ status })
    await comesBack()
    expect(orders.brandOrder.attention).toBeNull()
    expect(orders.events).toEqual([])
  },
)

test('a returned mail of an erased order changes nothing', async () => {
  const { orders, comesBack } = stand({ status: 'submitted' })
  await comesBack('bo_gone')
  expect(orders.events).toEqual([])
})
