import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ErasureAnswer } from '../../../functions/support/erasures/show-erasure.ts'
import type { SupportOrder } from '../../../functions/support/order/support-order-answer.ts'
import { labelPartition } from '../../../functions/vault/vault-keys.ts'
import { admin } from '../administration/admin.ts'
import { eventually, orderReaching, place, readEvents, readOrder } from '../api.ts'
import { foundAtRest } from '../at-rest.ts'
import { tableName, tables } from '../aws.ts'
import { act, arrived } from '../brand.ts'
import { mailsTo } from '../brands/email/inbox.ts'
import { brandOrderReaching } from '../changes/change.ts'
import { context } from '../context.ts'
import { pageLink } from '../customer-page/page-links.ts'
import { findInClear } from '../find-in-clear.ts'
import { ask, orderOf, somebody } from '../support/somebody.ts'

/** Of this file alone: it has a voice. */
const OWN = 'brand-25'

beforeAll(() => changeVoice({ senderName: 'Brand 24', occasions: ['return_approved', 'return_received'] }))
afterAll(() => changeVoice(null))

async function changeVoice(voice: unknown): Promise<void> {
  const answer = await admin('PATCH', `/brands/${OWN}`, { voice })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
}

/** An order that its customer has. */
async function delivered(person = somebody()) {
  const placed = await place(orderOf(person, [OWN]))
  const brandOrderId = placed.brandOrders[0]?.id ?? ''
  await arrived(OWN, brandOrderId)
  await act(OWN, brandOrderId, 'ship')
  await act(OWN, brandOrderId, 'deliver')
  await orderReaching(placed.id, 'completed')
  return { orderId: placed.id, brandOrderId, person }
}

const newLabel = () => `https://labels.navy.example/${randomUUID()}/ada?v=1&p=2`
const approve = (brandOrderId: string, body: object = {}) =>
  act(OWN, brandOrderId, 'return', { status: 'approved', ...body })

async function mailsReaching(count: number, email: string) {
  const mails = await eventually(`${count} mails about the return`, async () => {
    const found = await mailsTo(email)
    return found.length >= count && found
  })
  expect(mails).toHaveLength(count)
  return mails
}

const withLabel = (orderId: string, hasLabel: boolean) =>
  brandOrderReaching(orderId, OWN, 'the approved return', ({ returns }) =>
    returns.some((one) => one.status === 'approved' && one.hasLabel === hasLabel),
  )

async function labelRows(orderId: string): Promise<Record<string, unknown>[]> {
  const { Items = [] } = await tables.send(
    new QueryCommand({
      TableName: tableName('vault'),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': labelPartition(orderId) },
      ConsistentRead: true,
    }),
  )
  return Items
}

