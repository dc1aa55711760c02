import { expect, test } from 'vitest'
import { returnableUnits } from '../../../functions/brands/actions.ts'
import { answerRequest } from '../../../functions/orders/life/answer-request.ts'
import { discountParts } from '../../../functions/orders/life/refunds/discount-parts.ts'
import { type OrderOf, placedAt } from '../orders/placed-order.ts'
import { units } from '../orders/reports/report-of.ts'
import { Ledger } from './ledger.ts'

/** Each test is named after the row of the findings that it keeps from coming back. */

const two: OrderOf = { lines: [{ quantity: 2, unitPrice: 1000 }], collectedBy: 'platform' }
const refund = (id: string | null, status: string, total: number, more: object = {}) => ({
  refund: { reference: 'RF-1', refundId: id, status, total, ...more },
})

test('money row 1: a brand adds its reference to a refund of the platform, and nothing else', () => {
  const ledger = new Ledger(two).accept()
  const id = ledger.refund('ref_1', { goodwill: 10 })
  const opened = ledger.find(id)
  expect(ledger.report('refund.updated', 1, refund(id, 'issued', 2000))).toEqual(['attention_required'])
  expect(ledger.find(id)).toEqual({ ...opened, reference: 'RF-1', reported: expect.anything() })
  expect(ledger.brandOrder.attention).toMatchObject({
    code: 'contradictory_report',
    detail: { report: 'refund.updated', objectId: id, field: 'status', status: 'issued' },
  })
  expect(ledger.brandOrder.amounts).toEqual({ refunded: 0, toReturn: 10, refundable: 1990 })
})

test('money row 1: an issued refund of the platform stays issued, and the customer is paid once', () => {
  const ledger = new Ledger(two).accept()
  const id = ledger.refund('ref_1', { lines: [units('l1', 2)] })
  ledger.close(id, 'issued')
  expect(ledger.find(id)).toMatchObject({ issuedAt: placedAt.toISOString(), currency: 'USD', cancellationId: null })
  ledger.report('refund.updated', 1, refund(id, 'failed', 2000))
  expect(ledger.find(id).status).toBe('issued')
  expect(ledger.brandOrder.attention?.code).toBe('contradictory_report')
  ledger.refund('ref_2', { lines: [units('l1', 2)] })
  expect(ledger.brandOrder.refunds).toHaveLength(1)
})

test('money row 1: what a cancellation owes is not wiped by a report', () => {
  const ledger = new Ledger(two).accept()
  ledger.report('order.cancelled', 1, { lines: [units('l1', 1)], reason: { code: 'out_of_stock' } })
  const [owed] = ledger.brandOrder.refunds
  for (const total of [0, 1000]) {
    for (const status of ['issued', 'failed', 'pending']) {
      ledger.report('refund.updated', 2, refund(owed?.id ?? '', status, total, { reference: `RF-${total}-${status}` }))
    }
  }
  expect(ledger.brandOrder.amounts).toEqual({ refunded: 0, toReturn: 1000, refundable: 1000 })
})

test('money row 1: a brand opens no refund that the platform must pay beyond what is refundable', () => {
  const ledger = new Ledger(two).accept()
  const asked = (total: number, reference: string) =>
    ledger.report('refund.updated', 1, refund(null, 'issued', total, { returnedBy: 'platform', reference }))
  expect(asked(2001, 'RF-1')).toEqual(['attention_required'])
  expect(ledger.brandOrder.refunds).toEqual([])
  expect(asked(2000, 'RF-2')).toEqual(['refund_updated'])
  expect(ledger.brandOrder.refunds).toMatchObject([{ status: 'pending', returnedBy: 'platform', total: 2000 }])
})

test('money row 1: more than was paid is never refunded, whoever reports it', () => {
  const ledger = new Ledger(two).accept()
  const id = ledger.refund('ref_1', { lines: [units('l1', 1)] })
  ledger.report('refund.updated', 1, refund(null, 'issued', 5000))
  expect(ledger.brandOrder.amounts).toEqual({ refunded: 1000, toReturn: 1000, refundable: 0 })
  expect(ledger.brandOrder.attention?.detail).toMatchObject({ field: 'total' })
  expect(ledger.close(id, 'issued')).toEqual(['refund_issued'])
  expect(ledger.brandOrder.amounts).toEqual({ refunded: 2000, toReturn: 0, refundable: 0 })
})

