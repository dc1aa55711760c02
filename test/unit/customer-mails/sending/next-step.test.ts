import { expect, test } from 'vitest'
import { customerMailSchema } from '../../../../functions/customer-mails/sending/mail-row.ts'
import { nextStep, UNKNOWN_SECONDS } from '../../../../functions/customer-mails/sending/next-step.ts'

const at = new Date('2026-11-22T18:00:00.000Z')
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000)

const row = (changes: Record<string, unknown>) =>
  customerMailSchema.parse({
    brandOrderId: 'bo_1',
    orderId: 'ord_1',
    brandId: 'aurora',
    mailId: 'order_confirmed',
    occasion: 'order_confirmed',
    state: 'sending',
    token: 'a',
    at: at.toISOString(),
    mails: 1,
    language: null,
    messageId: null,
    sentAt: null,
    reason: null,
    ...changes,
  })

test.each([
  ['that nobody has begun', null, 'claim'],
  ['that SES refused for certain', row({ state: 'not_sent', token: null }), 'claim'],
  ['that the desk wants again', row({ token: null, resends: 1 }), 'claim'],
  ['that is sent', row({ state: 'sent', token: null }), 'done'],
  ['that arrived', row({ state: 'delivered', token: null }), 'done'],
  ['that came back', row({ state: 'returned', token: null }), 'done'],
  ['that there is no reason for', row({ state: 'skipped', token: null }), 'done'],
])('a mail %s', (_title, before, step) => {
  expect(nextStep(before, later(100_000), 1)).toBe(step)
})

test('a mail whose outcome nobody knows is sent once more when SES has told nothing of it for ten minutes', () => {
  expect(nextStep(row({}), later(UNKNOWN_SECONDS - 1), 1)).toBe('wait')
  expect(nextStep(row({}), later(UNKNOWN_SECONDS), 1)).toBe('claim')
  expect(nextStep(row({}), later(UNKNOWN_SECONDS / 20), 0.05)).toBe('claim')
})
