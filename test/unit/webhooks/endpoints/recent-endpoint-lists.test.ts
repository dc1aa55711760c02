import { beforeEach, expect, test } from 'vitest'
import { addSeconds } from '../../../../functions/runtime/clock.ts'
import type { Endpoint } from '../../../../functions/webhooks/endpoints/endpoint.ts'
import { recentEndpointLists } from '../../../../functions/webhooks/endpoints/recent-endpoint-lists.ts'
import { someEndpoint } from '../some-endpoint.ts'

const owner = { storefrontId: 'sf_1', livemode: false }
let now = new Date('2026-11-22T18:00:00.000Z')
let stored: Endpoint[] = []
let reads = 0
let list = recentEndpointLists(
  async () => ({ endpoints: [], unreadable: [] }),
  () => now,
)

beforeEach(() => {
  now = new Date('2026-11-22T18:00:00.000Z')
  stored = [someEndpoint()]
  reads = 0
  list = recentEndpointLists(
    async () => {
      reads++
      return { endpoints: [...stored], unreadable: [] }
    },
    () => now,
  )
})

const idsAt = async (secondsAgo: number) =>
  (await list(owner, addSeconds(now, -secondsAgo))).endpoints.map(({ id }) => id)

test('events that were queued before a list was read share it', async () => {
  await Promise.all(Array.from({ length: 20 }, () => idsAt(1)))
  now = addSeconds(now, 0.5)
  await idsAt(1)
  expect(reads).toBe(1)
})

test('an event that was queued after the last read sees every endpoint that there was then', async () => {
  await idsAt(1)
  now = addSeconds(now, 0.1)
  stored.push(someEndpoint({ id: 'we_2' }))
  expect(await idsAt(0)).toEqual(['we_1', 'we_2'])
})

test('a list is not kept for long, and one that could not be read is not kept at all', async () => {
  await idsAt(60)
  now = addSeconds(now, 6)
  stored = []
  expect(await idsAt(60)).toEqual([])

  let isBroken = true
  const failing = recentEndpointLists(
    async () => {
      if (isBroken) throw new Error('throttled')
      return { endpoints: [], unreadable: [] }
    },
    () => now,
  )
  await expect(failing(owner, addSeconds(now, -1))).rejects.toThrow('throttled')
  isBroken = false
  expect((await failing(owner, addSeconds(now, -1))).endpoints).toEqual([])
})
