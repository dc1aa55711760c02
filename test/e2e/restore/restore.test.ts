import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import {
  GetFunctionConcurrencyCommand,
  GetFunctionConfigurationCommand,
  LambdaClient,
  PutFunctionConcurrencyCommand,
  paginateListEventSourceMappings,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { DeleteCommand, DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emulatorSettings } from '../../../bin/local-run/aws-settings.ts'
import { markSwitch } from '../../../bin/restore/halt.ts'
import type { OrderEvent } from '../../../functions/orders/event.ts'
import type { OrderAnswer } from '../../../functions/orders/order-answer.ts'
import { eraseOrder } from '../../../functions/vault/erasing/erase-order.ts'
import { logErasure } from '../../../functions/vault/erasing/erasure-log.ts'
import { eventually } from '../api.ts'
import { foundAtRest } from '../at-rest.ts'
import type { BrandsOrder } from '../brand.ts'
import { sampleOrder } from '../sample-order.ts'
import { orderOf, somebody } from '../support/somebody.ts'
import { type OwnDeployment, ownDeployment } from './own-deployment.ts'
import { revealsAreKept } from './reveals-are-kept.ts'

const REVEALS_AN_HOUR = 3

let own: OwnDeployment
beforeAll(async () => {
  const customerData = JSON.stringify({ revealGroup: 'support-admin', revealsPerHour: REVEALS_AN_HOUR })
  own = await ownDeployment({ lookUpFirst: 'true', customerData }, ['aurora', 'borealis'])
}, 300_000)
afterAll(() => own?.stop())

/** `npm run restore -- …` as an operator types it. */
async function restore(...words: string[]): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, ['bin/run.mjs', 'restore', ...words], { env: own.environment })
  const [out, failures, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code, said: out + failures }
}

async function place(order: unknown, key: string) {
  const init = { method: 'POST', headers: { 'idempotency-key': key }, body: JSON.stringify(order) }
  return own.api<OrderAnswer>('/v1/orders', init)
}
const read = async (orderId: string) => (await own.api<OrderAnswer>(`/v1/orders/${orderId}`)).body

function reaching(orderId: string, status: string): Promise<OrderAnswer> {
  return eventually(`${orderId} to be ${status}`, async () => {
    const order = await read(orderId)
    return order.status === status && order
  })
}

/** Whether both brands of an order have decided: its books stand still. */
function decided(orderId: string, brands: number): Promise<OrderAnswer> {
  return eventually(`the brands of ${orderId}`, async () => {
    const order = await read(orderId)
    return order.brandOrders.filter(({ status }) => status === 'accepted').length === brands && order
  })
}

async function atBrand(brandId: string, orderId: string): Promise<number> {
  const { body } = await own.brand<{ orders: BrandsOrder[] }>(brandId, '/orders')
  return body.orders.filter(({ submission }) => submission.orderId === orderId).length
}

const behave = (brandId: string, mode: string) =>
  own.brand(brandId, '/behaviour', { method: 'PUT', body: JSON.stringify({ mode }) })

/** Reads the feed from a cursor, or from its beginning, until it has no more. */
async function follow(cursor?: string): Promise<{ events: OrderEvent[]; cursor: string }> {
  const events: OrderEvent[] = []
  for (let next = cursor; ; ) {
    const query = new URLSearchParams({ limit: '50', ...(next === undefined ? {} : { cursor: next }) })
    const { status, body } = await own.api<{ data: OrderEvent[]; nextCursor: string; hasMore: boolean }>(
      `/v1/events?${query}`,
    )
    expect(status).toBe(200)
    events.push(...body.data)
    next = body.nextCursor
    if (!body.hasMore) return { events, cursor: next }
  }
}

const numbers = (events: readonly OrderEvent[], orderId: string) =>
  events.filter((event) => event.orderId === orderId).map(({ sequence }) => sequence)

/** Follows the feed on from a cursor until it has shown an order's event. */
async function followUntil(start: string, orderId: string, sequence: number) {
  const events: OrderEvent[] = []
  let cursor = start
  await eventually(`event ${sequence} of ${orderId} in the feed`, async () => {
    const further = await follow(cursor)
    events.push(...further.events)
    cursor = further.cursor
    return numbers(events, orderId).includes(sequence)
  })
  return { events, cursor }
}

