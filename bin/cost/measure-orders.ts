import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { OrderStore } from '../../functions/orders/order-store.ts'
import { systemClock } from '../../functions/runtime/clock.ts'
import { addBeyondCalls } from './beyond-calls.ts'
import { type CostStack, startCostStack } from './cost-stack.ts'
import type { MeasuredMails } from './customer-mails.ts'
import { type FunctionUse, readFunctionUse, readMemory, usualMilliseconds } from './lambda-use.ts'
import { Orders } from './place-orders.ts'
import { type RowUnits, UsageRecorder } from './record-usage.ts'
import { readTableShapes, type TableShape } from './table-shapes.ts'
import { readTemplateFacts } from './template-facts.ts'
import { addUsage, scaleUsage, type Usage } from './usage.ts'

const PREFIX = 'diddo-local'
/** Functions that run each minute, whether there are orders or not. */
const EACH_MINUTE = /^(sweep-|queue-polls|poll-brand|watch-brand-)/
/** First orders meet functions that start and caches that are empty. */
const WARM_UP = 3

/** What one order uses in a part of its life. */
export interface MeasuredPart {
  readonly usage: Usage
  /** By kind of row, of all orders together. */
  readonly rows: ReadonlyMap<string, RowUnits>
}

export interface MeasuredOrders {
  readonly handOff: MeasuredPart
  readonly restOfLife: MeasuredPart
  /** A whole life. */
  readonly withEndpoint: MeasuredPart
  readonly mails: MeasuredMails
  /** Of each function on the way, in milliseconds. */
  readonly durations: ReadonlyMap<string, number>
  readonly orders: number
}

/** Places `orders` orders three times over on a stack of its own, and answers what one of them uses. */
export async function measureOrders(orders: number, log: (line: string) => void): Promise<MeasuredOrders> {
  const shapes = new Map<string, TableShape>()
  let recorder: UsageRecorder | undefined
  const stack = await startCostStack(log, async (call) => recorder?.observe(call) ?? (async () => {}))
  try {
    const client = new DynamoDBClient(clientOptions(stack))
    for (const [name, shape] of await readTableShapes(client)) shapes.set(name, shape)
    recorder = new UsageRecorder(client, shapes, (caller) => EACH_MINUTE.test(caller))
    return await measure(stack, client, recorder, orders, log)
  } finally {
    await stack.stop()
  }
}

async function measure(
  stack: CostStack,
  client: DynamoDBClient,
  recorder: UsageRecorder,
  orders: number,
  log: (line: string) => void,
): Promise<MeasuredOrders> {
  const store = new OrderStore(DynamoDBDocumentClient.from(client), `${PREFIX}-orders`, systemClock)
  const run = new Orders(stack, store, () => recorder.lastCallAt)
  const { key, subscribedKey } = stack
  log('Warming up')
  recorder.readsRows = false
  for (const one of [key, subscribedKey]) await run.restOfLife(await run.handOff(WARM_UP, one))
  log('Measuring durations')
  const began = Date.now()
  await run.restOfLife(await run.handOff(orders, subscribedKey))
  const logs = new CloudWatchLogsClient(clientOptions(stack))
  const memory = await readMemory(new LambdaClient(clientOptions(stack)), PREFIX)
  const names = [...memory.keys()].filter((name) => !EACH_MINUTE.test(name))
  const used = (from: number) => readFunctionUse(logs, PREFIX, names, { from, to: Date.now() })
  const durations = new Map([...(await used(began))].map(([name, use]) => [name, usualMilliseconds(use)]))
  recorder.readsRows = true

  const facts = readTemplateFacts(stack.assemblyFolder)
  const part = async (name: string, what: () => Promise<unknown>): Promise<MeasuredPart> => {
    log(`Measuring ${name}`)
    recorder.reset()
    const from = Date.now()
    await what()
    const use: Map<string, FunctionUse> = await used(from)
    // Functions that ran in no other part have the durations of this one.
    const ownDurations = [...use].map(([fn, one]): [string, number] => [fn, usualMilliseconds(one)])
    const known = { durations: new Map([...ownDurations, ...durations]), memory, facts }
    const usage = addBeyondCalls(recorder.usage, use, known)
    return { usage: scaleUsage(usage, 1 / orders), rows: recorder.rows }
  }
  let ids: string[] = []
  const handOff = await part('the hand-off', async () => {
    ids = await run.handOff(orders, key)
  })
  const restOfLife = await part('the rest of a life', () => run.restOfLife(ids))
  const withEndpoint = await part('a whole life with an endpoint', async () => {
    await run.restOfLife(await run.handOff(orders, subscribedKey))
  })
  const mails = await measureMails()
  return { handOff, restOfLife, withEndpoint, mails, durations, orders }

  /** What a whole life with mails uses beyond one without. */
  async function measureMails(): Promise<MeasuredMails> {
    for (const { brand } of stack.brands) await stack.administration.voice(brand.brandId, { senderName: brand.brandId })
    recorder.readsRows = false
    await run.restOfLife(await run.handOff(WARM_UP, key))
    recorder.readsRows = true
    const { usage } = await part('a whole life with mails', async () => {
      await run.restOfLife(await run.handOff(orders, key))
    })
    const without = addUsage(handOff.usage, restOfLife.usage)
    return { usage: addUsage(usage, scaleUsage(without, -1)), mails: recorder.mails / orders }
  }
}

function clientOptions({ emulator: { environment } }: CostStack) {
  return {
    endpoint: environment.AWS_ENDPOINT_URL ?? '',
    region: environment.AWS_REGION ?? '',
    credentials: { accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '', secretAccessKey: 'local' },
  }
}
