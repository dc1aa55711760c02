import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { workflowStarter } from '../../../../functions/dispatch/start-workflow.ts'
import { eventPutter } from '../../../../functions/events/relay/put-events.ts'

let requests: { target: string; isDirect: boolean; body: unknown }[] = []
/** Answers to one request after the other; null breaks the connection. */
let answers: ({ readonly status: number; readonly body: object } | null)[] = []
const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part) => parts.push(part))
  request.on('end', () => {
    const { 'x-amz-target': target, 'user-agent': agent } = request.headers
    requests.push({
      target: String(target),
      isDirect: agent === 'diddo-orders app/relay',
      body: JSON.parse(Buffer.concat(parts).toString()),
    })
    const answer = answers.shift()
    if (answer == null) return response.destroy()
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.1' })
    response.end(JSON.stringify(answer.body))
  })
})

beforeEach(async () => {
  requests = []
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  vi.stubEnv('AWS_REGION', 'us-east-1')
  vi.stubEnv('AWS_SDK_UA_APP_ID', 'relay')
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKID')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret')
})
afterEach(() => {
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
})

const Time = new Date('2026-11-22T18:00:00.123Z')
const entry = { EventBusName: 'orders', Source: 'diddo.orders', DetailType: 'order.placed', Detail: '{"ü":1}', Time }
const put = { status: 200, body: { FailedEntryCount: 1, Entries: [{ EventId: '1' }, { ErrorCode: 'Throttled' }] } }

test('events are put directly, and what was refused is told entry by entry', async () => {
  answers = [put]
  const results = await eventPutter()([entry, entry])
  expect(results.map(({ EventId }) => EventId)).toEqual(['1', undefined])
  expect(requests.map(({ isDirect }) => isDirect)).toEqual([true])
})

test('where that fails, the SDK puts the same', async () => {
  answers = [{ status: 500, body: { __type: 'InternalException' } }, put]
  expect(await eventPutter()([entry, entry])).toMatchObject([{ EventId: '1' }, {}])
  const [first, second] = requests
  expect(second).toEqual({ ...first, isDirect: false })
  expect(first?.target).toBe('AWSEvents.PutEvents')
})

test('a workflow is started directly, and by the SDK where that fails', async () => {
  const start = workflowStarter('arn:aws:states:us-east-1:000000000000:stateMachine:orders')
  const started = { status: 200, body: { executionArn: 'arn', startDate: 1_795_000_000.5 } }
  answers = [started]
  await start({ orderId: 'ord_1' }, 'ord_1')
  expect(requests.map(({ isDirect }) => isDirect)).toEqual([true])
  answers = [null, started]
  await start({ orderId: 'ord_1' }, 'ord_1')
  const [, first, second] = requests
  expect(second).toEqual({ ...first, isDirect: false })
  expect(first?.target).toBe('AWSStepFunctions.StartExecution')
})

test('that an execution has the name already is no failure', async () => {
  const exists = { status: 400, body: { __type: 'ExecutionAlreadyExists' } }
  answers = [exists, exists]
  await workflowStarter('arn')({ orderId: 'ord_1' }, 'ord_1')
  expect(requests).toHaveLength(2)
})
