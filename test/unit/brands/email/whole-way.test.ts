import { describe, expect, test } from 'vitest'
import { endedUnits } from '../../../../functions/brands/kinds/email/actions/action-fields.ts'
import { performBrandAction } from '../../../../functions/brands/kinds/email/actions/brand-action.ts'
import { emailIntegration } from '../../../../functions/brands/kinds/email/email.ts'
import { orderSubmissionStore } from '../../../../functions/dispatch/submitting/order-submission-store.ts'
import { submitOrder } from '../../../../functions/dispatch/submitting/submit-order.ts'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import { applyReport } from '../../../../functions/orders/life/reports/apply-report.ts'
import type { SendOutcome } from '../../../../functions/outgoing/mails/send-mail.ts'
import { MemoryOrders } from '../../dispatch/memory-orders.ts'
import { pricedOrder, pricings } from '../conformance/orders.ts'
import { MemoryUpdates, reportedOrders } from '../memory-updates.ts'
import { adasContent, auroraBrandOrder } from '../purchased-order.ts'
import { someBrand } from '../some-brand.ts'
import { memoryPostOffice } from './memory-post-office.ts'

const linkSecret = `lnk_${'A'.repeat(43)}`
const settings = { recipient: 'orders@atelier.example', sender: 'orders@platform.example', senderName: 'Platform' }

/** The real submitter, integration, pages and transitions around one brand order; the post does what the test says. */
function stand(brandOrder: Partial<BrandOrder> = {}, ...outcomes: SendOutcome[]) {
  let now = new Date('2026-11-22T18:00:00.000Z')
  const orders = new MemoryOrders(auroraBrandOrder(brandOrder), () => now)
  const { office, mails } = memoryPostOffice(async () => outcomes.shift() ?? { outcome: 'sent', messageId: null })
  const integration = emailIntegration(office)
  const brand = someBrand('aurora', { integration: 'email', settings })
  const http = async () => ({ kind: 'no_answer', why: 'connection' }) as const
  const updates = new MemoryUpdates()
  let names = 0

  const submit = () =>
    submitOrder(
      { orderId: 'ord_1', brandOrderId: orders.brandOrder.id },
      {
        submissions: orderSubmissionStore({
          orders,
          reported: reportedOrders(orders),
        }),
        integration,
        findBrand: async () => brand,
        connect: async () => integration.connect({ settings, secrets: { linkSecret }, http, now: () => now }),
        openFulfilment: async () => adasContent,
        now: () => now,
        random: () => 0.5,
        newToken: () => `token_${++names}`,
        timeScale: 1,
      },
    )

  /** Opens the link of the newest mail, presses its button, and has the report applied. */
  async function press(purpose: string, entries: Record<string, string>) {
    const token = new RegExp(`/brand-actions/(\\S+\\.${purpose}\\.\\S+)`).exec(mails.at(-1)?.text ?? '')?.[1] ?? ''
    const form = new URLSearchParams({
      form: `form-number-${++names}-padded`,
      ended: endedUnits(orders.brandOrder),
      ...entries,
    }).toString()
    now = new Date(now.getTime() + 1000)
    const { status } = await performBrandAction(
      { token, headers: {}, now, form },
      {
        locations: { find: async () => ({ orderId: 'ord_1', brandId: 'aurora' }) },
        findBrand: async () => brand,
        readSecrets: async () => ({ linkSecret }),
        findBrandOrder: async () => orders.brandOrder,
        newFormId: () => 'unused-in-this-test',
        updates,
        queue: {
          send: async (key) => {
            const update = await updates.find(key)
            if (update === null || !('report' in update)) throw new Error(`There is no update ${key.pk}.`)
            // Twice, as after a crash before the mark.
            for (const report of [update.report, update.report]) {
              await orders.transition(update.orderId, update.brandOrderId, applyReport(report))
            }
          },
        },
      },
    )
    return status
  }

  const untilDue = () => {
    now = new Date(Math.max(now.getTime(), Date.parse(orders.brandOrder.dueAt ?? '')) + 1)
  }
  return { orders, mails, submit, press, untilDue }
}

