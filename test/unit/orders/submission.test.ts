import { expect, test } from 'vitest'
import { accept, refuse } from '../../../functions/orders/life/acceptance.ts'
import { applyReport } from '../../../functions/orders/life/reports/apply-report.ts'
import {
  outcomeUnknown,
  raiseAttention,
  resumeSubmission,
  startSubmission,
  submitted,
} from '../../../functions/orders/life/submission-steps.ts'
import { applyTransition } from '../../../functions/orders/life/transition.ts'
import { after, brandOrderOf, placedAt, placedOrderOf } from './placed-order.ts'
import { minute, shipment, units } from './reports/report-of.ts'

const wish = { lines: [{ quantity: 2, unitPrice: 100 }] }
const pending = brandOrderOf(wish)
const { order } = placedOrderOf(wish)
const start = startSubmission({ token: 'a', expiresAt: minute(1), dueAt: minute(2) })
const accepted = accept({ brandReference: 'A-1', lines: null, occurredAt: minute(1) })

test('an attempt takes the lease, counts, and says when to look again, without an event', () => {
  const result = applyTransition(order, pending, start, placedAt)
  expect(result).toMatchObject({ order, events: [] })
  expect(after(pending, start)).toMatchObject({
    status: 'submitting',
    attempts: 1,
    firstAttemptAt: minute(0),
    lease: { token: 'a', expiresAt: minute(1) },
    dueAt: minute(2),
  })
})

test('what the brand has is due again when it should have accepted; what is unknown, sooner', () => {
  const has = after(pending, start, submitted('a', 'A-1', minute(120)))
  expect(has).toMatchObject({ status: 'submitted', brandReference: 'A-1', lease: null, dueAt: minute(120) })
  expect(after(pending, start, outcomeUnknown('a', minute(3)))).toMatchObject({
    status: 'submitting',
    dueAt: minute(3),
  })
})

test('the back end’s id of an order is kept when it accepts, and is not what a report brings', () => {
  const known = accept({ brandReference: '#1001', backEndId: '5551234', lines: null, occurredAt: minute(1) })
  const shipped = applyReport(shipment(2, 'shipped', [units('l1', 1)]))
  expect(after(pending, start, known, shipped)).toMatchObject({ brandReference: '#1001', backEndId: '5551234' })
  expect(after(pending, start, shipped).backEndId).toBeNull()
})

test('attention is asked for once, beside the status, until the brand decides', () => {
  const waiting = after(pending, start, outcomeUnknown('a', null), raiseAttention('retries_exhausted'))
  expect(waiting).toMatchObject({ status: 'submitting', attention: { code: 'retries_exhausted' }, dueAt: null })
  expect(applyTransition(order, waiting, raiseAttention('accept_overdue'), placedAt)).toEqual({
    unchanged: 'attention_stands',
  })
  expect(after(waiting, accepted)).toMatchObject({ status: 'accepted', attention: null, lease: null, dueAt: null })
  expect(after(waiting, refuse({ code: 'fraud' }, minute(1)))).toMatchObject({ status: 'rejected', attention: null })
})

test('a contradiction is told also where somebody was asked to look already, and outlives the decision', () => {
  const late = after(pending, start, raiseAttention('accept_overdue'))
  const unknown = applyReport(shipment(2, 'pending', [units('l9', 1)]))
  expect(after(late, unknown).attention?.code).toBe('contradictory_report')
  expect(after(late, unknown, accepted).attention?.code).toBe('contradictory_report')
})

test('a submission resumed by hand is due at once', () => {
  const given = after(pending, start, outcomeUnknown('a', null), resumeSubmission())
  expect(given).toMatchObject({ status: 'submitting', attempts: 0, dueAt: minute(0) })
  expect(applyTransition(order, after(given, accepted), resumeSubmission(), placedAt)).toHaveProperty('unchanged')
})

test.each([accepted, refuse({ code: 'other' }, minute(1)), start])('$name does not start from an end', (transition) => {
  const ended = after(pending, refuse({ code: 'other' }, minute(1)))
  expect(applyTransition(order, ended, transition, placedAt)).toEqual({
    unchanged: `${transition.name} does not start from rejected`,
  })
})
