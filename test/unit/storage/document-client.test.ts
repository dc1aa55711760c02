import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { systemClock } from '../../../functions/runtime/clock.ts'
import { directCalls } from '../../../functions/runtime/direct-calls/direct-calls.ts'
import { callingDirectly } from '../../../functions/storage/document-client.ts'

type Request = { readonly operation: string; readonly isDirect: boolean; readonly body: Record<string, unknown> }
type Answer = (response: ServerResponse) => void

const json =
  (status: number, body: object): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body))
const error = (status: number, name: string, more: object = {}) =>
  json(status, { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: 'why', ...more })

let requests: Request[] = []
/** What the server does with one request after the other; the last again and again. */
let answers: Answer[] = []
const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part) => parts.push(part))
  request.on('end', () => {
    const operation = String(request.headers['x-amz-target']).replace('DynamoDB_20120810.', '')
    const isDirect = request.headers['user-agent'] === 'diddo-orders app/place-order'
    requests.push({ operation, isDirect, body: JSON.parse(Buffer.concat(parts).toString()) })
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    answer?.(response)
  })
})

let standard: DynamoDBDocumentClient
let client: DynamoDBDocumentClient
beforeEach(async () => {
  requests = []
  answers = [json(200, {})]
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  vi.stubEnv('AWS_ENDPOINT_URL', endpoint)
  // By it, recordings of calls know whose each is.
  vi.stubEnv('AWS_SDK_UA_APP_ID', 'place-order')
  const credentials = { accessKeyId: 'AKID', secretAccessKey: 'secret' }
  const dynamodb = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 2 })
  standard = DynamoDBDocumentClient.from(dynamodb, { marshallOptions: { removeUndefinedValues: true } })
  const service = { name: 'dynamodb', target: 'DynamoDB_20120810', version: '1.0' }
  client = callingDirectly(standard, directCalls(dynamodb.config, service, systemClock))
})
afterEach(() => {
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
})

const TableName = 'orders'
const Key = { pk: 'ORDER#1', sk: 'ORDER' }
const item = { ...Key, count: 2, sealed: new Uint8Array([0, 255]), list: [{ a: null }], absent: undefined }
const stored = { pk: { S: 'ORDER#1' }, n: { N: '2' }, sealed: { B: 'AP8=' }, m: { M: { l: { L: [{ NULL: true }] } } } }
const put = { TableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }
const update = {
  TableName,
  Key,
  UpdateExpression: 'SET a = :a ADD b :b',
  ExpressionAttributeValues: { ':a': 'x', ':b': 1 },
}
const transaction = {
  ClientRequestToken: 'once',
  TransactItems: [
    { Put: put },
    { Update: update },
    { Delete: { TableName, Key } },
    { ConditionCheck: { TableName, Key, ConditionExpression: 'v = :v', ExpressionAttributeValues: { ':v': 1 } } },
  ],
}

test.each([
  ['GetItem', new GetCommand({ TableName, Key, ConsistentRead: true }), { Item: stored }],
  ['GetItem', new GetCommand({ TableName, Key }), {}],
  ['PutItem', new PutCommand(put), {}],
  ['UpdateItem', new UpdateCommand({ ...update, ReturnValues: 'ALL_NEW' }), { Attributes: stored }],
  ['DeleteItem', new DeleteCommand({ TableName, Key, ReturnValues: 'ALL_OLD' }), { Attributes: stored }],
  [
    'Query',
    new QueryCommand({
      TableName,
      IndexName: 'by-due',
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': 'x' },
      ExclusiveStartKey: Key,
      Limit: 3,
    }),
    { Items: [stored, stored], Count: 2, ScannedCount: 2, LastEvaluatedKey: { pk: { S: 'ORDER#1' } } },
  ],
  [
    'BatchGetItem',
    new BatchGetCommand({ RequestItems: { [TableName]: { Keys: [Key, Key], ConsistentRead: true } } }),
    {
      Responses: { orders: [stored] },
      UnprocessedKeys: { orders: { Keys: [{ pk: { S: 'y' } }], ConsistentRead: true } },
    },
  ],
  ['TransactWriteItems', new TransactWriteCommand(transaction), {}],
])('a direct %s asks and answers as the SDK does', async (operation, command, answer) => {
  answers = [json(200, answer)]
  const { $metadata: _, ...bySdk } = await standard.send(command as GetCommand)
  expect(await client.send(command as GetCommand)).toEqual(bySdk)
  const [one, other] = requests
  expect(one).toMatchObject({ operation, isDirect: false })
  expect(other).toEqual({ ...one, isDirect: true })
})

test.each([
  ['ConditionalCheckFailedException', ConditionalCheckFailedException, {}],
  ['TransactionConflictException', TransactionConflictException, {}],
  [
    'TransactionCanceledException',
    TransactionCanceledException,
    { CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed', Message: 'why' }] },
  ],
])('%s is a refusal, for which nothing is sent again', async (name, type, more) => {
  answers = [error(400, name, more)]
  const thrown = await client.send(new PutCommand(put)).catch((one) => one)
  expect(requests.length).toBe(1)
  expect(thrown).toBeInstanceOf(type)
  const bySdk = await standard.send(new PutCommand(put)).catch((one) => one)
  expect(thrown).toMatchObject({ name: bySdk.name, message: bySdk.message, ...more })
})

test.each<[string, Answer]>([
  ['is throttled', error(400, 'ProvisionedThroughputExceededException')],
  ['fails', error(500, 'InternalServerError')],
  ['is answered by something else', (response) => response.writeHead(502).end('<html>')],
  ['loses its connection', (response) => response.destroy()],
  [
    'gets half an answer',
    (response) => response.writeHead(200, { 'content-length': 40 }).write('{', () => response.destroy()),
  ],
])('a call that %s is made again by the SDK', async (_, trouble) => {
  answers = [trouble, json(200, { Item: { pk: { S: 'there' } } })]
  expect(await client.send(new GetCommand({ TableName, Key }))).toMatchObject({ Item: { pk: 'there' } })
  expect(requests.map(({ isDirect }) => isDirect)).toEqual([true, false])
})

test('what lasts is thrown as the SDK throws it, after three attempts', async () => {
  answers = [error(500, 'InternalServerError')]
  await expect(client.send(new GetCommand({ TableName, Key }))).rejects.toMatchObject({ name: 'InternalServerError' })
  expect(requests.length).toBe(3)
})

test('a transaction whose answer is lost is sent again under the same name', async () => {
  answers = [(response) => response.destroy(), json(200, {})]
  const { ClientRequestToken: _, ...unnamed } = transaction
  await client.send(new TransactWriteCommand(unnamed))
  const [first, second] = requests
  expect(first?.body).toEqual(second?.body)
  expect(first?.body.ClientRequestToken).toEqual(expect.any(String))
})

test('a command whose refusal brings the row along is left to the SDK', async () => {
  answers = [error(400, 'ConditionalCheckFailedException', { Item: stored })]
  const asking = new PutCommand({ ...put, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })
  await expect(client.send(asking)).rejects.toMatchObject({ Item: { pk: { S: 'ORDER#1' } } })
  expect(requests.map(({ isDirect }) => isDirect)).toEqual([false])
})
