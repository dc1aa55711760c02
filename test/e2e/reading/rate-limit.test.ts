import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { Administration } from '../../../bin/start/seed/administration.ts'
import { hashKey } from '../../../functions/http/callers/api-key.ts'
import { apiKeyRow } from '../../../functions/http/callers/api-key-store.ts'
import { call, eventually } from '../api.ts'
import { tableName, tables } from '../aws.ts'
import { context } from '../context.ts'

test('a key that makes too many requests is told so, when to come back, and may then', async () => {
  const key = await new Administration(context.apiUrl, context.adminKey).storefrontKey(context.storefrontId)
  await tables.send(
    new UpdateCommand({
      TableName: tableName('settings'),
      Key: apiKeyRow(hashKey(key)),
      UpdateExpression: 'SET requestsPerWindow = :few',
      ExpressionAttributeValues: { ':few': 3 },
    }),
  )
  const ask = () => call<{ code?: string; retryAfter?: number }>('GET', '/v1/orders/ord_unknown', { key })
  const first = await ask()
  expect(first.status).toBe(404)
  expect(first.headers.get('ratelimit-policy')).toBe('"key";q=3;w=10')
  expect(first.headers.get('ratelimit')).toMatch(/^"key";r=\d;t=\d+$/)

  const refused = await eventually('a refusal', async () => {
    const answer = await ask()
    return answer.status === 429 && answer
  })
  expect(refused.body.code).toBe('rate_limited')
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
  await eventually('the next window', async () => (await ask()).status === 404)
})
