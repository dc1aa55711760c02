import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import { accept } from '../../../../functions/orders/life/acceptance.ts'
import { closeRefund } from '../../../../functions/orders/life/refunds/close-refund.ts'
import { openRefund } from '../../../../functions/orders/life/refunds/open-refund.ts'
import { applyReport } from '../../../../functions/orders/life/reports/apply-report.ts'
import type { Report } from '../../../../functions/orders/life/reports/report.ts'
import {
  requestAddressChange,
  requestCancellation,
  requestReturn,
} from '../../../../functions/orders/life/request-change.ts'
import {
  applyTransition,
  type Transition,
  type TransitionResult,
} from '../../../../functions/orders/life/transition.ts'
import type { Order } from '../../../../functions/orders/order.ts'
import { placedAt } from '../../orders/placed-order.ts'
import { minute, reportOf } from '../../orders/reports/report-of.ts'
import { placing, type Sizes } from './large-request.ts'
import { brandOrderBytes, eventBytes, LARGEST_ROW, orderBytes } from './row-bytes.ts'

/** One large brand order through a long life. Every row is measured after every step. */
class Life {
  order: Order
  brandOrder: BrandOrder

  constructor(sizes: Partial<Sizes>) {
    const placed = placing({
      brands: 1,
      lines: 200,
      quantity: 2,
      titleLength: 60,
      letter: '本',
      idLength: 8,
      discounts: 0,
      taxLines: 0,
      discountedLines: null,
      metadata: 0,
      ...sizes,
    })
    if ('faults' in placed) throw new Error(`The order is refused: ${placed.faults.join()}`)
    this.order = placed.order
    this.brandOrder = { ...(placed.brandOrders[0] as BrandOrder), status: 'submitted' }
    this.apply(accept({ brandReference: 'A-1', lines: null, occurredAt: minute(0) }))
  }

  apply(transition: Transition): TransitionResult {
    const result = applyTransition(this.order, this.brandOrder, transition, placedAt)
    if ('unchanged' in result) return result
    this.order = result.order
    this.brandOrder = result.brandOrder
    expect(brandOrderBytes(this.brandOrder)).toBeLessThan(LARGEST_ROW)
    expect(orderBytes(this.order)).toBeLessThan(LARGEST_ROW)
    for (const event of result.events) expect(eventBytes(event)).toBeLessThan(LARGEST_ROW / 2)
    return result
  }

  report(type: Report['type'], at: number, data: Record<string, unknown>): TransitionResult {
    return this.apply(applyReport(reportOf(type, at, data)))
  }

  lines(quantity = 1) {
    return this.brandOrder.lines.map(({ id }) => ({ lineId: id, quantity }))
  }

  refund(id: string, goodwill = 1): TransitionResult {
    const wish = { lines: this.lines(), shipping: null, fees: null, goodwill, returnId: null }
    return this.apply(openRefund({ ...wish, id, reason: 'late' }))
  }
}

test('money row 3: refunds of 200 lines, failed and tried again, end in a refusal that says so, never in an exception', () => {
  const life = new Life({})
  const results = Array.from({ length: 143 }, (_, index) => {
    const opened = life.refund(`ref_${index}`)
    life.apply(closeRefund({ id: `ref_${index}`, status: 'failed', providerReference: null }))
    return 'unchanged' in opened ? opened.unchanged : 'opened'
  })
  expect(new Set(results)).toEqual(new Set(['opened', 'order_too_large']))
  expect(results.indexOf('order_too_large')).toBeGreaterThan(2)
  expect(life.brandOrder.attention).toBeNull()
})

test('money row 3: of returns that a brand sends each is recorded, or a person is asked', () => {
  const life = new Life({})
  for (let index = 0; index < 36; index++) {
    life.report('return.updated', 1, { return: { reference: `RT-${index}`, status: 'requested', lines: life.lines() } })
  }
  expect(life.brandOrder.returns.length).toBeLessThan(36)
  expect(life.brandOrder.attention).toMatchObject({ code: 'order_too_large', detail: { report: 'return.updated' } })
})

/** Each unit leaves once, a line at a time, with a tracking number. */
function shipEverything(life: Life): TransitionResult[] {
  return life.brandOrder.lines.map(({ id, quantity }, index) => {
    const tracking = [{ carrier: 'yamato', number: `1Z999AA1012345${index}` }]
    const lines = [{ lineId: id, quantity }]
    return life.report('fulfillment.updated', 5, {
      fulfillment: { reference: `SH-${index}`, status: 'delivered', lines, tracking },
    })
  })
}

