import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sendOccasion } from '../../../../functions/customer-mails/sending/send-occasion.ts'
import { labelledReturn } from '../../../../functions/customer-mails/sending/tell-story.ts'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import { eventSchema, type OrderEvent } from '../../../../functions/orders/event.ts'
import { applyReport } from '../../../../functions/orders/life/reports/apply-report.ts'
import { applyTransition } from '../../../../functions/orders/life/transition.ts'
import { occasionOf } from '../../../../functions/orders/mails/mail-occasion.ts'
import { occasions } from '../../../../functions/orders/mails/occasion.ts'
import { placedAt, placedOrderOf } from '../../orders/placed-order.ts'
import { reportOf, shipment, units } from '../../orders/reports/report-of.ts'
import { all, tees } from '../../orders/reports/reported-order.ts'
import { mailStand } from './mail-stand.ts'

/** How a return goes: when it is approved, and what becomes of it in the end, by the brand's clock. */
const life = fc.record({
  approvedAt: fc.integer({ min: 3, max: 6 }),
  endedAt: fc.option(fc.integer({ min: 7, max: 8 })),
  end: fc.constantFrom('declined', 'in_transit', 'received'),
})

/** Reports tell what was so at a minute, some with the label. They arrive in any order, and twice. */
const report = fc.record({ at: fc.integer({ min: 3, max: 8 }), hasLabel: fc.boolean() })

/** `report`: the next report arrives. `mail`: the queue brings one of the messages that there are, again or not. */
const move = fc.oneof(fc.constant('report' as const), fc.record({ mail: fc.nat() }))

/** The brand order as it is now, and the mails about its return, each with whether it had the label. */
function returningOrder() {
  let { order, brandOrders } = placedOrderOf(tees)
  let brandOrder: BrandOrder = { ...(brandOrders[0] as BrandOrder), status: 'submitted', voiced: [...occasions] }
  const messages: OrderEvent[] = []
  const take = (next: Parameters<typeof applyReport>[0]) => {
    const result = applyTransition(order, brandOrder, applyReport(next), placedAt)
    if ('unchanged' in result) return
    order = result.order
    brandOrder = result.brandOrder
    const events = result.events.map((event) => eventSchema.parse(event))
    messages.push(...events.filter((event) => occasionOf(event)?.occasion === 'return_approved'))
  }
  take(shipment(2, 'delivered', all))
  const mailed: { readonly mailId: string | undefined; readonly hasLabel: boolean }[] = []
  const stand = mailStand({
    findBrandOrder: async () => brandOrder,
    write: async (told) => {
      // The function that sends opens the label where this names a return.
      const hasLabel = labelledReturn(told.event, told.brandOrder) !== null
      return { language: 'en', subject: String(hasLabel), html: '', text: '' }
    },
    sendMail: async ({ tags, subject }) => {
      mailed.push({ mailId: tags.mailId, hasLabel: subject === 'true' })
      return { outcome: 'sent', messageId: 'm' }
    },
  })
  const mail = async (event: OrderEvent | undefined) => {
    const occasion = event === undefined ? null : occasionOf(event)
    if (event !== undefined && occasion !== null) await sendOccasion({ occasion, event }, stand.dependencies)
  }
  const returned = () => brandOrder.returns[0]
  return { take, mail, messages, mailed, returned }
}

test('approval and label, before, with or after each other, repeated and crossed, are told once each', async () => {
  await fc.assert(
    fc.asyncProperty(
      life,
      fc.array(report, { minLength: 1, maxLength: 8 }),
      fc.array(move, { maxLength: 20 }),
      async ({ approvedAt, endedAt, end }, reports, moves) => {
        const { take, mail, messages, mailed, returned } = returningOrder()
        const waiting = reports.map(({ at, hasLabel }) => {
          const status = endedAt !== null && at >= endedAt ? end : at >= approvedAt ? 'approved' : 'requested'
          const goods = { reference: 'R-1', status, lines: [units('l1', 1)] }
          return reportOf('return.updated', at, { return: { ...goods, ...(hasLabel && { hasLabel }) } })
        })
        const takeNext = () => {
          const next = waiting.shift()
          if (next !== undefined) take(next)
        }
        for (const step of moves) {
          if (step === 'report') takeNext()
          else await mail(messages[step.mail % Math.max(1, messages.length)])
        }
        const before = mailed.length
        while (waiting.length > 0) takeNext()
        // Whatever is left comes now, in the other order.
        for (const event of messages.toReversed()) await mail(event)

        // Each of the two mails at most once; that of the label has it, and what comes after another mail brings the label.
        expect(new Set(mailed.map(({ mailId }) => mailId)).size).toBe(mailed.length)
        expect(mailed.filter(({ mailId, hasLabel }) => hasLabel !== mailId?.endsWith('-label'))).toEqual([])
        expect(mailed.slice(1).every(({ hasLabel }) => hasLabel)).toBe(true)
        const last = returned()
        if (last?.status === 'approved') {
          // The customer knows all that there is, from one mail where all of it was known.
          expect(mailed.at(-1)?.hasLabel).toBe(last.hasLabel)
          if (before === 0) expect(mailed).toHaveLength(1)
        } else expect(mailed).toHaveLength(last?.status === 'requested' ? 0 : before)
      },
    ),
    { numRuns: 2000 },
  )
})
