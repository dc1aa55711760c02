import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createBrandHttp } from '../../../functions/brands/brand-http.ts'
import { buildSubmission } from '../../../functions/brands/build-submission.ts'
import type { Connection } from '../../../functions/brands/integration.ts'
import { shopify } from '../../../functions/brands/shopify/shopify.ts'
import { scopes, webhookTopics } from '../../../functions/brands/shopify/topics.ts'
import { applySnapshot } from '../../../functions/orders/apply-snapshot.ts'
import type { BrandOrder } from '../../../functions/orders/brand-order.ts'
import { closeRefund } from '../../../functions/orders/refund.ts'
import { ShopifyStandIn } from '../../stand-ins/shopify/server.ts'
import { MemoryOrders } from '../routing/memory-orders.ts'
import { pricedOrder } from './conformance/orders.ts'
import { adasContent, auroraBrandOrder } from './purchased-order.ts'

let standIn: ShopifyStandIn
const clock = { now: new Date() }

beforeEach(async () => {
  clock.now = new Date()
  standIn = new ShopifyStandIn()
  await standIn.start()
  standIn.scopes = [...scopes]
  for (const sku of ['AUR-TEE-M', 'AUR-PIN']) standIn.shop.stock.set(sku, 5)
})
afterEach(async () => {
  expect(standIn.documentFaults).toEqual([])
  await standIn.stop()
})

function connected(settings: Record<string, unknown> = {}): Connection {
  return shopify.connect({
    settings: { shop: standIn.url, ...settings },
    secrets: { clientId: standIn.clientId, clientSecret: standIn.clientSecret },
    http: createBrandHttp({ loopbackAllowed: true }),
    now: () => clock.now,
  })
}

function command(changes: Partial<BrandOrder> = {}) {
  const submission = buildSubmission(auroraBrandOrder(changes), adasContent, 'brand')
  return { submission, requestedAt: submission.placedAt }
}

const sent = (operation: string) => standIn.requests.filter((request) => request.operation === operation)

describe('tokens', () => {
  test('one is asked for, however many calls begin at once, and kept for its day', async () => {
    const connection = connected()
    await Promise.all([connection.lookup('bo_1'), connection.lookup('bo_2'), connected().lookup('bo_3')])
    clock.now = new Date(clock.now.getTime() + 23 * 3_600_000)
    await connection.lookup('bo_4')
    expect(standIn.tokensIssued).toBe(1)
    clock.now = new Date(clock.now.getTime() + 3_600_000)
    await connection.lookup('bo_5')
    expect(standIn.tokensIssued).toBe(2)
  })

  test('a revoked one is replaced within the call', async () => {
    const connection = connected()
    await connection.lookup('bo_1')
    standIn.next('revoked')
    expect(await connection.lookup('bo_1')).toEqual({ outcome: 'not_found' })
    expect(standIn.tokensIssued).toBe(2)
  })

  test('wrong credentials are unknown, and somebody must look', async () => {
    standIn.clientSecret = 'shpss_ffffffffffffffff'
    const connection = connected()
    standIn.clientSecret = 'shpss_0000000000000000'
    expect(await connection.lookup('bo_1')).toEqual({ outcome: 'unknown', retryAfterSeconds: null, attention: true })
    expect((await connection.check()).ok).toBe(false)
  })
})

describe('limits', () => {
  test('points that come back at once are waited for; the order is made once', async () => {
    standIn.next('throttled', /^CreateOrder$/)
    expect(await connected().submit(command())).toMatchObject({
      outcome: 'accepted',
      backEndId: expect.stringMatching(/^\d+$/),
    })
    expect(standIn.shop.orders).toHaveLength(1)
  })

  test('while points stay away the caller hears how long to wait', async () => {
    for (let times = 0; times < 3; times++) standIn.next('throttled')
    expect(await connected().lookup('bo_1')).toEqual({ outcome: 'unknown', retryAfterSeconds: 1, attention: false })
  })

  test('Retry-After is honoured', async () => {
    standIn.next('busy')
    expect(await connected().lookup('bo_1')).toEqual({ outcome: 'unknown', retryAfterSeconds: 7, attention: false })
  })
})

