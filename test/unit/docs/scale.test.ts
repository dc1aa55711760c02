import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FEED_PARTITIONS } from '../../../functions/events/feed/feed-keys.ts'
import { DUE_SHARDS } from '../../../functions/storage/due-index.ts'
import { DELIVERY_LIST_SHARDS } from '../../../functions/webhooks/deliveries/deliveries-keys.ts'

const document = readFileSync('docs/scale.md', 'utf8')
const webhooks = readFileSync('lib/webhooks/webhooks.ts', 'utf8')

/** Events of an order with two brands. */
const EVENTS = { handOff: 3, wholeLife: 8 }
const WRITES_A_KEY = 1_000
const READS_A_KEY = 3_000
const DELIVERERS = Number(/const DELIVERERS = (\d+)/.exec(webhooks)?.[1])
const DELIVERIES_A_DELIVERER = 10

/** Orders a second where so many events a second fit. */
const byEvents = (eventsASecond: number) => [eventsASecond / EVENTS.handOff, eventsASecond / EVENTS.wholeLife] as const

const rows: [string, readonly [number, number]][] = [
  ['feed: 8 partitions', byEvents((FEED_PARTITIONS * WRITES_A_KEY) / 2)],
  ['rows of endpoints', byEvents(READS_A_KEY)],
  ['look-up of endpoints', byEvents(READS_A_KEY)],
  ['list of an endpoint’s deliveries', byEvents(DELIVERY_LIST_SHARDS * WRITES_A_KEY)],
  ['due index of orders', [(DUE_SHARDS * WRITES_A_KEY) / 6, (DUE_SHARDS * WRITES_A_KEY) / 6]],
  ['due index of deliveries', byEvents((DUE_SHARDS * WRITES_A_KEY) / 2)],
  ['deliverers', byEvents((DELIVERERS * DELIVERIES_A_DELIVERER) / 0.2)],
  ['the same with receivers that answer in 1 s', byEvents(DELIVERERS * DELIVERIES_A_DELIVERER)],
  ['EventBridge', byEvents(10_000)],
]

test.each(rows)('docs/scale.md says what binds %s', (name, [handOff, wholeLife]) => {
  const line = document
    .replaceAll("'", '’')
    .split('\n')
    .find((one) => one.startsWith(`| ${name}`))
  const cells = line?.split('|').map((cell) => cell.trim())
  expect([cells?.[2], cells?.[3]]).toEqual([String(Math.floor(handOff)), String(Math.floor(wholeLife))])
})

test('one storefront takes 300 orders a second for a whole life, by every row that is computed', () => {
  const computed = rows.filter(([name]) => !name.includes('answer in 1 s'))
  expect(Math.min(...computed.map(([, [, wholeLife]]) => wholeLife))).toBeGreaterThanOrEqual(300)
})
