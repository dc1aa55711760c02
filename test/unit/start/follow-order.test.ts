import { expect, test } from 'vitest'
import { followOrder, type Staff } from '../../../bin/start/demo-order/follow-order.ts'
import type { OrderEvent } from '../../../bin/start/storefront-api.ts'

const event = (
  sequence: number,
  type: string,
  brandId?: string,
  order?: { status: string; fulfillmentStatus: string },
) =>
  ({
    id: `evt_${sequence}`,
    type,
    sequence,
    brandId,
    brandOrderId: brandId && `bo_${brandId}`,
    data: { order },
  }) as OrderEvent

/** An order whose events appear as the staff acts. */
function anOrder(...first: OrderEvent[]) {
  const events = [...first]
  const shown: string[] = []
  const done: string[] = []
  const staff: Staff = async (brandId, brandOrderId, action) => {
    done.push(`${action} ${brandOrderId}`)
    const type = action === 'ship' ? 'order.shipped' : 'order.delivered'
    events.push(event(events.length + 1, type, brandId))
    if (events.filter((one) => one.type === 'order.delivered').length === 2) {
      events.push(
        event(events.length + 1, 'order.completed', undefined, { status: 'completed', fulfillmentStatus: 'delivered' }),
      )
    }
  }
  return {
    events: async () => events,
    staff,
    show: ({ type }: OrderEvent) => shown.push(type),
    shown,
    done,
    patience: 1,
  }
}

const placed = event(1, 'order.placed')
const accepted = [event(2, 'order.in_progress', 'aurora'), event(3, 'order.in_progress', 'borealis')]

test('every brand ships what it accepted and delivers what it shipped, once; every event is shown once', async () => {
  const order = anOrder(placed, ...accepted)
  expect(await followOrder(order)).toMatchObject({ type: 'order.completed' })
  expect(order.done).toEqual(['ship bo_aurora', 'ship bo_borealis', 'deliver bo_aurora', 'deliver bo_borealis'])
  expect(order.shown).toHaveLength(8)
})

test('an order that ends otherwise is a failure that says how', async () => {
  const end = event(2, 'order.completed', undefined, { status: 'rejected', fulfillmentStatus: 'unfulfilled' })
  await expect(followOrder(anOrder(placed, end))).rejects.toThrow('The order ended rejected, unfulfilled.')
})

test('an order that stands still is a failure that names the last event', async () => {
  await expect(followOrder({ ...anOrder(placed), patience: 0.2 })).rejects.toThrow('the event after order.placed')
})
