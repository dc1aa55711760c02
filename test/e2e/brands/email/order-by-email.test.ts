import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { eventually, orderReaching, place, readEvents, readOrder } from '../../api.ts'
import { tableName, tables } from '../../aws.ts'
import { context } from '../../context.ts'
import { customerValues, sampleOrder } from '../../sample-order.ts'
import { emailBrand } from './email-brand.ts'
import { firstMailTo, linkIn, mailsTo } from './inbox.ts'
import { press } from './press.ts'

test('an order goes to a mailbox, and comes back by the links of its mail, to delivered', async () => {
  const brand = await emailBrand()
  const placed = await place(sampleOrder([brand.id]))
  const [part] = placed.brandOrders
  const line = part?.lines[0]
  const mail = await firstMailTo(brand.recipient)

  expect(mail.Subject).toBe(`[Test, do not ship] New order ${placed.externalId}`)
  for (const body of [mail.BodyText, mail.BodyHtml]) {
    for (const value of [customerValues.email, customerValues.address1, customerValues.city, 'Engraved for']) {
      expect(body).toContain(value)
    }
  }
  await eventually('the brand order to be submitted', async () => {
    return (await readOrder(placed.id)).brandOrders[0]?.status === 'submitted'
  })

  // Whatever scanners do: every link opened by GET and HEAD, twice, changes nothing.
  for (const purpose of ['accept', 'refuse', 'ship', 'cancel', 'refund'] as const) {
    for (const method of ['GET', 'HEAD', 'GET']) await fetch(linkIn(mail, purpose), { method })
    const page = await fetch(linkIn(mail, purpose))
    expect([purpose, page.status]).toEqual([purpose, 200])
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.headers.get('cache-control')).toBe('no-store')
    const text = await page.text()
    for (const value of Object.values(customerValues)) expect(text).not.toContain(value)
  }
  expect((await readOrder(placed.id)).brandOrders[0]?.status).toBe('submitted')
  expect((await readEvents(placed.id)).map(({ type }) => type)).toEqual(['order.placed'])

  expect(await press(linkIn(mail, 'accept'), { ownNumber: 'Ö-17' })).toMatchObject({ status: 200 })
  const accepted = await orderReaching(placed.id, 'in_progress')
  expect(accepted.brandOrders[0]).toMatchObject({ status: 'accepted', brandReference: 'Ö-17' })
  expect(await press(linkIn(mail, 'refuse'), { reason: 'other' })).toMatchObject({ status: 409 })

  const shipment = { carrier: 'UPS', trackingNumber: '1Z999AA10123456784', [`quantity.${line?.id}`]: '1' }
  const first = await press(linkIn(mail, 'ship'), shipment)
  expect(first.status).toBe(200)
  const again = await press(linkIn(mail, 'ship'), { ...shipment, form: first.form })
  // A reload says either that it was reported before or, once that is applied, that nothing is left.
  expect([200, 409]).toContain(again.status)
  expect(again.page).toMatch(/reported before|Nothing is left/)
  await eventually('the shipment', async () => (await readOrder(placed.id)).brandOrders[0]?.fulfillments.length === 1)
  expect(await press(linkIn(mail, 'deliver'), { shipment: '1Z999AA10123456784' })).toMatchObject({ status: 200 })
  const done = await orderReaching(placed.id, 'completed')
  expect(done).toMatchObject({ fulfillmentStatus: 'delivered', attention: null })
  expect(done.brandOrders[0]?.fulfillments).toMatchObject([
    {
      status: 'delivered',
      tracking: [{ carrier: 'UPS', url: 'https://www.ups.com/track?tracknum=1Z999AA10123456784' }],
    },
  ])

  expect(await press(linkIn(mail, 'refund'), { amount: '2.50', refundNumber: 'R-1' })).toMatchObject({ status: 200 })
  await eventually('the refund', async () => (await readOrder(placed.id)).refundStatus === 'partially_refunded')
  expect((await readEvents(placed.id)).map(({ type }) => type)).toEqual([
    'order.placed',
    'order.in_progress',
    'order.shipped',
    'order.delivered',
    'order.completed',
    'order.refund_issued',
  ])
  expect(await mailsTo(brand.recipient)).toHaveLength(1)
})

test('forged, foreign and stale links do nothing, and say so in the reader’s language', async () => {
  const brand = await emailBrand({ language: 'de' })
  const placed = await place(sampleOrder([brand.id]))
  const mail = await firstMailTo(brand.recipient)
  const isSubmitted = async () => (await readOrder(placed.id)).brandOrders[0]?.status === 'submitted'
  await eventually('the brand order to be submitted', isSubmitted)
  expect(mail.Subject).toContain('Neue Bestellung')
  const link = linkIn(mail, 'accept')
  const signature = link.slice(-43)
  for (const forged of [
    link.replace(signature, 'A'.repeat(43)),
    link.replace('.accept.', '.refuse.'),
    link.replace(/\.(\d{10})\./, (_, expiry) => `.${Number(expiry) + 1}.`),
    link.slice(0, -1),
    `${context.apiUrl}/brand-actions/bo_unknown.accept.1999999999.${signature}`,
    `${context.apiUrl}/brand-actions/nonsense`,
  ]) {
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(forged, { method, headers: { 'accept-language': 'de-CH, en' } })
      expect([forged, answer.status]).toEqual([forged, 404])
      expect(answer.headers.get('content-type')).toContain('text/html')
      expect(await answer.text()).toContain('Dieser Link funktioniert nicht')
    }
  }
  const head = async (url: string) => (await fetch(url, { method: 'HEAD' })).status
  expect([await head(link), await head(link.slice(0, -1))]).toEqual([200, 404])

  const foreign = await press(link, {}, { 'sec-fetch-site': 'cross-site' })
  expect([foreign.status, foreign.page]).toEqual([403, expect.stringContaining('Bitte öffnen Sie den Link')])

  expect(await isSubmitted()).toBe(true)
})

test('no link, and nothing of the customer, is kept beside the order', async () => {
  const brand = await emailBrand()
  const placed = await place(sampleOrder([brand.id]))
  await firstMailTo(brand.recipient)
  const { Items = [] } = await tables.send(
    new ScanCommand({
      TableName: tableName('orders'),
      FilterExpression: 'sk = :sk AND pk = :pk',
      ExpressionAttributeValues: { ':sk': 'MAIL', ':pk': `BRAND_ORDER#${placed.brandOrders[0]?.id}` },
    }),
  )
  expect(Items).toHaveLength(1)
  const text = JSON.stringify(Items)
  for (const value of [brand.recipient, 'brand-actions', ...Object.values(customerValues)]) {
    expect(text).not.toContain(value)
  }
})

test('a mail that SES refuses is nobody’s guess: somebody is told, and nothing counts as sent', async () => {
  const brand = await emailBrand({ sender: 'orders@not-verified.example' })
  const placed = await place(sampleOrder([brand.id]))
  const part = await eventually('attention', async () => {
    const [found] = (await readOrder(placed.id)).brandOrders
    return found?.attention != null && found
  })
  expect(part).toMatchObject({ status: 'submitting', attention: { code: 'outcome_unknown' } })
  expect(await mailsTo(brand.recipient)).toEqual([])
})
