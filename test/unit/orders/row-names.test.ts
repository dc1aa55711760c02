import { expect, test } from 'vitest'
import * as z from 'zod'
import { brandOrderSchema } from '../../../functions/orders/brand-order.ts'
import { eventSchema } from '../../../functions/orders/event.ts'
import { orderSchema } from '../../../functions/orders/order.ts'
import { newBrandOrderPut } from '../../../functions/orders/order-rows.ts'
import { purchaseSchema } from '../../../functions/orders/purchase.ts'
import { rowNames } from '../../../functions/orders/row-names.ts'
import { orderOf, brandOrderOf as storedBrandOrderOf, storedOrder } from '../../../functions/orders/stored-orders.ts'
import { placedOrderOf } from './placed-order.ts'

const schemas = [orderSchema, brandOrderSchema, eventSchema, purchaseSchema]
const text = JSON.stringify(schemas.map((schema) => z.toJSONSchema(schema)))
const fields = [
  ...new Set(
    [...text.matchAll(/"(\w+)":\{"(?:type|anyOf|\$ref|const|enum|default|description)/g)].map(([, name]) => name),
  ),
]

test('every short name is one field’s alone, and no other field’s own name', () => {
  expect(fields).toContain('fulfillmentStatus')
  const shortened = fields.map((name) => rowNames[name ?? ''] ?? name)
  expect(shortened.filter((name, index) => shortened.indexOf(name) !== index)).toEqual([])
  expect(Object.keys(rowNames).filter((name) => !fields.includes(name))).toEqual([])
})

test('an order and its brand orders come back from their rows', () => {
  const { order, brandOrders } = placedOrderOf({
    lines: [
      { quantity: 2, unitPrice: 500, tax: 3, shares: [7] },
      { brandId: 'borealis', quantity: 1, unitPrice: 1 },
    ],
    shipping: [{ amount: 300 }],
  })
  expect(orderOf({ pk: `ORDER#${order.id}`, sk: 'ORDER', ...storedOrder(order) })).toEqual(order)
  for (const brandOrder of brandOrders) {
    expect(storedBrandOrderOf(newBrandOrderPut('orders', brandOrder).Item ?? {})).toEqual(brandOrder)
  }
})

test('a row of an unknown version is not read', () => {
  const { order } = placedOrderOf({ lines: [{ quantity: 1, unitPrice: 1 }] })
  expect(() => orderOf({ pk: 'ORDER#ord_1', sk: 'ORDER', ...storedOrder(order), v: 99 })).toThrow('unknown version 99')
})
