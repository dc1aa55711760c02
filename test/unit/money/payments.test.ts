import { expect, test } from 'vitest'
import { validateOrderRequest } from '../../../functions/orders/placing/checks/validate-order-request.ts'
import type { PaymentRequest } from '../../../functions/orders/placing/order-request.ts'
import { contractExample } from '../orders/contract-example.ts'

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

type Allocation = NonNullable<PaymentRequest['allocations']>[number]
const card = { method: 'card', token: 'pm_1' } as const

function faults(allocations: readonly Allocation[], collectedBy?: 'brand') {
  const payment = { ...contractExample().payment, allocations, ...(collectedBy ? { collectedBy } : {}) }
  const result = validateOrderRequest({ ...contractExample(), payment }, context)
  return 'faults' in result ? result.faults.map(({ code, pointer }) => `${code} ${pointer}`) : []
}

const borealis: Allocation = { brandId: 'borealis', amount: 2443, ...card }

test('money row 5: one party collects all of a brand order', () => {
  const allocations: Allocation[] = [
    { brandId: 'aurora', amount: 5000, ...card, collectedBy: 'brand' },
    { brandId: 'aurora', amount: 684, method: 'gift_card' },
    borealis,
  ]
  expect(faults(allocations)).toEqual(['mixed_collectors /payment/allocations/1/collectedBy'])
  expect(faults(allocations.map((part) => ({ ...part, collectedBy: 'platform' })))).toEqual([])
})

test('money row 5: a brand that collects needs a token', () => {
  const aurora: Allocation = { brandId: 'aurora', amount: 5684, method: 'card', collectedBy: 'brand' }
  expect(faults([aurora, borealis])).toEqual(['required /payment/allocations/0/token'])
  expect(faults([{ ...aurora, token: 'pm_2' }, borealis])).toEqual([])
  expect(faults([{ brandId: 'aurora', amount: 5684, method: 'card' }, borealis], 'brand')).toEqual([
    'required /payment/allocations/0/token',
  ])
})

test('money row 5: a part of nothing is collected by nobody', () => {
  const nothing: Allocation = { brandId: 'aurora', amount: 0, method: 'store_credit', collectedBy: 'brand' }
  expect(faults([{ brandId: 'aurora', amount: 5684, ...card }, nothing, borealis])).toEqual([])
})
