import { expect, test } from 'vitest'
import { findCardData } from '../../../functions/orders/card-data/card-data.ts'
import { reportSchema } from '../../../functions/orders/life/reports/report.ts'
import { validateOrderRequest } from '../../../functions/orders/placing/checks/validate-order-request.ts'
import { contractExample } from './contract-example.ts'

const brand = { enabled: true, modes: ['test' as const], currencies: null, countries: null, acceptWithinMinutes: 120 }
const context = {
  orderId: 'ord_1',
  brands: new Map([
    ['aurora', brand],
    ['borealis', brand],
  ]),
  paymentRequired: true,
  now: new Date('2026-11-22T18:00:00.000Z'),
}
const card = '4111 1111 1111 1111'

function pointers(change: object): string[] {
  const result = validateOrderRequest({ ...contractExample(), ...change }, context)
  return 'faults' in result ? result.faults.map(({ code, pointer }) => `${code} ${pointer}`) : []
}

test.each([
  ['a telephone number in metadata', { metadata: { phone: card } }, '/metadata/phone'],
  ['an article number outside the lines', { metadata: { sku: card } }, '/metadata/sku'],
  ['a postal code outside an address', { postalCode: card }, '/postalCode'],
])('a card number does not hide as %s', (_, body, pointer) => {
  expect(findCardData(body).map((fault) => fault.pointer)).toEqual([pointer])
})

test('where telephone and article numbers stand they are not searched', () => {
  const body = { lines: [{ sku: card }], customer: { phone: card }, shippingAddress: { phone: card, postalCode: card } }
  expect(findCardData(body)).toEqual([])
})

test.each([
  [
    'a customer id that is an address',
    { customer: { ...contractExample().customer, id: 'ada@example.com' } },
    ['personal_data /customer/id'],
  ],
  ['an order id that is an address', { externalId: 'ada@example.com-1' }, ['personal_data /externalId']],
  ['metadata with a full-width @', { metadata: { note: 'ada＠example.com' } }, ['personal_data /metadata/note']],
  ['metadata with a spaced number', { metadata: { note: 'tel +1 202 555 0123' } }, ['personal_data /metadata/note']],
  [
    'metadata named as what every object has',
    { metadata: { constructor: 'x' } },
    ['unknown_field /metadata/constructor'],
  ],
  [
    'a brand that collects without a token of its own',
    { payment: { ...contractExample().payment, collectedBy: 'brand' } },
    ['required /payment/allocations'],
  ],
])('%s is refused', (_, change, expected) => {
  expect(pointers(change)).toEqual(expected)
})

test('discounts whose shares would not fit into a row are refused with a sentence', () => {
  const lines = Array.from({ length: 200 }, (_, index) => ({
    externalId: `line-${index}`,
    brandId: 'aurora',
    sku: 'S',
    title: 'T',
    quantity: 1,
    unitPrice: 100_000,
  }))
  const discounts = Array.from({ length: 100 }, (_, index) => ({
    externalId: `${index}-`.padEnd(200, 'x'),
    amount: 20_000,
  }))
  const items = 200 * 100_000
  const discount = 100 * 20_000
  const change = { lines, discounts, shipping: [], totals: { items, discount, total: items - discount } }
  expect(pointers(change)).toEqual(['too_big /discounts'])
})

test.each([
  ['half a character', { carrier: 'ups', number: 'R\ud800' }],
  ['an address as a carrier', { carrier: 'ada@example.com', number: '1Z9' }],
])('%s in a brand’s update is refused', (_, tracking) => {
  const update = {
    type: 'fulfillment.updated',
    timestamp: '2026-11-22T18:00:00.000Z',
    data: {
      brandOrderId: 'bo_1',
      occurredAt: '2026-11-22T18:00:00.000Z',
      fulfillment: {
        reference: 'S',
        status: 'shipped',
        lines: [{ lineId: 'line_1', quantity: 1 }],
        tracking: [tracking],
      },
    },
  }
  expect(reportSchema.safeParse(update).success).toBe(false)
})
