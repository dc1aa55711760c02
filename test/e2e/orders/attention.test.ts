import { expect, test } from 'vitest'
import type { OrderAnswer } from '../../../functions/orders/order-answer.ts'
import { call, eventually, place, readEvents, readOrder } from '../api.ts'
import { act, arrived } from '../brand.ts'
import { context } from '../context.ts'
import { sampleOrder } from '../sample-order.ts'

test('a brand that reports what cannot be raises attention, until an administrator says that it is settled', async () => {
  const brandId = 'brand-04'
  const { id } = await place(sampleOrder([brandId]))
  const [brandOrder] = (await readOrder(id)).brandOrders
  const brandOrderId = brandOrder?.id ?? ''
  await arrived(brandId, brandOrderId)
  const lines = [{ lineId: brandOrder?.lines[0]?.id, quantity: 7 }]
  await act(brandId, brandOrderId, 'ship', { lines })
  const path = `/admin/orders/${id}/brand-orders/${brandOrderId}/resolve-attention`
  await eventually('the attention', async () => (await readOrder(id)).attention?.code === 'contradictory_report')

  expect((await call('POST', path)).status).toBe(403)
  expect((await call('POST', path, { key: context.adminKey })).body).toMatchObject({
    id: brandOrderId,
    attention: null,
  })
  const order = await readOrder(id)
  expect([order.attention, order.brandOrders[0]?.attention]).toEqual([null, null])
  await eventually('the list to say so', async () => {
    const { body } = await call<{ data: OrderAnswer[] }>('GET', `/v1/orders?externalId=${order.externalId}`)
    return body.data.length === 1 && body.data[0]?.attention === null
  })
  expect((await readEvents(id)).at(-1)).toMatchObject({
    type: 'order.attention_resolved',
    data: { attention: { code: 'contradictory_report' } },
  })
  const again = await call<{ code: string }>('POST', path, { key: context.adminKey })
  expect([again.status, again.body.code]).toEqual([409, 'state_conflict'])
})