test('money row 1: a brand that refuses a refund of the platform’s money objects, and does not undo it', () => {
  const ledger = new Ledger(two).accept()
  const id = ledger.refund('ref_1', { lines: [units('l1', 1)] })
  ledger.apply(answerRequest({ kind: 'refund', id, outcome: 'refused', reference: null }))
  expect(ledger.find(id).status).toBe('pending')
  expect(ledger.brandOrder.attention?.detail).toMatchObject({ report: 'refund.request', objectId: id })
})

test('money row 2: an over-shipment lets no more come back than was ordered and not cancelled', () => {
  const ledger = new Ledger({ lines: [{ quantity: 5, unitPrice: 1000 }] }).accept()
  ledger.report('order.cancelled', 1, { lines: [units('l1', 1)], reason: { code: 'other' } })
  const lines = [units('l1', 1_000_000), units('l1', 1_000_000)]
  ledger.report('fulfillment.updated', 2, { fulfillment: { reference: 'SH-1', status: 'shipped', lines } })
  const [line] = ledger.brandOrder.lines
  if (line === undefined) throw new Error('The order has a line.')
  expect(line.quantities.fulfilled).toBe(2_000_000)
  expect(returnableUnits(ledger.brandOrder, line)).toBe(4)
  expect(ledger.brandOrder.attention).toMatchObject({
    code: 'contradictory_report',
    detail: { report: 'fulfillment.updated', field: 'lines', lineId: 'l1' },
  })
})

test('money row 6: a failed refund of ended units opens again what it covered', () => {
  const ledger = new Ledger(two, { status: 'submitted' }).accept()
  const id = ledger.refund('ref_1', { lines: [units('l1', 2)] })
  ledger.askCancellation('can_1', 1)
  ledger.report('cancellation.updated', 1, { cancellation: { cancellationId: 'can_1', status: 'confirmed' } })
  expect(ledger.events.at(-1)?.data).toMatchObject({
    refundId: null,
    amountToReturn: null,
    coveredBy: [{ refundId: id, lines: [units('l1', 1)] }],
  })
  expect(ledger.close(id, 'failed')).toEqual(['refund_updated', 'refund_updated'])
  expect(ledger.brandOrder.amounts).toEqual({ refunded: 0, toReturn: 1000, refundable: 1000 })
  expect(ledger.brandOrder.refunds[1]).toMatchObject({
    status: 'pending',
    returnedBy: 'platform',
    ofEndedUnits: true,
    lines: [units('l1', 1)],
    total: 1000,
  })
  expect(ledger.events.at(-1)?.data).toMatchObject({ refund: { status: 'pending', total: 1000 } })
})

test('money row 6: a retry that succeeds takes the place of what was opened again', () => {
  const ledger = new Ledger(two).accept()
  const id = ledger.refund('ref_1', { lines: [units('l1', 2)] })
  ledger.report('order.cancelled', 1, { lines: [units('l1', 1)], reason: { code: 'other' } })
  ledger.close(id, 'failed')
  expect(ledger.close(id, 'issued')).toEqual(['refund_issued', 'refund_updated'])
  expect(ledger.brandOrder.amounts).toEqual({ refunded: 2000, toReturn: 0, refundable: 0 })
})

test('money row 6: once the second is issued, the first cannot be', () => {
  const ledger = new Ledger(two).accept()
  const id = ledger.refund('ref_1', { lines: [units('l1', 2)] })
  ledger.report('order.cancelled', 1, { lines: [units('l1', 1)], reason: { code: 'other' } })
  ledger.close(id, 'failed')
  ledger.close(ledger.brandOrder.refunds[1]?.id ?? '', 'issued')
  expect(ledger.close(id, 'issued')).toBe('not_refundable')
  expect(ledger.brandOrder.amounts).toEqual({ refunded: 1000, toReturn: 0, refundable: 1000 })
})

test('money row 6: the failed refund of a whole cancelled order is owed again with its shipping, and names its request', () => {
  const ledger = new Ledger({ ...two, shipping: [{ amount: 500, tax: 40 }] }, { status: 'submitted' }).accept()
  ledger.askCancellation('can_1', 2)
  ledger.report('cancellation.updated', 1, { cancellation: { cancellationId: 'can_1', status: 'confirmed' } })
  const [owed] = ledger.brandOrder.refunds
  expect(owed).toMatchObject({ cancellationId: 'can_1', total: 2540 })
  ledger.close(owed?.id ?? '', 'failed')
  expect(ledger.brandOrder.refunds[1]).toMatchObject({ shipping: 500, tax: 40, total: 2540, cancellationId: 'can_1' })
  expect(ledger.brandOrder.amounts).toEqual({ refunded: 0, toReturn: 2540, refundable: 0 })
})

