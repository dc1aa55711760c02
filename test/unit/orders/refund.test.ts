import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BrandOrder } from '../../../functions/orders/brand-order.ts'
import { closeRefund } from '../../../functions/orders/life/refunds/close-refund.ts'
import { openRefund, priceRefund, type RefundRequest } from '../../../functions/orders/life/refunds/open-refund.ts'
import { applyTransition } from '../../../functions/orders/life/transition.ts'
import { after, brandOrderOf, type OrderOf, placedAt, placedOrderOf } from './placed-order.ts'

const nothing: RefundRequest = { lines: [], shipping: null, fees: null, goodwill: 0, returnId: null }
const units = (quantity: number): RefundRequest => ({ ...nothing, lines: [{ lineId: 'l1', quantity }] })

function open(id: string, request: RefundRequest) {
  return openRefund({ ...request, id, reason: null })
}

const close = (id: string, status: 'issued' | 'failed') => closeRefund({ id, status, providerReference: null })

function totalOf(brandOrder: BrandOrder, request: RefundRequest): number {
  const priced = priceRefund(brandOrder, request)
  if ('problem' in priced) throw priced.problem
  return priced.total
}

test.each([
  { currency: 'USD', taxIncluded: false, unitPrice: 1000, discount: 100, tax: 232, totals: [1044, 1044, 1044] },
  { currency: 'JPY', taxIncluded: true, unitPrice: 333, discount: 100, tax: 82, totals: [300, 299, 300] },
  { currency: 'KWD', taxIncluded: false, unitPrice: 1250, discount: 1, tax: 188, totals: [1313, 1311, 1313] },
])(
  'the contract’s check in $currency: three units refunded one by one',
  ({ totals, unitPrice, discount, tax, ...of }) => {
    let brandOrder = brandOrderOf({ ...of, lines: [{ quantity: 3, unitPrice, discount, tax }] })
    const whole = totalOf(brandOrder, units(3))
    const refunded = totals.map((_, index) => {
      const total = totalOf(brandOrder, units(1))
      brandOrder = after(brandOrder, open(`ref_${index}`, units(1)), close(`ref_${index}`, 'issued'))
      return total
    })
    expect(refunded).toEqual(totals)
    expect(refunded.reduce((sum, total) => sum + total)).toBe(whole)
    expect(brandOrder).toMatchObject({
      refundStatus: 'refunded',
      amounts: { refunded: whole, toReturn: 0, refundable: 0 },
    })
  },
)

test('every discount is a component of its own', () => {
  const brandOrder = brandOrderOf({ lines: [{ quantity: 2, unitPrice: 100, discount: 1, shares: [1, 1] }] })
  expect([totalOf(brandOrder, units(1)), totalOf(after(brandOrder, open('a', units(1))), units(1))]).toEqual([97, 100])
})

test('many discounts that round up on the same unit take no more than its price, and leave the next no more than theirs', () => {
  let brandOrder = brandOrderOf({ lines: [{ quantity: 3, unitPrice: 1, shares: [1, 1, 1] }] })
  for (const id of ['a', 'b', 'c']) {
    expect(totalOf(brandOrder, units(1))).toBe(0)
    brandOrder = after(brandOrder, open(id, units(1)))
  }
  expect(brandOrder.lines[0]?.endedWorth).toEqual({ discount: 3, tax: 0 })
})

test('shipping and fees go back only when named, with their tax', () => {
  const brandOrder = brandOrderOf({
    lines: [{ quantity: 1, unitPrice: 1000 }],
    shipping: [{ amount: 500, discount: 100, tax: 32 }],
    fees: [{ amount: 250, tax: 20 }],
  })
  expect(priceRefund(brandOrder, units(1))).toMatchObject({ shipping: 0, fees: 0, tax: 0, total: 1000 })
  expect(priceRefund(brandOrder, { ...nothing, shipping: 250, fees: 250, goodwill: 5 })).toEqual({
    items: 0,
    discount: 50,
    shipping: 250,
    fees: 250,
    tax: 36,
    goodwill: 5,
    total: 491,
  })
})

test('what is not there to refund is a fault where it stands; more than is refundable is a conflict', () => {
  const brandOrder = after(
    brandOrderOf({ lines: [{ quantity: 2, unitPrice: 1000 }], shipping: [{ amount: 500 }] }),
    open('a', { ...units(1), shipping: 400 }),
  )
  const problemOf = (request: RefundRequest) => {
    const priced = priceRefund(brandOrder, request)
    return 'problem' in priced
      ? [priced.problem.code, ...priced.problem.errors.map(({ code, pointer }) => `${code} ${pointer}`)]
      : priced.total
  }
  const wrong = {
    lines: [
      { lineId: 'l1', quantity: 2 },
      { lineId: 'l9', quantity: 1 },
    ],
    shipping: 101,
    fees: 1,
  }
  expect(problemOf({ ...wrong, goodwill: 0, returnId: 'ret_9' })).toEqual([
    'validation_failed',
    'too_many /lines/0/quantity',
    'unknown_line /lines/1/lineId',
    'too_much /shipping',
    'too_much /fees',
    'unknown_return /returnId',
  ])
  expect(problemOf(nothing)).toEqual(['validation_failed', 'empty '])
  expect(problemOf({ ...units(1), goodwill: 100 })).toBe(1100)
  expect(problemOf({ ...units(1), goodwill: 101 })).toEqual(['exceeds_refundable'])
})

