import { expect, test } from 'vitest'
import { tellStory } from '../../../../functions/customer-mails/sending/tell-story.ts'
import type { MailStory } from '../../../../functions/customer-mails/writing/mail-story.ts'
import { writeCustomerMail } from '../../../../functions/customer-mails/writing/write-customer-mail.ts'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import { eventSchema, type OrderEvent } from '../../../../functions/orders/event.ts'
import { accept } from '../../../../functions/orders/life/acceptance.ts'
import { applyReport } from '../../../../functions/orders/life/reports/apply-report.ts'
import type { Report } from '../../../../functions/orders/life/reports/report.ts'
import { applyTransition, type Transition } from '../../../../functions/orders/life/transition.ts'
import { occasionOf } from '../../../../functions/orders/mails/mail-occasion.ts'
import { occasions } from '../../../../functions/orders/mails/occasion.ts'
import { adasContent } from '../../brands/purchased-order.ts'
import { placedAt, placedOrderOf } from '../../orders/placed-order.ts'
import { minute, reportOf, shipment, units } from '../../orders/reports/report-of.ts'
import { all, refund, tees } from '../../orders/reports/reported-order.ts'
import { brand, voice } from './mail-stand.ts'

/** As it was opened. */
const LABEL = 'https://labels.example/R-1'
const picture = 'https://cdn.example/gr%C3%B6%C3%9Fe.jpg'

/** The stories of all mails after these steps, told from the brand order as it is at the end. */
function storiesAfter(...steps: (Report | Transition)[]): MailStory[] {
  let { order, brandOrders } = placedOrderOf(tees)
  let brandOrder: BrandOrder = { ...(brandOrders[0] as BrandOrder), status: 'submitted' }
  const events: OrderEvent[] = []
  const pictures = { [brandOrder.lines[0]?.id ?? '']: picture }
  for (const step of steps) {
    const result = applyTransition(order, brandOrder, 'apply' in step ? step : applyReport(step), placedAt)
    if ('unchanged' in result) throw new Error(result.unchanged)
    order = result.order
    brandOrder = result.brandOrder
    events.push(...result.events.map((event) => eventSchema.parse(event)))
  }
  return events
    .filter((event) => occasionOf(event) !== null)
    .map((event) =>
      tellStory({
        ...{ event, brandOrder, pictures, content: adasContent, brand },
        ...{ pageUrl: 'https://p.example/orders/x', labelUrl: LABEL },
      }),
    )
}

const goodsReturn = (at: number, status: string) =>
  reportOf('return.updated', at, { return: { reference: 'R-1', status, lines: [units('l1', 1)] } })

test('a partly accepted order: the confirmation has what comes, the refusal what does not, and the money', () => {
  const [confirmation, refusal] = storiesAfter(
    accept({ brandReference: null, lines: [units('l1', 2)], occurredAt: minute(1) }),
  )
  expect(confirmation).toMatchObject({
    occasion: 'order_confirmed',
    orderNumber: expect.any(String),
    firstName: adasContent.customer.firstName,
    lines: [{ quantity: 2 }],
    pageUrl: 'https://p.example/orders/x',
    shippingAddress: adasContent.shippingAddress,
  })
  expect(refusal).toMatchObject({
    occasion: 'order_refused',
    isWhole: false,
    lines: [{ quantity: 1, total: null }],
    toReturn: 900,
  })
})

test('a life of an order: each mail has the facts of its own object', () => {
  const stories = storiesAfter(
    reportOf('order.accepted', 1, {}),
    shipment(2, 'shipped', [units('l1', 2)]),
    shipment(3, 'delivered', [units('l1', 2)]),
    goodsReturn(5, 'approved'),
    goodsReturn(6, 'received'),
    refund(9, 'issued', 2500),
  )
  expect(stories.map(({ occasion }) => occasion)).toEqual([
    'order_confirmed',
    'shipped',
    'delivered',
    'return_approved',
    'return_received',
    'refund_issued',
  ])
  expect(stories[1]).toMatchObject({ lines: [{ quantity: 2 }], unitsToFollow: 1, type: 'shipping', parcels: [] })
  expect(stories[2]).toMatchObject({ deliveredAt: minute(3), unitsToFollow: 1 })
  for (const { lines } of stories.slice(0, 5)) expect(lines[0]).toMatchObject({ imageUrl: picture })
  expect(stories[0]?.lines[1]).toMatchObject({ imageUrl: null })
  expect(stories[3]).toMatchObject({ returnNumber: 'R-1', lines: [{ quantity: 1 }], labelUrl: LABEL })
  expect(stories[5]).toMatchObject({ amounts: { total: 2500 } })
})