describe('a new order', () => {
  test('says what it is, who bought it and how it was paid', async () => {
    await connected({ tags: ['stadium'], sendReceipt: false }).submit(command(pricedOrder('bo_7')))
    const [{ order, options }] = sent('CreateOrder').map(({ variables }) => variables) as [Record<string, never>]
    expect(options).toEqual({
      inventoryBehaviour: 'DECREMENT_OBEYING_POLICY',
      sendReceipt: false,
      sendFulfillmentReceipt: true,
    })
    expect(order).toMatchObject({
      sourceIdentifier: 'bo_7',
      poNumber: 'PLAT-10001',
      test: true,
      email: 'ada@example.com',
      phone: '+12025550123',
      buyerAcceptsMarketing: false,
      tags: ['diddo-orders', 'stadium'],
      financialStatus: 'PAID',
      shippingAddress: { provinceCode: 'IL', countryCode: 'US', zip: '62701' },
      transactions: [
        { kind: 'SALE', status: 'SUCCESS', gateway: 'card', amountSet: { shopMoney: { amount: '36.80' } } },
      ],
      discountCode: { itemFixedDiscountCode: { code: 'WELCOME', amountSet: { shopMoney: { amount: '1.00' } } } },
      shippingLines: [{ code: 'standard', priceSet: { shopMoney: { amount: '5.00', currencyCode: 'USD' } } }],
    })
    expect(JSON.stringify(order)).toContain('WELCOME: 1.00 USD, funded by the platform')
    expect(JSON.stringify(order)).toContain('WELCOME: 0.99 USD, funded by the platform')
  })

  test('is paid as far as the brand is concerned where the platform collects', async () => {
    await connected().submit(command({ collectedBy: 'platform', paymentStatus: 'authorized' }))
    const [order] = standIn.shop.orders
    expect(order?.input.financialStatus).toBe('PAID')
    expect(order?.transactions).toMatchObject([{ kind: 'SALE', gateway: 'diddo-platform', units: 5684n }])
  })

  test('is only authorized where the brand collects and has not yet', async () => {
    await connected().submit(command({ collectedBy: 'brand', paymentStatus: 'authorized' }))
    expect(standIn.shop.orders[0]?.input.financialStatus).toBe('AUTHORIZED')
    expect(standIn.shop.orders[0]?.transactions).toMatchObject([{ kind: 'AUTHORIZATION' }])
  })

  test('takes from stock, and is refused when that is not enough', async () => {
    await connected().submit(command())
    expect(standIn.shop.stock.get('AUR-TEE-M')).toBe(3)
    standIn.shop.stock.set('AUR-TEE-M', 1)
    const outcome = await connected().submit(command({ id: 'bo_2' }))
    expect(outcome).toEqual({ outcome: 'refused', reason: { code: 'out_of_stock' } })
  })

  test('of something the shop does not have is refused, or a line of its own', async () => {
    standIn.shop.stock.delete('AUR-TEE-M')
    const refused = { outcome: 'refused', reason: { code: 'discontinued' } }
    expect(await connected().submit(command())).toEqual(refused)
    expect(await connected({ unknownSku: 'custom_line' }).submit(command())).toMatchObject({ outcome: 'accepted' })
  })

  test('is not made while nothing would make it unique', async () => {
    standIn.shop.hasDefinition = false
    expect(await connected().lookup('bo_1')).toMatchObject({ outcome: 'unknown', attention: true })
    standIn.documentFaults.splice(0)
  })
})

