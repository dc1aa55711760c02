import { expect, test } from 'vitest'
import { isFor } from '../../../../functions/webhooks/endpoints/endpoint.ts'
import { eventPatterns, wants } from '../../../../functions/webhooks/endpoints/event-filter.ts'
import { someEndpoint } from '../some-endpoint.ts'
import { someEvent } from '../some-event.ts'

test.each([
  [['*'], 'order.shipped', true],
  [['order.*'], 'order.shipped', true],
  [['order.*'], 'orders.shipped', false],
  [['order.shipped'], 'order.shipped', true],
  [['order.shipped'], 'order.shipped_again', false],
  [['order.placed', 'order.shipped'], 'order.shipped', true],
  [['order.placed'], 'order.shipped', false],
  [['*'], 'something.new', true],
])('%j and %s', (eventTypes, type, wanted) => {
  expect(wants({ eventTypes, brandIds: null }, { type, brandId: null })).toBe(wanted)
})

test('a filter by brands leaves out other brands and events of the whole order', () => {
  const filter = { eventTypes: ['*'], brandIds: ['aurora'] }
  expect(wants(filter, { type: 'order.shipped', brandId: 'aurora' })).toBe(true)
  expect(wants(filter, { type: 'order.shipped', brandId: 'borealis' })).toBe(false)
  expect(wants(filter, { type: 'order.placed', brandId: null })).toBe(false)
})

test('what was committed before an endpoint was made is not for it', () => {
  const endpoint = someEndpoint({ createdAt: '2026-11-22T18:00:00.000Z' })
  expect(isFor(endpoint, someEvent({ timestamp: '2026-11-22T18:00:00.000Z' }))).toBe(true)
  expect(isFor(endpoint, someEvent({ timestamp: '2026-11-22T17:59:59.999Z' }))).toBe(false)
})

test.each([[['order.lost']], [['refund.*']], [[]], [['order']]])('%j is refused: nothing fits it', (given) => {
  expect(eventPatterns.safeParse(given).success).toBe(false)
})
