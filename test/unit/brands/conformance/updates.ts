import { expect, test } from 'vitest'
import { orderKey } from '../purchased-order.ts'
import type { Stand } from './stand.ts'

/** What comes by `POST /v1/brands/{brandId}/updates`. */
export function updates({ accepted, taken }: Stand): void {
  test('are believed only as they were signed', async () => {
    const { platform, backEnd, orders, id } = await accepted()
    const update = backEnd.update(id)
    const flipped = { ...update, body: update.body.replace('1', '2') }
    expect(await platform.receive(flipped)).toBe(401)
    expect(await platform.receive({ ...update, body: `${update.body} ` })).toBe(401)
    for (const name of Object.keys(update.headers).filter((header) => /signature|hmac/.test(header))) {
      expect(await platform.receive({ ...update, headers: { ...update.headers, [name]: undefined } })).toBe(401)
      expect(await platform.receive({ ...update, headers: { ...update.headers, [name]: 'v1,AAAA' } })).toBe(401)
    }
    expect(await platform.receive({ headers: {}, body: update.body })).toBe(401)
    expect(orders.events.map(({ type }) => type)).toEqual(['order.in_progress'])
    expect(await platform.receive(update)).toBe(202)
  })

  test('of one brand are not believed for another', async () => {
    const { platform, backEnd, id } = await accepted()
    expect(await platform.receive(backEnd.update(id), 'borealis')).toBe(401)
    expect(await platform.receive(backEnd.update(id), 'nobody')).toBe(401)
  })

  test('of a brand about an order of another change nothing, well signed as they are', async () => {
    const { platform, backEnd, orders, id } = await accepted()
    await backEnd.ship(id, [{ lineId: 'line_1', quantity: 1 }])
    platform.lendSecretsToStranger()
    // 202 where an update is only a hint, which is followed later.
    expect([202, 404]).toContain(await platform.receive(backEnd.update(id), 'borealis'))
    expect(orders.events.map(({ type }) => type)).toEqual(['order.in_progress'])
    expect(await platform.receive(backEnd.update(id))).toBe(202)
    expect(orders.events.map(({ type }) => type)).toContain('order.shipped')
  })

  test('that are replayed change nothing', async () => {
    const { platform, backEnd, orders, id } = await accepted()
    await backEnd.ship(id, [{ lineId: 'line_1', quantity: 3 }])
    const update = backEnd.update(id)
    await backEnd.report()
    await platform.receive(update)
    const before = orders.events.length
    for (let times = 0; times < 3; times++) expect(await platform.receive(update)).toBe(202)
    for (const name of Object.keys(update.headers).filter((header) => header.endsWith('-id'))) {
      await platform.receive({ ...update, headers: { ...update.headers, [name]: 'another-id' } })
    }
    expect(orders.events).toHaveLength(before)
  })

  test('go on while the secret is rotated', async () => {
    const { platform, backEnd, orders, id } = await accepted()
    const signedBefore = backEnd.update(id)
    backEnd.rotateSecret()
    expect(await platform.receive(signedBefore)).toBe(202)
    await backEnd.ship(id, [{ lineId: 'line_2', quantity: 1 }])
    await backEnd.report()
    expect(orders.brandOrder.fulfillmentStatus).toBe('partially_fulfilled')
    const anew = await platform.connection()
    expect(await anew.lookup(orderKey(id))).toMatchObject({ outcome: taken })
  })

  test('that come late, each twice and the newest first, come to the same', async () => {
    const { platform, backEnd, orders, id } = await accepted()
    platform.held = []
    await backEnd.ship(id, [{ lineId: 'line_1', quantity: 2 }])
    await backEnd.report()
    await backEnd.ship(id, [
      { lineId: 'line_1', quantity: 1 },
      { lineId: 'line_2', quantity: 1 },
    ])
    await backEnd.report()
    await backEnd.deliver(id)
    await backEnd.report()
    const sent = [...platform.held]
    expect(sent.length).toBeGreaterThanOrEqual(4)
    expect(orders.brandOrder.fulfillmentStatus).toBe('unfulfilled')
    await platform.release()
    expect(orders.brandOrder).toMatchObject({ fulfillmentStatus: 'delivered', attention: null })
    expect(orders.brandOrder.lines.map(({ quantities }) => quantities.delivered)).toEqual([3, 1])
    expect(orders.events.filter(({ type }) => type === 'order.delivered')).toHaveLength(2)
    const events = orders.events.length
    platform.held = sent
    await platform.release()
    expect(orders.events).toHaveLength(events)
  })
}
