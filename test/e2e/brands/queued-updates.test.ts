import { randomUUID } from 'node:crypto'
import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { expect, test } from 'vitest'
import { readEvents } from '../api.ts'
import { queues, queueUrl } from '../aws.ts'
import { accepted, brandOrderReaching } from '../changes/change.ts'

const BRAND = 'brand-01'

test('a brand reports by its queue: sent twice is told once, and a faulty message stops no other', async () => {
  const { orderId, brandOrder, lineId } = await accepted(BRAND)
  const QueueUrl = await queueUrl(`updates-of-${BRAND}`)
  const send = (MessageBody: string, id: string) =>
    queues.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody,
        MessageAttributes: { 'webhook-id': { DataType: 'String', StringValue: id } },
      }),
    )
  const parcel = { reference: `SH-${randomUUID()}`, lines: [{ lineId, quantity: 1 }] }
  const update = (status: string, at: string) =>
    JSON.stringify({
      type: 'fulfillment.updated',
      timestamp: at,
      data: { brandOrderId: brandOrder.id, occurredAt: at, fulfillment: { ...parcel, status } },
    })
  const reach = (status: string) =>
    brandOrderReaching(orderId, BRAND, `a parcel that is ${status}`, ({ fulfillments }) =>
      fulfillments.some((one) => one.reference === parcel.reference && one.status === status),
    )

  const shipped = { id: `up_${randomUUID()}`, body: update('shipped', new Date(Date.now() - 2000).toISOString()) }
  await send('not JSON', `up_${randomUUID()}`)
  await send(shipped.body, shipped.id)
  await send(shipped.body, shipped.id)
  await reach('shipped')
  await send(update('delivered', new Date().toISOString()), `up_${randomUUID()}`)
  await reach('delivered')

  // With the address of a label, which is sealed before anything of it is kept.
  const at = new Date().toISOString()
  const goods = { reference: 'RMA-1', status: 'approved', lines: [{ lineId, quantity: 1 }] }
  const back = { ...goods, labelUrl: `https://labels.navy.example/${randomUUID()}` }
  const data = { brandOrderId: brandOrder.id, occurredAt: at, return: back }
  await send(JSON.stringify({ type: 'return.updated', timestamp: at, data }), `up_${randomUUID()}`)
  await brandOrderReaching(orderId, BRAND, 'a return with a label', ({ returns }) => returns[0]?.hasLabel === true)

  const told = (await readEvents(orderId)).map(({ type }) => type)
  expect(told.filter((type) => type === 'order.shipped')).toHaveLength(1)
  expect(told.filter((type) => type === 'order.delivered')).toHaveLength(1)
})