test('money row 3: true shipments have room, whatever was requested before', () => {
  const life = new Life({})
  for (let index = 0; index < 60; index++) {
    life.refund(`ref_${index}`)
    life.apply(closeRefund({ id: `ref_${index}`, status: 'failed', providerReference: null }))
    const lines = life.lines().map((line) => ({ ...line, reason: 'too_small' }))
    life.apply(requestReturn({ id: `ret_${index}`, lines, origin: 'storefront' }))
    life.apply(requestCancellation({ id: `can_${index}`, lines: life.lines(), reason: { code: 'other' } }))
    life.apply(requestAddressChange(`adr_${index}`))
  }
  expect(life.refund('ref_last')).toEqual({ unchanged: 'order_too_large' })
  expect(shipEverything(life).filter((result) => 'unchanged' in result)).toEqual([])
  expect(life.brandOrder).toMatchObject({ status: 'completed', fulfillmentStatus: 'delivered', attention: null })
})

test('what a brand ends has room after its shipments', () => {
  const life = new Life({ quantity: 2 })
  life.report('order.cancelled', 1, { lines: life.lines(1), reason: { code: 'out_of_stock' } })
  expect(life.brandOrder.refunds).toHaveLength(1)
  expect(life.brandOrder.attention).toBeNull()
  const shipped = life.brandOrder.lines.map(({ id }, index) =>
    life.report('fulfillment.updated', 5, {
      fulfillment: { reference: `SH-${index}`, status: 'shipped', lines: [{ lineId: id, quantity: 1 }] },
    }),
  )
  expect(shipped.filter((result) => 'unchanged' in result)).toEqual([])
  expect(life.brandOrder.fulfillmentStatus).toBe('fulfilled')
})

const texts = fc.constantFrom('a', '本', '😀')
const anything = fc.record({
  kind: fc.constantFrom('refund', 'close', 'return', 'cancel', 'ended', 'shipped', 'returned', 'refunded', 'address'),
  number: fc.nat({ max: 400 }),
  letter: texts,
})

test('no row outgrows DynamoDB through any life, in any writing', () => {
  const lives = fc.record({
    letter: texts,
    quantity: fc.constantFrom(1, 2, 1000),
    steps: fc.array(anything, { minLength: 60, maxLength: 120 }),
  })
  fc.assert(
    fc.property(lives, ({ letter, quantity, steps }) => {
      const life = new Life({ letter, quantity, titleLength: letter === 'a' ? 200 : 60 })
      for (const { kind, number, letter: text } of steps) {
        const reference = `${number}-${text.repeat(100)}`
        switch (kind) {
          case 'refund':
            life.refund(`ref_${number}`)
            break
          case 'close': {
            const id = life.brandOrder.refunds[number % 10]?.id ?? ''
            life.apply(
              closeRefund({ id, status: number % 2 === 0 ? 'issued' : 'failed', providerReference: 'x'.repeat(255) }),
            )
            break
          }
          case 'return':
            life.apply(
              requestReturn({
                id: `ret_${number}`,
                lines: life.lines().map((line) => ({ ...line, reason: 'x'.repeat(64) })),
                origin: 'storefront',
              }),
            )
            break
          case 'cancel':
            life.apply(requestCancellation({ id: `can_${number}`, lines: life.lines(), reason: { code: 'other' } }))
            break
          case 'ended':
            life.report('order.cancelled', number, { lines: life.lines(number + 1), reason: { code: 'other' } })
            break
          case 'shipped': {
            const tracking = Array.from({ length: 10 }, (_, row) => ({
              carrier: '本'.repeat(100),
              number: `${row}${'本'.repeat(90)}`,
            }))
            life.report('fulfillment.updated', number, {
              fulfillment: { reference, status: 'shipped', lines: life.lines(), tracking },
            })
            break
          }
          case 'returned':
            life.report('return.updated', number, { return: { reference, status: 'received', lines: life.lines() } })
            break
          case 'refunded':
            life.report('refund.updated', number, {
              refund: { reference, status: 'issued', lines: life.lines(), total: number },
            })
            break
          case 'address':
            life.apply(requestAddressChange(`adr_${number}`))
            break
        }
      }
    }),
    { numRuns: 5 },
  )
})
