import { createHash } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { eventually } from '../api.ts'
import { liveThrough } from './many-events.ts'
import { type Received, type Receiver, startReceiver } from './receiver.ts'
import { newStorefront, Subscriber } from './subscriber.ts'

const ORDERS = 40
/** Attempts in flight at one endpoint: functions/webhooks/endpoints/endpoint-health.ts. */
const MOST_IN_FLIGHT = 20

const receivers: Receiver[] = []
afterAll(async () => {
  for (const receiver of receivers) await receiver.stop()
})

async function receiverThat(answer: Receiver['answer']): Promise<Receiver> {
  const receiver = await startReceiver(answer)
  receivers.push(receiver)
  return receiver
}

/** Fails half of the time, by chance that a run can repeat; four times in a row at most, or the test would take hours. */
function halfOfTheTime({ eventId, attempt }: Received): number {
  const fails = createHash('sha256').update(`${eventId} ${attempt}`).digest().readUInt8() < 128
  return fails && attempt < 4 ? 503 : 200
}

test('four endpoints, of which one fails half of the time, one hangs and one is gone', async () => {
  const key = await newStorefront('Webhooks')
  const subscriber = new Subscriber(key)
  const healthy = await receiverThat(() => 200)
  const flaky = await receiverThat(halfOfTheTime)
  const hanging = await receiverThat(() => null)
  const gone = await receiverThat(() => 410)
  await subscriber.subscribe(healthy)
  const flakyEndpoint = await subscriber.subscribe(flaky)
  const hangingEndpoint = await subscriber.subscribe(hanging)
  const goneEndpoint = await subscriber.subscribe(gone, { eventTypes: ['order.*'] })

  const events = await liveThrough(ORDERS, 'brand-07', key)
  const eventIds = events.map(({ id }) => id).toSorted()
  expect(eventIds.length).toBe(ORDERS * 5)

  // The healthy one gets everything while the hanging one still hangs.
  await eventually(
    'the healthy endpoint to have all of its events',
    async () => idsAt(healthy, 200).length >= eventIds.length,
  )
  expect(idsAt(healthy, 200)).toEqual(eventIds)
  expect(hanging.received.length).toBeGreaterThan(0)
  expect(hanging.mostOpen()).toBeLessThanOrEqual(MOST_IN_FLIGHT)
  await eventually('the hanging endpoint to be tried again, among its like', async () =>
    hanging.received.some(({ attempt }) => attempt > 1),
  )
  const stillWaiting = await subscriber.deliveries(hangingEndpoint.id, '&status=pending')
  expect(stillWaiting.length).toBeGreaterThan(0)
  // All is seen of it; what waits for it would go on being tried beside everything that follows.
  await subscriber.ask('DELETE', `/${hangingEndpoint.id}`)

  // The one that fails half of the time gets everything in the end, and its log is what it saw itself.
  await eventually(
    'the flaky endpoint to have all of its events',
    async () => idsAt(flaky, 200).length >= eventIds.length,
    240,
  )
  expect(idsAt(flaky, 200)).toEqual(eventIds)
  const deliveries = await subscriber.deliveries(flakyEndpoint.id)
  expect(deliveries.map(({ eventId }) => eventId).toSorted()).toEqual(eventIds)
  for (const { id } of deliveries) {
    const { log, status } = await subscriber.settled(flakyEndpoint.id, id)
    const seen = flaky.received.filter(({ deliveryId }) => deliveryId === id)
    expect(status).toBe('succeeded')
    expect(log.map(({ number }) => number)).toEqual(log.map((_, index) => index + 1))
    for (const { number, outcome, ...logged } of log) {
      // What a busy machine answers too late is no answer, and tried again.
      if (outcome === 'timeout') continue
      const answered = seen.find(({ attempt }) => attempt === number)?.answered
      expect([logged.status, logged.answer]).toEqual([answered, `answered ${answered}`])
    }
    expect(log.map(({ number }) => number)).toEqual(expect.arrayContaining(seen.map(({ attempt }) => attempt)))
  }
  for (const { received } of [healthy, flaky, gone]) expect(received.filter(({ verified }) => !verified)).toEqual([])

  // The one that is gone was asked a few times, and then no more.
  const { status, statusReason } = await subscriber.ask<typeof goneEndpoint>('GET', `/${goneEndpoint.id}`)
  expect([status, statusReason]).toEqual(['disabled', 'gone'])
  expect(gone.received.length).toBeLessThanOrEqual(MOST_IN_FLIGHT)
  await eventually('what it did not take to be given up', async () => {
    return (await subscriber.deliveries(goneEndpoint.id, '&status=exhausted')).length === eventIds.length
  })

  // Back again, it asks for what it missed.
  gone.answer = () => 200
  await subscriber.ask('PATCH', `/${goneEndpoint.id}`, { status: 'enabled' })
  const replay = await subscriber.ask<{ id: string }>('POST', `/${goneEndpoint.id}/replay`, { rateLimit: 100 })
  await eventually('the replay to be over', async () => {
    const progress = await subscriber.ask<{ status: string; queued: number }>(
      'GET',
      `/${goneEndpoint.id}/replays/${replay.id}`,
    )
    return progress.status === 'completed' && progress.queued === eventIds.length
  })
  await eventually('the replayed events to arrive', async () => idsAt(gone, 200).length >= eventIds.length)
  expect(idsAt(gone, 200)).toEqual(eventIds)
})

/** Ids of the events that a receiver answered so, each once. */
function idsAt(receiver: Receiver, status: number): string[] {
  return [
    ...new Set(receiver.received.filter(({ answered }) => answered === status).map(({ eventId }) => eventId)),
  ].toSorted()
}