describe('reading an order back', () => {
  test('of 200 lines, all shipped at once, is whole', async () => {
    const [line] = auroraBrandOrder().lines
    if (line === undefined) throw new Error('The example has a line.')
    standIn.shop.stock.set('AUR-TEE-M', 1000)
    const lines = Array.from({ length: 200 }, (_, index) => ({ ...line, id: `line_${index}`, externalId: `${index}` }))
    const connection = connected()
    await connection.submit(command({ lines }))
    const [order] = standIn.shop.orders
    if (order === undefined) throw new Error('The order was made.')
    standIn.shop.fulfill(
      order.id,
      order.lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
      [],
    )
    const reports = await connection.refetch?.(order.id)
    const shipped = reports?.find(({ type }) => type === 'fulfillment.updated')
    expect(shipped?.type === 'fulfillment.updated' && shipped.data.fulfillment.lines).toHaveLength(200)
  })

  test('units that the merchant cancels are ended, and not also refunded', async () => {
    const connection = connected()
    await connection.submit(command({ collectedBy: 'brand', paymentStatus: 'captured' }))
    const [order] = standIn.shop.orders
    const [line] = order?.lines ?? []
    const [paid] = order?.transactions ?? []
    if (order === undefined || line === undefined || paid === undefined) throw new Error('The order was made.')
    standIn.shop.refund(order.id, {
      note: null,
      items: [{ lineId: line.id, quantity: 1, restockType: 'CANCEL' }],
      shipping: null,
      transactions: [{ parentId: paid.id, gateway: paid.gateway, amount: '27.00' }],
    })
    const reports = await connection.refetch?.(order.id)
    expect(reports?.map(({ type }) => type)).toEqual(['order.accepted', 'order.cancelled'])
    expect(reports?.[1]?.data).toMatchObject({ lines: [{ lineId: 'line_1', quantity: 1 }] })
  })

  test('a merchant’s refund of the platform’s money is to be returned, not returned', async () => {
    const connection = connected()
    await connection.submit(command())
    const [order] = standIn.shop.orders
    const [paid] = order?.transactions ?? []
    if (order === undefined || paid === undefined) throw new Error('The order was made.')
    const transactions = [{ parentId: paid.id, gateway: paid.gateway, amount: '5.00' }]
    standIn.shop.refund(order.id, { note: 'sorry', items: [], shipping: null, transactions })
    const reports = await connection.refetch?.(order.id)
    const refund = { status: 'pending', returnedBy: 'platform', total: 500, refundId: null }
    expect(reports?.at(-1)?.data).toMatchObject({ refund })
  })

  test('a refund of money that both hold is returned by each for its own part', async () => {
    const connection = connected()
    await connection.submit(command({ collectedBy: 'brand', paymentStatus: 'captured' }))
    const [order] = standIn.shop.orders
    const [paid] = order?.transactions ?? []
    if (order === undefined || paid === undefined) throw new Error('The order was made.')
    order.transactions.push({ ...paid, id: `${paid.id}9`, gateway: 'diddo-platform', units: 300n })
    const transactions = [
      { parentId: paid.id, gateway: paid.gateway, amount: '5.00' },
      { parentId: `${paid.id}9`, gateway: 'diddo-platform', amount: '3.00' },
    ]
    standIn.shop.refund(order.id, { note: null, items: [], shipping: null, transactions })
    const reports = await connection.refetch?.(order.id)
    const refunds = reports?.flatMap(({ data }) => ('refund' in data ? [data.refund] : []))
    expect(refunds).toMatchObject([
      { status: 'issued', total: 500 },
      { status: 'pending', total: 300, returnedBy: 'platform' },
    ])
    expect(new Set(refunds?.map(({ reference }) => reference)).size).toBe(2)
  })

  test.each(['brand', 'platform'] as const)(
    'an order that the merchant cancels and pays back, collected by the %s, is returned once',
    async (collectedBy) => {
      const connection = connected()
      const placed = pricedOrder('bo_1')
      await connection.submit(command({ ...placed, collectedBy, paymentStatus: 'captured' }))
      const [order] = standIn.shop.orders
      const [paid] = order?.transactions ?? []
      if (order === undefined || paid === undefined) throw new Error('The order was made.')
      standIn.shop.refund(order.id, {
        note: null,
        items: order.lines.map(({ id, quantity }) => ({ lineId: id, quantity, restockType: 'CANCEL' })),
        shipping: '5.00',
        transactions: [{ parentId: paid.id, gateway: paid.gateway, amount: '36.80' }],
      })
      standIn.shop.cancel(order.id, 'CUSTOMER', null)
      const now = () => new Date()
      const orders = new MemoryOrders(auroraBrandOrder({ ...placed, collectedBy, status: 'accepted' }), now)
      for (let times = 0; times < 2; times++) {
        for (const report of (await connection.refetch?.(order.id)) ?? []) {
          await orders.transition('ord_1', 'bo_1', applySnapshot(report))
        }
      }
      const { total } = orders.brandOrder.totals
      const isPaid = collectedBy === 'brand'
      expect(orders.brandOrder).toMatchObject({
        status: 'cancelled',
        attention: null,
        amounts: { refunded: isPaid ? total : 0, toReturn: isPaid ? 0 : total, refundable: 0 },
        refunds: [{ returnedBy: collectedBy, status: isPaid ? 'issued' : 'pending' }],
      })
    },
  )

  test('the platform pays back what the merchant refunded of its money, and says so', async () => {
    const connection = connected()
    await connection.submit(command())
    const [order] = standIn.shop.orders
    const [paid] = order?.transactions ?? []
    if (order === undefined || paid === undefined) throw new Error('The order was made.')
    const transactions = [{ parentId: paid.id, gateway: paid.gateway, amount: '5.00' }]
    standIn.shop.refund(order.id, { note: null, items: [], shipping: null, transactions })
    const orders = new MemoryOrders(auroraBrandOrder({ status: 'accepted' }), () => new Date())
    const look = async () => {
      for (const report of (await connection.refetch?.(order.id)) ?? []) {
        await orders.transition('ord_1', 'bo_1', applySnapshot(report))
      }
      return orders.brandOrder.refunds
    }
    const [refund] = await look()
    expect(refund).toMatchObject({ status: 'pending', returnedBy: 'platform', total: 500 })
    const closing = { id: refund?.id ?? '', status: 'issued', providerReference: 're_9' } as const
    await orders.transition('ord_1', 'bo_1', closeRefund(closing))
    standIn.shop.fulfill(order.id, [{ lineId: order.lines[0]?.id ?? '', quantity: 1 }], [])
    expect(await look()).toMatchObject([{ status: 'issued', returnedBy: 'platform', providerReference: 're_9' }])
    expect(orders.brandOrder).toMatchObject({ amounts: { refunded: 500, toReturn: 0 }, attention: null })
  })

  test('of more fulfillments and refunds than are listed at once is whole, and fails rather than miss some', async () => {
    const [line] = auroraBrandOrder().lines
    if (line === undefined) throw new Error('The example has a line.')
    standIn.shop.stock.set('AUR-TEE-M', 1000)
    const connection = connected()
    const lines = [{ ...line, quantity: 300, discount: 0, discountAllocations: [] }]
    await connection.submit(command({ lines, collectedBy: 'brand', paymentStatus: 'captured' }))
    const [order] = standIn.shop.orders
    const [paid] = order?.transactions ?? []
    const [item] = order?.lines ?? []
    if (order === undefined || paid === undefined || item === undefined) throw new Error('The order was made.')
    const transactions = [{ parentId: paid.id, gateway: paid.gateway, amount: '0.01' }]
    const goOn = (times: number) => {
      for (let count = 0; count < times; count++) {
        standIn.shop.fulfill(order.id, [{ lineId: item.id, quantity: 1 }], [])
        standIn.shop.refund(order.id, { note: null, items: [], shipping: null, transactions })
      }
    }
    goOn(60)
    const reports = (await connection.refetch?.(order.id)) ?? []
    expect(reports.filter(({ type }) => type === 'fulfillment.updated')).toHaveLength(60)
    expect(reports.filter(({ type }) => type === 'refund.updated')).toHaveLength(60)
    goOn(190)
    await expect(connection.refetch?.(order.id)).rejects.toThrow()
  }, 30_000)

  test('an order that is not ours says nothing', async () => {
    expect(await connected().refetch?.('gid://shopify/Order/1')).toEqual([])
    expect(await connected().refetch?.('gid://shopify/Return/1')).toEqual([])
  })

  test('a shop that does not answer is asked again later', async () => {
    standIn.next('unavailable')
    await expect(connected().refetch?.('gid://shopify/Order/1')).rejects.toThrow()
  })
})

