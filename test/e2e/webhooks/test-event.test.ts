import { afterAll, expect, test } from 'vitest'
import { eventSchema } from '../../../functions/orders/event.ts'
import { call } from '../api.ts'
import { startReceiver } from './receiver.ts'
import { newStorefront, type ShownDelivery, Subscriber } from './subscriber.ts'

const receiver = await startReceiver()
afterAll(() => receiver.stop())
const key = await newStorefront('Test events')
const subscriber = new Subscriber(key)

test('a made-up event of a chosen type comes signed, as an event of that type, whatever is subscribed to', async () => {
  const { id: endpointId } = await subscriber.subscribe(receiver, { eventTypes: ['order.placed'] })
  const { id } = await subscriber.ask<ShownDelivery>('POST', `/${endpointId}/test`, {
    eventType: 'order.refund_issued',
  })
  expect((await subscriber.settled(endpointId, id)).status).toBe('succeeded')
  const request = receiver.received.find(({ deliveryId }) => deliveryId === id)
  expect(request).toMatchObject({ type: 'order.refund_issued', verified: true })
  expect(eventSchema.parse(request?.body)).toMatchObject({ livemode: false, subject: { type: 'refund' } })
})

test('a type that there is not is refused', async () => {
  const { id } = await subscriber.subscribe(receiver)
  const path = `/v1/webhook-endpoints/${id}/test`
  expect((await call('POST', path, { key, body: { eventType: 'order.lost' } })).status).toBe(422)
})
