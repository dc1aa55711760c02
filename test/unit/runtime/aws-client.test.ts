import { globSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { expect, test } from 'vitest'
import { awsClientDefaults } from '../../../functions/runtime/aws-client.ts'

test('every AWS client of the functions has the default time-outs', () => {
  const clients = globSync('functions/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/new (?:\w+Client|KMS)\([^;]*?\)/gs)].map(([text]) => ({
      file,
      text,
    })),
  )
  expect(clients.length).toBeGreaterThan(8)
  expect(clients.filter(({ text }) => !text.includes('awsClientDefaults'))).toEqual([])
})

test('an endpoint that accepts the connection and stays silent is given up', { timeout: 20_000 }, async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1')
  await new Promise((resolve) => silent.once('listening', resolve))
  const { port } = silent.address() as { port: number }
  const client = new DynamoDBClient({
    ...awsClientDefaults,
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
    maxAttempts: 1,
  })
  const started = Date.now()
  await expect(client.send(new GetItemCommand({ TableName: 't', Key: {} }))).rejects.toThrow()
  expect(Date.now() - started).toBeLessThan(10_000)
  silent.close()
})
