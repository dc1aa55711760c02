import { randomUUID } from 'node:crypto'
import diagnostics from 'node:diagnostics_channel'
import { writeFileSync } from 'node:fs'
import type { ClientRequest } from 'node:http'
import { Session } from 'node:inspector/promises'
import { parseArgs } from 'node:util'
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import {
  LambdaClient,
  paginateListEventSourceMappings,
  paginateListFunctions,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda'
import { startCostStack } from '../../../bin/cost/cost-stack.ts'
import { demoOrder } from '../../../bin/start/demo-order/demo-order.ts'
import { eventKey } from '../../../functions/orders/orders-keys.ts'
import { startInstantBrand } from '../orders/instant-brands.ts'

/*
 * `npm run bench -- profile`: processor time of each function on an order's way to its brands. The functions run in
 * this one process, one after another, against an emulator whose own readers are off. `--profile <file>` writes a
 * processor profile of the measured orders.
 */
const { values } = parseArgs({
  args: process.argv.slice(3),
  allowPositionals: true,
  options: { count: { type: 'string', default: '200' }, profile: { type: 'string' } },
})
const count = Number(values.count)
const SECRET = `whsec_${Buffer.from('secret of the benchmark'.padEnd(32, '.')).toString('base64')}`
type Handler = (event: unknown, context?: unknown) => Promise<never>
type Used = { user: number; system: number; calls: number[] }
type Placed = { id: string; brandOrders: { id: string }[] }

const lastCalls = new Map<string, string[]>()
const stack = await startCostStack((line) => console.error(line))
const brands = await Promise.all(['aurora', 'borealis'].map(startInstantBrand))
try {
  for (const { id, url } of brands) {
    await stack.administration.brand({ id, name: id, commandUrl: url, signingSecret: SECRET })
  }
  Object.assign(process.env, stack.emulator.environment, { AWS_SECRET_ACCESS_KEY: 'local' })
  const lambda = new LambdaClient({})
  for await (const { EventSourceMappings = [] } of paginateListEventSourceMappings({ client: lambda }, {})) {
    for (const { UUID } of EventSourceMappings) {
      await lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled: false }))
    }
  }
  const own = { ...process.env }
  for await (const { Functions = [] } of paginateListFunctions({ client: lambda }, {})) {
    for (const { Environment } of Functions) Object.assign(process.env, Environment?.Variables)
  }
  Object.assign(process.env, own)
  const handlerOf = async (file: string): Promise<Handler> =>
    (await import(`../../../functions/${file}.lambda.ts`)).handler
  const handlers = {
    'place-order': await handlerOf('orders/placing/place-order'),
    relay: await handlerOf('events/relay/relay'),
    'find-due-work': await handlerOf('dispatch/find-due-work'),
    'dispatch-to-signed-http': await handlerOf('brands/kinds/signed-http/dispatch-to-signed-http'),
  }
  const used = new Map<string, Used>()
  let calls: string[] = []
  diagnostics.subscribe('http.client.request.start', (message) => {
    const { request } = message as { request: ClientRequest }
    calls.push(String(request.getHeader('x-amz-target') ?? request.path).replace(/^.*[.]/, ''))
  })
  const run = async <Answer>(name: keyof typeof handlers, event: unknown): Promise<Answer> => {
    calls = []
    const before = process.cpuUsage()
    const answer = await handlers[name](event, { awsRequestId: randomUUID() })
    const { user, system } = process.cpuUsage(before)
    const known = used.get(name) ?? { user: 0, system: 0, calls: [] }
    used.set(name, { user: known.user + user, system: known.system + system, calls: [...known.calls, calls.length] })
    lastCalls.set(name, calls)
    return answer
  }
  const tables = new DynamoDBClient({})
  const relay = async (orderId: string, sequences: readonly number[]) => {
    const Records = await Promise.all(
      sequences.map(async (sequence) => {
        const { pk, sk } = eventKey(orderId, sequence)
        const Keys = { pk: { S: pk }, sk: { S: sk } }
        const { Item } = await tables.send(new GetItemCommand({ TableName: process.env.ORDERS_TABLE, Key: Keys }))
        return { eventName: 'INSERT', dynamodb: { Keys, NewImage: Item } }
      }),
    )
    for (const record of Records) await run('relay', { Records: [record] })
  }
  const order = async () => {
    const headers = {
      authorization: `Bearer ${stack.key}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    }
    const body = JSON.stringify(demoOrder(`PROFILE-${randomUUID().slice(0, 13)}`))
    const requestContext = { requestId: randomUUID(), http: { method: 'POST', path: '/v1/orders' } }
    const answer = await run<{ statusCode: number; body: string }>('place-order', {
      version: '2.0',
      rawPath: '/v1/orders',
      headers,
      body,
      isBase64Encoded: false,
      requestContext,
    })
    if (answer.statusCode !== 201) throw new Error(answer.body)
    const { id } = JSON.parse(answer.body) as Placed
    await relay(id, [1])
    const { brandOrders } = await run<{ brandOrders: object[] }>('find-due-work', { orderId: id })
    for (const one of brandOrders) await run('dispatch-to-signed-http', one)
    await relay(id, [2, 3])
  }
  // The relay writes its metrics there.
  const print = process.stdout.write
  process.stdout.write = () => true
  for (let number = 0; number < Math.min(count, 30); number++) await order()
  used.clear()
  const session = new Session()
  if (values.profile !== undefined) {
    session.connect()
    await session.post('Profiler.enable')
    await session.post('Profiler.setSamplingInterval', { interval: 200 })
    await session.post('Profiler.start')
  }
  for (let number = 0; number < count; number++) await order()
  if (values.profile !== undefined) {
    const { profile } = await session.post('Profiler.stop')
    writeFileSync(values.profile, JSON.stringify(profile))
  }
  process.stdout.write = print
  console.log(`Milliseconds of the processor an order, of ${count} orders: user, system, calls of AWS and of the brand`)
  const rows = [...used].map(([name, { user, system, calls }]) => {
    const sum = calls.reduce((total, one) => total + one, 0)
    return { name, numbers: [user / 1000 / count, system / 1000 / count, sum / count] }
  })
  const all = [0, 1, 2].map((column) => rows.reduce((total, { numbers }) => total + (numbers[column] ?? 0), 0))
  for (const { name, numbers } of [...rows, { name: 'all', numbers: all }]) {
    const last = lastCalls.get(name)?.join(' ') ?? ''
    console.log(`  ${name.padEnd(26)}${numbers.map((one) => one.toFixed(1).padStart(7)).join('')}   ${last}`)
  }
} finally {
  for (const brand of brands) await brand.stop()
  await stack.stop()
}
process.exit()
