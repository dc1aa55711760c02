import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BrandsOrder } from '../../../bin/start/demo-brands/demo-brand-store.ts'
import { cancelUnits, returnableUnits, unrefundedUnits, unshippedUnits } from '../../../bin/start/demo-brands/units.ts'
import { BrandStand, submission } from './brand-stand.ts'

let stand: BrandStand
beforeEach(async () => {
  stand = new BrandStand()
  await stand.start()
})
afterEach(() => stand.stop())

const units = (quantity: number) => [{ lineId: 'line_1', quantity }]

/** An order of three units of one line. */
async function threeUnits() {
  const order = submission('bo_1')
  const lines = order.lines.map((line) => ({ ...line, quantity: 3 }))
  await stand.send('order.submit', { ...order, lines })
}

function cancelOne() {
  return stand.send('order.cancel', {
    brandOrderId: 'bo_1',
    cancellationId: 'can_1',
    lines: units(1),
    reason: { code: 'customer_request' },
  })
}

test('inputs row 5: cancel 1 of 3, confirmed at once, ship {}: 2 are shipped', async () => {
  await threeUnits()
  await cancelOne()
  await stand.act('bo_1', 'ship')
  await stand.reported()
  expect(stand.updates).toMatchObject([{ data: { fulfillment: { lines: units(2) } } }])
  expect((await stand.act('bo_1', 'ship')).status).toBe(409)
})

test('what has shipped is not cancelled: the brand refuses, and keeps to it', async () => {
  await threeUnits()
  await stand.act('bo_1', 'ship', { lines: units(2) })
  expect((await cancelOne()).body).toMatchObject({ outcome: 'accepted' })
  await stand.stop()
  stand = new BrandStand()
  await stand.start()
  await threeUnits()
  await stand.act('bo_1', 'ship')
  expect((await cancelOne()).body).toMatchObject({ outcome: 'refused', reason: { code: 'other' } })
})

test('cancel 1 of 3, confirmed later, ship {}: 2 are shipped; refused, 3 are', async () => {
  for (const [status, shipped] of [
    ['confirmed', 2],
    ['refused', 3],
  ] as const) {
    await stand.stop()
    stand = new BrandStand()
    await stand.start()
    await threeUnits()
    await stand.behave({ mode: 'pending', times: 1 })
    await cancelOne()
    await stand.act('bo_1', 'decide', { cancellationId: 'can_1', status })
    await stand.act('bo_1', 'ship')
    await stand.reported()
    expect(stand.updates.at(-1)).toMatchObject({ data: { fulfillment: { lines: units(shipped) } } })
  }
})

test('what the brand itself cancels or does not accept is not shipped either', async () => {
  await stand.behave({ mode: 'pending', times: 1 })
  await threeUnits()
  await stand.act('bo_1', 'accept', { lines: units(2) })
  await stand.act('bo_1', 'cancel', { lines: units(1) })
  await stand.act('bo_1', 'ship')
  await stand.reported()
  expect(stand.updates.at(-1)).toMatchObject({ data: { fulfillment: { lines: units(1) } } })
})

test('after a cancellation of the whole order nothing is shipped, returned or refunded', async () => {
  await threeUnits()
  await stand.act('bo_1', 'cancel')
  expect((await stand.act('bo_1', 'ship')).status).toBe(409)
  expect((await stand.act('bo_1', 'return')).status).toBe(409)
  expect((await stand.act('bo_1', 'refund')).status).toBe(409)
})

test('money row 1: at a demo brand, a refund that the platform pays is known and never reported as one of the brand’s own', async () => {
  await threeUnits()
  await stand.send('refund.request', {
    brandOrderId: 'bo_1',
    refundId: 'ref_1',
    returnedBy: 'platform',
    lines: units(1),
    total: 10,
  })
  // By its reference, too: nothing about it is the brand's to report.
  expect(await stand.act('bo_1', 'refund', { reference: 'RF-1', total: 2000 })).toMatchObject({
    status: 409,
    body: { detail: 'The platform pays this refund.' },
  })
  await stand.act('bo_1', 'refund')
  await stand.reported()
  const [report, ...more] = stand.updates
  expect(more).toEqual([])
  expect(report?.data.refund).toMatchObject({ reference: 'RF-2', lines: units(2) })
  expect(report?.data.refund).not.toHaveProperty('refundId')
  expect((await stand.act('bo_1', 'refund')).status).toBe(409)
})

test('only what was shipped comes back, and only once', async () => {
  await threeUnits()
  expect((await stand.act('bo_1', 'return')).status).toBe(409)
  await stand.act('bo_1', 'ship', { lines: units(2) })
  await stand.act('bo_1', 'return')
  await stand.reported()
  expect(stand.updates.at(-1)).toMatchObject({ data: { return: { lines: units(2) } } })
  expect((await stand.act('bo_1', 'return')).status).toBe(409)
})

test('whatever the staff do by default, no unit is shipped, cancelled, returned or refunded more than once', () => {
  const steps = fc.array(fc.constantFrom('ship', 'cancel', 'return', 'refund'), { maxLength: 12 })
  fc.assert(
    fc.property(
      steps,
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
      (names, quantities) => {
        const order = emptyOrder(quantities)
        for (const name of names) {
          // One unit at a time, of the first line that has any.
          const left = {
            ship: unshippedUnits,
            cancel: unshippedUnits,
            return: returnableUnits,
            refund: unrefundedUnits,
          }
          const [first] = left[name](order)
          if (first === undefined) continue
          const lines = [{ ...first, quantity: 1 }]
          if (name === 'cancel') cancelUnits(order, lines)
          if (name === 'ship') order.fulfillments.push({ reference: 'SH', status: 'shipped', lines, tracking: [] })
          if (name === 'return') order.returns.push({ reference: 'RMA', returnId: null, status: 'received', lines })
          if (name === 'refund') {
            order.refunds.push({ reference: 'RF', refundId: null, returnedBy: 'brand', status: 'issued', lines })
          }
        }
        for (const { id, quantity } of order.submission.lines) {
          const count = (all: readonly { lines: { lineId: string; quantity: number }[] }[]) =>
            all.flatMap(({ lines }) => lines).reduce((sum, line) => sum + (line.lineId === id ? line.quantity : 0), 0)
          const cancelled = count([{ lines: order.cancelledLines }])
          expect(count(order.fulfillments) + cancelled).toBeLessThanOrEqual(quantity)
          expect(count(order.returns)).toBeLessThanOrEqual(count(order.fulfillments))
        }
      },
    ),
  )
})

function emptyOrder(quantities: readonly number[]): BrandsOrder {
  const [line] = submission('bo_1').lines
  if (line === undefined) throw new Error('The example has no line.')
  return {
    brandReference: 'AUR-1001',
    brandOrderId: 'bo_1',
    status: 'accepted',
    reason: null,
    submission: {
      ...submission('bo_1'),
      lines: quantities.map((quantity, index) => ({ ...line, id: `line_${index + 1}`, quantity })),
    },
    fulfillments: [],
    cancelledLines: [],
    returns: [],
    refunds: [],
    cancellations: [],
    addressChanges: [],
  }
}
