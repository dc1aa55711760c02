import { expect, test } from 'vitest'
import { buildSubmission } from '../../../functions/brands/kinds/build-submission.ts'
import { adasContent, auroraBrandOrder, contractExample } from './purchased-order.ts'

test('is the contract’s example, key by key and byte by byte', () => {
  const submission = buildSubmission(auroraBrandOrder(), adasContent, 'brand')
  expect(JSON.stringify(submission)).toBe(JSON.stringify(contractExample))
})

test('is the same bytes in whatever order a row’s keys come back', () => {
  const upsideDown = reversed(auroraBrandOrder()) as ReturnType<typeof auroraBrandOrder>
  const submission = buildSubmission(upsideDown, reversed(adasContent) as typeof adasContent, 'brand')
  expect(JSON.stringify(submission)).toBe(JSON.stringify(contractExample))
})

test('does not change with what happens to the order after it was placed', () => {
  const later = auroraBrandOrder({
    status: 'submitting',
    attempts: 7,
    version: 9,
    updatedAt: '2026-12-01T00:00:00.000Z',
  })
  expect(buildSubmission(later, adasContent, 'brand')).toEqual(contractExample)
})

test('carries what only some orders have', () => {
  const [line] = auroraBrandOrder().lines
  const [shipping] = auroraBrandOrder().shipping
  if (line === undefined || shipping === undefined) throw new Error('The example has a line and a shipping row.')
  const taxLines = [{ title: 'Sales tax', rate: '0.08', amount: 40 }]
  const pickup = {
    ...shipping,
    type: 'pickup',
    title: 'At the store',
    lines: ['1'],
    pickupLocation: 'Hall 3',
    taxLines,
  } as const
  const fee = { externalId: '9', type: 'gift_wrap', title: 'Gift wrap', amount: 300, tax: 0, taxLines: [] } as const
  const submission = buildSubmission(
    auroraBrandOrder({ shipping: [{ ...pickup, lines: ['1'] }], fees: [{ ...fee, taxLines: [] }] }),
    {
      ...adasContent,
      shippingAddress: { ...contractExample.shippingAddress, phone: '+442071838750' },
      attributes: { line_1: [{ name: 'Engraving', value: 'For Ada' }] },
      paymentAllocations: [
        { amount: 5684, method: 'card', provider: 'stripe', token: 'pm_aurora', collectedBy: 'platform' },
      ],
      giftMessage: 'Happy birthday',
    },
    'on_behalf',
  )
  expect(submission.confirmation).toBe('on_behalf')
  expect(submission.shippingAddress?.phone).toBe('+442071838750')
  expect(submission.lines[0]?.attributes).toEqual([{ name: 'Engraving', value: 'For Ada' }])
  expect(submission.shipping[0]).toEqual({
    externalId: '1',
    type: 'pickup',
    method: 'standard',
    amount: 500,
    discount: 0,
    tax: 40,
    title: 'At the store',
    taxLines,
    lines: ['line_1'],
    pickupLocation: 'Hall 3',
  })
  expect(submission.fees).toEqual([{ externalId: '9', type: 'gift_wrap', title: 'Gift wrap', amount: 300, tax: 0 }])
  expect(submission.payment?.allocations[0]?.token).toBe('pm_aurora')
  expect(submission.giftMessage).toBe('Happy birthday')
})

test('an order that cost nothing has no payment', () => {
  expect(buildSubmission(auroraBrandOrder({ paymentStatus: null }), adasContent, 'brand').payment).toBeNull()
})

test('what does not belong to the submission does not slip through', () => {
  const { customer } = adasContent
  const withMore = { ...adasContent, customer: { ...customer, cardNumber: 'x' } } as typeof adasContent
  expect(() => buildSubmission(auroraBrandOrder(), withMore, 'brand')).toThrow()
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  )
}
