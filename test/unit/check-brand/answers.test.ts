import { expect, test } from 'vitest'
import type { AnswerFlaw } from './careless-answers.ts'
import { check } from './run-check.ts'

test.each<[AnswerFlaw, string]>([
  ['accepts_unknown_lines', 'Its lines name line_99, which is no line of the order.'],
  ['accepts_too_many', 'Its lines name 99 units of line_1, and 2 were ordered.'],
  ['accepts_half_units', 'The field lines.0.quantity does not fit.'],
])('a server that %s fails: %s', async (flaw, found) => {
  const { failed, text } = await check(flaw, false)
  expect(failed).toContain('a new order is accepted, or kept as pending')
  expect(text).toContain(found)
})

/** What the platform takes although it is not as the schema says. */
test.each<[AnswerFlaw, string]>([
  [
    'numbers_orders',
    'order.submit /brandReference is not as the schema says. It must be a text. We take it all the same.',
  ],
  ['numbers_changes', 'order.cancel /reference is not as the schema says. It must be a text. We take it all the same.'],
  ['misnames_references', 'order.cancel /brandReference is no field of it, and we ignore it.'],
  ['refuses_changes_by_text', 'refund.request /reason is not as the schema says.'],
  ['shouts', 'order.lookup /outcome is not as the schema says.'],
  ['refers_by_mail', 'order.cancel /reference looks like an e-mail address or a telephone number. We leave it out.'],
  ['accepts_units_as_text', 'order.submit /lines/0/quantity is not as the schema says.'],
])('a server that %s passes, and is told: %s', async (flaw, remark) => {
  const { failed, text } = await check(flaw, false)
  expect(failed).toEqual([])
  const lines = text.split('\n').filter((line) => line.includes(`in the answer to ${remark}`))
  expect(lines).toEqual([expect.stringMatching(/^ {6}passed, but in the answer to /)])
  expect(text).toMatch(/, \d warnings?\.$/)
})