test('a failed refund gives its units and money free; it can still be issued while nobody took them', () => {
  const start = brandOrderOf({ lines: [{ quantity: 2, unitPrice: 1000, tax: 81 }] })
  const failed = after(start, open('a', units(2)), close('a', 'failed'))
  expect(failed.amounts).toEqual({ refunded: 0, toReturn: 0, refundable: 2081 })
  expect(failed.lines[0]?.quantities.refunded).toBe(0)
  expect(after(failed, close('a', 'issued'))).toMatchObject({ refundStatus: 'refunded', amounts: { refunded: 2081 } })

  const taken = after(failed, open('b', units(1)))
  const { order } = placedOrderOf({ lines: [{ quantity: 1, unitPrice: 1 }] })
  expect(applyTransition(order, taken, close('a', 'issued'), placedAt)).toEqual({ unchanged: 'not_refundable' })
  expect(applyTransition(order, after(taken, close('b', 'issued')), close('b', 'failed'), placedAt)).toEqual({
    unchanged: 'closed',
  })
})

const amount = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 5000 }))
const orders: fc.Arbitrary<OrderOf> = fc
  .record({ taxIncluded: fc.boolean(), quantity: fc.integer({ min: 1, max: 9 }), unitPrice: amount, tax: amount })
  .chain(({ taxIncluded, quantity, unitPrice, tax }) =>
    fc
      .record({
        parts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
        shipping: fc.record({ amount, tax: amount }),
      })
      .map(({ parts, shipping }) => {
        let left = quantity * unitPrice
        const shares = parts.map((part) => {
          const share = Math.floor(left * part)
          left -= share
          return share
        })
        return { taxIncluded, lines: [{ quantity, unitPrice, shares, tax }], shipping: [shipping] }
      }),
  )

test('in whatever steps units go back, some of them failing, none is below zero and all add up to the total', () => {
  const steps = fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 4 }), fails: fc.boolean() }), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(orders, steps, fc.integer({ min: 0, max: 5000 }), (wish, tries, shipped) => {
      let brandOrder = brandOrderOf(wish)
      const left = () => {
        const [line] = brandOrder.lines
        return line === undefined ? 0 : line.quantity - line.quantities.refunded
      }
      const pending: { id: string; fails: boolean }[] = []
      const refund = (request: RefundRequest, fails: boolean) => {
        const id = `ref_${brandOrder.refunds.length}`
        expect(totalOf(brandOrder, request)).toBeGreaterThanOrEqual(0)
        brandOrder = after(brandOrder, open(id, request))
        pending.push({ id, fails })
        // Closed later, so that others are priced meanwhile.
        const first = pending.length > 2 ? pending.shift() : undefined
        if (first !== undefined) brandOrder = after(brandOrder, close(first.id, first.fails ? 'failed' : 'issued'))
      }
      for (const { quantity, fails } of tries) {
        if (left() > 0) refund(units(Math.min(quantity, left())), fails)
      }
      for (const { id, fails } of pending.splice(0)) {
        brandOrder = after(brandOrder, close(id, fails ? 'failed' : 'issued'))
      }
      const [shipping] = brandOrder.shipping
      const some = Math.min(shipped, shipping?.amount ?? 0)
      if (some > 0) refund({ ...nothing, shipping: some }, false)
      if (some < (shipping?.amount ?? 0)) refund({ ...nothing, shipping: (shipping?.amount ?? 0) - some }, false)
      if (left() > 0) refund(units(left()), false)
      for (const { id } of pending.splice(0)) brandOrder = after(brandOrder, close(id, 'issued'))
      // Tax on free shipping goes back with the whole brand order only.
      const unnamed = shipping?.amount === 0 && !brandOrder.taxIncluded ? shipping.tax : 0
      expect(brandOrder.amounts).toEqual({
        refunded: brandOrder.totals.total - unnamed,
        toReturn: 0,
        refundable: unnamed,
      })
    }),
    { numRuns: 300 },
  )
})

test('the provider’s reference may be said after the refund was closed, once', () => {
  const start = brandOrderOf({ lines: [{ quantity: 1, unitPrice: 1000 }] })
  const issued = after(start, open('a', units(1)), close('a', 'issued'))
  const naming = (providerReference: string) => closeRefund({ id: 'a', status: 'issued', providerReference })
  const { order } = placedOrderOf({ lines: [{ quantity: 1, unitPrice: 1000 }] })
  const named = applyTransition(order, issued, naming('re_1'), placedAt)
  if ('unchanged' in named) throw new Error('It was not recorded.')
  expect(named.events.map(({ type }) => type)).toEqual(['order.refund_updated'])
  expect(named.brandOrder).toMatchObject({ amounts: issued.amounts, refunds: [{ providerReference: 're_1' }] })
  expect(applyTransition(order, named.brandOrder, naming('re_2'), placedAt)).toEqual({ unchanged: 'closed' })
})
