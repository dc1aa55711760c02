import { describe, expect, test } from 'vitest'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import { applySnapshot } from '../../../../functions/orders/life/reports/apply-snapshot.ts'
import { knownCarriers, trackingUrl } from '../../../../functions/orders/life/reports/tracking-url.ts'
import { idOf } from '../../../stand-ins/shopify/shop.ts'
import { jsonWithIds } from '../../../stand-ins/shopify/webhooks.ts'
import { MemoryOrders } from '../../dispatch/memory-orders.ts'
import { pricedOrder } from '../conformance/orders.ts'
import { nothingKnown } from '../nothing-known.ts'
import { auroraBrandOrder } from '../purchased-order.ts'
import { shopifyStand, submitCommand } from './stand.ts'

/** What a merchant does in the shop, and how it was understood wrongly. */

const stand = shopifyStand()

async function accepted(changes: Partial<BrandOrder> = {}) {
  const placed = { ...pricedOrder('bo_1'), ...changes }
  const connection = stand.connected()
  await connection.submit(submitCommand(placed))
  const orders = new MemoryOrders(auroraBrandOrder({ ...placed, status: 'accepted' }), () => new Date())
  const look = async () => {
    for (const report of (await connection.refetch?.(stand.only().order.id, nothingKnown)) ?? []) {
      await orders.transition('ord_1', 'bo_1', applySnapshot(report))
    }
    return orders.brandOrder
  }
  return { connection, orders, look, ...stand.only() }
}

describe('row 1: units that end before they ship', () => {
  test.each(['NO_RESTOCK', 'CANCEL'])('by a refund with %s end; the rest ships and completes', async (restockType) => {
    const { order, line, paid, look } = await accepted()
    stand.standIn.shop.refund(order.id, {
      note: null,
      items: [{ lineId: line.id, quantity: 1, restockType }],
      shipping: null,
      transactions: [{ parentId: paid.id, gateway: paid.gateway, amount: '10.44' }],
    })
    await look()
    const lines = order.lines.map(({ id, currentQuantity }) => ({ lineId: id, quantity: currentQuantity }))
    stand.standIn.shop.fulfill(order.id, lines, [])
    stand.standIn.shop.deliver(order.id)
    const { status, amounts, attention, lines: known } = await look()
    expect({ status, attention }).toEqual({ status: 'completed', attention: null })
    expect(amounts).toMatchObject({ refunded: 1044, toReturn: 0 })
    expect(known[0]?.quantities).toMatchObject({ cancelled: 1, delivered: 2 })
  })

  test('by an edited order end', async () => {
    const { order, line, look } = await accepted()
    stand.standIn.shop.edit(order.id, line.id, 2)
    expect((await look()).lines.map(({ quantities }) => quantities.cancelled)).toEqual([2, 0])
  })

  test('that a refund of kept, shipped units takes off the order do not end', async () => {
    const { order, line, paid, look } = await accepted()
    stand.standIn.shop.fulfill(order.id, [{ lineId: line.id, quantity: 3 }], [])
    stand.standIn.shop.refund(order.id, {
      note: null,
      items: [{ lineId: line.id, quantity: 1, restockType: 'NO_RESTOCK' }],
      shipping: null,
      transactions: [{ parentId: paid.id, gateway: paid.gateway, amount: '10.44' }],
    })
    expect((await look()).lines[0]?.quantities).toMatchObject({ cancelled: 0, refunded: 1 })
  })
})

describe('row 3: webhooks', () => {
  test('of an edited order are a hint at it, with an id beyond 2⁵³', async () => {
    const connection = stand.connected({ updatesUrl: 'https://orders.example/v1/brands/aurora/updates' })
    await connection.setUp?.()
    await connection.submit(submitCommand())
    const { order, line } = stand.only()
    stand.standIn.webhooks.waiting.splice(0)
    stand.standIn.shop.edit(order.id, line.id, 1)
    for (const webhook of stand.standIn.webhooks.waiting) {
      expect(webhook.body).not.toContain('@')
      expect(await connection.verifyUpdate(webhook)).toMatchObject({ verdict: 'hint', subject: order.id })
    }
    const sample = jsonWithIds({ id: idOf('gid://shopify/Refund/7'), order_id: 820982911946154508n })
    const signed = stand.standIn.webhooks.signed('', 'refunds/create', sample)
    expect(await connection.verifyUpdate(signed)).toMatchObject({ subject: 'gid://shopify/Order/820982911946154508' })
  })

  test.each([
    ['app/uninstalled', '{"id":1,"name":"Aurora"}'],
    ['customers/redact', '{"shop_id":1,"customer":{"id":2}}'],
    ['orders/updated', 'no JSON'],
  ])('that say nothing about an order (%s) are genuine, and there is nothing to do', async (topic, body) => {
    const signed = stand.standIn.webhooks.signed('', topic, body)
    expect(await stand.connected().verifyUpdate(signed)).toMatchObject({ verdict: 'nothing' })
  })
})

