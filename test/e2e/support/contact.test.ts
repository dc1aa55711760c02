import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LoggedAct } from '../../../functions/support/audit/act.ts'
import { uniqueId } from '../administration/admin.ts'
import { call, eventually, place, readOrder } from '../api.ts'
import { emailBrand } from '../brands/email/email-brand.ts'
import { mailsTo } from '../brands/email/inbox.ts'
import { brandOrderReaching } from '../changes/change.ts'
import { findInClear } from '../find-in-clear.ts'
import { customerValues, sampleOrder } from '../sample-order.ts'
import { type Receiver, startReceiver } from '../webhooks/receiver.ts'
import { newStorefront, Subscriber } from '../webhooks/subscriber.ts'
import { tokenOf } from './member-session.ts'

let receiver: Receiver
beforeAll(async () => {
  receiver = await startReceiver()
})
afterAll(() => receiver.stop())

async function support<Body>(method: string, path: string, body?: unknown, as: 'support' | 'supportAdmin' = 'support') {
  const headers = { 'idempotency-key': randomUUID() }
  return call<Body>(method, `/support${path}`, {
    key: await tokenOf(as),
    headers,
    ...(body === undefined ? {} : { body }),
  })
}

async function actsOn(orderId: string): Promise<LoggedAct[]> {
  return (await support<{ data: LoggedAct[] }>('GET', `/audit?orderId=${orderId}`, undefined, 'supportAdmin')).body.data
}

test('a member writes to a brand: its contact gets the order’s numbers, and nothing of the customer', async () => {
  const help = { email: `help@${uniqueId('brand')}.example` }
  const mailed = await emailBrand({}, { support: help })
  const { id: orderId, externalId } = await place(sampleOrder([mailed.id]))
  const { id: brandOrderId } = await brandOrderReaching(
    orderId,
    mailed.id,
    'submission',
    ({ status }) => status === 'submitted',
  )
  const body = { brandOrderId, topic: 'where_is_it', message: 'The parcel should have come on Monday.' }
  const sent = await support<{ id: string }>('POST', `/orders/${orderId}/brand-contacts`, body)
  expect([sent.status, sent.body]).toMatchObject([
    201,
    {
      brandOrderId,
      topic: 'where_is_it',
      sentTo: help.email,
      replyTo: `${sent.body.id.toLowerCase()}@answers.diddo.example`,
    },
  ])
  const [mail] = await mailsTo(help.email)
  expect(mail?.Subject).toBe(`[${brandOrderId}] Order ${externalId}: Where is it?`)
  for (const part of [externalId, brandOrderId, `SKU-${mailed.id}`, body.message])
    expect(mail?.BodyText).toContain(part)
  expect(findInClear(JSON.stringify(mail), customerValues)).toEqual([])
  expect(await actsOn(orderId)).toMatchObject([
    { act: 'brand_contacted', brandOrderId, subject: sent.body.id, detail: { topic: 'where_is_it' } },
  ])
  const card = { ...body, message: 'The card is 4111 1111 1111 1111' }
  expect((await support<{ code: string }>('POST', `/orders/${orderId}/brand-contacts`, card)).body.code).toBe(
    'card_data_refused',
  )
})

test('deeper integrations are asked for by storefronts and members, mailed, and listed until they are done', async () => {
  const brandId = uniqueId('wished')
  const draft = { brandId, missing: ['tracking'], wish: 'Their parcels are not tracked.' }
  const byStorefront = await call<{ id: string }>('POST', '/v1/integration-requests', { body: draft })
  const byMember = await support<{ id: string }>('POST', '/integration-requests', draft)
  expect([byStorefront.status, byMember.status]).toEqual([201, 201])
  const mails = await eventually('both mails', async () => {
    const found = (await mailsTo('partners@desk.example')).filter(({ Subject }) => Subject?.includes(brandId))
    return found.length === 2 && found
  })
  expect(mails[0]?.BodyText).toContain(draft.wish)

  const listed = async (status: string) => {
    const { body } = await support<{ data: { id: string; brandId: string }[] }>(
      'GET',
      `/integration-requests?status=${status}`,
    )
    return body.data.filter((one) => one.brandId === brandId).map(({ id }) => id)
  }
  expect(await listed('open')).toEqual([byMember.body.id, byStorefront.body.id])
  const path = `/integration-requests/${byMember.body.id}/settlements`
  expect((await support('POST', path, {})).status).toBe(403)
  expect((await support('POST', path, {}, 'supportAdmin')).status).toBe(200)
  expect((await support('POST', path, {}, 'supportAdmin')).status).toBe(200)
  expect([await listed('open'), await listed('settled')]).toEqual([[byStorefront.body.id], [byMember.body.id]])
})

test('an order’s webhook deliveries are listed over all endpoints, and one is sent again', async () => {
  const key = await newStorefront('Deliveries of an order')
  const endpoint = await new Subscriber(key).subscribe(receiver)
  const { id: orderId } = await place(sampleOrder(['brand-02']), key)
  await eventually('acceptance', async () => (await readOrder(orderId, key)).status === 'in_progress')
  const list = async () =>
    (
      await support<{ data: { id: string; endpointId: string; sequence: number; status: string }[] }>(
        'GET',
        `/orders/${orderId}/webhook-deliveries`,
      )
    ).body.data
  const deliveries = await eventually('two deliveries', async () => {
    const found = await list()
    return found.length >= 2 && found.every(({ status }) => status === 'succeeded') && found
  })
  expect(deliveries.map(({ endpointId, sequence }) => [endpointId, sequence]).slice(0, 2)).toEqual([
    [endpoint.id, 1],
    [endpoint.id, 2],
  ])
  const before = receiver.received.length
  const [first] = deliveries
  const read = await support<{ endpointHost: string; log: { outcome: string; status: number }[] }>(
    'GET',
    `/orders/${orderId}/webhook-deliveries/${first?.id}`,
  )
  expect(read.body).toMatchObject({
    endpointHost: new URL(receiver.url).host,
    log: [{ outcome: 'succeeded', status: 200 }],
  })
  const again = await support<{ id: string }>('POST', `/orders/${orderId}/webhook-deliveries/${first?.id}/resends`, {})
  expect([again.status, again.body.id]).toEqual([202, first?.id])
  await eventually('it to come again', async () => receiver.received.length > before)
  expect(await actsOn(orderId)).toMatchObject([{ act: 'webhook_resent', subject: first?.id }])
  const { id: other } = await place(sampleOrder(['brand-02']))
  expect((await support('GET', `/orders/${other}/webhook-deliveries/${first?.id}`)).status).toBe(404)
  expect((await support('POST', `/orders/${other}/webhook-deliveries/${first?.id}/resends`, {})).status).toBe(404)
})
