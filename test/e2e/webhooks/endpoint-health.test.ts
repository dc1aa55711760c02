import { randomUUID } from 'node:crypto'
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { newsKey } from '../../../functions/webhooks/deliveries/deliveries-keys.ts'
import type { Endpoint } from '../../../functions/webhooks/endpoints/endpoint.ts'
import { afterFailure } from '../../../functions/webhooks/endpoints/endpoint-health.ts'
import { endpointKey } from '../../../functions/webhooks/endpoints/endpoint-keys.ts'
import { newsOf } from '../../../functions/webhooks/endpoints/endpoint-news.ts'
import { dynamoEndpointStore } from '../../../functions/webhooks/endpoints/endpoint-store.ts'
import { someEndpoint } from '../../unit/webhooks/some-endpoint.ts'
import { tableName, tables } from '../aws.ts'

/** The real table, and an endpoint that nobody delivers to. */
const TableName = tableName('settings')
const directory = dynamoEndpointStore(tables, TableName, tableName('deliveries'))

async function store(endpoint: Endpoint): Promise<Endpoint> {
  await tables.send(new PutCommand({ TableName, Item: { ...endpointKey(endpoint, endpoint.id), ...endpoint } }))
  return endpoint
}

test('noting a failure leaves alone what the storefront changed meanwhile', async () => {
  const seen = await store(someEndpoint({ id: `we_${randomUUID()}`, storefrontId: `sf_${randomUUID()}` }))
  const rotated = { sealed: new Uint8Array([1]), createdAt: '2026-11-23T00:00:00.000Z', validUntil: null }
  const changed = await store({ ...seen, url: 'https://new.shop.example/', secrets: [rotated], version: 2 })

  const health = afterFailure(seen, { status: 500, now: new Date(), timeScale: 1 })
  if (health === null) throw new Error('A failure is news.')
  expect(await directory.noteHealth(seen, health, null, new Date())).toBe(true)

  const { failures, failingSince } = health
  const found = await directory.find({ ...seen, endpointId: seen.id })
  expect(failures).toBe(1)
  expect(found).toEqual({ ...changed, failures, failingSince })
})

test('news of an endpoint are kept with the change that they are about, and only with it', async () => {
  const seen = await store(someEndpoint({ id: `we_${randomUUID()}`, storefrontId: `sf_${randomUUID()}` }))
  const now = new Date()
  const gone = afterFailure(seen, { status: 410, now, timeScale: 1 })
  const news = gone === null ? null : newsOf(seen, gone, randomUUID(), now)
  if (gone === null || news === null) throw new Error('A disabled endpoint is news.')
  expect(await directory.noteHealth(seen, gone, news, now)).toBe(true)
  expect(await keptNews(news.id)).toMatchObject({ endpointId: seen.id, fate: 'disabled' })
  // Who saw it before that has nothing to tell.
  const late = { ...news, id: randomUUID() }
  expect(await directory.noteHealth(seen, gone, late, now)).toBe(false)
  expect(await keptNews(late.id)).toBeUndefined()
})

async function keptNews(id: string): Promise<unknown> {
  const Key = newsKey(id)
  return (await tables.send(new GetCommand({ TableName: tableName('deliveries'), Key, ConsistentRead: true }))).Item
}
