import { expect, test } from 'vitest'
import { allowedMethods, unmatchedProblem } from '../../../functions/http/allowed-methods.ts'
import { problemAnswer } from '../../../functions/http/problem-answer.ts'

test.each([
  ['/v1/orders', ['GET', 'POST']],
  ['/v1/orders/ord_1', ['GET']],
  ['/v1/orders/ord_1/refunds/ref_1', ['GET', 'PATCH']],
  ['/docs/errors', ['GET', 'HEAD']],
  ['/v1/orders/', []],
  ['/v1/orders//refunds', []],
  ['/v2/orders', []],
  ['/', []],
])('%s takes %s', (path, methods) => {
  expect(allowedMethods(path)).toEqual(methods)
})

const asked = (method: string, path: string) => problemAnswer(unmatchedProblem(method, path), 'req_1', 'not-found')

test('a wrong method is 405 with Allow', () => {
  expect(asked('DELETE', '/v1/orders')).toMatchObject({
    status: 405,
    headers: { Allow: 'GET, POST' },
    body: { code: 'method_not_allowed', type: '/docs/errors#method_not_allowed' },
  })
})

test('an address that is not there is 404, and so is one of a part that this stage does without', () => {
  expect(asked('GET', '/v1/nothing')).toMatchObject({ status: 404 })
  expect(asked('POST', '/slack/commands')).toMatchObject({ status: 404 })
})
