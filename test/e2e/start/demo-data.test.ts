import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkBooks } from '../../../bin/check-books/check-books.ts'
import { emulatorSettings } from '../../../bin/local-run/aws-settings.ts'
import { type RunningBrand, startDemoBrand } from '../../../bin/start/demo-brands/server.ts'
import { type FillingOptions, fillDemo } from '../../../bin/start/demo-data/filling/fill-demo.ts'
import { readKeptDemo } from '../../../bin/start/demo-data/filling/kept-demo.ts'
import { startReceiver } from '../../../bin/start/demo-data/filling/receiver.ts'
import { AWAY_BRAND, castBrands } from '../../../bin/start/demo-data/stories/cast.ts'
import { memberId } from '../../../bin/start/seed/members.ts'
import { call, eventually } from '../api.ts'
import { context } from '../context.ts'
import { desk, type Page, search } from '../support/desk.ts'

/** All that is unusual, and few that are not. */
const ORDERS = 140

const { apiUrl, adminKey, endpointUrl, signIn, members } = context
const folder = mkdtempSync(join(tmpdir(), 'diddo-demo-'))
const brands: RunningBrand[] = []
const stops: (() => Promise<void>)[] = [async () => rmSync(folder, { recursive: true, force: true })]
afterAll(async () => {
  for (const stop of stops.toReversed()) await stop()
})

let options: FillingOptions
beforeAll(async () => {
  for (const { id } of castBrands) {
    const signingSecret = `whsec_${Buffer.from(`secret of ${id}`.padEnd(32, '.')).toString('base64')}`
    const updatesUrl = `${apiUrl}/v1/brands/${id}/updates`
    const storageFile = join(folder, `${id}.jsonl`)
    const brand = await startDemoBrand({ brandId: id, port: 0, storageFile, signingSecret, updatesUrl })
    stops.push(() => brand.stop())
    brands.push(brand)
  }
  const receiver = await startReceiver(0)
  stops.push(() => receiver.stop())
  const memberIds = [
    await memberId(endpointUrl, signIn.poolId, members.support),
    await memberId(endpointUrl, signIn.poolId, members.supportAdmin),
  ] as const
  const hostForFunctions = '127.0.0.1'
  const given = { apiUrl, adminKey, endpointUrl, hostForFunctions, brands, receiverPort: receiver.port, memberIds }
  options = { ...given, say: () => {}, folder, count: ORDERS }
  await fillDemo(options)
})

interface Listed {
  readonly id: string
  readonly createdAt: string
  readonly brandOrders: readonly { readonly id: string; readonly brandId: string; readonly status: string }[]
}

/** All orders of the demo's storefronts, newest first within each. */
async function allOrders(): Promise<Listed[]> {
  const all: Listed[] = []
  for (const { key } of Object.values(readKeptDemo(folder)?.storefronts ?? {})) {
    for (let cursor: string | null = ''; cursor !== null; ) {
      const from: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
      const { body } = await call<Page<Listed>>('GET', `/v1/orders?limit=100${from}`, { key })
      all.push(...body.data)
      cursor = body.nextCursor
    }
  }
  return all
}

test('the overview shows a living desk', async () => {
  const { body } = await desk<{
    attention: { count: number }
    overdue: { count: number }
    returns: { count: number }
    refunds: { count: number; sums: { currency: string }[] }
    failing: { brands: number }
  }>('GET', '/work?livemode=true')
  expect(body.attention.count).toBeGreaterThanOrEqual(12)
  expect(body.overdue.count).toBeGreaterThanOrEqual(4)
  expect(body.returns.count).toBeGreaterThanOrEqual(11)
  expect(body.refunds.count).toBeGreaterThanOrEqual(7)
  expect(body.failing.brands).toBeGreaterThanOrEqual(1)
  const failing = await desk<{ brands: { brandId: string }[] }>('GET', '/work/failing?livemode=true')
  expect(failing.body.brands.map(({ brandId }) => brandId)).toContain(AWAY_BRAND)
  await eventually('the broken endpoint to fail', async () => {
    const { body: seen } = await desk<{ endpoints: { description: string }[] }>('GET', '/work/failing?livemode=true')
    return seen.endpoints.some(({ description }) => description === 'Import into the CRM') || undefined
  })
})

test('orders stand in the lists at the times of a fortnight, and the books agree with their events', async () => {
  const orders = await allOrders()
  expect(orders.length).toBeGreaterThanOrEqual(ORDERS)
  const oldest = Math.min(...orders.map(({ createdAt }) => Date.parse(createdAt)))
  expect(Date.now() - oldest).toBeGreaterThan(11 * 86_400_000)
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(emulatorSettings(endpointUrl)))
  const orderIds = orders.map(({ id }) => id)
  const checked = await checkBooks({ client, table: 'diddo-local-orders' }, { orderIds, progress: () => {} })
  expect(checked).toBe(orderIds.length)
})

test('a second filling finds the orders and places none', async () => {
  const before = await allOrders()
  expect(await fillDemo(options)).toContain('found')
  expect((await allOrders()).length).toBe(before.length)
})

test('a customer is found by e-mail, and a refund from the desk goes to the brand, which knows the order', async () => {
  const found = await search('juergen.weiss@example.org')
  expect(found.orders.length).toBeGreaterThan(0)

  const delivered = (await allOrders()).flatMap((order) =>
    order.brandOrders
      .filter(({ brandId, status }) => brandId === 'lumen' && status === 'completed')
      .map(({ id }) => ({ orderId: order.id, brandOrderId: id })),
  )
  let refundId: string | null = null
  for (const { orderId, brandOrderId } of delivered) {
    const body = { brandOrderId, reason: 'goodwill', goodwill: 100 }
    const headers = { 'idempotency-key': `demo-${brandOrderId}` }
    const answer = await desk<{ id: string }>('POST', `/orders/${orderId}/refunds`, { body, headers })
    if (answer.status !== 201) continue
    refundId = answer.body.id
    break
  }
  expect(refundId).not.toBeNull()
  const lumen = brands.find(({ brand }) => brand.brandId === 'lumen')?.brand
  await eventually('the brand to have the refund', async () => {
    const asked = lumen?.overview().orders.flatMap(({ refunds }) => refunds.map((refund) => refund.refundId))
    return asked?.includes(refundId) || undefined
  })
})