test('options keep reveals to administrators, and to so many an hour for each of them', async () => {
  const { id } = (await place(sampleOrder(['aurora']), 'revealed')).body
  await revealsAreKept(own, id, REVEALS_AN_HOUR)
})

test('a whole stage is taken back to a moment: books, erasures, brands, feed', async () => {
  const tables = DynamoDBDocumentClient.from(new DynamoDBClient(emulatorSettings(own.endpointUrl)))
  const vaultRows = async () => (await tables.send(new ScanCommand({ TableName: 'diddo-local-vault' }))).Items ?? []

  const before = (await place(sampleOrder(['aurora', 'borealis']), 'before')).body
  const person = somebody()
  const { id: _, ...marks } = person
  const forgotten = (await place(orderOf(person, ['aurora']), 'forgotten')).body
  const loggedOnly = (await place(sampleOrder(['aurora']), 'logged only')).body
  await Promise.all([decided(before.id, 2), decided(forgotten.id, 1), decided(loggedOnly.id, 1)])
  // Borealis is away at the moment, and gets this order after it.
  await behave('borealis', 'fail')
  const underWay = (await place(sampleOrder(['borealis']), 'under way')).body
  await eventually('a first attempt', async () => (await read(underWay.id)).brandOrders[0]?.status === 'submitting')
  const { cursor: cursorBefore } = await follow()
  const books = await read(before.id)

  expect((await restore('backup', '--name', 'the-moment')).code).toBe(0)

  await behave('borealis', 'ok')
  await reaching(underWay.id, 'in_progress')
  const since = sampleOrder(['aurora'])
  const lost = (await place(since, 'since')).body
  await decided(lost.id, 1)
  await own.brand('aurora', `/orders/${before.brandOrders[0]?.id}/ship`, { method: 'POST', body: '{}' })
  await eventually('the shipment', async () => (await read(before.id)).fulfillmentStatus !== 'unfulfilled')
  await eraseOrder({ orderId: forgotten.id, now: new Date() }, { client: tables, table: 'diddo-local-vault' })
  const erased = (await vaultRows()).filter(({ pk }) => pk === `ORDER#${forgotten.id}`)
  // The live vault has lost this one: the log of erasures alone tells that it was erased.
  await logErasure(
    { orderId: loggedOnly.id, because: 'retention', now: new Date() },
    { client: tables, table: 'diddo-local-orders' },
  )
  for (const { pk, sk } of (await vaultRows()).filter(({ pk }) => pk === `ORDER#${loggedOnly.id}`)) {
    await tables.send(new DeleteCommand({ TableName: 'diddo-local-vault', Key: { pk, sk } }))
  }
  const shipped = (await read(before.id)).lastSequence
  const { cursor: cursorAfter } = await followUntil(cursorBefore, before.id, shipped)

  expect((await restore('copy', '--backup', 'the-moment')).code).toBe(0)
  const lambda = new LambdaClient(emulatorSettings(own.endpointUrl))
  const reserved = { FunctionName: 'diddo-local-place-order', ReservedConcurrentExecutions: 7 }
  await lambda.send(new PutFunctionConcurrencyCommand(reserved))
  // Nobody switches a stage that runs.
  expect(await restore('switch', '--confirm', 'local')).toMatchObject({ code: 1, said: expect.stringMatching(/runs/) })
  expect((await restore('compare')).said).toMatch(
    /diddo-local-orders: [1-9]\d* rows would be written, [1-9]\d* deleted/,
  )
  expect((await restore('stop', '--settle', '5')).code).toBe(0)
  expect((await place(sampleOrder(['aurora']), 'while closed')).status).toBeGreaterThanOrEqual(429)
  expect((await restore('switch', '--confirm', 'local')).said).toMatch(/2 erased orders.*as they were/s)
  // A second time there is nothing left to do.
  expect((await restore('compare')).said.match(/ 0 rows would be written, 0 deleted/g)).toHaveLength(4)
  // Nobody opens what is half switched, nor what would submit unasked.
  const halting = { lambda, events: new EventBridgeClient(emulatorSettings(own.endpointUrl)), stage: 'local', say() {} }
  await markSwitch(halting, true)
  expect(await restore('open')).toMatchObject({ code: 1, said: expect.stringMatching(/half switched/) })
  await markSwitch(halting, false)
  const FunctionName = 'diddo-local-dispatch-to-email'
  const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }))
  const { LOOK_UP_FIRST: __, ...Variables } = Environment?.Variables ?? {}
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }))
  expect(await restore('open')).toMatchObject({ code: 1, said: expect.stringMatching(/lookUpFirst/) })
  expect(await lambda.send(new GetFunctionConcurrencyCommand(reserved))).toMatchObject({
    ReservedConcurrentExecutions: 0,
  })
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: Environment ?? {} }))
  expect((await restore('open')).code).toBe(0)
  expect(await lambda.send(new GetFunctionConcurrencyCommand(reserved))).toMatchObject({
    ReservedConcurrentExecutions: 7,
  })
  expect((await restore('clean')).code).toBe(0)

  // The books are those of the moment.
  expect(await read(before.id)).toEqual(books)
  expect((await own.api(`/v1/orders/${lost.id}`)).status).toBe(404)
  // What was erased since is not back, neither envelopes nor what finds them.
  const rows = await vaultRows()
  const envelopes = rows.filter(({ pk, sk }) => pk === `ORDER#${forgotten.id}` && sk.startsWith('ENVELOPE#'))
  expect(envelopes.toSorted((one, other) => one.sk.localeCompare(other.sk))).toEqual(
    erased.filter(({ sk }) => sk.startsWith('ENVELOPE#')).toSorted((one, other) => one.sk.localeCompare(other.sk)),
  )
  expect(envelopes.every(({ sealed, erasedAt }) => sealed === undefined && erasedAt !== undefined)).toBe(true)
  expect(rows.filter(({ pk, sk }) => pk.startsWith('INDEX#') && sk.endsWith(forgotten.id))).toEqual([])
  expect(rows.filter(({ pk, sk }) => pk.startsWith('INDEX#') && sk.endsWith(before.id))).not.toEqual([])
  const ofLogged = rows.filter(({ pk, sk }) => pk === `ORDER#${loggedOnly.id}` && sk.startsWith('ENVELOPE#'))
  expect(ofLogged.length).toBeGreaterThan(1)
  expect(ofLogged.every(({ sealed, erasedAt }) => sealed === undefined && erasedAt !== undefined)).toBe(true)
  expect(rows.filter(({ pk, sk }) => pk.startsWith('INDEX#') && sk.endsWith(loggedOnly.id))).toEqual([])
  expect(await foundAtRest(marks, emulatorSettings(own.endpointUrl))).toEqual([])
  // The order that its brand got since is asked about, not sent again. So is the one that the storefront repeats.
  await own.startWorkflow({ orderId: underWay.id, brandOrderId: underWay.brandOrders[0]?.id })
  await reaching(underWay.id, 'in_progress')
  expect(await place(since, 'since')).toMatchObject({ status: 201, body: { id: lost.id, lastSequence: 1 } })
  await own.startWorkflow({ orderId: lost.id })
  await decided(lost.id, 1)
  expect([await atBrand('borealis', underWay.id), await atBrand('aurora', lost.id)]).toEqual([1, 1])

  // Who followed the feed to its end gets what is new from there on, each event once; who starts anew gets all there is.
  const news = await followUntil(cursorAfter, lost.id, (await read(lost.id)).lastSequence)
  expect(numbers(news.events, lost.id)).toEqual([1, 2])
  expect(new Set(news.events.map(({ orderId }) => orderId))).toEqual(new Set([lost.id, underWay.id]))
  const whole = await follow()
  for (const order of [before, underWay, lost]) {
    const { lastSequence } = await read(order.id)
    expect(numbers(whole.events, order.id)).toEqual(Array.from({ length: lastSequence }, (_, index) => index + 1))
  }
  // And a brand's report arrives as ever.
  await own.brand('aurora', `/orders/${lost.brandOrders[0]?.id}/ship`, { method: 'POST', body: '{}' })
  await eventually('a shipment', async () => (await read(lost.id)).fulfillmentStatus === 'fulfilled')
  for await (const page of paginateListEventSourceMappings({ client: lambda }, {})) {
    expect(page.EventSourceMappings?.map(({ State }) => State)).not.toContain('Disabled')
  }
})
