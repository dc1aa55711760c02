import { randomUUID } from 'node:crypto'
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { dueIndexKey } from '../../../functions/storage/due-index.ts'
import { deliveryKey, laneKey, noticeKey } from '../../../functions/webhooks/deliveries/deliveries-keys.ts'
import { noticeRow } from '../../../functions/webhooks/endpoints/status-notice.ts'
import { eventually, place } from '../api.ts'
import { invoke, tableName, tables } from '../aws.ts'
import { sampleOrder } from '../sample-order.ts'
import { eventsOf } from './many-events.ts'
import { type Received, startReceiver } from './receiver.ts'
import { newStorefront, type ShownEndpoint, Subscriber } from './subscriber.ts'

/** Longer than a queue can wait: from then on only the row knows of the next try. */
const RETRY_AFTER_SECONDS = 3600

const receiver = await startReceiver()
afterAll(() => receiver.stop())
const key = await newStorefront('Swept webhooks')
const subscriber = new Subscriber(key)

beforeEach(() => {
  receiver.answer = () => 200
  receiver.answerHeaders = { 'retry-after': String(RETRY_AFTER_SECONDS) }
})

const seen = (orderId: string, answered: number): Received[] =>
  receiver.received.filter((request) => request.orderId === orderId && request.answered === answered)

/** An order whose first event the receiver wanted to have much later, with its delivery. */
async function putOff(endpoint: ShownEndpoint): Promise<{ orderId: string; deliveryId: string }> {
  receiver.answer = () => 503
  const { id: orderId } = await place(sampleOrder(['brand-10']), key)
  const deliveryId = await eventually('the first event to be put off', async () => {
    const [delivery] = await subscriber.deliveries(endpoint.id, `&orderId=${orderId}&eventTypes=order.placed`)
    const log = delivery && (await subscriber.delivery(endpoint.id, delivery.id)).log
    return log?.length === 1 && delivery?.id
  })
  const { nextTryAt, log } = await subscriber.delivery(endpoint.id, deliveryId)
  const wait = (Date.parse(nextTryAt ?? '') - Date.parse(log[0]?.startedAt ?? '')) / 1000
  expect(wait).toBeGreaterThanOrEqual(RETRY_AFTER_SECONDS)
  receiver.answer = () => 200
  return { orderId, deliveryId }
}

const aMomentAgo = () => new Date(Date.now() - 1000).toISOString()

/** Makes its time have come, which is what an hour would do, and sets more fields. */
async function setRow(row: Record<'pk' | 'sk', string>, fields: Record<string, unknown>): Promise<void> {
  const set = Object.entries({ tryAfter: aMomentAgo(), ...fields })
  await tables.send(
    new UpdateCommand({
      TableName: tableName('deliveries'),
      Key: row,
      UpdateExpression: `SET ${set.map((_, index) => `#${index} = :${index}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(set.map(([name], index) => [`#${index}`, name])),
      ExpressionAttributeValues: Object.fromEntries(set.map(([, value], index) => [`:${index}`, value])),
    }),
  )
}

test('a try that is further away than a queue can wait is brought back when it is due', async () => {
  const endpoint = await subscriber.subscribe(receiver, { eventTypes: ['order.placed'] })
  const { orderId, deliveryId } = await putOff(endpoint)
  await invoke('sweep-deliveries')
  expect((await subscriber.delivery(endpoint.id, deliveryId)).status).toBe('pending')

  await setRow(deliveryKey(deliveryId), dueIndexKey(deliveryId, aMomentAgo()))
  await invoke('sweep-deliveries')
  const { log } = await subscriber.settled(endpoint.id, deliveryId)
  expect(log.map(({ number, outcome, status }) => [number, outcome, status])).toEqual([
    [1, 'refused', 503],
    [2, 'succeeded', 200],
  ])
  expect(seen(orderId, 200)).toHaveLength(1)
  await subscriber.ask('DELETE', `/${endpoint.id}`)
})

test('an attempt whose function died without a message left is logged as unknown and made again', async () => {
  const endpoint = await subscriber.subscribe(receiver, { eventTypes: ['order.placed'] })
  const { orderId, deliveryId } = await putOff(endpoint)
  const died = new Date(Date.now() - 120_000).toISOString()
  const lease = { token: 'of one who died', startedAt: died, expiresAt: new Date(Date.now() - 30_000).toISOString() }
  await setRow(deliveryKey(deliveryId), {
    ...dueIndexKey(deliveryId, aMomentAgo()),
    lease,
    attempts: 2,
    tries: 2,
  })
  await invoke('sweep-deliveries')
  const { log } = await subscriber.settled(endpoint.id, deliveryId)
  expect(log.map(({ number, outcome }) => [number, outcome])).toEqual([
    [1, 'refused'],
    [2, 'unknown'],
    [3, 'succeeded'],
  ])
  expect(log[1]?.startedAt).toBe(died)
  expect(seen(orderId, 200)).toHaveLength(1)
  await subscriber.ask('DELETE', `/${endpoint.id}`)
})

test('so is an order’s lane at an ordered endpoint, with all that waits in it', async () => {
  const eventTypes = ['order.placed', 'order.in_progress']
  const endpoint = await subscriber.subscribe(receiver, { ordered: true, eventTypes })
  const { orderId, deliveryId } = await putOff(endpoint)
  const [first, second] = await eventsOf(orderId, 2, key)
  const lane = laneKey(endpoint.id, orderId)
  await eventually('the lane to know of both', async () => {
    const { Item } = await tables.send(new GetCommand({ TableName: tableName('deliveries'), Key: lane }))
    return Item?.wanted === second?.sequence && Item?.lease === null
  })
  expect(seen(orderId, 200)).toEqual([])

  const lease = { token: 'of one who died', expiresAt: new Date(Date.now() - 30_000).toISOString() }
  await setRow(deliveryKey(deliveryId), {})
  await setRow(lane, { ...dueIndexKey(`${endpoint.id}#${orderId}`, aMomentAgo()), lease })
  await invoke('sweep-deliveries')
  const taken = () => [...new Set(seen(orderId, 200).map(({ eventId }) => eventId))]
  await eventually('both to be taken', async () => taken().length === 2)
  expect(taken()).toEqual([first?.id, second?.id])
  await subscriber.ask('DELETE', `/${endpoint.id}`)
})

test('a notice about an endpoint is published by the sweeper when its function crashed before it could', async () => {
  const { id: endpointId } = await subscriber.subscribe(receiver, { eventTypes: ['order.placed'] })
  const now = new Date()
  const id = randomUUID()
  const notice = {
    id,
    endpointId,
    storefrontId: 'sf_1',
    livemode: false,
    change: 'paused',
    at: now.toISOString(),
  } as const
  const due = dueIndexKey(id, aMomentAgo())
  await tables.send(new PutCommand({ TableName: tableName('deliveries'), Item: { ...noticeRow(notice, now), ...due } }))
  await invoke('sweep-deliveries')
  await eventually('the notice to be published and deleted', async () => {
    const { Item } = await tables.send(new GetCommand({ TableName: tableName('deliveries'), Key: noticeKey(id) }))
    return Item === undefined
  })
  await subscriber.ask('DELETE', `/${endpointId}`)
})