describe('row 6: money counts as far as it succeeded', () => {
  const refundOf = (transactions: { status: string; kind?: string; amount: string }[]) => {
    const { order, paid } = stand.only()
    stand.standIn.shop.refund(order.id, {
      note: null,
      items: [],
      shipping: null,
      transactions: transactions.map((row) => ({ parentId: paid.id, gateway: paid.gateway, ...row })),
    })
  }

  test('a try that failed before one that succeeded is no money', async () => {
    const { look } = await accepted()
    refundOf([
      { status: 'FAILURE', amount: '13.66' },
      { status: 'SUCCESS', amount: '13.66' },
    ])
    const { refunds, amounts } = await look()
    expect(refunds).toMatchObject([{ status: 'issued', total: 1366 }])
    expect(amounts.refunded).toBe(1366)
  })

  test('a void is no refund', async () => {
    const { look } = await accepted()
    refundOf([{ status: 'SUCCESS', kind: 'VOID', amount: '13.66' }])
    const { refunds, amounts } = await look()
    expect([refunds, amounts.refunded]).toEqual([[], 0])
  })

  test('it failed only when no try succeeded and none is open', async () => {
    const { look } = await accepted()
    refundOf([
      { status: 'FAILURE', amount: '13.66' },
      { status: 'PENDING', amount: '13.66' },
    ])
    expect((await look()).refunds).toMatchObject([{ status: 'pending', total: 1366 }])
    for (const row of stand.only().order.refunds[0]?.transactions ?? []) row.status = 'FAILURE'
    expect((await look()).refunds).toMatchObject([{ status: 'failed', total: 1366 }])
  })
})

describe('row 12: tracking as merchants type it', () => {
  test.each([
    '1Z999AA10123456784, 1Z999AA10123456785',
    '1Z999AA10123456784;1Z999AA10123456785',
    '1Z999AA10123456784\n1Z999AA10123456785',
    '1Z999AA10123456784 & 1Z999AA10123456785',
  ])('several numbers in one field (%j) are each a number', async (number) => {
    const { connection, order, line } = await accepted()
    stand.standIn.shop.fulfill(order.id, [{ lineId: line.id, quantity: 1 }], [{ company: 'UPS', number }])
    const shipped = (await connection.refetch?.(order.id, nothingKnown))?.find(
      ({ type }) => type === 'fulfillment.updated',
    )
    expect(shipped?.data).toMatchObject({
      fulfillment: {
        tracking: [
          { carrier: 'UPS', number: '1Z999AA10123456784' },
          { carrier: 'UPS', number: '1Z999AA10123456785' },
        ],
      },
    })
  })

  test.each([
    ['DHL eCommerce', 'dhl'],
    ['DHL Express (UK)', 'dhl'],
    ['DHL Paket DE', 'dhl'],
    ['UPS® Ground', 'ups'],
    ['USPS Priority Mail', 'usps'],
    ['FedEx International Economy', 'fedex'],
    ['GLS Germany', 'gls'],
    ['Canada Post', 'canada-post'],
    ['Australia Post eParcel', 'australia-post'],
    ['La Poste Colissimo', 'la-poste'],
    ['Royal Mail Tracked 48', 'royal-mail'],
    ['Sagawa (JA)', 'sagawa'],
    ['ＤＨＬ', 'dhl'],
  ])('%s has the tracking page of %s', (name, carrier) => {
    expect(trackingUrl(name, '1Z 999')).toBe(trackingUrl(carrier, '1Z999'))
  })

  test('a name that only begins like a carrier is none', () => {
    for (const name of ['Upstream Logistics', 'Evripos', 'Deutsche Bahn', 'DHLX'])
      expect(trackingUrl(name, '1')).toBeNull()
    expect(knownCarriers.length).toBeGreaterThan(15)
  })
})

test('row 13: an order whose name is shaped like an e-mail address is read', async () => {
  const { order, line, look } = await accepted()
  order.name = 'aurora@example.com-1001'
  stand.standIn.shop.fulfill(order.id, [{ lineId: line.id, quantity: 1 }], [])
  expect((await look()).fulfillments).toHaveLength(1)
})

test('row 14: what was read later is newer, although the shop shows the same second', async () => {
  const { order, line, look } = await accepted()
  stand.standIn.shop.fulfill(order.id, [{ lineId: line.id, quantity: 1 }], [])
  await look()
  const [fulfillment] = order.fulfillments
  if (fulfillment === undefined) throw new Error('It was made.')
  stand.clock.now = new Date(stand.clock.now.getTime() + 60_000)
  // In the same second, and not further on: the merchant took the number back.
  Object.assign(fulfillment, { displayStatus: 'LABEL_VOIDED' })
  expect((await look()).fulfillments).toMatchObject([{ status: 'pending' }])
})