test('polling finds what changed since, and moves on', async () => {
  const connection = connected()
  for (let index = 0; index < 3; index++) await connection.submit(command({ id: `bo_${index}`, lines: oneUnit() }))
  const first = await connection.poll?.(null)
  expect(first?.reports.map(({ data }) => data.brandOrderId)).toEqual(['bo_0', 'bo_1', 'bo_2'])
  const [order] = standIn.shop.orders
  if (order === undefined || first === undefined) throw new Error('The orders were made.')
  standIn.shop.fulfill(order.id, [{ lineId: order.lines[0]?.id ?? '', quantity: 1 }], [])
  const second = await connection.poll?.(first.cursor)
  expect(second?.reports.at(-1)).toMatchObject({ type: 'fulfillment.updated', data: { brandOrderId: 'bo_0' } })
  expect(Date.parse(second?.cursor ?? '')).toBeGreaterThan(Date.parse(first.cursor))
})

test('polling reads a long listing in pages, and goes on where a page ended', async () => {
  const connection = connected()
  const { shop } = standIn
  for (const sku of ['AUR-TEE-M', 'AUR-PIN']) shop.stock.set(sku, 100)
  const ids = Array.from({ length: 30 }, (_, index) => `bo_${index}`)
  for (const id of ids) await connection.submit(command({ id, lines: oneUnit() }))
  const first = await connection.poll?.(null)
  const second = await connection.poll?.(first?.cursor ?? '')
  expect([first?.more, second?.more]).toEqual([true, false])
  const found = [first, second].map((changes) => changes?.reports.map(({ data }) => data.brandOrderId))
  expect(found).toEqual([ids.slice(0, 25), ids.slice(25)])
  expect(second?.cursor).toBe(shop.orders.at(-1)?.updatedAt)
})

