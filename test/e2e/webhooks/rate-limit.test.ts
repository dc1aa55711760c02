import { afterAll, expect, test } from 'vitest'
import { eventually } from '../api.ts'
import { liveThrough } from './many-events.ts'
import { startReceiver } from './receiver.ts'
import { newStorefront, Subscriber } from './subscriber.ts'

const ORDERS = 8
const EVENTS = ORDERS * 5
/** Far below the 50 a second at which what waited is brought back. */
const RATE_LIMIT = 4

const receiver = await startReceiver()
afterAll(() => receiver.stop())

test('a burst reaches an endpoint at its rate, and all of it', async () => {
  const key = await newStorefront('Rate limit')
  const subscriber = new Subscriber(key)
  const { id } = await subscriber.subscribe(receiver, { rateLimit: RATE_LIMIT })
  await subscriber.ask('PATCH', `/${id}`, { status: 'paused' })
  const events = await liveThrough(ORDERS, 'brand-09', key)
  await eventually('all of them to wait', async () => {
    return (await subscriber.deliveries(id, '&status=pending')).length === EVENTS
  })
  expect(receiver.received).toEqual([])

  const enabled = Math.floor(Date.now() / 1000)
  await subscriber.ask('PATCH', `/${id}`, { status: 'enabled' })
  await eventually('all of them to be taken', async () => {
    return (await subscriber.deliveries(id, '&status=succeeded')).length === EVENTS
  })
  const eventIds = events.map((event) => event.id).toSorted()
  expect([...new Set(receiver.received.map(({ eventId }) => eventId))].toSorted()).toEqual(eventIds)

  // A busy machine begins some time after it counted, and then several seconds' attempts at once: by the end of any
  // second no more have begun than all the seconds so far allow.
  const attempts = await subscriber.attempts(id)
  const seconds = attempts.map(({ startedAt }) => Math.floor(Date.parse(startedAt) / 1000))
  expect(seconds.length).toBeGreaterThanOrEqual(EVENTS)
  for (const last of new Set(seconds)) {
    const begun = seconds.filter((second) => second <= last).length
    expect(begun).toBeLessThanOrEqual(RATE_LIMIT * (last - enabled + 1))
  }
})
