import { expect, test } from 'vitest'
import { allowedMethods } from '../../../functions/http/allowed-methods.ts'
import { handler } from '../../../functions/http/not-found.lambda.ts'

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

const asked = (method: string, rawPath: string) =>
  handler(
    { version: '2.0', rawPath, headers: {}, requestContext: { requestId: 'r', http: { method } } } as never,
    {} as never,
  )

test('a wrong method is 405 with Allow', async () => {
  const answer = await asked('DELETE', '/v1/orders')
  expect(answer).toMatchObject({ statusCode: 405, headers: { Allow: 'GET, POST' } })
  expect(JSON.parse(String(answer.body))).toMatchObject({
    code: 'method_not_allowed',
    type: '/docs/errors#method_not_allowed',
  })
})

test('an address that is not there is 404, and so is one of a part that this stage does without', async () => {
  expect(await asked('GET', '/v1/nothing')).toMatchObject({ statusCode: 404 })
  expect(await asked('POST', '/slack/commands')).toMatchObject({ statusCode: 404 })
})
