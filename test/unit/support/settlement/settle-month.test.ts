import { expect, test } from 'vitest'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import type { Order } from '../../../../functions/orders/order.ts'
import { readSettlement } from '../../../../functions/support/settlement/read-settlement.ts'
import { settleMonth } from '../../../../functions/support/settlement/settle-month.ts'
import { auroraBrandOrder } from '../../brands/purchased-order.ts'

const refunded = (returnedBy: 'platform' | 'brand', status: 'issued' | 'pending' | 'failed'): Partial<BrandOrder> => ({
  refunds: [{ id: 'ref_1', status, returnedBy, total: 2572 } as BrandOrder['refunds'][number]],
  amounts: {
    refunded: status === 'issued' ? 2572 : 0,
    toReturn: status === 'pending' ? 2572 : 0,
    refundable: status === 'failed' ? 5684 : 3112,
  },
})

test('what the platform collected and the discount that it funds are the brand’s', () => {
  expect(settleMonth([auroraBrandOrder({ status: 'completed' })])).toEqual([
    {
      currency: 'USD',
      orders: 1,
      endedOrders: 0,
      items: 5000,
      shipping: 500,
      fees: 0,
      tax: 440,
      discounts: { platform: 256, brand: 0 },
      total: 5684,
      refunded: 0,
      toReturn: 0,
      collected: { platform: 5684, brand: 0 },
      platformOwes: 5684 + 256,
    },
  ])
})

test.each<[string, Partial<BrandOrder>, number]>([
  ['a refund that the platform paid', refunded('platform', 'issued'), 5684 - 2572 + 140],
  ['one that it still owes', refunded('platform', 'pending'), 5684 - 2572 + 140],
  ['one that failed', refunded('platform', 'failed'), 5684 + 256],
  ['one that the brand paid, which collected itself', { collectedBy: 'brand', ...refunded('brand', 'issued') }, 140],
  ['an order that the brand collected itself', { collectedBy: 'brand' }, 256],
])('after %s the platform owes %s', (_, changes, owed) => {
  const [sums] = settleMonth([auroraBrandOrder({ status: 'completed', ...changes })])
  expect(sums?.platformOwes).toBe(owed)
})

test('currencies are apart, ended orders are counted apart', () => {
  const settled = settleMonth([
    auroraBrandOrder({ status: 'completed' }),
    auroraBrandOrder({ status: 'rejected', currency: 'EUR' }),
    auroraBrandOrder({ status: 'accepted' }),
  ])
  expect(settled.map(({ currency, orders, endedOrders }) => [currency, orders, endedOrders])).toEqual([
    ['EUR', 0, 1],
    ['USD', 2, 0],
  ])
})

const orderOf = (brandOrder: BrandOrder) => ({ id: brandOrder.orderId, brandOrders: [brandOrder] }) as unknown as Order
const asked = { brandId: 'aurora', month: '2026-11', livemode: false, now: new Date('2026-12-01T00:00:00.000Z') }

test('as CSV it opens in a spreadsheet', async () => {
  const brandOrder = auroraBrandOrder({ status: 'completed' })
  const answer = await readSettlement(
    { ...asked, format: 'csv' },
    {
      async *monthsOrders() {
        yield orderOf(brandOrder)
        yield orderOf(auroraBrandOrder({ brandId: 'borealis' }))
      },
      readBrandOrders: async (ids) => ids.map(() => brandOrder),
    },
  )
  expect(answer.headers).toMatchObject({ 'Content-Type': 'text/csv; charset=utf-8' })
  expect(String(answer.body).split('\r\n').slice(1)).toEqual([
    'aurora,2026-11,USD,1,0,5000,500,0,440,256,0,5684,0,0,5684,0,5940',
    '',
  ])
})

test('a month with too many orders is refused instead of being cut', async () => {
  const brandOrder = auroraBrandOrder({})
  const reading = readSettlement(
    { ...asked, format: 'json' },
    {
      async *monthsOrders() {
        for (let count = 0; count <= 20_000; count++) yield orderOf(brandOrder)
      },
      readBrandOrders: async () => [],
    },
  )
  await expect(reading).rejects.toMatchObject({ code: 'state_conflict' })
})