test('a return that is approved with a label: one mail has it, the desk reveals it, and it stands nowhere in clear', async () => {
  const { orderId, brandOrderId, person } = await delivered()
  const label = newLabel()
  await approve(brandOrderId, { labelUrl: label })
  const brandOrder = await withLabel(orderId, true)
  const returnId = brandOrder.returns[0]?.id ?? ''
  const [mail] = await mailsReaching(1, person.email)
  expect(mail?.BodyText).toContain(label)
  expect(mail?.BodyHtml).toContain(label.replaceAll('&', '&amp;'))
  // The same again brings no further mail.
  await approve(brandOrderId, { labelUrl: label })
  await eventually('both reports to be told', async () => {
    const told = (await readEvents(orderId)).filter(({ type }) => type.startsWith('order.return_'))
    return told.length === 2 && told.every(({ data }) => 'return' in data && data.return.hasLabel)
  })
  await mailsReaching(1, person.email)

  const page = await (await fetch(await pageLink(brandOrderId))).text()
  expect(page).toContain('We sent you the return label by email.')
  const path = `/orders/${orderId}/brand-orders/${brandOrderId}/returns/${returnId}/label-reveals`
  const shown = await ask<SupportOrder>('support', 'GET', `/orders/${orderId}`)
  expect(shown.body.brandOrders[0]?.returns).toMatchObject([{ id: returnId, hasLabel: true }])
  expect((await ask('support', 'POST', path, { reason: 'curiosity' })).status).toBe(422)
  const revealed = await ask('support', 'POST', path, { reason: 'return_or_refund' })
  expect(revealed).toMatchObject({ status: 200, body: { orderId, brandOrderId, returnId, labelUrl: label } })
  const unknown = path.replace(returnId, 'ret_none')
  expect((await ask('support', 'POST', unknown, { reason: 'other' })).status).toBe(404)
  const acts = await ask<{ data: object[] }>('supportAdmin', 'GET', `/audit?orderId=${orderId}`)
  expect(acts.body.data).toMatchObject([
    { act: 'return_label_revealed', brandOrderId, subject: returnId, reason: 'return_or_refund' },
  ])
  const openings = await ask<{ data: object[] }>('supportAdmin', 'GET', `/orders/${orderId}/openings`)
  expect(openings.body.data).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ reason: 'reveal_label', because: 'return_or_refund', purpose: 'support' }),
      expect.objectContaining({ reason: 'mail_customer', purpose: 'fulfilment', brandId: OWN }),
    ]),
  )
  const events = JSON.stringify([await readEvents(orderId), await readOrder(orderId), shown.body, acts.body, page])
  const marks = { label, path: new URL(label).pathname }
  expect(findInClear(events, marks)).toEqual([])
  expect(findInClear(readFileSync(context.recording, 'utf8'), marks)).toEqual([])
  expect(await foundAtRest(marks)).toEqual([])

  const disclosed = await ask('supportAdmin', 'POST', '/customers/disclosures', { email: person.email })
  expect(disclosed.body).toMatchObject({
    orders: [{ personal: { returnLabels: [{ brandId: OWN, labelUrl: label }] } }],
  })
  expect((await labelRows(orderId)).filter(({ sealed }) => sealed !== undefined)).toHaveLength(2)
  const asked = await ask<ErasureAnswer>('supportAdmin', 'POST', '/customers/erasures', { email: person.email })
  await eventually('the erasure', async () => {
    const { body } = await ask<ErasureAnswer>('supportAdmin', 'GET', `/customers/erasures/${asked.body.id}`)
    return body.proof.envelopes === 4
  })
  expect((await labelRows(orderId)).map(({ sealed, erasedAt }) => [sealed, typeof erasedAt])).toEqual([
    [undefined, 'string'],
    [undefined, 'string'],
  ])
  expect((await ask('support', 'POST', path, { reason: 'return_or_refund' })).status).toBe(409)
  // A label that comes now is of nobody.
  await approve(brandOrderId, { labelUrl: newLabel() })
  await eventually('the third report to be told', async () => {
    return (await readEvents(orderId)).filter(({ type }) => type.startsWith('order.return_')).length === 3
  })
  expect((await labelRows(orderId)).map(({ sealed }) => sealed)).toEqual([undefined, undefined])
})

test('a label that comes after the approval has a mail of its own; one that is replaced is shown to the desk', async () => {
  const { orderId, brandOrderId, person } = await delivered()
  await approve(brandOrderId)
  const { returns } = await withLabel(orderId, false)
  const [approval] = await mailsReaching(1, person.email)
  expect(approval?.BodyText).toContain('in a separate message')
  const [first, second] = [newLabel(), newLabel()]
  await approve(brandOrderId, { labelUrl: first })
  await withLabel(orderId, true)
  const [, later] = await mailsReaching(2, person.email)
  expect(later?.BodyText).toContain(first)
  expect(later?.Subject).not.toBe(approval?.Subject)

  await approve(brandOrderId, { labelUrl: second })
  const path = `/orders/${orderId}/brand-orders/${brandOrderId}/returns/${returns[0]?.id}/label-reveals`
  await eventually('the new label', async () => {
    const { body } = await ask<{ labelUrl: string }>('support', 'POST', path, { reason: 'other' })
    return body.labelUrl === second
  })
  await act(OWN, brandOrderId, 'return', { status: 'received' })
  const mails = await mailsReaching(3, person.email)
  expect(mails.slice(2).map(({ BodyText }) => BodyText?.includes(second))).toEqual([false])
})
