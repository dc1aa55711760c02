import { expect, test } from 'vitest'
import { orderKey } from '../purchased-order.ts'
import type { Stand } from './stand.ts'

/** What is read by polling, and comes in no other way. */
export function polledOnly({ accepted, taken }: Stand): void {
  test('are not accepted as updates, however signed', async () => {
    const { platform, backEnd, orders, id } = await accepted()
    await backEnd.ship(id, [{ lineId: 'line_1', quantity: 1 }])
    expect(await platform.receive(backEnd.update(id))).toBe(401)
    expect(await platform.receive({ headers: {}, body: '{}' })).toBe(401)
    expect(await platform.receive(backEnd.update(id), 'borealis')).toBe(401)
    expect(orders.events.map(({ type }) => type)).toEqual(['order.in_progress'])
  })

  test('that are read from the beginning again change nothing, however often', async () => {
    const { platform, connection, backEnd, orders, id, all } = await accepted()
    await backEnd.ship(id, [{ lineId: 'line_1', quantity: 2 }])
    const early = await connection.poll?.(null, platform.submitted)
    await backEnd.report()
    await backEnd.ship(id, [
      { lineId: 'line_1', quantity: 1 },
      { lineId: 'line_2', quantity: 1 },
    ])
    await backEnd.deliver(id)
    await backEnd.report()
    expect(orders.brandOrder).toMatchObject({ fulfillmentStatus: 'delivered', attention: null })
    expect(orders.brandOrder.lines.map(({ quantities }) => quantities.delivered)).toEqual(
      all.map(({ quantity }) => quantity),
    )
    const events = orders.events.length
    for (let times = 0; times < 2; times++) {
      const again = await connection.poll?.(null, platform.submitted)
      await platform.applyAll(again?.reports ?? [])
      // What was read before all of this, and is applied late.
      await platform.applyAll(early?.reports ?? [])
    }
    expect(orders.events).toHaveLength(events)
    expect(orders.brandOrder).toMatchObject({ fulfillmentStatus: 'delivered', attention: null })
  })

  test('go on after the secret was replaced', async () => {
    const { platform, backEnd, orders, id } = await accepted()
    await backEnd.rotateSecret()
    await backEnd.ship(id, [{ lineId: 'line_2', quantity: 1 }])
    await backEnd.report()
    expect(orders.brandOrder.fulfillmentStatus).toBe('partially_fulfilled')
    const anew = await platform.connection()
    expect(await anew.lookup(orderKey(id))).toMatchObject({ outcome: taken })
  })
}
