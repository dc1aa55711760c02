import { describe, expect, test } from 'vitest'
import { type LoadResult, simulateFeed } from './feed-load.ts'

/**
 * DynamoDB's limits for one partition key: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html
 */
const WRITE_UNITS_A_KEY = 1_000
const READ_UNITS_A_KEY = 3_000

/** Events of an order in its whole life: placed, two acceptances, two shipments, two deliveries, completed. */
const EVENTS_AN_ORDER = 8

const describeLoad = ({ events, seconds, behind, p50, p99, writeUnits, hottest }: LoadResult) =>
  `${Math.round(events / seconds)} events/s, ${behind} behind at the end, p50 ${p50} ms, p99 ${p99} ms, ` +
  `${(writeUnits / events).toFixed(2)} write units an event, hottest key ${hottest.write} write and ${hottest.read} read units/s`

describe('the feed of one storefront at 300 orders a second', () => {
  test.each([10, 40, 80])('keeps up with %i shards of the stream, and no key is near its limit', async (shards) => {
    const load = { shards, eventsASecond: 300 * EVENTS_AN_ORDER, seconds: 12, seed: shards }
    const result = await simulateFeed(load)
    console.info(describeLoad(result))
    expect(result.twice).toBe(0)
    expect(result.missing).toBe(0)
    // What the last seconds brought may still be on its way.
    expect(result.behind).toBeLessThan(load.eventsASecond * 3)
    expect(result.p99).toBeLessThan(4_000)
    expect(result.hottest.write).toBeLessThan(WRITE_UNITS_A_KEY / 2)
    expect(result.hottest.read).toBeLessThan(READ_UNITS_A_KEY / 2)
  })

  test('a quiet storefront’s events are there at once, without the queue', async () => {
    const result = await simulateFeed({ shards: 4, eventsASecond: 5, seconds: 60, seed: 1 })
    console.info(describeLoad(result))
    expect([result.twice, result.missing]).toEqual([0, 0])
    expect(result.handedOver).toBeLessThan(result.events / 50)
    expect(result.p99).toBeLessThan(500)
  })
})
