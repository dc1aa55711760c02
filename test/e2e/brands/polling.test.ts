import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pollKey } from '../../../functions/brands/polling/poll-keys.ts'
import { type PollState, pollStateSchema } from '../../../functions/brands/polling/poll-state.ts'
import { eventually, orderReaching, place, readEvents, readOrder } from '../api.ts'
import { invoke, tableName, tables } from '../aws.ts'
import { sampleOrder } from '../sample-order.ts'
import { Shop } from './shop.ts'

/** A shop without webhooks: what happens there is heard of by polling only. */
let shop: Shop
beforeAll(async () => {
  shop = await Shop.open({ webhooks: false })
})
afterAll(() => shop.close())

async function pollState(): Promise<PollState | null> {
  const { Item } = await tables.send(new GetCommand({ TableName: tableName('settings'), Key: pollKey(shop.brandId) }))
  return Item === undefined ? null : pollStateSchema.parse(Item)
}

/** Ticks as the schedule does each minute, until there is something to see. */
function ticking<Found>(what: string, look: () => Promise<Found | undefined | false>): Promise<Found> {
  return eventually(what, async () => {
    await invoke('queue-polls')
    return look()
  })
}

async function accepted() {
  const { id } = await place(sampleOrder([shop.brandId]))
  const order = await orderReaching(id, 'in_progress')
  return { id, shopOrder: await shop.arrived(order.brandOrders[0]?.id ?? '') }
}

const statusOfShipment = async (id: string) => (await readOrder(id)).brandOrders[0]?.fulfillments[0]?.status

test('a shop without webhooks ships and delivers, and polling finds out; polling on changes nothing', async () => {
  const { id, shopOrder } = await accepted()
  await shop.ship(shopOrder, 1, '1Z999')
  await ticking('the shipment', async () => (await statusOfShipment(id)) === 'shipped')
  await shop.deliver(shopOrder)
  await ticking('the delivery', async () => (await readOrder(id)).status === 'completed')
  expect(await statusOfShipment(id)).toBe('delivered')
  const state = await ticking('the cursor behind it', async () => {
    const now = await pollState()
    return now?.leaseUntil === null && now.cursor?.includes(shopOrder.updatedAt) && now
  })
  expect(state).toMatchObject({ failures: 0, integration: 'shopify' })
  const events = await readEvents(id)
  await ticking('another poll', async () => (await pollState())?.lastPolledAt !== state.lastPolledAt)
  expect(await readEvents(id)).toEqual(events)
  expect(shop.faults()).toEqual([])
})

test('what happens while the shop cannot be polled is found when it can', async () => {
  const { id, shopOrder } = await accepted()
  shop.failPolls(2)
  await shop.cancel(shopOrder)
  await ticking('a poll that fails', async () => ((await pollState())?.failures ?? 0) > 0)
  await ticking('the cancellation', async () => (await readOrder(id)).status === 'cancelled')
  await ticking('a poll that ends well', async () => (await pollState())?.failures === 0)
})