test('an order that cannot be read does not hold up polling; a shop that lets none be read does', async () => {
  const connection = connected()
  const ids = Array.from({ length: 5 }, (_, index) => `bo_${index}`)
  for (const id of ids) await connection.submit(command({ id, lines: oneUnit().slice(0, 1) }))
  const [order] = standIn.shop.orders
  standIn.next('unavailable', /^(?!Changed)/)
  const changes = await connection.poll?.(null)
  expect(changes?.unread).toEqual([{ subject: order?.id, version: order?.updatedAt }])
  expect(changes?.reports.map(({ data }) => data.brandOrderId)).toEqual(ids.slice(1))
  expect(changes?.cursor).toBe(standIn.shop.orders.at(-1)?.updatedAt)
  for (let failures = 0; failures < 4; failures++) standIn.next('unavailable', /^(?!Changed)/)
  await expect(connection.poll?.(null)).rejects.toThrow()
})

test('setting up makes what is missing, twice is once, and the check says what is not there', async () => {
  standIn.shop.hasDefinition = false
  const connection = connected({ updatesUrl: 'https://orders.example/v1/brands/aurora/updates' })
  expect((await connection.check()).ok).toBe(false)
  expect((await connection.setUp?.())?.ok).toBe(true)
  expect((await connection.setUp?.())?.ok).toBe(true)
  expect(standIn.webhooks.subscriptions).toHaveLength(Object.keys(webhookTopics).length)
  standIn.scopes = standIn.scopes.filter((scope) => scope !== 'write_orders')
  const check = await connection.check()
  expect(check.ok).toBe(false)
  expect(check.findings.join(' ')).toContain('write_orders')
})

function oneUnit(): BrandOrder['lines'] {
  return auroraBrandOrder().lines.map((line) => ({ ...line, quantity: 1, discount: 0, discountAllocations: [] }))
}
