import { afterAll, expect, test } from 'vitest'
import { eventually, place } from '../api.ts'
import { sampleOrder } from '../sample-order.ts'
import { eventsOf, liveThrough } from './many-events.ts'
import { startReceiver } from './receiver.ts'
import { newStorefront, Subscriber } from './subscriber.ts'

/** Ten failures over a quarter of an hour pause an endpoint, at the time scale of `test/e2e/setup.ts`. */
const FAILING_MILLISECONDS = 15 * 60 * 0.05 * 1000

const receiver = await startReceiver(() => 500)
afterAll(() => receiver.stop())

test('an endpoint that fails for long is paused, probed, and gets all that it missed', async () => {
  const key = await newStorefront('Paused webhooks')
  const subscriber = new Subscriber(key)
  const { id } = await subscriber.subscribe(receiver)
  const events = await liveThrough(3, 'brand-09', key)
  await eventually('it to have failed long enough', async () => {
    const { failingSince } = await subscriber.read(id)
    return failingSince !== null && Date.now() - Date.parse(failingSince) > FAILING_MILLISECONDS
  })
  // What is tried now is the straw.
  const { id: orderId } = await place(sampleOrder(['brand-09']), key)
  const paused = await eventually('it to be paused', async () => {
    const endpoint = await subscriber.read(id)
    return endpoint.status === 'paused' && endpoint
  })
  expect(paused.statusReason).toBe('failing')
  receiver.answer = () => 200
  events.push(...(await eventsOf(orderId, 2, key)))

  const recovered = await eventually(
    'it to be probed',
    async () => {
      const endpoint = await subscriber.read(id)
      return endpoint.status === 'enabled' && endpoint
    },
    180,
  )
  expect(recovered).toMatchObject({ statusReason: null, pausedUntil: null, failingSince: null })
  const taken = () => receiver.received.filter(({ answered }) => answered === 200)
  const wanted = events.map((event) => event.id).toSorted()
  await eventually(
    'all that it missed',
    async () => new Set(taken().map(({ eventId }) => eventId)).size >= wanted.length,
    240,
  )
  expect([...new Set(taken().map(({ eventId }) => eventId))].toSorted()).toEqual(wanted)

  // What was in flight when the pause began may still have begun a little later; the rest of the pause was quiet.
  const pausedUntil = Date.parse(paused.pausedUntil ?? '')
  const halfOver = (Date.parse(paused.statusSince) + pausedUntil) / 2
  const attempts = await subscriber.attempts(id)
  const startOf = ({ startedAt }: { startedAt: string }) => Date.parse(startedAt)
  expect(attempts.filter((one) => startOf(one) > halfOver && startOf(one) < pausedUntil)).toEqual([])
  // The probe was alone: the next began when it had been taken.
  const [probe, next] = attempts.filter((one) => startOf(one) >= pausedUntil)
  expect(probe?.outcome).toBe('succeeded')
  expect(next?.startedAt && Date.parse(next.startedAt)).toBeGreaterThanOrEqual(
    Date.parse(probe?.startedAt ?? '') + (probe?.milliseconds ?? 0),
  )
})
