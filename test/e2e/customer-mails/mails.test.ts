import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Mail } from '../../../bin/start/site/inbox.ts'
import type { OrderRequest } from '../../../functions/orders/placing/order-request.ts'
import { admin, uniqueId } from '../administration/admin.ts'
import { eventually, orderReaching, place, readEvents, readOrder } from '../api.ts'
import { tableName, tables } from '../aws.ts'
import { act, arrived, behave, overview } from '../brand.ts'
import { emailBrand } from '../brands/email/email-brand.ts'
import { firstMailTo, linkIn, mailsTo } from '../brands/email/inbox.ts'
import { press } from '../brands/email/press.ts'
import { ask } from '../changes/change.ts'
import { sampleOrder } from '../sample-order.ts'

/** Of this file alone: it fails, and has a voice. */
const ownBrand = 'brand-23'
const voice = { senderName: 'Atelier Örtli', imprint: 'Atelier Örtli GmbH\nBern' }

beforeAll(() => changeVoice(voice))
afterAll(() => changeVoice(null))

async function changeVoice(given: unknown): Promise<void> {
  const answer = await admin('PATCH', `/brands/${ownBrand}`, { voice: given })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
}

/** An order of somebody whom no other test writes to. */
function orderOf(brandId: string, changes: Partial<OrderRequest> = {}) {
  const email = `${uniqueId('customer')}@navy.example`
  const order = sampleOrder([brandId], changes)
  return { email, order: { ...order, customer: { ...order.customer, email } } }
}

const subjectsTo = async (email: string) => (await mailsTo(email)).map(({ Subject }) => Subject)

/** The mail after so many others, and that there is no further one. */
async function mailAfter(count: number, email: string): Promise<Mail> {
  const mails = await eventually(`mail ${count + 1} to the customer`, async () => {
    const found = await mailsTo(email)
    return found.length > count && found
  })
  expect(mails.map(({ Subject }) => Subject)).toHaveLength(count + 1)
  return mails[count] as Mail
}

test('an e-mail brand’s customer hears of acceptance, shipment, delivery and refund, once each', async () => {
  const brand = await emailBrand({}, { voice })
  const { email, order } = orderOf(brand.id)
  const imageUrl = 'https://pictures.example/thing.jpg?w=128'
  const placed = await place({ ...order, lines: order.lines.map((one) => ({ ...one, imageUrl })) })
  expect(placed.brandOrders[0]?.lines).toMatchObject([{ imageUrl }])
  const toBrand = await firstMailTo(brand.recipient)
  expect(toBrand.BodyText).toContain('we confirm the order to the customer in your name')
  await eventually('the brand order to be submitted', async () => {
    return (await readOrder(placed.id)).brandOrders[0]?.status === 'submitted'
  })
  expect(await mailsTo(email)).toEqual([])

  await press(linkIn(toBrand, 'accept'), { ownNumber: 'Ö-17' })
  const confirmed = await mailAfter(0, email)
  expect(confirmed.Source).toMatch(/<orders@diddo\.example>$/)
  for (const said of [placed.externalId, `Thing of ${brand.id}`, '77 Secretstreet Blvd', 'Atelier Örtli GmbH']) {
    expect(confirmed.BodyText).toContain(said)
    expect(confirmed.BodyHtml).toContain(said)
  }
  expect(confirmed.BodyHtml).toContain(`src="${imageUrl}"`)
  expect((await readOrder(placed.id)).brandOrders[0]?.lines).toMatchObject([{ imageUrl }])

  const shipment = { carrier: 'UPS', trackingNumber: '1Z999AA10123456784' }
  const [line] = placed.brandOrders[0]?.lines ?? []
  await press(linkIn(toBrand, 'ship'), { ...shipment, [`quantity.${line?.id}`]: '1' })
  const shipped = await mailAfter(1, email)
  for (const said of ['1Z999AA10123456784', 'https://www.ups.com/track?tracknum=1Z999AA10123456784']) {
    expect(shipped.BodyText).toContain(said)
  }

  await press(linkIn(toBrand, 'deliver'), { shipment: '1Z999AA10123456784' })
  await mailAfter(2, email)
  await press(linkIn(toBrand, 'refund'), { amount: '2.50', refundNumber: 'R-1' })
  const refunded = await mailAfter(3, email)
  expect(refunded.BodyText).toContain('2.50')

  const rows = await mailRows(placed.brandOrders[0]?.id)
  expect(rows.map(({ occasion, state }) => [occasion, state]).toSorted()).toEqual([
    ['delivered', 'sent'],
    ['order_confirmed', 'sent'],
    ['refund_issued', 'sent'],
    ['shipped', 'sent'],
  ])
  expect(JSON.stringify(rows)).not.toContain(email)
})

test('a brand with a server is told at every try that we confirm, and its customer of a cancellation', async () => {
  await behave(ownBrand, { mode: 'fail', times: 1 })
  const { email, order } = orderOf(ownBrand)
  const placed = await place(order)
  const [part] = placed.brandOrders
  const { submission } = await arrived(ownBrand, part?.id ?? '')
  expect(submission.confirmation).toBe('on_behalf')
  const sent = (await overview(ownBrand)).requests.filter(
    ({ body }) => body.type === 'order.submit' && body.data.brandOrderId === part?.id,
  )
  // The first try failed: with one alone nothing would be compared.
  expect(sent.length).toBeGreaterThanOrEqual(2)
  for (const { body } of sent) expect(JSON.stringify(body)).toBe(JSON.stringify(sent[0]?.body))
  await mailAfter(0, email)

  const asked = await ask(placed.id, 'cancellations', { brandOrderId: part?.id, reason: { code: 'customer_request' } })
  expect(asked.status).toBe(201)
  await orderReaching(placed.id, 'cancelled')
  const cancelled = await mailAfter(1, email)
  expect(cancelled.BodyText).toContain(placed.externalId)
  expect(new Set(await subjectsTo(email)).size).toBe(2)
})

test('a brand that writes itself is asked nothing of us: no mail, no row, no mark', async () => {
  const { email, order } = orderOf('brand-01')
  const placed = await place(order)
  const [part] = placed.brandOrders
  const { submission } = await arrived('brand-01', part?.id ?? '')
  expect(submission.confirmation).toBe('brand')
  await orderReaching(placed.id, 'in_progress')
  await act('brand-01', part?.id ?? '', 'ship')
  await eventually('the shipment', async () => {
    return (await readEvents(placed.id)).some(({ type }) => type === 'order.shipped')
  })
  const { Items = [] } = await tables.send(
    new ScanCommand({
      TableName: tableName('orders'),
      FilterExpression: 'pk = :pk AND attribute_exists(marks)',
      ExpressionAttributeValues: { ':pk': `ORDER#${placed.id}` },
    }),
  )
  expect(Items).toEqual([])
  expect(await mailRows(part?.id)).toEqual([])
  expect(await mailsTo(email)).toEqual([])
})

async function mailRows(brandOrderId: string | undefined): Promise<Record<string, unknown>[]> {
  const { Items = [] } = await tables.send(
    new ScanCommand({
      TableName: tableName('orders'),
      FilterExpression: 'pk = :pk AND begins_with(sk, :mail)',
      ExpressionAttributeValues: { ':pk': `BRAND_ORDER#${brandOrderId}`, ':mail': 'CUSTOMER_MAIL#' },
    }),
  )
  return Items
}
