import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { admin } from '../e2e/administration/admin.ts'
import { call, eventually, orderReaching, place, readEvents, readOrder } from '../e2e/api.ts'
import { logLines, rowsOf } from '../e2e/at-rest.ts'
import { tableName } from '../e2e/aws.ts'
import { act, arrived, behave } from '../e2e/brand.ts'
import { mailsTo } from '../e2e/brands/email/inbox.ts'
import { context } from '../e2e/context.ts'
import { findInClear } from '../e2e/find-in-clear.ts'
import { customerValues, sampleOrder } from '../e2e/sample-order.ts'

// A brand of this file's own: other files run beside it.
const brandId = 'brand-15'
const cardNumber = '4242424242424242'
// Apart from the values of every sample order of the run: a payment card, and what stands in refused requests.
const values = { ...customerValues, cardNumber, cvc: 'cvc-93571', engraving: `Engraved for ${brandId}` }

test('no row, log line, event, message or workflow input of a run has the customer’s values', async () => {
  // Its customers are written to in its name.
  expect((await admin('PATCH', `/brands/${brandId}`, { voice: { senderName: 'Atelier' } })).status).toBe(200)
  await behave(brandId, { mode: 'fail', times: 2 })
  const placed = await place(sampleOrder([brandId, 'brand-06']))
  for (const { brandId: brand, id } of placed.brandOrders) await arrived(brand, id)
  await eventually('both to have accepted', async () =>
    (await readOrder(placed.id)).brandOrders.every(({ status }) => status === 'accepted'),
  )
  for (const { id } of placed.brandOrders) {
    const { shippingAddress } = sampleOrder([brandId])
    const body = { brandOrderId: id, shippingAddress: { ...shippingAddress, phone: customerValues.phone } }
    const headers = { 'idempotency-key': randomUUID() }
    expect((await call('POST', `/v1/orders/${placed.id}/address-changes`, { body, headers })).status).toBe(201)
  }
  await eventually('both to have the address', async () => {
    const events = await readEvents(placed.id)
    return events.filter(({ type }) => type === 'order.address_changed').length === 2
  })
  for (const { brandId: brand, id } of placed.brandOrders) {
    await act(brand, id, 'ship')
    await act(brand, id, 'deliver')
  }
  await orderReaching(placed.id, 'completed')
  await eventually('the customer to have heard of all three', async () => {
    const mails = await mailsTo(customerValues.email)
    return mails.filter(({ BodyText }) => BodyText?.includes(placed.externalId)).length === 3
  })

  const order = sampleOrder([brandId])
  const refused = [
    { ...order, payment: { ...order.payment, token: cardNumber } },
    { ...order, payment: { ...order.payment, cvc: values.cvc } },
    { ...order, customer: { ...order.customer, phone: `tel ${customerValues.phone}`, [customerValues.email]: 1 } },
    { ...order, shippingAddress: { ...order.shippingAddress, country: customerValues.city } },
  ]
  for (const body of refused) {
    const answer = await call('POST', '/v1/orders', { body, headers: { 'idempotency-key': randomUUID() } })
    expect(answer.status).toBe(422)
    // The pointer to a field that the caller named after a customer is the caller's own; no value is repeated.
    const { [customerValues.email]: _, ...rest } = { ...(answer.body as Record<string, unknown>) }
    expect(findInClear(JSON.stringify(rest), { cardNumber, cvc: values.cvc, city: customerValues.city })).toEqual([])
  }
  const unreadable = await fetch(`${context.apiUrl}/v1/orders`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${context.storefrontKey}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: `{"customer": {"email": "${customerValues.email}" nonsense`,
  })
  expect(unreadable.status).toBe(400)

  const calls = readFileSync(context.recording, 'utf8')
  const logs = (await logLines()).join('\n')
  const stored = (
    await Promise.all(['orders', 'vault', 'settings', 'deliveries'].map((name) => rowsOf(tableName(name))))
  ).flat()
  // The search would find nothing in nothing.
  for (const text of [calls, logs, stored.join('\n')]) expect(text.includes(placed.id)).toBe(true)
  for (const call of ['PutEvents', 'StartExecution', 'SendMessage', 'CUSTOMER_MAIL#shipped'])
    expect([call, calls.includes(call)]).toEqual([call, true])

  expect(findInClear(calls, values)).toEqual([])
  expect(findInClear(logs, values)).toEqual([])
  expect(stored.flatMap((row) => findInClear(row, values))).toEqual([])
})
