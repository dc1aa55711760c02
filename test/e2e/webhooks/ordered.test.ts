import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { afterAll, expect, test } from 'vitest'
import { eventually } from '../api.ts'
import { queues, queueUrl } from '../aws.ts'
import { liveThrough } from './many-events.ts'
import { startReceiver } from './receiver.ts'
import { newStorefront, Subscriber } from './subscriber.ts'

const receiver = await startReceiver()
afterAll(() => receiver.stop())

test('an ordered endpoint sees each order’s events ascending, none missing, through failures and duplicates', async () => {
  const key = await newStorefront('Ordered webhooks')
  const failures = new Map<string, number>()
  receiver.answer = ({ eventId }) => {
    const failed = failures.get(eventId) ?? 0
    if (failed >= 2 || Math.random() < 0.5) return 200
    failures.set(eventId, failed + 1)
    return 500
  }
  const subscriber = new Subscriber(key)
  await subscriber.subscribe(receiver, {
    ordered: true,
    eventTypes: ['order.placed', 'order.shipped', 'order.delivered'],
  })
  const events = await liveThrough(10, 'brand-08', key)
  const wanted = events.filter(({ type }) => ['order.placed', 'order.shipped', 'order.delivered'].includes(type))

  // Every event once more, the last ones first.
  const QueueUrl = await queueUrl('webhook-fan-out')
  for (const detail of events.toReversed()) {
    await queues.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify({ detail }) }))
  }
  const taken = () => receiver.received.filter(({ answered }) => answered === 200)
  await eventually(
    'all of its events',
    async () => new Set(taken().map(({ eventId }) => eventId)).size === wanted.length,
  )

  for (const orderId of new Set(wanted.map((event) => event.orderId))) {
    const sequences = wanted.filter((event) => event.orderId === orderId).map(({ sequence }) => sequence)
    const sent = receiver.received.filter((one) => one.orderId === orderId).map(({ sequence }) => sequence)
    // Failed ones come again, and so does one whose answer was too slow; none comes after its successor.
    expect(sent).toEqual(sent.toSorted((one, other) => one - other))
    expect([...new Set(sent)]).toEqual(sequences)
  }
  expect(receiver.received.every(({ verified }) => verified)).toBe(true)
})
