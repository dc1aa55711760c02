import { expect, test } from 'vitest'
import { eventTypes } from '../../../functions/orders/event.ts'
import { makeTestEvent } from '../../../functions/webhooks/test-event/test-event.ts'
import { someEndpoint } from './some-endpoint.ts'

test.each(eventTypes)('a made-up %s is an event like any other, of the endpoint’s storefront and mode', (type) => {
  const event = makeTestEvent(someEndpoint({ livemode: true }), type, new Date('2026-11-22T18:00:00.000Z'))
  expect(event).toMatchObject({ type, storefrontId: 'sf_1', livemode: true, externalId: 'webhook-test' })
  // Whoever looks at the brand of an event of a brand order finds one.
  expect(event.brandId === null).toBe(event.subject.type === 'order')
  expect(event.data.brandOrder === null).toBe(event.subject.type === 'order')
})

test('what a made-up event says fits its states', () => {
  const of = (type: (typeof eventTypes)[number]) => makeTestEvent(someEndpoint(), type, new Date()).data
  expect(of('order.placed').order.status).toBe('placed')
  expect(of('order.rejected').brandOrder?.status).toBe('rejected')
  expect(of('order.shipped').brandOrder?.fulfillmentStatus).toBe('fulfilled')
  expect(of('order.refund_issued').order).toMatchObject({
    fulfillmentStatus: 'delivered',
    refundStatus: 'partially_refunded',
  })
})
