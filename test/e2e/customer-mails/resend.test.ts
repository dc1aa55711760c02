import { randomUUID } from 'node:crypto'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SupportOrder } from '../../../functions/support/order/support-order-answer.ts'
import type { TimelineEntry } from '../../../functions/support/order/timeline-entry.ts'
import { personal } from '../../unit/customer-mails/ses-events.ts'
import { type ProblemBody, uniqueId } from '../administration/admin.ts'
import { call, eventually, place, readEvents } from '../api.ts'
import { tableName, tables } from '../aws.ts'
import { emailBrand } from '../brands/email/email-brand.ts'
import { firstMailTo, linkIn, mailsTo } from '../brands/email/inbox.ts'
import { press } from '../brands/email/press.ts'
import { sampleOrder } from '../sample-order.ts'
import { tokenOf } from '../support/member-session.ts'
import { listen, stopListening, tell } from './tell-by-ses.ts'

beforeAll(listen)
afterAll(stopListening)

test('a confirmation is followed, sent again by a member, and asks for attention when it comes back', async () => {
  const brand = await emailBrand({}, { voice: { senderName: 'Atelier Örtli' } })
  const email = `${uniqueId('customer')}@resend.example`
  const order = sampleOrder([brand.id])
  const { id, brandOrders } = await place({ ...order, customer: { ...order.customer, email } })
  const brandOrderId = brandOrders[0]?.id ?? ''
  await press(linkIn(await firstMailTo(brand.recipient), 'accept'), { ownNumber: 'Ö-1' })
  await firstMailTo(email)
  const key = await tokenOf('support')
  const mail = async () => {
    const { body } = await call<SupportOrder>('GET', `/support/orders/${id}`, { key })
    return body.brandOrders[0]?.mails[0]
  }
  const inState = (state: string) =>
    eventually(`the mail to be ${state}`, async () => {
      const now = await mail()
      return now?.state === state && now
    })
  await inState('sent')

  await tell('Delivery', { brandOrderId, mailId: 'order_confirmed', mailTry: 1 })
  expect(await inState('delivered')).toMatchObject({ occasion: 'order_confirmed', mails: 1, resendObstacle: null })

  const resend = (idempotencyKey: string) =>
    call<ProblemBody & { state: string }>(
      'POST',
      `/support/orders/${id}/brand-orders/${brandOrderId}/mails/order_confirmed/resends`,
      { key, body: {}, headers: { 'idempotency-key': idempotencyKey } },
    )
  const once = randomUUID()
  const first = await resend(once)
  expect([first.status, first.body.state]).toEqual([202, 'sending'])
  expect((await resend(once)).headers.get('idempotent-replayed')).toBe('true')
  const mails = await eventually('the mail once more', async () => {
    const found = await mailsTo(email)
    return found.length > 1 && found
  })
  expect(new Set(mails.map(({ Subject }) => Subject)).size).toBe(1)
  expect(await inState('sent')).toMatchObject({ mails: 2, resends: 1 })

  // Of the first mail, too late: the second one is not meant.
  await tell('Bounce', { brandOrderId, mailId: 'order_confirmed', mailTry: 1 })
  await tell('Bounce', { brandOrderId, mailId: 'order_confirmed', mailTry: 2 }, [
    'Permanent',
    'OnAccountSuppressionList',
  ])
  expect(await inState('returned')).toMatchObject({ outcome: 'suppressed', resendObstacle: 'address_returned' })
  const { body } = await eventually('the attention', async () => {
    const read = await call<SupportOrder>('GET', `/support/orders/${id}`, { key })
    return read.body.attention?.code === 'customer_mail_returned' && read
  })
  expect(body.story.map(({ code }) => code)).toContain('customer_mail_returned')
  const refused = await resend(randomUUID())
  expect([refused.status, refused.body.code]).toEqual([409, 'state_conflict'])
  expect(await mailsTo(email)).toHaveLength(2)

  const { body: timeline } = await call<{ data: TimelineEntry[] }>('GET', `/support/orders/${id}/timeline`, { key })
  expect(timeline.data.find(({ source }) => source === 'mail')?.mail).toMatchObject({ state: 'returned' })
  expect(timeline.data.filter(({ act }) => act?.act === 'mail_resent')).toHaveLength(1)

  const { Items } = await tables.send(
    new ScanCommand({
      TableName: tableName('orders'),
      FilterExpression: 'pk IN (:order, :brandOrder)',
      ExpressionAttributeValues: { ':order': `ORDER#${id}`, ':brandOrder': `BRAND_ORDER#${brandOrderId}` },
    }),
  )
  const stored = JSON.stringify([Items, await readEvents(id), timeline, body])
  for (const value of [email, ...Object.values(personal)]) expect(stored).not.toContain(value)
})