const eventsOf = ({ orders }: ReturnType<typeof stand>) => orders.events.map(({ type }) => type)

describe('the whole way by e-mail', () => {
  test.each(pricings)(
    'shipped in parts, refunded in parts and then whole, to the last unit in $currency',
    async (price) => {
      const whole = stand(pricedOrder('bo_money', price))
      expect(await whole.submit()).toEqual({ outcome: 'pending' })
      const { orders, press } = whole
      expect(await press('accept', {})).toBe(200)
      expect(await press('ship', { 'quantity.line_1': '2', carrier: 'UPS', trackingNumber: '1Z1' })).toBe(200)
      expect(
        await press('ship', { 'quantity.line_1': '1', 'quantity.line_2': '1', trackingNumber: '1Z2', carrier: 'UPS' }),
      ).toBe(200)
      for (const shipment of ['1Z1', '1Z2']) expect(await press('deliver', { shipment })).toBe(200)
      expect(orders.brandOrder).toMatchObject({ status: 'completed', fulfillmentStatus: 'delivered', attention: null })

      const { total } = orders.brandOrder.totals
      const digits = { USD: 2, JPY: 0, KWD: 3 }[price.currency] ?? 2
      for (const part of [1, Math.floor(total / 3)]) {
        expect(await press('refund', { amount: (part / 10 ** digits).toFixed(digits) })).toBe(200)
      }
      const rest = orders.brandOrder.amounts.refundable
      expect(rest).toBe(total - 1 - Math.floor(total / 3))
      expect(await press('refund', { amount: (rest / 10 ** digits).toFixed(digits) })).toBe(200)
      expect(orders.brandOrder).toMatchObject({ refundStatus: 'refunded', amounts: { refunded: total, refundable: 0 } })
      expect(eventsOf(whole).filter((type) => type === 'order.refund_issued')).toHaveLength(3)
    },
  )

  test('a mail whose fate is unknown is repeated once; either one’s links decide', async () => {
    const lost = stand({}, { outcome: 'unknown' })
    expect(await lost.submit()).toMatchObject({ outcome: 'retry' })
    while (lost.mails.length < 2) {
      lost.untilDue()
      await lost.submit()
    }
    expect(lost.orders.brandOrder.status).toBe('submitted')
    expect(await lost.press('accept', {})).toBe(200)
    expect(lost.orders.brandOrder).toMatchObject({ status: 'accepted', attention: null })
    expect(eventsOf(lost)).toEqual(['order.in_progress'])
  })

  test('an order that is cancelled while nobody knows whether its mail arrived is not sent again', async () => {
    const lost = stand({}, { outcome: 'unknown' })
    await lost.submit()
    expect(await lost.press('cancel', { 'quantity.line_1': '2', reason: 'out_of_stock' })).toBe(200)
    expect(lost.orders.brandOrder.status).toBe('cancelled')
    expect(await lost.submit()).toEqual({ outcome: 'nothing_to_do' })
    expect(lost.mails).toHaveLength(1)
  })

  test('a brand that never answers raises attention at its deadline, and gets no second mail', async () => {
    const silent = stand()
    await silent.submit()
    expect(silent.orders.brandOrder.dueAt).toBe(silent.orders.brandOrder.acceptBy)
    silent.untilDue()
    expect(await silent.submit()).toEqual({ outcome: 'attention' })
    expect(silent.orders.brandOrder).toMatchObject({ status: 'submitted', attention: { code: 'accept_overdue' } })
    expect(silent.mails).toHaveLength(1)
    expect(await silent.press('accept', {})).toBe(200)
    expect(silent.orders.brandOrder).toMatchObject({ status: 'accepted', attention: null })
  })
})
