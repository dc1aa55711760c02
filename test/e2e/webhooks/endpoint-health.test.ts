import { randomUUID } from 'node:crypto'
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { noticeKey } from '../../../functions/webhooks/deliveries/deliveries-keys.ts'
import type { Endpoint } from '../../../functions/webhooks/endpoints/endpoint.ts'
import { afterFailure } from '../../../functions/webhooks/endpoints/endpoint-health.ts'
import { endpointKey } from '../../../functions/webhooks/endpoints/endpoint-keys.ts'
import { dynamoEndpointStore } from '../../../functions/webhooks/endpoints/endpoint-store.ts'
import { noticeOf } from '../../../functions/webhooks/endpoints/status-notice.ts'
import { someEndpoint } from '../../unit/webhooks/some-endpoint.ts'
import { tableName, tables } from '../aws.ts'

/** The real table, and an endpoint that nobody delivers to. */
const TableName = tableName('settings')
const endpointStore = dynamoEndpointStore(tables, TableName, tableName('deliveries'))

async function store(endpoint: Endpoint): Promise<Endpoint> {
  await tables.send(new PutCommand({ TableName, Item: { ...endpointKey(endpoint, endpoint.id), ...endpoint } }))
  return endpoint
}

test('recording a failure keeps what the storefront changed meanwhile', async () => {
  const seen = await store(someEndpoint({ id: `we_${randomUUID()}`, storefrontId: `sf_${randomUUID()}` }))
  const rotated = { sealed: new Uint8Array([1]), createdAt: '2026-11-23T00:00:00.000Z', validUntil: null }
  const changed = await store({ ...seen, url: 'https://new.shop.example/', secrets: [rotated], version: 2 })

  const health = afterFailure(seen, { status: 500, now: new Date(), timeScale: 1 })
  if (health === null) throw new Error('A failure must change the health.')
  expect(await endpointStore.noteHealth(seen, health, null, new Date())).toBe(true)

  const { failures, failingSince } = health
  const found = await endpointStore.find({ ...seen, endpointId: seen.id })
  expect(failures).toBe(1)
  expect(found).toEqual({ ...changed, failures, failingSince })
})

test('a notice about an endpoint is stored with its change, and only with it', async () => {
  const seen = await store(someEndpoint({ id: `we_${randomUUID()}`, storefrontId: `sf_${randomUUID()}` }))
  const now = new Date()
  const gone = afterFailure(seen, { status: 410, now, timeScale: 1 })
  const notice = gone === null ? null : noticeOf(seen, gone, randomUUID(), now)
  if (gone === null || notice === null) throw new Error('A disabled endpoint must have a notice.')
  expect(await endpointStore.noteHealth(seen, gone, notice, now)).toBe(true)
  expect(await keptNotice(notice.id)).toMatchObject({ endpointId: seen.id, change: 'disabled' })
  // A function that read it before that records nothing.
  const late = { ...notice, id: randomUUID() }
  expect(await endpointStore.noteHealth(seen, gone, late, now)).toBe(false)
  expect(await keptNotice(late.id)).toBeUndefined()
})

async function keptNotice(id: string): Promise<unknown> {
  const Key = noticeKey(id)
  return (await tables.send(new GetCommand({ TableName: tableName('deliveries'), Key, ConsistentRead: true }))).Item
}
