import { afterAll, expect, test } from 'vitest'
import { call, eventually } from '../api.ts'
import { liveThrough } from './many-events.ts'
import { type Received, startReceiver } from './receiver.ts'
import { newStorefront, type ShownEndpoint, Subscriber } from './subscriber.ts'

interface ShownReplay {
  readonly id: string
  readonly status: string
  readonly queued: number
  readonly reached: string | null
  readonly completedAt: string | null
}

const gone = () => 410
const plain = await startReceiver(gone)
const ordered = await startReceiver(gone)
afterAll(() => Promise.all([plain.stop(), ordered.stop()]))

const key = await newStorefront('Replayed webhooks')
const subscriber = new Subscriber(key)
const endpoints = {
  plain: await subscriber.subscribe(plain),
  ordered: await subscriber.subscribe(ordered, { ordered: true }),
}
const events = await liveThrough(6, 'brand-08', key)

const taken = (requests: readonly Received[]) => requests.filter(({ answered }) => answered === 200)
const idsOf = (requests: readonly { eventId: string }[]) =>
  [...new Set(requests.map(({ eventId }) => eventId))].toSorted()
const wanted = events.map(({ id }) => id).toSorted()

async function allToBe(status: string, { id }: ShownEndpoint): Promise<void> {
  await eventually(`all deliveries to be ${status}`, async () => {
    const deliveries = await subscriber.deliveries(id)
    return deliveries.length === events.length && deliveries.every((delivery) => delivery.status === status)
  })
}

/** Replays what was given up; answers how far it was at each look, the last time when it was over. */
async function replay({ id }: ShownEndpoint, rateLimit: number): Promise<ShownReplay[]> {
  const started = await subscriber.ask<ShownReplay>('POST', `/${id}/replay`, { rateLimit })
  const looks = [started]
  await eventually('the replay to be over', async () => {
    looks.push(await subscriber.ask<ShownReplay>('GET', `/${id}/replays/${started.id}`))
    return looks.at(-1)?.status === 'completed'
  })
  return looks
}

test('everything that was given up is replayed a few at a time, and the replay says how far it is', async () => {
  const { id } = endpoints.plain
  await allToBe('exhausted', endpoints.plain)
  expect(taken(plain.received)).toEqual([])
  // A replay of a disabled endpoint would be given up once more.
  expect((await call('POST', `/v1/webhook-endpoints/${id}/replay`, { key, body: {} })).status).toBe(409)
  plain.answer = () => 200
  await subscriber.ask('PATCH', `/${id}`, { status: 'enabled' })

  const looks = await replay(endpoints.plain, 7)
  expect(looks[0]).toMatchObject({ status: 'running', queued: 0, reached: null, completedAt: null })
  const counts = looks.map(({ queued }) => queued)
  expect(counts).toEqual(counts.toSorted((one, other) => one - other))
  expect(looks.at(-1)).toMatchObject({
    queued: events.length,
    reached: expect.any(String),
    completedAt: expect.any(String),
  })
  await allToBe('succeeded', endpoints.plain)
  expect(idsOf(taken(plain.received))).toEqual(wanted)
  expect(plain.received.every(({ verified }) => verified)).toBe(true)

  // Nothing is left to be replayed.
  expect((await replay(endpoints.plain, 7)).at(-1)?.queued).toBe(0)
})

test('at an ordered endpoint each order’s come ascending, and one that fails is waited for', async () => {
  const { id } = endpoints.ordered
  await allToBe('exhausted', endpoints.ordered)
  const before = ordered.received.length
  const failed = new Set<string>()
  ordered.answer = ({ eventId, sequence }) => {
    if (failed.has(eventId) || sequence % 2 === 0) return 200
    failed.add(eventId)
    return 500
  }
  await subscriber.ask('PATCH', `/${id}`, { status: 'enabled' })
  expect((await replay(endpoints.ordered, 7)).at(-1)?.queued).toBe(events.length)
  await allToBe('succeeded', endpoints.ordered)

  const requests = ordered.received.slice(before)
  expect(idsOf(taken(requests))).toEqual(wanted)
  for (const those of Map.groupBy(requests, ({ orderId }) => orderId).values()) {
    // With those that failed: none was tried before its predecessor was taken.
    const sequences = those.map(({ sequence }) => sequence)
    expect(sequences).toEqual(sequences.toSorted((one, other) => one - other))
  }
})

test('a single one is sent again by its order’s lane, which has nothing else to do', async () => {
  const { id } = endpoints.ordered
  await allToBe('succeeded', endpoints.ordered)
  const [delivery] = await subscriber.deliveries(id)
  const before = (await subscriber.delivery(id, delivery?.id ?? '')).log.length
  await subscriber.ask('POST', `/${id}/deliveries/${delivery?.id}/resend`, {})
  const again = await eventually('it to be taken again', async () => {
    const found = await subscriber.delivery(id, delivery?.id ?? '')
    return found.status === 'succeeded' && found.log.length > before && found
  })
  expect(again.log.at(-1)?.outcome).toBe('succeeded')
})
