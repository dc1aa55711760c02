import { describe, expect, test } from 'vitest'
import { Problem } from '../../../functions/http/problem.ts'
import { orderAnswerSchema } from '../../../functions/orders/order-answer.ts'
import type { Purchase } from '../../../functions/orders/purchase.ts'
import { readOrder } from '../../../functions/orders/reading/read-order.ts'
import { callerOf, orderOf } from './orders-in-memory.ts'

const totals = { items: 2500, discount: 0, shipping: 0, fees: 0, tax: 0, total: 2500 }
const order = orderOf('ord_1', { totals, lastSequence: 7 })
const purchase: Purchase = {
  orderId: 'ord_1',
  currency: 'USD',
  taxIncluded: false,
  lines: [
    {
      id: 'line_1',
      externalId: '1',
      brandId: 'aurora',
      sku: 'AUR-TEE-M',
      title: 'Aurora tee, M',
      fulfillmentType: 'shipping',
      quantity: 1,
      unitPrice: 2500,
      discount: 0,
      discountAllocations: [],
      tax: 0,
      taxLines: [],
      total: 2500,
    },
  ],
  shipping: [],
  fees: [],
  discounts: [],
  payment: null,
  totals,
}

const pictures = { line_1: 'https://cdn.example/tee.jpg' }

const dependencies = {
  find: async (orderId: string) => (orderId === 'ord_1' ? { order, brandOrders: [], pictures } : null),
  findPurchase: async () => purchase,
  viewFor: async () => () => ({ actions: ['cancel'], brandUrl: null }),
}

const read = (storefrontId: string, livemode: boolean, orderId = 'ord_1') =>
  readOrder({ caller: callerOf(storefrontId, livemode), params: { orderId } }, dependencies)

describe('reading an order', () => {
  test('shows the brand orders before the split, and an ETag that follows every change', async () => {
    const answer = await read('sf_1', false)
    expect(answer.headers?.ETag).toBe('"ord_1-7-1"')
    const body = orderAnswerSchema.parse(answer.body)
    expect(body.brandOrders).toHaveLength(1)
    expect(body.brandOrders[0]).toMatchObject({ brandId: 'aurora', status: 'pending', actions: ['cancel'], totals })
    expect(body.brandOrders[0]?.lines).toMatchObject([{ id: 'line_1', imageUrl: pictures.line_1 }])
  })

  test.each([
    ['another storefront’s', 'sf_2', false, 'ord_1'],
    ['the other mode’s', 'sf_1', true, 'ord_1'],
    ['an unknown', 'sf_1', false, 'ord_2'],
  ])('%s order is not found', async (_, storefrontId, livemode, orderId) => {
    const problem = await read(storefrontId, livemode, orderId).catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(Problem)
    expect(problem).toMatchObject({ code: 'not_found' })
  })
})
