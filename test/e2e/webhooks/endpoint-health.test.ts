import { randomUUID } from 'node:crypto'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import type { Endpoint } from '../../../functions/webhooks/endpoint.ts'
import { dynamoEndpointDirectory } from '../../../functions/webhooks/endpoint-directory.ts'
import { afterFailure } from '../../../functions/webhooks/endpoint-health.ts'
import { endpointKey } from '../../../functions/webhooks/endpoint-keys.ts'
import { someEndpoint } from '../../unit/webhooks/some-endpoint.ts'
import { tableName, tables } from '../aws.ts'

/** The real table, and an endpoint that nobody delivers to. */
const TableName = tableName('settings')
const directory = dynamoEndpointDirectory(tables, TableName)

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
  expect(await directory.noteHealth(seen, health)).toBe(true)

  const { failures, failingSince } = health
  const found = await directory.find({ ...seen, endpointId: seen.id })
  expect(failures).toBe(1)
  expect(found).toEqual({ ...changed, failures, failingSince })
})
