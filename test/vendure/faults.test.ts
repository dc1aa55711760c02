import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { vendure as integration } from '../../functions/brands/kinds/vendure/vendure.ts'
import { createBrandHttp } from '../../functions/brands/line/brand-http.ts'
import { freePort } from '../e2e/free-port.ts'
import { pricedOrder } from '../unit/brands/conformance/orders.ts'
import { Platform } from '../unit/brands/conformance/platform.ts'
import { orderKey } from '../unit/brands/purchased-order.ts'
import { setUpShop } from './set-up-shop.ts'
import { Vendure } from './vendure.ts'
import { settingsOf, staffOf, vendureKind } from './vendure-kind.ts'

/** A Vendure whose data are in a file, so that it can die and come back. */
const folder = mkdtempSync(join(tmpdir(), 'diddo-vendure-'))
const file = join(folder, 'shop.sqlite')
const port = await freePort()
const start = () => Vendure.start({ file, port })
let vendure = await start()
const shop = await setUpShop(vendure)
const stand = { shop, url: vendure.adminApi, precision: 3 }
const staff = staffOf(stand)
const kind = vendureKind(stand)
const platforms: Platform[] = []
afterAll(async () => {
  await Promise.all(platforms.map((platform) => platform.stop()))
  await vendure.stop()
  rmSync(folder, { recursive: true })
})

async function platformFor(id: string, timeoutMilliseconds = 10_000): Promise<Platform> {
  const platform = await new Platform(kind, pricedOrder(id), {}, timeoutMilliseconds).start()
  platforms.push(platform)
  return platform
}
async function untilTaken(platform: Platform): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    platform.untilDue()
    if ((await platform.submit()).outcome === 'accepted') return
  }
  throw new Error('The shop did not take the order.')
}
const books = async (id: string) => (await staff.books()).filter(({ brandOrderId }) => brandOrderId === id)
const connected = (now = () => new Date()) =>
  integration.connect({
    settings: settingsOf(stand),
    secrets: { username: shop.username, password: shop.password },
    http: createBrandHttp({ loopbackAllowed: true }),
    now,
  })
/** Sixteen minutes from now, when drafts that nobody goes on with are thrown away. */
const later = () => new Date(Date.now() + 16 * 60_000)

/** An order takes seven requests: preparing, a draft, its fields, its lines, its address, the claim, the payment. */
const REQUESTS = 7

const deaths = [
  ...Array.from({ length: REQUESTS }, (_, index) => [index + 1, 'is done and not answered'] as const),
  [REQUESTS - 1, 'begins'],
  [REQUESTS, 'begins'],
] as const
test.each(deaths)(
  'a Vendure that dies when request %i %s has the order once when it is back',
  async (request, moment) => {
    const id = `bo_dies${request}${moment === 'begins' ? 'a' : 'b'}`
    const platform = await platformFor(id)
    // Signed in before: that is no part of the order.
    await connected().lookup(orderKey(id))
    await vendure.dieAt(request, moment !== 'begins')
    expect(await platform.submit()).toMatchObject({ outcome: 'retry' })
    expect(platform.orders.brandOrder.attention).toBeNull()
    await vendure.stop()
    // Away for a while: nothing is lost, and nobody need look.
    platform.untilDue()
    expect(await platform.submit()).toMatchObject({ outcome: 'retry' })
    vendure = await start()
    await untilTaken(platform)
    const [order, ...others] = await books(id)
    expect(others).toEqual([])
    expect(order).toMatchObject({ total: platform.orders.brandOrder.totals.total })
    await platform.backEnd.report()
    expect(platform.orders.brandOrder).toMatchObject({ status: 'accepted', attention: null })
    expect(platform.orders.events.map(({ type }) => type)).toEqual(['order.in_progress'])
  },
)

test('what attempts left behind that were cut off is thrown away later, and no order with it', async () => {
  const filled = async () => (await staff.drafts()).filter(({ customer }) => customer !== null)
  expect((await filled()).length).toBeGreaterThan(0)
  const orders = (await staff.books()).length
  for (let times = 0; times < 3; times++) await connected(later).poll?.(null, async () => null)
  // One that is empty is nobody's: that of an attempt that was cut off at its second request, or of the staff.
  expect(await filled()).toEqual([])
  expect(await staff.books()).toHaveLength(orders)
})

test('a Vendure that is slower than we wait gets the order once', async () => {
  const platform = await platformFor('bo_slow', 300)
  await vendure.slow(400)
  for (let times = 0; times < 4; times++) {
    expect(await platform.submit()).toMatchObject({ outcome: 'retry' })
    platform.untilDue()
  }
  await vendure.slow(0)
  // What it was asked before is done before it answers again.
  await connected().lookup(orderKey('bo_slow'))
  await untilTaken(platform)
  expect(await books('bo_slow')).toHaveLength(1)
  expect(platform.orders.brandOrder).toMatchObject({ status: 'accepted', attention: null })
})

test('a Vendure that is slow for one request of an order gets it once', async () => {
  for (let request = 1; request <= REQUESTS; request++) {
    const id = `bo_late${request}`
    const platform = await platformFor(id, 500)
    await vendure.slowAt(request, 800)
    expect(await platform.submit()).toMatchObject({ outcome: 'retry' })
    await untilTaken(platform)
    expect(await books(id)).toHaveLength(1)
    expect(platform.orders.brandOrder).toMatchObject({ status: 'accepted', attention: null })
  }
})

test('a Vendure that is restored from yesterday’s data has no order twice, and what it lost is not lost in silence', async () => {
  const old = await platformFor('bo_old')
  await untilTaken(old)
  await old.backEnd.report()
  copyFileSync(file, `${file}.yesterday`)

  const lost = await platformFor('bo_lost')
  await untilTaken(lost)
  await lost.backEnd.report()
  const unheard = await platformFor('bo_unheard')
  await connected().lookup(orderKey('bo_unheard'))
  await vendure.dieAt(REQUESTS, true)
  expect(await unheard.submit()).toMatchObject({ outcome: 'retry' })
  await vendure.stop()
  const number = lost.orders.brandOrder.backEndId

  copyFileSync(`${file}.yesterday`, file)
  vendure = await start()
  // An order whose answer never came is not there: it is ordered, once.
  await untilTaken(unheard)
  expect(await books('bo_unheard')).toHaveLength(1)
  // Its number at Vendure was the lost order's.
  expect(unheard.orders.brandOrder.backEndId).toBe(number)

  // An order that was accepted and is gone: nothing changes, nothing is ordered again, and a person is asked, once.
  const before = lost.orders.brandOrder
  for (let times = 0; times < 3; times++) await lost.backEnd.report()
  expect(lost.orders.brandOrder).toMatchObject({
    status: 'accepted',
    amounts: before.amounts,
    attention: { code: 'contradictory_report', detail: { report: 'order.refused', status: 'accepted' } },
  })
  expect(lost.orders.events.filter(({ type }) => type === 'order.attention_required')).toHaveLength(1)
  expect(await books('bo_lost')).toEqual([])
  const connection = await lost.connection()
  expect(await connection.lookup(orderKey('bo_lost'))).toEqual({ outcome: 'not_found' })

  // What was there yesterday goes on.
  await old.backEnd.ship('bo_old', [{ lineId: 'line_1', quantity: 3 }])
  await old.backEnd.report()
  expect(old.orders.brandOrder).toMatchObject({ fulfillmentStatus: 'partially_fulfilled', attention: null })
})
