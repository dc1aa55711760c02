import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { signCall } from '../../../../functions/runtime/direct-calls/sign-call.ts'

const NOW = new Date('2026-11-22T18:00:00.123Z')

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('signs as the example of AWS with a body', () => {
  // post-x-www-form-urlencoded of AWS's test suite for Signature Version 4.
  const call = {
    host: 'example.amazonaws.com',
    region: 'us-east-1',
    service: 'service',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'Param1=value1',
  }
  const signer = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }
  expect(signCall(call, signer, new Date('2015-08-30T12:36:00Z')).authorization).toBe(
    'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, ' +
      'SignedHeaders=content-type;host;x-amz-date, ' +
      'Signature=ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
  )
})

test.each([
  ['with a session', { accessKeyId: 'AKID', secretAccessKey: 'one secret', sessionToken: 'a/session+token==' }],
  ['without one', { accessKeyId: 'AKID', secretAccessKey: 'another secret' }],
])('signs as the SDK does, %s', async (_, credentials) => {
  type Request = { hostname: string; headers: Record<string, string>; body: string }
  const sent: Request[] = []
  const requestHandler = {
    handle: async (request: Request) => {
      sent.push(request)
      throw new Error('Nothing is sent.')
    },
  }
  const client = new DynamoDBClient({
    region: 'eu-central-1',
    credentials,
    requestHandler: requestHandler as never,
    maxAttempts: 1,
  })
  await expect(client.send(new GetItemCommand({ TableName: 'orders', Key: { pk: { S: 'Größe' } } }))).rejects.toThrow()
  const [{ hostname, headers, body }] = sent as [Request]
  const names = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1]?.split(';') ?? []
  const ours = new Set(['host', 'x-amz-date', 'x-amz-security-token'])
  const given = names.filter((name) => !ours.has(name)).map((name) => [name, headers[name]])
  const call = { host: hostname, region: 'eu-central-1', service: 'dynamodb', headers: Object.fromEntries(given), body }
  expect(signCall(call, credentials, NOW).authorization).toBe(headers.authorization)
})
