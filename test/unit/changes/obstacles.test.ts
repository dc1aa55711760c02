import { expect, test } from 'vitest'
import { obstacleProblem } from '../../../functions/changes/obstacles.ts'
import { Problem } from '../../../functions/http/problem.ts'
import { auroraBrandOrder } from '../brands/purchased-order.ts'

const capabilities = {
  accept: { level: 'line' },
  cancel: { level: 'line', until: 'shipped' },
  addressChange: { level: 'order', until: 'shipped' },
  return: { level: 'line', label: true },
  refund: { level: 'amount' },
  tracking: { mode: 'realtime' },
  erasure: { level: 'none' },
  confirmation: { by: 'brand' },
} as const

test('inputs row 15: a return before shipping: what is missing, and what is possible now', () => {
  const brandOrder = auroraBrandOrder({ status: 'accepted' })
  const target = { brandOrder, brandOrders: [brandOrder], brand: null, capabilities }
  const problem = obstacleProblem('return', brandOrder, target)
  expect(problem).toBeInstanceOf(Problem)
  expect(problem).toMatchObject({
    code: 'state_conflict',
    extensions: { actions: ['cancel', 'address_change', 'refund'] },
  })
  expect(problem?.message).toBe(
    'A return needs units that have shipped, and are neither returned nor in an open return. ' +
      'The brand order is accepted and unfulfilled. Possible now: cancel, address_change, refund.',
  )
})

test('after the end nothing is possible, and that is said', () => {
  const brandOrder = auroraBrandOrder({ status: 'rejected' })
  const target = { brandOrder, brandOrders: [brandOrder], brand: null, capabilities }
  expect(obstacleProblem('cancel', brandOrder, target)).toMatchObject({
    message: expect.stringContaining('Nothing can be changed now.'),
    extensions: { actions: [] },
  })
})
