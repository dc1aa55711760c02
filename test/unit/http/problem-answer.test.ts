import { expect, test } from 'vitest'
import { Problem } from '../../../functions/http/problem.ts'
import { problemAnswer } from '../../../functions/http/problem-answer.ts'
import { StorageBusy } from '../../../functions/storage/transact.ts'

const named = (name: string, cause?: unknown) => Object.assign(new Error('A message of AWS', { cause }), { name })

test.each([
  ['transactions that stay throttled', new StorageBusy(named('TransactionCanceledException'))],
  ['a throttled table', named('ProvisionedThroughputExceededException')],
  ['a throttled function of AWS', named('ThrottlingException')],
  ['AWS that does not answer in time', named('TimeoutError')],
  ['a broken connection to AWS', Object.assign(new Error('read'), { code: 'ECONNRESET' })],
  ['an error that wraps one of these', named('GetParameterError', named('InternalServiceError'))],
])('%s: 503 unavailable with Retry-After', (_, error) => {
  const answer = problemAnswer(error, 'req_1', 'place-order')
  expect(answer).toMatchObject({ status: 503, headers: { 'Retry-After': '2' }, body: { code: 'unavailable' } })
  expect(JSON.stringify(answer)).not.toContain('A message of AWS')
})

test.each([new Error('bug'), 'text', undefined, named('ValidationException')])('%s: an opaque 500', (error) => {
  expect(problemAnswer(error, 'req_1', 'place-order')).toMatchObject({ status: 500, body: { code: 'internal' } })
})

test('a problem is answered as it says', () => {
  const problem = new Problem('rate_limited', 'Wait.', { extensions: { retryAfter: 7 } })
  expect(problemAnswer(problem, 'req_1', 'place-order')).toMatchObject({
    status: 429,
    headers: { 'Content-Type': 'application/problem+json', 'Retry-After': '7' },
    body: { code: 'rate_limited', detail: 'Wait.', requestId: 'req_1', errors: [] },
  })
})
