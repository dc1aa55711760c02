import { expect, test } from 'vitest'
import { openPage, pressButton } from '../../../stand-ins/mailbox/browser.ts'
import type { Accepted, Stand } from './stand.ts'

/** What comes by signed links, and by nothing else. */
export function linksOnly({ accepted, platformWith }: Stand): void {
  const linkOf = ({ backEnd, id }: Pick<Accepted, 'backEnd' | 'id'>, purpose: string) => {
    const url = backEnd.links?.of(id, purpose)
    if (url === undefined) throw new Error('There are no links.')
    return url
  }

  test('are not accepted as updates, however signed', async () => {
    const { platform, backEnd, orders, id } = await accepted()
    const before = orders.events.length
    expect(await platform.receive(backEnd.update(id))).toBe(401)
    expect(await platform.receive({ headers: {}, body: '{}' })).toBe(401)
    expect(await platform.receive(backEnd.update(id), 'borealis')).toBe(401)
    expect(orders.events).toHaveLength(before)
  })

  test('are made by pressing the button: opening the links changes nothing', async () => {
    const platform = await platformWith()
    await platform.submit()
    const { backEnd, orders } = platform
    for (const purpose of ['accept', 'refuse', 'ship', 'cancel', 'refund', 'accept']) {
      expect((await openPage(linkOf({ backEnd, id: 'bo_1' }, purpose))).status).toBe(200)
    }
    expect(orders.brandOrder.status).toBe('submitted')
    expect(orders.events).toEqual([])
  })

  test('are believed only from the link as it was signed', async () => {
    const stand = await accepted()
    const ship = linkOf(stand, 'ship')
    const { form } = await openPage(ship)
    const [, , expires = '', signature = ''] = ship.split('/').at(-1)?.split('.') ?? []
    const before = stand.orders.events.length
    const forged = [
      ship.replace('.ship.', '.cancel.'),
      ship.replace(`.${expires}.`, `.${Number(expires) + 1}.`),
      ship.replace(signature, ''),
      ship.replace(signature, `${signature[0] === 'A' ? 'B' : 'A'}${signature.slice(1)}`),
      ship.replace(stand.id, 'bo_never'),
      // Of another brand, which has an order by that id.
      ship.replace(stand.id, 'bo_strange'),
    ]
    expect(new Set([ship, ...forged]).size).toBe(forged.length + 1)
    for (const url of forged) {
      expect((await openPage(url)).status).toBe(404)
      expect((await pressButton(url, form)).status).toBe(404)
    }
    expect(stand.orders.events).toHaveLength(before)
  })

  test('that are sent again change nothing', async () => {
    const stand = await accepted()
    const { form } = await openPage(linkOf(stand, 'ship'))
    form.set('quantity.line_1', '1')
    form.set('quantity.line_2', '0')
    for (let times = 0; times < 3; times++) {
      expect((await pressButton(linkOf(stand, 'ship'), form)).status).toBe(200)
    }
    expect(stand.orders.brandOrder.fulfillments).toHaveLength(1)
    expect(stand.orders.events.filter(({ type }) => type === 'order.shipped')).toHaveLength(1)
  })

  test('go on while the secret is rotated, by links of before', async () => {
    const stand = await accepted()
    const { backEnd, orders, id } = stand
    const before = linkOf(stand, 'ship')
    backEnd.rotateSecret()
    expect((await openPage(before)).status).toBe(200)
    await backEnd.ship(id, [{ lineId: 'line_2', quantity: 1 }])
    expect(orders.brandOrder.fulfillmentStatus).toBe('partially_fulfilled')
  })

  test('of a brand whose secret was rotated come by links of the new one', async () => {
    const platform = await platformWith()
    platform.backEnd.rotateSecret()
    await platform.submit()
    await platform.backEnd.accept?.('bo_1')
    expect(platform.orders.brandOrder.status).toBe('accepted')
  })
}