test('what arrived first is a part, even if all of it has left', () => {
  const second = reportOf('fulfillment.updated', 3, {
    fulfillment: { reference: 'S-2', status: 'shipped', lines: [units('l2', 1)] },
  })
  const stories = storiesAfter(
    reportOf('order.accepted', 1, {}),
    shipment(2, 'shipped', [units('l1', 2)]),
    second,
    shipment(4, 'delivered', [units('l1', 2)]),
  )
  expect(stories.slice(2)).toMatchObject([
    { occasion: 'shipped', unitsToFollow: 0 },
    { occasion: 'delivered', unitsToFollow: 1 },
  ])
})

test('a refused order, a delay and a wish to cancel', () => {
  expect(storiesAfter(reportOf('order.refused', 1, { reason: { code: 'out_of_stock' } }))).toMatchObject([
    { occasion: 'order_refused', isWhole: true, reason: 'out_of_stock', lines: [{ quantity: 2 }, { quantity: 1 }] },
  ])
  const delay = { code: 'back_order', until: '2026-12-01T09:00:00Z' }
  const late = reportOf('fulfillment.updated', 2, {
    fulfillment: { reference: 'S', status: 'pending', lines: all, delay },
  })
  expect(storiesAfter(reportOf('order.accepted', 1, {}), late)[1]).toMatchObject({
    occasion: 'delayed',
    delay: { code: 'back_order', until: '2026-12-01T09:00:00.000Z' },
  })
  const wished = reportOf('order.cancelled', 2, { reason: { code: 'customer_request' } })
  expect(storiesAfter(reportOf('order.accepted', 1, {}), wished)[1]).toMatchObject({
    occasion: 'cancelled',
    isWhole: true,
  })
})

test('the largest order, in Japanese, makes a mail that SES takes, in a small part of the function’s time', async () => {
  const { order, brandOrders } = placedOrderOf({
    ...tees,
    lines: Array.from({ length: 200 }, () => ({ quantity: 1_000_000, unitPrice: 1000 })),
  })
  const [placed] = brandOrders as [BrandOrder]
  const large: BrandOrder = {
    ...placed,
    status: 'submitted',
    voiced: [...occasions],
    lines: placed.lines.map((line) => ({ ...line, title: '東京の猫👩‍👩‍👧‍👦'.repeat(20) })),
  }
  const content = {
    ...adasContent,
    customer: { ...adasContent.customer, locale: 'ja-JP' },
    attributes: Object.fromEntries(large.lines.map(({ id }) => [id, [{ name: '刻印', value: '猫'.repeat(200) }]])),
  }
  const accepted = applyTransition(
    order,
    large,
    accept({ brandReference: null, lines: null, occurredAt: minute(1) }),
    placedAt,
  )
  if ('unchanged' in accepted) throw new Error(accepted.unchanged)
  const [event] = accepted.events as [OrderEvent]
  const began = performance.now()
  const story = tellStory({
    ...{ event, brandOrder: accepted.brandOrder, pictures: {}, content, brand },
    ...{ pageUrl: null, labelUrl: null },
  })
  const { html, text, subject, language } = await writeCustomerMail(story, voice)
  expect(language).toBe('ja')
  expect(story.lines).toHaveLength(200)
  // SES takes 40 MB; a mail as large as Gmail cuts (102 KB) would still be read.
  expect(Buffer.byteLength(html) + Buffer.byteLength(text) + Buffer.byteLength(subject)).toBeLessThan(1_000_000)
  expect(performance.now() - began).toBeLessThan(20_000)
})
