import { expect, test } from 'vitest'
import { type FindDueWorkDependencies, findDueWork } from '../../../functions/dispatch/find-due-work.ts'
import { someBrand } from '../brands/some-brand.ts'
import { placedAt, placedOrderOf } from '../orders/placed-order.ts'

const placed = placedOrderOf({ lines: [{ quantity: 1, unitPrice: 1000 }] })

/** An order of one brand that was split; the purchases that were taken out of the due index. */
function splitOrder(): { dependencies: FindDueWorkDependencies; ended: string[] } {
  const ended: string[] = []
  const dependencies: FindDueWorkDependencies = {
    orders: {
      find: async () => ({ ...placed, pictures: {} }),
      findWithPurchase: async () => ({ ...placed, pictures: {}, purchase: null }),
      findPurchase: async () => null,
      writeSplit: async () => Promise.reject(new Error('The order is split.')),
      endSplit: async (orderId) => {
        ended.push(orderId)
      },
    },
    findBrands: async () => new Map([['aurora', someBrand('aurora')]]),
    now: () => placedAt,
  }
  return { dependencies, ended }
}

test('an order that was split before a crash leaves the due index when the sweep brings it back', async () => {
  const { dependencies, ended } = splitOrder()
  const { brandOrders } = await findDueWork({ orderId: 'ord_1' }, dependencies)
  expect(ended).toEqual(['ord_1'])
  expect(brandOrders).toMatchObject([{ orderId: 'ord_1', integration: 'signed-http', commandId: null }])
})

test('a brand order or a command that is due says nothing about the split', async () => {
  const { dependencies, ended } = splitOrder()
  const brandOrderId = placed.brandOrders[0]?.id ?? ''
  await findDueWork({ orderId: 'ord_1', brandOrderId }, dependencies)
  await findDueWork({ orderId: 'ord_1', brandOrderId, commandId: 'can_1' }, dependencies)
  expect(ended).toEqual([])
})
