import { expect, test } from 'vitest'
import { Problem } from '../../../../functions/http/problem.ts'
import { checkChange, checkDraft } from '../../../../functions/webhooks/api/check-endpoint.ts'
import type { EndpointPatch } from '../../../../functions/webhooks/api/endpoint-fields.ts'
import { someEndpoint } from '../some-endpoint.ts'

const rules = { loopbackAllowed: false }
const withHeaders = someEndpoint({ headerNames: ['authorization'], sealedHeaders: new Uint8Array() })

/** Where a change is refused; null when it is taken. */
function refusedAt(change: EndpointPatch, endpoint = withHeaders): string | null {
  try {
    checkChange(endpoint, change, rules)
    return null
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return error.errors[0]?.pointer ?? 'nowhere'
  }
}

test('sealed headers do not follow a URL to another server', () => {
  expect(refusedAt({ url: 'https://elsewhere.example.com/' })).toBe('/headers')
  expect(refusedAt({ url: 'https://hooks.shop.example:8443/orders' })).toBe('/headers')
  expect(refusedAt({ url: 'https://elsewhere.example.com/', headers: {} })).toBeNull()
  expect(refusedAt({ url: 'https://elsewhere.example.com/' }, someEndpoint())).toBeNull()
  expect(refusedAt({ url: 'https://hooks.shop.example/another-path' })).toBeNull()
})

test('an endpoint stays ordered or not, and says so', () => {
  expect(refusedAt({ ordered: true })).toBe('/ordered')
  expect(refusedAt({ ordered: false })).toBeNull()
})

test('a URL that may not be called is refused in a change, too', () => {
  expect(refusedAt({ url: 'https://169.254.169.254/', headers: {} })).toBe('/url')
})

test('every fault comes at once, the URL’s and a reserved header’s too, each with its own words', () => {
  const json = { url: 'https://10.0.0.1/', eventTypes: ['order.nope'], headers: { host: 'x' }, foo: 1 }
  try {
    checkDraft(json, rules)
    expect.unreachable()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    expect(error.errors.map(({ pointer }) => pointer).toSorted()).toEqual([
      '/eventTypes/0',
      '/foo',
      '/headers/host',
      '/url',
    ])
    expect(error.errors.find(({ pointer }) => pointer === '/headers/host')?.detail).toBe('This header is reserved.')
  }
})

test('what is no object at all is refused', () => {
  for (const json of [null, [], 'https://hooks.shop.example/', 7])
    expect(() => checkDraft(json, rules)).toThrow(Problem)
})
