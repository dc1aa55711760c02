import type * as z from 'zod'
import { Problem } from '../http/problem.ts'
import type { BrandOrder } from '../orders/brand-order.ts'
import { openRefund, priceRefund, type RefundRequest } from '../orders/life/refunds/open-refund.ts'
import type { RefundAmounts } from '../orders/refund-amounts.ts'
import type { refundRequestSchema } from './change-fields.ts'
import type { Target } from './find-target.ts'
import type { RequestedChange } from './make-change.ts'
import { notSupported, obstacleProblem } from './obstacles.ts'

/** Most refunds of a brand order that are kept. */
const MOST_REFUNDS = 200

type Asked = z.output<typeof refundRequestSchema>

/** `POST /v1/orders/{orderId}/refunds` */
export function refund(id: string, asked: Asked): RequestedChange {
  return {
    id,
    kind: 'refund',
    action: 'refund',
    plan: (before, target) => {
      const priced = pricedRefund(before, asked, target)
      if (priced instanceof Problem) return priced
      return { transition: openRefund({ ...wishOf(asked), id, reason: asked.reason }) }
    },
  }
}

/** `POST /v1/orders/{orderId}/refund-previews`: the same checks and amounts, without effect. */
export function previewedRefund(asked: Asked, target: Target): RefundAmounts & { returnedBy: 'platform' | 'brand' } {
  const { brandOrder } = target
  const priced = obstacleProblem('refund', brandOrder, target) ?? pricedRefund(brandOrder, asked, target)
  if (priced instanceof Problem) throw priced
  return { ...priced, returnedBy: brandOrder.collectedBy }
}

function pricedRefund(before: BrandOrder, asked: Asked, { brand, capabilities }: Target): RefundAmounts | Problem {
  if (before.refunds.length >= MOST_REFUNDS) {
    return new Problem('state_conflict', `A brand order can have ${MOST_REFUNDS} refunds at most.`)
  }
  const priced = priceRefund(before, wishOf(asked))
  if ('problem' in priced) return priced.problem
  const { level } = capabilities.refund
  if (level === 'order' && priced.total !== before.amounts.refundable) {
    return notSupported(brand, 'The brand refunds everything that is left, or nothing.')
  }
  if (level === 'line' && priced.goodwill > 0) {
    return notSupported(brand, 'The brand refunds the price of units, shipping and fees, and no other amount.')
  }
  const { expectedTotal } = asked
  if (expectedTotal === undefined || expectedTotal === priced.total) return priced
  const detail = `The refund comes to ${priced.total}, not to ${expectedTotal}.`
  return new Problem('state_conflict', detail, { extensions: { total: priced.total } })
}

function wishOf({ lines = [], shipping, fees, goodwill = 0, returnId }: Asked): RefundRequest {
  return { lines, shipping: shipping ?? null, fees: fees ?? null, goodwill, returnId: returnId ?? null }
}
