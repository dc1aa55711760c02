import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { DynamoLaneStore } from '../../../functions/webhooks/lanes/dynamo-lane-store.ts'
import { tableName, tables } from '../aws.ts'

/** The real table, and a lane that nobody works at. */
const lanes = new DynamoLaneStore(tables, tableName('deliveries'))

test('a lane takes what is ahead of it, and says what it has passed', async () => {
  const ids = { storefrontId: 'sf_1', livemode: false, endpointId: `we_${randomUUID()}`, orderId: 'ord_1' }
  const now = new Date()
  expect([await lanes.want(ids, 3, now), await lanes.want(ids, 2, now)]).toEqual([true, true])
  const lane = await lanes.take(ids, { token: 'a', expiresAt: new Date(now.getTime() + 90_000).toISOString() }, now)
  if (lane === null) throw new Error('The lane is free and due.')
  expect(await lanes.finish(lane, 3)).toBe(true)
  expect([await lanes.want(ids, 2, now), await lanes.want(ids, 3, now)]).toEqual([false, false])
  expect(await lanes.want(ids, 4, now)).toBe(true)
})
