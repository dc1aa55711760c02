import { priceAsFarAsLeft } from '../../../../functions/orders/life/refunds/price-refund.ts'
import { applyReport } from '../../../../functions/orders/life/reports/apply-report.ts'
import { type Report, reportSchema } from '../../../../functions/orders/life/reports/report.ts'
import { resolveAttention } from '../../../../functions/orders/life/submission-steps.ts'
import { addSeconds, timestamp } from '../../../../functions/runtime/clock.ts'
import type { Step } from '../stories/story.ts'
import type { OrderLife } from './order-life.ts'
import { type Scene, unitsOf } from './scene.ts'

type Reported = Extract<
  Step,
  { act: 'ship' | 'ship_too_much' | 'brand_cancels' | 'return_moves' | 'brand_refunds' | 'refund_unshipped' | 'settle' }
>

/** Until a delayed parcel is expected to leave, from the report on. */
const DELAY_SECONDS = 5 * 24 * 3600

/** What a brand reports, or how the desk ends a contradiction in its reports. */
export function report(life: OrderLife, step: Reported, scene: Scene): void {
  const { brandId } = scene
  if (step.act !== 'settle') {
    life.apply(brandId, applyReport(reportOf(life, step, scene)), step.at)
    return
  }
  const { id: brandOrderId, orderId } = life.brandOrder(brandId)
  life.apply(brandId, resolveAttention(), step.at)
  life.acts.push({ act: 'attention_settled', orderId, brandOrderId, at: step.at })
}

function reportOf(life: OrderLife, step: Exclude<Reported, { act: 'settle' }>, scene: Scene): Report {
  const occurredAt = timestamp(addSeconds(step.at, -2))
  const { id: brandOrderId } = life.brandOrder(scene.brandId)
  const common = { brandOrderId, brandReference: scene.brandReference, occurredAt }
  const { type, data } = contentOf(life, step, scene)
  return reportSchema.parse({ type, timestamp: timestamp(step.at), data: { ...common, ...data } })
}

function contentOf(life: OrderLife, step: Exclude<Reported, { act: 'settle' }>, scene: Scene) {
  const brandOrder = life.brandOrder(scene.brandId)
  switch (step.act) {
    case 'ship': {
      const { status, shipment, units, delayed } = step
      const reference = `SH-${shipment}`
      const known = brandOrder.fulfillments.find((other) => other.reference === reference)
      const lines = known?.lines ?? unitsOf(brandOrder, shipment === 2 ? 'all' : units)
      const until = timestamp(addSeconds(step.at, DELAY_SECONDS))
      return {
        type: 'fulfillment.updated',
        data: {
          fulfillment: parcel(scene, shipment, status, lines, delayed === true ? { code: 'back_order', until } : null),
        },
      }
    }
    case 'ship_too_much': {
      const lines = unitsOf(brandOrder, 'all').map(({ lineId, quantity }, index) => {
        return { lineId, quantity: index === 0 ? quantity + 1 : quantity }
      })
      return { type: 'fulfillment.updated', data: { fulfillment: parcel(scene, 1, 'shipped', lines, null) } }
    }
    case 'brand_cancels':
      return {
        type: 'order.cancelled',
        data: { lines: unitsOf(brandOrder, step.units), reason: { code: 'out_of_stock' } },
      }
    case 'return_moves': {
      const returned = brandOrder.returns.at(-1)
      if (returned === undefined) throw new Error('No return is there to move on.')
      const lines = returned.lines.map(({ lineId, quantity }) => ({ lineId, quantity }))
      const { reference, id: returnId } = returned
      return { type: 'return.updated', data: { return: { reference, returnId, status: step.status, lines } } }
    }
    case 'brand_refunds': {
      const refund = brandOrder.refunds.find(({ status }) => status === 'pending')
      if (refund === undefined) throw new Error('No refund waits at the brand.')
      const { reference, id: refundId, lines, total } = refund
      return { type: 'refund.updated', data: { refund: { reference, refundId, status: step.status, lines, total } } }
    }
    case 'refund_unshipped': {
      const lines = unitsOf(brandOrder, 'one')
      const { amounts } = priceAsFarAsLeft(brandOrder, { lines, shipping: null, fees: null, goodwill: 0 })
      return {
        type: 'refund.updated',
        data: { refund: { reference: 'RF-1', status: 'issued', lines, total: amounts.total } },
      }
    }
  }
}

function parcel(scene: Scene, shipment: number, status: string, lines: readonly object[], delay: object | null) {
  const isKnown = status !== 'pending'
  const tracking = isKnown ? [{ carrier: scene.carrier, number: scene.trackingNumber(shipment) }] : []
  return { reference: `SH-${shipment}`, status, lines, tracking, delay }
}
