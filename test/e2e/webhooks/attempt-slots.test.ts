import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { dynamoAttemptSlots, type Slot } from '../../../functions/webhooks/sending/attempt-slots.ts'
import { dynamoDeliveryCounter } from '../../../functions/webhooks/sending/delivery-rate.ts'
import { tableName, tables } from '../aws.ts'

/** The real table, and an endpoint that nobody delivers to. */
const slots = dynamoAttemptSlots(tables, tableName('deliveries'), Math.random)
const now = new Date()
/** Longer than an attempt may last. */
const muchLater = new Date(now.getTime() + 60_000)
let endpointId = ''
beforeEach(() => {
  endpointId = `we_${randomUUID()}`
})

const take = (inFlight: number, at = now): Promise<Slot | null> => slots.take(endpointId, inFlight, randomUUID(), at)

async function takeAtOnce(count: number, inFlight: number): Promise<Slot[]> {
  const taken = await Promise.all(Array.from({ length: count }, () => take(inFlight)))
  return taken.filter((slot) => slot !== null)
}

test('of many at the same moment no more than the places are let through, each to a place of its own', async () => {
  const taken = await takeAtOnce(40, 5)
  expect(taken.length).toBeGreaterThan(0)
  const late = await takeAtOnce(10, 5)
  const numbers = [...taken, ...late].map(({ number }) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(numbers.every((number) => number < 5)).toBe(true)
})

test('a place that is released is free again, but only by whoever holds it', async () => {
  const slot = await take(1)
  expect(slot).not.toBeNull()
  await slots.release({ endpointId, number: 0, token: 'of another function' })
  expect(await take(1)).toBeNull()
  await slots.release(slot as Slot)
  expect(await take(1)).toMatchObject({ endpointId, number: 0 })
})

test('a place whose holder died is free after a while, and then no longer its own', async () => {
  const dead = await take(1)
  const next = await take(1, muchLater)
  expect(next).not.toBeNull()
  await slots.release(dead as Slot)
  expect(await take(1, muchLater)).toBeNull()
})

test('what is in flight when an endpoint begins to fail counts against its fewer places', async () => {
  await take(3)
  await take(3)
  await take(3)
  expect(await take(2)).toBeNull()
})

test('deliveries of one second are counted, each once, however many come together', async () => {
  const count = dynamoDeliveryCounter(tables, tableName('deliveries'))
  const second = Math.floor(now.getTime() / 1000)
  const counted = await Promise.all(Array.from({ length: 20 }, () => count(endpointId, second)))
  expect(counted.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  expect(await count(endpointId, second + 1)).toBe(1)
})