test('money row 6: goodwill that ate the money of ended units owes it when it fails', () => {
  const ledger = new Ledger(two).accept()
  const id = ledger.refund('ref_1', { goodwill: 1500 })
  ledger.report('order.cancelled', 1, { reason: { code: 'other' } })
  expect(ledger.brandOrder.amounts).toEqual({ refunded: 0, toReturn: 2000, refundable: 0 })
  ledger.close(id, 'failed')
  expect(ledger.brandOrder.amounts).toEqual({ refunded: 0, toReturn: 2000, refundable: 0 })
})

test('money row 7: shipping and fees that are free give their tax, once', () => {
  const free = { amount: 0, tax: 7 }
  const ledger = new Ledger({ ...two, shipping: [free], fees: [free] }).accept()
  ledger.refund('ref_1', { shipping: 0 })
  ledger.refund('ref_2', { fees: 0 })
  expect(ledger.brandOrder.refunds).toMatchObject([
    { shipping: 0, tax: 7, total: 7 },
    { fees: 0, tax: 7, total: 7 },
  ])
  ledger.refund('ref_3', { shipping: 0 })
  ledger.refund('ref_4', { lines: [units('l1', 1)] })
  expect(ledger.brandOrder.refunds.map(({ id }) => id)).toEqual(['ref_1', 'ref_2', 'ref_4'])
  expect(ledger.find('ref_4')).toMatchObject({ tax: 0, total: 1000 })
})

test('money row 8: a cancellation that is confirmed after the shipment is refused, and a person is asked', () => {
  const ledger = new Ledger(two, { status: 'submitted' }).accept()
  ledger.askCancellation('can_1', 2)
  const lines = [units('l1', 2)]
  ledger.report('fulfillment.updated', 1, { fulfillment: { reference: 'SH-1', status: 'shipped', lines } })
  ledger.report('cancellation.updated', 2, { cancellation: { cancellationId: 'can_1', status: 'confirmed' } })
  expect(ledger.brandOrder.cancellations).toMatchObject([{ status: 'refused' }])
  expect(ledger.brandOrder.lines[0]?.quantities.cancelled).toBe(0)
  expect(ledger.brandOrder.attention?.detail).toMatchObject({ objectId: 'can_1', status: 'confirmed' })
})

test('money row 8: a cancellation that is confirmed after a part was shipped says which units ended', () => {
  const ledger = new Ledger(two, { status: 'submitted' }).accept()
  ledger.askCancellation('can_1', 2)
  const lines = [units('l1', 1)]
  ledger.report('fulfillment.updated', 1, { fulfillment: { reference: 'SH-1', status: 'shipped', lines } })
  ledger.report('cancellation.updated', 2, { cancellation: { cancellationId: 'can_1', status: 'confirmed' } })
  expect(ledger.brandOrder.cancellations).toMatchObject([{ status: 'confirmed', lines: [units('l1', 1)] }])
  expect(ledger.brandOrder.lines[0]?.quantities.cancelled).toBe(1)
  expect(ledger.brandOrder.attention?.detail).toMatchObject({ field: 'lines', lineId: 'l1' })
})

test('money row 8: the brand’s own cancellation confirms no request whose units have shipped', () => {
  const ledger = new Ledger(two, { status: 'submitted' }).accept()
  ledger.askCancellation('can_1', 2)
  const lines = [units('l1', 1)]
  ledger.report('fulfillment.updated', 1, { fulfillment: { reference: 'SH-1', status: 'shipped', lines } })
  ledger.report('order.cancelled', 2, { lines: [units('l1', 2)], reason: { code: 'other' } })
  expect(ledger.brandOrder.cancellations).toMatchObject([{ status: 'requested' }])
  expect(ledger.brandOrder.lines[0]?.quantities.cancelled).toBe(1)
})

test('a refund’s discount is told apart by what it is of', () => {
  const ledger = new Ledger({
    lines: [{ quantity: 2, unitPrice: 1000, discount: 100 }],
    shipping: [{ amount: 500, discount: 200 }],
  }).accept()
  ledger.refund('ref_1', { lines: [units('l1', 2)], shipping: 500 })
  expect(ledger.find('ref_1')).toMatchObject({ items: 2000, discount: 300, shipping: 500, total: 2200 })
  expect(discountParts(ledger.find('ref_1'))).toEqual({ items: 100, shipping: 200 })
})
