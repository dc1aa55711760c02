import { expect, test } from 'vitest'
import { failureOf } from '../../../dashboard/src/asking/failure.ts'

test('a problem of the API is a refusal, with its code', () => {
  const failure = failureOf({ status: 409, code: 'state_conflict', detail: 'Changed.', requestId: 'req_1', errors: [] })
  expect(failure).toMatchObject({ kind: 'problem', problem: { code: 'state_conflict', requestId: 'req_1' } })
})

test.each([
  new TypeError('Failed to fetch'),
  new DOMException('timed out', 'TimeoutError'),
  { status: 503, code: 'unavailable', detail: '', requestId: 'req_1', errors: [] },
  '<html>502 Bad Gateway</html>',
  undefined,
])('nobody knows whether it arrived: %s', (error) => expect(failureOf(error)).toEqual({ kind: 'unknown' }))
